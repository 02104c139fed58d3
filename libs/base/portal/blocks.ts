import { ChangeDetectionStrategy, Component, LOCALE_ID, booleanAttribute, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PUBLIC_ORIGIN } from './page';
import { describeThing } from './thing';

/** Advice: a blue rule; it blocks nothing. */
@Component({
  selector: 'kv-advice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="advice">@if (heading()) {<b>{{ heading() }}</b>}<ng-content /></div>`,
})
export class Advice {
  readonly heading = input('');
}

/** Nothing here yet: says why, and gives the first step. Project buttons with the attribute `actions`. */
@Component({
  selector: 'kv-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="empty">
      @if (level() === 2) {<h2>{{ heading() }}</h2>} @else {<h3>{{ heading() }}</h3>}
      <p><ng-content /></p>
      <div class="row btn-row"><ng-content select="[actions]" /></div>
    </div>
  `,
})
export class Empty {
  readonly heading = input.required<string>();
  /** 2 where it stands right below the heading of the page. */
  readonly level = input<2 | 3>(3);
}

/** Rows that are on their way, in the shape of a posting row. */
@Component({
  selector: 'kv-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" aria-busy="true" [attr.aria-label]="label()">
      @for (row of places(); track row) {
        <div class="posting"><span class="skel skel--a"></span><span class="skel skel--b"></span><span class="skel skel--c"></span></div>
      }
    </div>
  `,
})
export class Skeleton {
  readonly rows = input(3);
  readonly label = input($localize`:@@base.skeleton.loading:Laden`);
  protected readonly places = computed(() => Array.from({ length: this.rows() }, (_, place) => place));
}

/** The table twin of a drawing, in a disclosure below it; links to files go in `[files]`. */
@Component({
  selector: 'kv-twin',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="twinrow">
      <details class="twin" [open]="open()">
        <summary>{{ label() }}</summary>
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="name()"><ng-content /></div>
      </details>
      <div class="dl"><ng-content select="[files]" /></div>
    </div>
  `,
})
export class Twin {
  /** What the table holds, for who cannot see it: "Plaatsingen per regio". */
  readonly name = input.required<string>();
  readonly label = input($localize`:@@base.twin.show:Toon als tabel`);
  readonly open = input(false, { transform: booleanAttribute });
}

/** A wide table that scrolls on a small screen, also by keyboard. */
@Component({
  selector: 'kv-scroll',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="scroll" tabindex="0" role="region" [attr.aria-label]="label()"><ng-content /></div>`,
})
export class Scroll {
  readonly label = input.required<string>();
}

/** The way back up: `[trail]="[{ text: 'Plaatsingen', link: '/postings' }]" here="Stage"`. */
@Component({
  selector: 'kv-crumbs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav class="crumb" aria-label="Kruimelpad" i18n-aria-label="@@base.crumbs.label">
      @for (step of trail(); track step.text) {<a [routerLink]="step.link">{{ step.text }}</a><span aria-hidden="true">/</span>}
      <span>{{ here() }}</span>
    </nav>
  `,
})
export class Crumbs {
  readonly trail = input.required<readonly { text: string; link: string | readonly unknown[] }[]>();
  readonly here = input.required<string>();

  constructor() {
    const [origin, locale] = [inject(PUBLIC_ORIGIN), inject(LOCALE_ID)];
    describeThing('crumbs', () => ({
      '@type': 'BreadcrumbList',
      itemListElement: [
        ...this.trail().flatMap(({ text, link }, at) => (typeof link === 'string' ? [{ '@type': 'ListItem', position: at + 1, name: text, item: `${origin}/${locale}${link}` }] : [])),
        { '@type': 'ListItem', position: this.trail().length + 1, name: this.here() },
      ],
    }));
  }
}

import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { Facts, Fn } from './labels';

/** A posting in a list: the title is the link, the row its target. */
@Component({
  selector: 'kv-posting-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, Facts],
  template: `
    <article class="posting">
      <div class="posting__top">
        <span class="kind">{{ kind() }}@if (side()) {<span class="kind__side"> · {{ side() }}</span>}</span>
        @if (when()) {<span class="small dim nowrap">{{ when() }}</span>}
      </div>
      <h3><a [routerLink]="link()">{{ title() }}</a></h3>
      @if (who()) {<p class="posting__who">{{ who() }}</p>}
      <div class="row posting__facts">
        @for (fn of functions(); track fn.name) {<kv-fn [group]="fn.group" [name]="fn.name" />}
        <kv-facts [items]="facts()" />
      </div>
      <ng-content />
    </article>
  `,
})
export class PostingRow {
  /** The words for the kind: "Stage". */
  readonly kind = input.required<string>();
  /** Who posts it, where both sides stand in one list: "bedrijf biedt". */
  readonly side = input('');
  /** "vandaag", "16 maart". */
  readonly when = input('');
  readonly title = input.required<string>();
  readonly link = input.required<string | readonly unknown[]>();
  readonly who = input('');
  readonly functions = input<readonly { group: string; name: string }[]>([]);
  readonly facts = input<readonly (string | null | undefined | false)[]>([]);
}

/** Something that waits for the reader, set like a dateline: date, matter, and one projected button. Late rows come first. */
@Component({
  selector: 'kv-due-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <article class="due" [class.due--late]="late()">
      <div class="due__d">{{ date() }}@if (note()) {<small>{{ note() }}</small>}</div>
      <div>
        <h3>@if (link(); as to) {<a [routerLink]="to" [queryParams]="params()">{{ title() }}</a>} @else {{{ title() }}}</h3>
        @if (text()) {<p>{{ text() }}</p>}
      </div>
      <ng-content />
    </article>
  `,
})
export class DueRow {
  readonly date = input.required<string>();
  /** Below the date: "5 dagen te laat", "jouw beurt". */
  readonly note = input('');
  readonly title = input.required<string>();
  readonly link = input<string | readonly unknown[] | null>(null);
  readonly params = input<Params | null>(null);
  readonly text = input('');
  readonly late = input(false, { transform: booleanAttribute });
}

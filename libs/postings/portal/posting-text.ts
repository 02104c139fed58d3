import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, resource } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import type { Page } from '#base/contract';
import { Icon, injectLocale } from '#base/portal';
import type { JobFunction } from '#pathways/contract';
import { postingAddresses } from './addresses';
import { definitionsOf } from './definitions';
import type { ShownPosting } from './definitions';

/** What a posting says: the text, what its kind has of its own, what students learn, and the conditions. */
@Component({
  selector: 'kv-posting-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NgTemplateOutlet],
  styles: `
    .prose { white-space: pre-line; max-width: var(--k-measure); }
    .h { font: 500 var(--k-t-h3)/1.2 var(--k-serif); letter-spacing: -.012em; }
    .h:not(:first-child) { margin-top: 1.75rem; }
    .h + * { margin-top: .5rem; }
    .term { margin-top: 1rem; font-size: var(--k-t-small); color: var(--k-ink-2); }
    .term + * { margin-top: .125rem; }
    .goals { max-width: var(--k-measure); }
    .dlist { margin-top: .75rem; border-top: 1px solid var(--k-rule); }
    .ticks { list-style: none; padding: 0; max-width: var(--k-measure); }
    .ticks li { display: flex; gap: .625rem; align-items: baseline; padding-block: .25rem; }
    .ticks kv-icon { flex: none; translate: 0 .15em; }
    .ticks .open { color: var(--k-ink-3); }
    .ticks .open kv-icon { visibility: hidden; }
  `,
  template: `
    @let it = posting();
    <ng-template #title let-words>@if (preview()) {<h4 class="h">{{ words }}</h4>} @else {<h3 class="h">{{ words }}</h3>}</ng-template>
    @if (it.description) {<p class="prose">{{ it.description }}</p>}
    @for (part of parts(); track part.heading) {
      <ng-container *ngTemplateOutlet="title; context: { $implicit: part.heading }" />
      @for (one of part.texts; track one.term) {
        <p class="term">{{ one.term }}</p>
        <p class="prose">{{ one.text }}</p>
      }
      @for (list of part.lists; track list.term) {
        <p class="term">{{ list.term }}</p>
        @if (list.isChecklist) {
          <ul class="ticks">@for (item of list.items; track item.text) {<li [class.open]="!item.isThere"><kv-icon name="check" /><span>{{ item.text }}@if (!item.isThere) {<span class="sr" i18n="@@postings.text.not-part"> (hoort er niet bij)</span>}</span></li>}</ul>
        } @else {
          <ul class="plain goals">@for (item of list.items; track item.text) {<li>{{ item.text }}</li>}</ul>
        }
      }
      @if (part.rows.length) {<dl class="dlist dlist--wide">@for (row of part.rows; track row.term) {<dt>{{ row.term }}</dt><dd>{{ row.text }}</dd>}</dl>}
    }
    @if (it.learningGoals.length) {
      <ng-container *ngTemplateOutlet="title; context: { $implicit: goals }" />
      <ul class="plain goals">@for (goal of it.learningGoals; track $index) {<li>{{ goal }}</li>}</ul>
    }
    @if (definitions().length) {
      <ng-container *ngTemplateOutlet="title; context: { $implicit: conditions }" />
      <dl class="dlist dlist--wide">@for (row of definitions(); track row.term) {<dt>{{ row.term }}</dt><dd>{{ row.text }}</dd>}</dl>
    }
    @for (fit of fits(); track fit.heading) {
      <ng-container *ngTemplateOutlet="title; context: { $implicit: fit.heading }" />
      <ul class="ticks">@for (statement of fit.statements; track statement) {<li><kv-icon name="check" /><span>{{ statement }}</span></li>}</ul>
    }
  `,
})
export class PostingText {
  readonly posting = input.required<ShownPosting>();
  readonly preview = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  protected readonly goals = $localize`:@@postings.text.goals:Wat studenten leren`;
  protected readonly conditions = $localize`:@@postings.text.conditions:Voorwaarden`;
  private readonly functions = httpResource<Page<JobFunction>>(() =>
    (this.posting().specialisations.length ? postingAddresses.functions : undefined));
  // The descriptions of all kinds come after the page: what the server wrote stands until they are there.
  private readonly own = resource({ loader: () => import('./own-definitions') });
  protected readonly parts = computed(() => (this.own.hasValue() ? this.own.value().ownParts(this.posting(), this.locale) : []));
  protected readonly fits = computed(() => (this.own.hasValue() ? this.own.value().fitsOf(this.posting(), this.locale) : []));
  protected readonly definitions = computed(() => {
    const known = this.functions.hasValue() ? this.functions.value().items.flatMap((one) => one.specialisations) : [];
    const names = this.posting().specialisations.map((slug) => known.find((one) => one.slug === slug)?.name[this.locale] ?? slug);
    return definitionsOf(this.posting(), this.locale, names);
  });
}

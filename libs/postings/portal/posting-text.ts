import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import type { Page } from '#base/contract';
import { injectLocale } from '#base/portal';
import type { JobFunction } from '#pathways/contract';
import { postingAddresses } from './addresses';
import { definitionsOf, internshipOf } from './definitions';
import type { ShownPosting } from './definitions';

/** What a posting says: the text, what students do and learn, and the conditions. */
@Component({
  selector: 'kv-posting-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .prose { white-space: pre-line; max-width: var(--k-measure); }
    .h { font: 500 var(--k-t-h3)/1.2 var(--k-serif); letter-spacing: -.012em; }
    .h:not(:first-child) { margin-top: 1.75rem; }
    .h + * { margin-top: .5rem; }
    .goals { max-width: var(--k-measure); }
    .dlist { margin-top: 1.5rem; border-top: 1px solid var(--k-rule); }
  `,
  template: `
    @let it = posting();
    @if (it.description) {<p class="prose">{{ it.description }}</p>}
    @if (assignment(); as text) {
      @if (preview()) {<h4 class="h" i18n="@@postings.text.assignment">Wat studenten doen</h4>} @else {<h3 class="h" i18n="@@postings.text.assignment">Wat studenten doen</h3>}
      <p class="prose">{{ text }}</p>
    }
    @if (it.learningGoals.length) {
      @if (preview()) {<h4 class="h" i18n="@@postings.text.goals">Wat studenten leren</h4>} @else {<h3 class="h" i18n="@@postings.text.goals">Wat studenten leren</h3>}
      <ul class="plain goals">@for (goal of it.learningGoals; track $index) {<li>{{ goal }}</li>}</ul>
    }
    @if (definitions().length) {
      <dl class="dlist dlist--wide">@for (row of definitions(); track row.term) {<dt>{{ row.term }}</dt><dd>{{ row.text }}</dd>}</dl>
    }
  `,
})
export class PostingText {
  readonly posting = input.required<ShownPosting>();
  readonly preview = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  private readonly functions = httpResource<Page<JobFunction>>(() =>
    (this.posting().specialisations.length ? postingAddresses.functions : undefined));
  protected readonly assignment = computed(() => internshipOf(this.posting()).assignment ?? '');
  protected readonly definitions = computed(() => {
    const known = this.functions.hasValue() ? this.functions.value().items.flatMap((one) => one.specialisations) : [];
    const names = this.posting().specialisations.map((slug) => known.find((one) => one.slug === slug)?.name[this.locale] ?? slug);
    return definitionsOf(this.posting(), this.locale, names);
  });
}

import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { Facts, Fn, injectLocale } from '#base/portal';
import { unitsOf } from '#postings/contract';
import type { ShownPosting } from './definitions';
import { functionLabels, kindName, levelsWritten, periodWritten, regionName } from './words';

/** What a posting opens with: who offers which kind, the title, the facts and the summary. */
@Component({
  selector: 'kv-posting-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Facts, Fn],
  styles: `
    .title { margin-top: .5rem; font: 500 var(--k-t-h1)/1.06 var(--k-serif); letter-spacing: -.02em; text-wrap: balance; }
    .title--preview { font-size: var(--k-t-h2); line-height: 1.14; }
    .row { margin-top: 1rem; gap: .375rem 1.25rem; }
    .lead { margin-top: 1.5rem; max-width: 40em; }
    .open { color: var(--k-ink-3); }
  `,
  template: `
    @let it = posting();
    <p class="kind">
      {{ kind() }}
      @if (it.direction === 'offer') {<span class="dim" i18n="@@postings.head.offered-by">aangeboden door</span>} @else {<span class="dim" i18n="@@postings.head.asked-by">gevraagd door</span>}
      {{ it.owner.name }}
    </p>
    @if (preview()) {
      <h3 class="title title--preview">@if (it.title) {{{ it.title }}} @else {<span class="open" i18n="@@postings.head.no-title">Nog zonder titel</span>}</h3>
    } @else {
      <h1 class="title">@if (it.title) {{{ it.title }}} @else {<ng-container i18n="@@postings.head.no-title">Nog zonder titel</ng-container>}</h1>
    }
    <div class="row">
      @for (fn of functions(); track fn.slug) {<kv-fn [group]="fn.group" [name]="fn.name" />}
      <kv-facts [items]="facts()" />
    </div>
    @if (it.summary) {<p class="lead">{{ it.summary }}</p>}
  `,
})
export class PostingHead {
  readonly posting = input.required<ShownPosting>();
  /** Inside the editor the page has its own heading. */
  readonly preview = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  protected readonly kind = computed(() => kindName(this.posting().kind, this.locale));
  protected readonly functions = computed(() => functionLabels(this.posting().functions, this.locale));
  protected readonly facts = computed(() => {
    const { levels, municipality, region, seats, seatsLeft, kind, period } = this.posting();
    const place = region ? $localize`:@@postings.head.region:regio ${regionName(region, this.locale)}:region:` : null;
    const units = seats === null ? null : unitsOf(kind, seats)[this.locale];
    return [
      levels.length ? levelsWritten(levels, this.locale) : null,
      [municipality, place].filter(Boolean).join(', '),
      units && seatsLeft !== null && seatsLeft < (seats ?? 0) ? $localize`:@@postings.head.left:${units}:units:, nog ${seatsLeft}:left: vrij` : units,
      periodWritten(period, this.locale, 'long'),
    ];
  });
}

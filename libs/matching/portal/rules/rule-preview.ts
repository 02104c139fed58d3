import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, afterRenderEffect, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CountPipe, Failed, TextPipe } from '#base/portal';
import { BAND, moves } from '#matching/contract';
import type { Move, RulePreview as Preview, RuleValues } from '#matching/contract';
import { addresses } from '../addresses';

/** Somebody who types is not asked after at every digit. */
const QUIET_MS = 400;

/** What weights would do to the matches of a sample of open postings, while somebody changes them. */
@Component({
  selector: 'kv-rule-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, Failed, RouterLink, TextPipe],
  styles: `
    h2 { font-size: 1.5rem; }
    dl { display: grid; grid-template-columns: repeat(4, auto); justify-content: start; gap: 0 var(--k-5); margin-block: var(--k-4); }
    dt { grid-row: 2; font-size: var(--k-t-small); color: var(--k-ink-2); }
    dd { font: 500 2rem/1.1 var(--k-serif); font-variant-numeric: lining-nums tabular-nums; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1rem; padding-block: .625rem; border-top: 1px solid var(--k-rule); }
    li p { font-size: var(--k-t-small); }
    .change { text-align: right; }
    .old { opacity: .6; }
    @media (max-width: 39.99em) { dl { grid-template-columns: repeat(2, auto); } dt { grid-row: auto; } dl > div { padding-bottom: .5rem; } li { grid-template-columns: minmax(0, 1fr); } .change { text-align: left; } }
  `,
  template: `
    <h2 i18n="@@matching.preview.title">Wat dit doet</h2>
    @if (!values()) {
      <p i18n="@@matching.preview.wrong">Zodra alle getallen kloppen, zie je hier wat ze doen.</p>
    } @else if (read.error(); as error) {
      <kv-failed under [error]="error" (again)="read.reload()" />
    } @else if (shown(); as it) {
      <div [class.old]="read.isLoading()" [attr.aria-busy]="read.isLoading() || null">
        <p role="status" i18n="@@matching.preview.lead">Bij {{ it.postings | kvCount }} van de {{ it.open | kvCount }} open plaatsingen zijn er nu {{ it.before | kvCount }} matches; met dit concept {{ it.after | kvCount }}.</p>
        <dl>@for (move of moves; track move) {<div><dd>{{ it[move] | kvCount }}</dd><dt>{{ names[move] }}</dt></div>}</dl>
        @if (it.examples.length) {
          <ul class="plainlist">
            @for (one of it.examples; track one.posting.id + one.party.id) {
              <li>
                <div><a [routerLink]="['/postings', one.posting.id]">{{ one.posting.title }}</a><p class="dim">{{ one.party.name }}@if (one.party.institution) {, {{ one.party.institution }}}</p></div>
                <div class="change"><b class="num">{{ one.before.score }} → {{ one.after.score }}</b>
                  <p class="dim">@if (one.before.band; as band) {{{ BAND[band] | kvText }}} @else {<ng-container i18n="@@matching.preview.no-match">geen match</ng-container>} → @if (one.after.band; as band) {{{ BAND[band] | kvText }}} @else {<ng-container i18n="@@matching.preview.no-match">geen match</ng-container>}</p></div>
              </li>
            }
          </ul>
        } @else {<p class="dim" i18n="@@matching.preview.nothing">Geen enkele match komt erbij, valt weg of verandert van klasse.</p>}
      </div>
    } @else {
      <p class="dim" i18n="@@matching.preview.counting">We rekenen het na…</p>
    }
  `,
})
export class RulePreview {
  /** Null while they cannot be a rule. */
  readonly values = input.required<RuleValues | null>();
  private readonly asked = signal<RuleValues | null>(null);
  protected readonly read = httpResource<Preview>(() => {
    const body = this.asked();
    return body ? { url: addresses.rulePreviews, method: 'POST', body } : undefined;
  });
  /** The answer before stays until there is another. */
  protected readonly shown = linkedSignal<Preview | null, Preview | null>({ source: () => (this.read.hasValue() ? this.read.value() : null), computation: (answer, before) => answer ?? before?.value ?? null });
  protected readonly moves = moves;
  protected readonly BAND = BAND;
  protected readonly names: Record<Move, string> = {
    appears: $localize`:@@matching.preview.appears:komen erbij`, rises: $localize`:@@matching.preview.rises:stijgen een klasse`,
    falls: $localize`:@@matching.preview.falls:zakken een klasse`, vanishes: $localize`:@@matching.preview.vanishes:vallen weg`,
  };

  constructor() {
    // In the browser alone: a page that is made elsewhere does not wait for it.
    afterRenderEffect((onCleanup) => {
      const values = this.values();
      if (!values) return;
      const timer = setTimeout(() => this.asked.set(values), untracked(this.shown) ? QUIET_MS : 0);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DayPipe, Session, TextPipe, injectLocale, writeDay, writePeriod } from '#base/portal';
import type { Locale } from '#base/contract';
import { unitsOf } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { DECLINE_REASON, PROPOSAL_ACT, differences } from '#proposals/contract';
import type { Difference, ProposalDetail, ProposalMove, ProposalPeriod, ProposalTerms } from '#proposals/contract';

/** A difference in words: what it was, what it is. */
interface Change {
  name: string;
  before: string;
  after: string;
}

const spell = (period: ProposalPeriod | null, locale: Locale) => (period ? writePeriod(period.from, period.until, locale, 'short') : $localize`:@@proposals.course.whole:de hele periode`);

/** What a version changed, field by field. */
export function changesOf(before: ProposalTerms, after: ProposalTerms, kind: string, locale: Locale): Change[] {
  const said = (one: Difference): Change => {
    switch (one.field) {
      case 'seats': return { name: $localize`:@@proposals.course.seats:Aantal`, before: unitsOf(kind as KindSlug, one.before)[locale], after: unitsOf(kind as KindSlug, one.after)[locale] };
      case 'period': return { name: $localize`:@@proposals.course.period:Periode`, before: spell(one.before, locale), after: spell(one.after, locale) };
      case 'message': return { name: $localize`:@@proposals.course.message:Bericht`, before: one.before, after: one.after };
    }
  };
  return differences(before, after).map(said);
}

/** What each version changed of the one before it, by the number of its move. */
export function changesByMove(moves: readonly ProposalMove[], kind: string, locale: Locale): Map<number, Change[]> {
  const found = new Map<number, Change[]>();
  let before: ProposalTerms | null = null;
  for (const { number, terms } of moves) {
    if (terms && before) found.set(number, changesOf(before, terms, kind, locale));
    before = terms ?? before;
  }
  return found;
}

/** All that happened to a proposal in the seam between both parties: days in the middle, each act on its side, each version with what it changed. */
@Component({
  selector: 'kv-proposal-course',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, TextPipe],
  template: `
    @let p = proposal();
    <ol class="tl">
      <li class="tl__r tl__r--h" aria-hidden="true"><div class="tl__h tl__h--l">{{ p.institution.name }}</div><div></div><div class="tl__h">{{ p.company.name }}</div></li>
      @for (entry of entries(); track entry.number) {
        @if (entry.side) {
          @let name = entry.side === 'institution' ? p.institution.name : p.company.name;
          <li class="tl__r">
            <div class="tl__d"><span>{{ entry.day }}</span></div>
            <div class="tl__e" [class]="entry.side === 'institution' ? 'tl__e--l' : 'tl__e--r'" [attr.data-by]="name">
              <span class="sr">{{ name }}: </span>
              @if (entry.revision; as revision) {<b i18n="@@proposals.course.version">Versie {{ revision }}</b>}
              <span [class.act]="!entry.revision">{{ entry.by ?? name }}@if (entry.for; as whom) {<ng-container i18n="@@proposals.course.for"> voor {{ whom }}</ng-container>} {{ ACT[entry.act].done | kvText }}</span>
              @for (change of entry.changes; track change.name) {
                @if (change.name !== MESSAGE) {<span class="change"><span class="dim">{{ change.name }}: </span><s>{{ change.before }}</s><span class="sr" i18n="@@proposals.course.becomes"> wordt </span><span aria-hidden="true"> → </span><strong>{{ change.after }}</strong></span>}
              }
              @if (entry.classAsked; as asked) {<span class="change">@if (asked.interested === null) {<ng-container i18n="@@proposals.course.class">tot en met {{ asked.until | kvDay: 'bare' }}</ng-container>} @else {<strong i18n="@@proposals.course.class-count">{asked.interested, plural, =0 {Niemand heeft interesse} =1 {Eén student heeft interesse} other {{{ asked.interested }} studenten hebben interesse}}</strong>}</span>}
              @if (entry.decline; as no) {<span class="change"><strong>{{ REASON[no.reason] | kvText }}.</strong> {{ no.sentence }}@if (no.isWelcome) { <span class="dim" i18n="@@proposals.course.welcome">Een aangepast voorstel is welkom.</span>}</span>}
              @if (entry.message) {<details class="change"><summary i18n="@@proposals.course.said">Bericht</summary><p class="said">{{ entry.message }}</p></details>}
            </div>
          </li>
        } @else {
          <li class="tl__r tl__r--both"><div class="tl__d"><span>{{ entry.day }}</span></div><div class="tl__e--both"><div>{{ ACT[entry.act].done | kvText }}</div></div></li>
        }
      }
    </ol>
  `,
  styles: `
    .tl__h--l { text-align: right; }
    .act { display: block; font-size: 1rem; font-weight: 650; }
    .change { display: block; margin-top: .375rem; }
    .said { white-space: pre-line; text-align: left; margin-top: .375rem; }
    s { color: var(--k-ink-3); }
  `,
})
export class ProposalCourse {
  readonly proposal = input.required<ProposalDetail>();
  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly ACT = PROPOSAL_ACT;
  protected readonly REASON = DECLINE_REASON;
  protected readonly MESSAGE = $localize`:@@proposals.course.message:Bericht`;
  protected readonly entries = computed(() => {
    const { moves, posting, revision: present } = this.proposal();
    const changes = changesByMove(moves, posting.kind, this.locale);
    // What the present version says stands above.
    return moves.map((move) => ({ ...move, changes: changes.get(move.number) ?? [], day: this.inSeam(move.at), message: move.terms && move.revision !== present ? move.terms.message : null }));
  });

  /** Narrow enough for the seam: with the year only when that is another than today's. */
  private inSeam(at: string): string {
    const written = writeDay(at, this.locale, 'short');
    return this.session.now()?.slice(0, 4) === at.slice(0, 4) ? written.replace(/ \d{4}$/, '') : written;
  }
}

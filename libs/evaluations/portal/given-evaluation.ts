import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DayPipe, TextPipe, injectLocale } from '#base/portal';
import { AGAIN, USE } from '#evaluations/contract';
import type { GivenEvaluation } from '#evaluations/contract';
import type { Outcomes } from '#guidance/contract';
import { Reached } from './reached';

/** How one side looked back: its mark, what it got against what it expected, and what it counted. */
@Component({
  selector: 'kv-given-evaluation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, Reached, TextPipe],
  styles: `
    :host { display: block; }
    .party { font-size: 1.125rem; }
    .head { display: flex; align-items: baseline; gap: 1rem; margin-top: .25rem; }
    .big { font: 450 3.25rem/1 var(--k-serif); }
    blockquote { margin: 1rem 0 0; font: 400 var(--k-t-lead)/1.5 var(--k-serif); white-space: pre-line; }
    kv-reached, .dlist { display: block; margin-top: 1.25rem; }
    .dlist { display: grid; }
  `,
  template: `
    @let one = given();
    <p class="it party">{{ name() }}</p>
    <div class="head"><b class="big"><span class="sr" i18n="@@evaluations.given.mark">Cijfer </span>{{ one.mark }}</b><span class="small dim">@if (one.by) {{{ one.by }}, }{{ one.givenAt | kvDay: 'bare' }}</span></div>
    @if (one.keep) {<blockquote>“{{ one.keep }}”</blockquote>}
    @if (one.stars; as stars) {<kv-reached [expected]="expected()" [achieved]="stars" />}
    <dl class="dlist">
      <dt i18n="@@evaluations.given.again">Nog een keer?</dt><dd>{{ AGAIN[one.again] | kvText }}</dd>
      @for (row of counts(); track row[0]) {<dt>{{ row[0] }}</dt><dd>{{ row[1] }}</dd>}
    </dl>
  `,
})
export class GivenLook {
  readonly given = input.required<GivenEvaluation>();
  readonly name = input.required<string>();
  readonly expected = input.required<Outcomes>();
  protected readonly AGAIN = AGAIN;
  private readonly locale = injectLocale();

  protected readonly counts = computed((): [string, string][] => {
    const { hours, students, employees, contracts, inUse } = this.given();
    const count = (label: string, value: number | null): [string, string][] => (value === null ? [] : [[label, value.toLocaleString(this.locale === 'nl' ? 'nl-NL' : 'en-GB')]]);
    return [
      ...(inUse ? [[$localize`:@@evaluations.given.use:Resultaat in gebruik`, USE[inUse][this.locale]] satisfies [string, string]] : []),
      ...count($localize`:@@evaluations.given.students:Studenten bereikt`, students), ...count($localize`:@@evaluations.given.employees:Medewerkers of docenten die ervan leerden`, employees),
      ...count($localize`:@@evaluations.given.contracts:Contracten aangeboden`, contracts), ...count($localize`:@@evaluations.given.hours:Eigen uren`, hours),
    ];
  });
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectLocale } from '#base/portal';
import type { Achieved } from '#evaluations/contract';
import { REASONS_SHORT, reasons } from '#guidance/contract';
import type { Outcomes } from '#guidance/contract';

/** What a side expected, as a ring, and what it got, as a dot: per reason on one scale, with the difference written beside it and all of it as a table. */
@Component({
  selector: 'kv-reached',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .axis, .row { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) 4.5rem; gap: 0 .75rem; align-items: center; font-size: var(--k-t-small); }
    .axis { color: var(--k-ink-2); font-size: var(--k-t-micro); border-bottom: 1px solid var(--k-ink); padding-bottom: .25rem; }
    .scale { display: flex; justify-content: space-between; }
    .scale span { width: 0; display: grid; justify-content: center; }
    .row { border-bottom: 1px solid var(--k-rule); min-height: 2.75rem; }
    .row b { font-weight: 600; }
    .track { position: relative; height: 2.75rem; margin-inline: .4375rem; background: repeating-linear-gradient(90deg, var(--k-rule) 0 1px, transparent 1px 20%); border-right: 1px solid var(--k-rule); }
    .scale { margin-inline: .4375rem; }
    .track i { position: absolute; top: 50%; left: calc(var(--v) * 20%); width: .875rem; height: .875rem; border-radius: 50%; translate: -50% -50%; }
    .ex { border: 2px solid var(--k-ink); background: var(--k-paper); }
    .ac { background: var(--k-accent); }
    .ac.same { width: .5rem; height: .5rem; }
    .track u { position: absolute; top: 50%; height: 2px; translate: 0 -50%; background: var(--k-ink-2); left: calc(var(--from) * 20%); width: calc(var(--by) * 20%); }
    .by { text-align: right; font-variant-numeric: tabular-nums; }
    .key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: .5rem; font-size: var(--k-t-micro); color: var(--k-ink-2); }
    .key i { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; margin-right: .375rem; translate: 0 .0625rem; }
    @media (max-width: 39.99em) { .axis, .row { grid-template-columns: 5.5rem minmax(0, 1fr) 3.25rem; } }
  `,
  template: `
    <div class="key"><span><i class="ex"></i><ng-container i18n="@@evaluations.reached.expected">verwacht</ng-container></span><span><i class="ac"></i><ng-container i18n="@@evaluations.reached.achieved">behaald</ng-container></span></div>
    <div role="img" [attr.aria-label]="spoken()">
      <div class="axis" aria-hidden="true"><span></span><span class="scale">@for (n of [0, 1, 2, 3, 4, 5]; track n) {<span>{{ n }}</span>}</span><span></span></div>
      @for (row of rows(); track row.reason) {
        <div class="row" aria-hidden="true">
          <b>{{ row.name }}</b>
          <span class="track"><u [style.--from]="row.from" [style.--by]="row.by"></u><i class="ex" [style.--v]="row.expected"></i><i class="ac" [class.same]="row.by === 0" [style.--v]="row.achieved"></i></span>
          <span class="by">{{ row.signed }}</span>
        </div>
      }
    </div>
    <details class="twin">
      <summary i18n="@@evaluations.reached.table">Toon als tabel</summary>
      <table class="tbl">
        <thead><tr><th scope="col" i18n="@@evaluations.reached.reason">Reden</th><th scope="col" class="r" i18n="@@evaluations.reached.expected">verwacht</th><th scope="col" class="r" i18n="@@evaluations.reached.achieved">behaald</th><th scope="col" class="r" i18n="@@evaluations.reached.difference">verschil</th></tr></thead>
        <tbody>@for (row of rows(); track row.reason) {<tr><th scope="row">{{ row.name }}</th><td class="r">{{ row.expected }}</td><td class="r">{{ row.achieved }}</td><td class="r">{{ row.signed }}</td></tr>}</tbody>
      </table>
    </details>
  `,
})
export class Reached {
  readonly expected = input.required<Outcomes>();
  readonly achieved = input.required<Achieved>();
  private readonly locale = injectLocale();

  protected readonly rows = computed(() => reasons.map((reason) => {
    const [expected, achieved] = [this.expected()[reason], this.achieved()[reason]];
    const difference = achieved - expected;
    return { reason, name: REASONS_SHORT[reason][this.locale], expected, achieved, from: Math.min(expected, achieved), by: Math.abs(difference), signed: difference === 0 ? '±0' : difference > 0 ? `+${difference}` : `−${-difference}` };
  }));
  protected readonly spoken = computed(() => this.rows().map(({ name, expected, achieved }) => $localize`:@@evaluations.reached.spoken:${name}:name:: verwacht ${expected}:expected:, behaald ${achieved}:achieved:`).join('. '));
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Scroll, Stars, TextPipe } from '#base/portal';
import { EFFORT_BANDS, FORMS_SHORT, REASONS_SHORT, effortBands, reasons } from '#guidance/contract';
import type { DecisionCell } from '#guidance/contract';

/** Which form fits an amount of effort and a reason best: twelve cells, ties shown as ties. */
@Component({
  selector: 'kv-decision-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Scroll, Stars, TextPipe],
  template: `
    <kv-scroll label="Best passende vorm per inzet en reden" i18n-label="@@guidance.decision.label">
      <table class="tbl">
        <caption class="sr" i18n="@@guidance.decision.caption">De best passende vorm voor elke inzet en elke reden</caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@guidance.decision.effort">Inzet</th>
            @for (reason of reasons; track reason) {<th scope="col">{{ reasonNames[reason] | kvText }}</th>}
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.band) {
            <tr>
              <th scope="row">{{ bandNames[row.band] | kvText }}</th>
              @for (cell of row.cells; track cell.reason) {
                <td>
                  @for (form of cell.best; track form) {<p><a [routerLink]="['/forms', form]">{{ formNames[form] | kvText }}</a></p>}
                  <kv-stars [value]="cell.stars" label="Opbrengst" i18n-label="@@guidance.decision.outcome" />
                  <p class="small dim">@if (cell.provenance === 'set') {<ng-container i18n="@@guidance.decision.set">vastgesteld door HCA-ICT</ng-container>} @else {<ng-container i18n="@@guidance.decision.derived">afgeleid</ng-container>}</p>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </kv-scroll>
  `,
  styles: `
    td, tbody th { vertical-align: top; }
    td { min-width: 11rem; }
    td p { margin-bottom: .25rem; }
    td p a { display: inline-flex; align-items: center; min-height: 1.75rem; }
  `,
})
export class DecisionTable {
  readonly cells = input.required<readonly DecisionCell[]>();
  protected readonly reasons = reasons;
  protected readonly reasonNames = REASONS_SHORT;
  protected readonly bandNames = EFFORT_BANDS;
  protected readonly formNames = FORMS_SHORT;

  protected readonly rows = computed(() => effortBands.map((band) => ({
    band,
    cells: reasons.flatMap((reason) => this.cells().filter((cell) => cell.effort === band && cell.reason === reason)),
  })));
}

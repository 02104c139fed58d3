import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import { Icon, TextPipe } from '#base/portal';
import type { JointPlan } from '#collaborations/contract';
import { isOpenFor, isWaiting, other } from './standing';

/** The points of a joint plan: what was agreed, and who said yes. A change shows what it was before. */
@Component({
  selector: 'kv-plan-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  styles: `
    .ok { width: 6rem; text-align: center !important; vertical-align: top; }
    .ok .tick { margin-inline: auto; display: block; }
    th .btn { font-weight: 400; }
    th p { font-weight: 400; margin: .125rem 0 0; max-width: var(--k-measure, 66ch); white-space: pre-line; }
    .was { text-decoration: line-through; text-decoration-color: var(--k-rule-strong); }
    .row { margin-top: .375rem; gap: .25rem 1rem; }
    @media (max-width: 39.99em) { .ok { width: 3.5rem; } }
  `,
  template: `
    <table class="tbl">
      <caption class="sr" i18n="@@collaborations.plan.caption">Punten van het gezamenlijk plan, met wie akkoord is</caption>
      <thead><tr><th scope="col" i18n="@@collaborations.plan.point">Punt</th><th scope="col" class="ok" i18n="@@collaborations.plan.school">School</th><th scope="col" class="ok" i18n="@@collaborations.plan.company">Bedrijf</th></tr></thead>
      <tbody>
        @for (point of shown(); track point.slug) {
          <tr>
            <th scope="row">
              {{ point.name | kvText }}
              @if (point.change; as change) {<p class="small dim was"><span class="sr" i18n="@@collaborations.plan.was">Was: </span>{{ change.said | kvText }}</p>}
              @if (point.says) {<p class="small" [class.dim]="!point.change">@if (point.change) {<span class="sr" i18n="@@collaborations.plan.becomes">Wordt: </span>}{{ point.says | kvText }}</p>}
              @if (!point.isReady) {<p class="small alert" i18n="@@collaborations.plan.open">Nog niet compleet</p>}
              @if (mayChange()) {
                <div class="row">
                  @if (waits(point)) {<button type="button" class="btn btn--quiet" (click)="agree.emit(point.slug)"><ng-container i18n="@@collaborations.plan.agree">Akkoord</ng-container><span class="sr">: {{ point.name | kvText }}</span></button>}
                  <button type="button" class="btn btn--quiet" (click)="edit.emit(point.slug)"><ng-container i18n="@@collaborations.plan.edit">Wijzig</ng-container><span class="sr">: {{ point.name | kvText }}</span></button>
                  @if (point.change) {<button type="button" class="btn btn--quiet" (click)="giveBack.emit(point.slug)"><ng-container i18n="@@collaborations.plan.return">Laat het zoals het was</ng-container><span class="sr">: {{ point.name | kvText }}</span></button>}
                </div>
              }
            </th>
            @for (side of sides; track side) {
              <td class="ok">
                @if (point.agreed[side] && (point.isReady || !openFor(point, side))) {<kv-icon class="tick" name="check" /><span class="sr" i18n="@@collaborations.plan.yes">akkoord</span>}
                @else {<i class="tick tick--no" aria-hidden="true"></i><span class="micro dim">@if (!openFor(point, side)) {<ng-container i18n="@@collaborations.plan.waiting">wacht</ng-container>} @else {<ng-container i18n="@@collaborations.plan.empty">open</ng-container>}</span>}
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class PlanTable {
  readonly plan = input.required<JointPlan>();
  /** So many, those that wait or are open first; all when null. */
  readonly limit = input<number | null>(null);
  readonly editable = input(false, { transform: booleanAttribute });
  readonly agree = output<string>();
  readonly edit = output<string>();
  readonly giveBack = output<string>();
  protected readonly sides = ['institution', 'company'] as const;
  protected readonly openFor = isOpenFor;

  protected readonly shown = computed(() => {
    const { points } = this.plan();
    const limit = this.limit();
    if (limit === null) return points;
    const open = points.filter((point) => !point.isReady || !point.agreed.institution || !point.agreed.company);
    return [...open, ...points.filter((point) => !open.includes(point))].slice(0, limit);
  });
  protected readonly mayChange = computed(() => this.editable() && this.plan().can.some(({ do: act, allowed }) => act === 'change' && allowed));

  /** My side can say yes to it. */
  protected waits(point: JointPlan['points'][number]): boolean {
    const { side } = this.plan();
    return side !== null && isWaiting(point, side) && point.agreed[other(side)] !== null;
  }
}

import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failed, Skeleton } from '#base/portal';
import type { JointPlan } from '#collaborations/contract';
import { addresses } from '../addresses';
import { PlanTable } from './plan-table';
import { standingOf } from './standing';

const SHOWN = 7;

/** How the joint plan of a collaboration stands, what waits first. */
@Component({
  selector: 'kv-plan-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failed, PlanTable, RouterLink, Skeleton],
  template: `
    <section class="section" aria-labelledby="plan">
      <div class="section__head"><h2 id="plan" i18n="@@collaborations.plan-section.title">Gezamenlijk plan</h2>
        @if (view(); as view) {<span class="small">@if (view.all) {<ng-container i18n="@@collaborations.plan-section.all">Alle {{ view.points }} punten akkoord</ng-container>} @else {<ng-container i18n="@@collaborations.plan-section.count">{{ view.agreed }} van {{ view.points }} punten akkoord</ng-container>}</span>}
      </div>
      @if (plan.error(); as error) {<kv-failed under [error]="error" (again)="plan.reload()" />}
      @else if (plan.hasValue()) {
        <kv-plan-table [plan]="plan.value()" [limit]="SHOWN" />
        <p><a [routerLink]="['/collaborations', id(), 'plan']" i18n="@@collaborations.plan-section.link">Bekijk het hele plan</a></p>
      } @else {<kv-skeleton label="Plan laden" i18n-label="@@collaborations.plan-section.loading" />}
    </section>
  `,
})
export class PlanSection {
  readonly id = input.required<string>();
  protected readonly SHOWN = SHOWN;
  readonly plan = httpResource<JointPlan>(() => addresses.plan(this.id()));
  /** Null until it is read. */
  readonly view = computed(() => {
    if (!this.plan.hasValue()) return null;
    const plan = this.plan.value();
    return { points: plan.points.length, agreed: plan.agreed, all: plan.agreed === plan.points.length, ...standingOf(plan) };
  });
}

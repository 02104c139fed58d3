import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, viewChild } from '@angular/core';
import { dayOf, injectLocale } from '#base/portal';
import type { Locale } from '#base/contract';
import { MOMENT, type CheckIn } from '#check-ins/contract';
import { CheckIns } from '#check-ins/portal';
import { EvaluationLine } from '#evaluations/portal';
import { CheckInsSlot, CollaborationView, type TimelineEntry } from '#collaborations/portal';
import { ThreadSection } from '#threads/portal';

/** The page of one collaboration, with its check-ins and its conversation: three domains on one page. */
@Component({
  selector: 'kv-collaboration-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckIns, CheckInsSlot, CollaborationView, EvaluationLine, ThreadSection],
  template: `
    <kv-collaboration [id]="id()" [moments]="moments()" (started)="planSoon()">
      <ng-template kvCheckInsSlot let-c>
        @if (c.status === 'completed' || c.status === 'stopped') {<kv-evaluation-line [collaboration]="c.id" />}
        <kv-check-ins [collaboration]="c.id" [company]="c.company.name" [institution]="c.institution.name" (answered)="view().reload()" />
        <kv-thread-section [proposalId]="c.proposalId" [link]="'/collaborations/' + c.id + '/messages'" [between]="[c.institution, c.company]" />
      </ng-template>
    </kv-collaboration>
  `,
})
export class CollaborationPage {
  readonly id = input.required<string>();
  private readonly locale = injectLocale();
  private readonly checkIns = viewChild(CheckIns);
  protected readonly view = viewChild.required(CollaborationView);
  protected readonly moments = computed(() => (this.checkIns()?.items() ?? []).flatMap((item) => entriesOf(item, this.locale)));
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** A worker plans the check-ins after the start; they are there in a moment. */
  protected planSoon(): void {
    this.waiting = setTimeout(() => this.checkIns()?.reload(), 2000);
  }
}

/** A check-in on the timeline: each answer on the side that gave it, what is still to come in the middle. */
function entriesOf({ answers, status, dueOn, moment }: CheckIn, locale: Locale): TimelineEntry[] {
  if (status === 'cancelled') return [];
  if (answers.length > 0) {
    return answers.map(({ side, mark, answeredAt, remark }) => ({ on: dayOf(answeredAt), side, title: $localize`:@@portal.collaboration.mark:Tussenstand: ${mark}:mark:`, text: remark ? `“${remark}”` : '' }));
  }
  return [{ on: dueOn, side: 'both', title: $localize`:@@portal.collaboration.check-in:Tussenstand ${MOMENT[moment][locale]}:moment:, aan allebei` }];
}

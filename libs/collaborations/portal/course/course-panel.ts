import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, Skeleton, TextPipe } from '#base/portal';
import { COLLABORATION_ACT, PAUSE_REASON, STOP_REASON, isOver } from '#collaborations/contract';
import type { CollaborationDetail, PauseReason, PressedAct, StopReason } from '#collaborations/contract';
import type { TimelineEntry } from '../timeline';
import { ActDialog } from './act-dialog';
import { DecisionForm } from './decision-form';

/** Where a collaboration stands, what comes next and whose turn it is; and what the reader can do in it. */
@Component({
  selector: 'kv-course-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActDialog, DayPipe, DecisionForm, RouterLink, Skeleton, TextPipe],
  templateUrl: './course-panel.html',
  styles: `
    .panel h2 { font-size: 1.375rem; }
    .acts { display: flex; flex-wrap: wrap; gap: 0 var(--k-4); margin-top: var(--k-2); }
  `,
})
export class CoursePanel {
  readonly collaboration = input.required<CollaborationDetail>();
  /** How the plan stands; null until it is read. */
  readonly plan = input<{ points: number; agreed: number; all: boolean; mine: number; open: number } | null>(null);
  readonly today = input<string | null>(null);
  /** The next thing that is to come. */
  readonly next = input<TimelineEntry | null>(null);
  readonly changed = output<CollaborationDetail>();
  readonly outdated = output();

  protected readonly COLLABORATION_ACT = COLLABORATION_ACT;
  protected readonly act = signal<PressedAct | null>(null);
  /** The reader's side spoke already, and would say something else. */
  protected readonly changes = signal(false);
  protected readonly isWaiting = computed(() => this.collaboration().course.decisions.find(({ askedAt, settledAt }) => askedAt && !settledAt) ?? null);
  protected readonly isMine = computed(() => {
    const { side } = this.collaboration().course;
    return side !== null && (this.isWaiting()?.turn.includes(side) ?? false) && this.may('decide');
  });
  protected readonly partner = computed(() => this.collaboration()[this.collaboration().course.side === 'company' ? 'institution' : 'company'].name);
  protected readonly isLate = computed(() => {
    const { status, until } = this.collaboration();
    const today = this.today();
    return status === 'running' && until !== null && today !== null && until < today;
  });
  /** Why it paused or ended, as the history has it. */
  protected readonly why = computed(() => {
    const last = this.collaboration().history.findLast(({ what }) => what === 'paused' || what === 'stopped' || what === 'withdrawn');
    if (!last?.reason) return null;
    return { text: last.what === 'paused' ? PAUSE_REASON[last.reason as PauseReason] : STOP_REASON[last.reason as StopReason], sentence: last.sentence ?? '' };
  });
  /** What stands out is a button of its own; the rest stands in a row below. */
  protected readonly others = computed(() => (['complete', 'pause', 'change-dates', 'hand-over', 'stop', 'withdraw'] as const).filter((act) => this.may(act) && !(act === 'complete' && this.isLate())));
  protected readonly start = computed(() => this.collaboration().can.find(({ do: act }) => act === 'start') ?? null);
  protected readonly isOver = computed(() => isOver(this.collaboration().status));

  protected may = (act: PressedAct): boolean => this.collaboration().can.some(({ do: name, allowed }) => name === act && allowed);

  protected finish(done: CollaborationDetail): void {
    this.act.set(null);
    this.changes.set(false);
    this.changed.emit(done);
  }

  /** What was refused may no longer be as it was shown. */
  protected close(): void {
    this.act.set(null);
    this.outdated.emit();
  }
}

import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, Directive, TemplateRef, computed, contentChild, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween, weeksOf } from '#base/contract';
import { Crumbs, DayPipe, Failed, Session, Skeleton, State, TextPipe, dayOf, describePage, injectLocale } from '#base/portal';
import { COLLABORATION_STATUS } from '#collaborations/contract';
import type { CollaborationDetail } from '#collaborations/contract';
import { addresses } from './addresses';
import { Authority } from './plan/authority';
import { CoursePanel } from './course/course-panel';
import { PlanSection } from './plan/plan-section';
import { Timeline, timelineOf, type TimelineEntry } from './timeline';
import { WorkSection } from './work/work-section';
import { COLLABORATION_LOOKS, collaborationKind, levelName, partnerOf, periodLine, unitsLine } from './words';

/** Where check-ins stand on the page; who composes both puts them there: `<ng-template kvCheckInsSlot let-c>…</ng-template>`. */
@Directive({ selector: 'ng-template[kvCheckInsSlot]' })
export class CheckInsSlot {
  readonly template = inject<TemplateRef<{ $implicit: CollaborationDetail }>>(TemplateRef);

  static ngTemplateContextGuard(_: CheckInsSlot, context: unknown): context is { $implicit: CollaborationDetail } {
    return context !== null;
  }
}

/** One collaboration: both parties, how far it is, what happened, and who may do what. Education keeps the lead. */
@Component({
  selector: 'kv-collaboration',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Authority, CoursePanel, Crumbs, DayPipe, Failed, NgTemplateOutlet, PlanSection, RouterLink, Skeleton, State, TextPipe, Timeline, WorkSection],
  templateUrl: './collaboration.html',
  styles: `
    .facts-row { margin-top: 1rem; gap: .5rem 1.5rem; }
    .steps, .spread { margin-top: 2rem; }
    .person + .person { margin-top: .75rem; }
    .person a { overflow-wrap: anywhere; }
  `,
})
export class CollaborationView {
  readonly id = input.required<string>();
  /** What other domains know of its course: check-ins, planned and answered. */
  readonly moments = input<readonly TimelineEntry[]>([]);
  readonly started = output();

  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly slot = contentChild(CheckInsSlot);
  protected readonly plan = viewChild(PlanSection);
  protected readonly collaboration = httpResource<CollaborationDetail>(() => addresses.one(this.id()));
  private readonly known = computed(() => (this.collaboration.hasValue() ? this.collaboration.value() : null));
  protected readonly COLLABORATION_STATUS = COLLABORATION_STATUS;
  protected readonly COLLABORATION_LOOKS = COLLABORATION_LOOKS;
  protected readonly trail = [{ text: $localize`:@@collaborations.list.title:Samenwerkingen`, link: '/collaborations' }];

  protected readonly view = computed(() => {
    const known = this.known();
    if (!known) return null;
    const today = this.session.today();
    const entries = timelineOf(known, today, this.moments(), this.locale);
    return {
      today, kind: collaborationKind(known, this.locale), units: unitsLine(known, this.locale), level: levelName(known.programme.level, this.locale), period: periodLine(known, this.locale),
      partner: partnerOf(known, this.session.me()?.memberships ?? []), week: weekOf(known, today), entries,
      next: today === null ? null : entries.find(({ on }) => on > today) ?? null, trialUntil: trialUntil(known), goesOnSince: goesOnSince(known), startedLater: known.startedAt !== null && dayOf(known.startedAt) !== dayOf(known.createdAt), isOver: known.status === 'completed' || known.status === 'stopped',
      // A partner of the consortium: named and reading, not on either side.
      readsAlong: known.course.side === null && known.partners.some(({ id }) => this.session.me()?.memberships.some(({ organisation }) => organisation.id === id)),
    };
  });

  constructor() {
    describePage(() => {
      const view = this.view();
      return { title: view ? $localize`:@@collaborations.page.title-with:${view.kind}:kind: met ${view.partner}:partner:` : $localize`:@@collaborations.page.title:Samenwerking`, isPublic: false };
    });
  }

  reload(): void {
    this.collaboration.reload();
  }

  protected take(done: CollaborationDetail): void {
    const began = this.known()?.startedAt === null && done.startedAt !== null;
    this.collaboration.set(done);
    if (began) this.started.emit();
  }
}

/** Until when a trial goes on, or went on: its day of decision; null where there is none. */
const trialUntil = ({ course: { decisions }, history, status }: CollaborationDetail): string | null =>
  (status === 'trial' || history.some(({ what, status: since }) => what === 'started' && since === 'trial')
    ? (decisions.find(({ outcome }) => outcome === 'continued') ?? decisions.find(({ settledAt }) => !settledAt) ?? decisions.at(-1))?.dueOn ?? null : null);

/** Since when it runs: since its trial, where it had one; null while that goes on. */
const goesOnSince = ({ history, startedAt, status }: CollaborationDetail): string | null =>
  history.find(({ what }) => what === 'continued')?.at ?? (status === 'trial' || history.some(({ what, status: since }) => what === 'started' && since === 'trial') ? null : startedAt);

/** Which week of how many a running collaboration is in; null when its dates do not say. */
function weekOf({ startedAt, status, from, until }: CollaborationDetail, today: string | null): { week: number; of: number } | null {
  if (status !== 'running' || !from || !until || !startedAt || !today || today < from || today > until) return null;
  return { week: weeksOf(daysBetween(from, dayOf(today)) + 1), of: weeksOf(daysBetween(from, until) + 1) };
}

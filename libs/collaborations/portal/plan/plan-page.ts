import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Crumbs, DayPipe, Failed, FormErrors, Send, Sending, Session, Skeleton, State, TextPipe, Toasts, describePage, injectLocale } from '#base/portal';
import type { Answer } from '#base/portal';
import type { CollaborationDetail, JointPlan } from '#collaborations/contract';
import { addresses } from '../addresses';
import { collaborationKind, levelName, partnerOf, periodLine, unitsLine } from '../words';
import { Authority } from './authority';
import { PlanForm } from './plan-form';
import { PlanSheet } from './plan-sheet';
import { PlanTable } from './plan-table';
import { SignForm } from './sign-form';
import { isOpenFor, standingOf } from './standing';

/** The joint plan of a collaboration: filling it in, agreeing, changing, signing on paper, printing. */
@Component({
  selector: 'kv-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Authority, Busy, Crumbs, DayPipe, Failed, FormErrors, PlanForm, PlanSheet, PlanTable, RouterLink, SignForm, Skeleton, State, TextPipe],
  templateUrl: './plan-page.html',
  styles: `.facts-row { margin-top: 1rem; gap: .5rem 1.5rem; } .print { margin-left: auto; } .spread { margin-top: 2rem; } .panel h2 { font-size: 1.375rem; } @media (max-width: 39.99em) { .print { margin-left: 0; } }`,
})
export class PlanPage {
  readonly id = input.required<string>();
  /** A point to begin writing at once: from a link that proposes to change it. */
  readonly point = input<string>();
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly collaboration = httpResource<CollaborationDetail>(() => addresses.one(this.id()));
  protected readonly plan = httpResource<JointPlan>(() => addresses.plan(this.id()));
  /** The points that are being written; none when the plan is read. */
  protected readonly writing = signal<readonly string[]>([]);
  protected readonly signs = signal(false);

  protected readonly view = computed(() => {
    if (!this.collaboration.hasValue() || !this.plan.hasValue()) return null;
    const [c, plan] = [this.collaboration.value(), this.plan.value()];
    const kind = collaborationKind(c, this.locale);
    const partner = partnerOf(c, this.session.me()?.memberships ?? []);
    const mayChange = plan.can.some(({ do: act, allowed }) => act === 'change' && allowed);
    return {
      kind, units: unitsLine(c, this.locale), level: levelName(c.programme.level, this.locale), period: periodLine(c, this.locale), partner,
      all: plan.agreed === plan.points.length, mayChange, panel: mayChange && this.writing().length === 0 ? this.panelOf(plan, c, partner) : null,
      trail: [{ text: $localize`:@@collaborations.list.title:Samenwerkingen`, link: '/collaborations' }, { text: $localize`:@@collaborations.page.title-with:${kind}:kind: met ${partner}:partner:`, link: `/collaborations/${c.id}` }],
    };
  });

  constructor() {
    let begun = false;
    effect(() => {
      const point = this.point();
      if (begun || !point || !this.view()?.mayChange || !this.plan.value()?.points.some(({ slug }) => slug === point)) return;
      begun = true;
      untracked(() => this.writing.set([point]));
    });
    describePage(() => {
      const view = this.view();
      return { title: view ? $localize`:@@collaborations.plan-page.title-with:Plan met ${view.partner}:partner:` : $localize`:@@collaborations.plan-page.title:Gezamenlijk plan`, isPublic: false };
    });
  }

  protected reload(): void {
    this.collaboration.reload();
    this.plan.reload();
  }

  protected print(): void {
    globalThis.print();
  }

  protected agree(points?: string[]): Promise<void> {
    return this.write((id, version) => this.send.post<JointPlan>(addresses.agreement(id), points ? { points } : {}, version));
  }

  protected giveBack(slug: string): Promise<void> {
    return this.write((id, version) => this.send.post<JointPlan>(addresses.planReturn(id), { points: [slug] }, version));
  }

  protected unsign(): Promise<void> {
    return this.write((id, version) => this.send.remove<JointPlan>(addresses.signature(id), version));
  }

  protected saved(plan: JointPlan): void {
    this.writing.set([]);
    this.signs.set(false);
    this.take(plan);
  }

  private async write(act: (id: string, version: string) => Promise<Answer<JointPlan>>): Promise<void> {
    const { collaborationId, version } = this.plan.value() as JointPlan;
    const done = await this.sending.run(() => act(collaborationId, `"${version}"`));
    if (done) this.take(done.value);
    // Refused: it is no longer what was shown.
    else if (this.sending.problem()?.status === 412) this.plan.reload();
  }

  private take(plan: JointPlan): void {
    const was = this.plan.hasValue() && this.plan.value().agreed === this.plan.value().points.length;
    this.plan.set(plan);
    if (!was && plan.agreed === plan.points.length) this.toasts.show($localize`:@@collaborations.plan-page.done:Het plan is rond. Allebei zijn jullie akkoord.`);
  }

  /** What waits for the reader, in words. */
  private panelOf(plan: JointPlan, { status }: CollaborationDetail, partner: string): { heading: string; text: string; mine: number; open: string[]; goesOn: boolean } | null {
    const { mine, theirs } = standingOf(plan);
    const { side } = plan;
    const open = side ? plan.points.filter((point) => isOpenFor(point, side)).map(({ slug }) => slug) : [];
    if (mine === 0 && open.length === 0) {
      if (theirs > 0) return { heading: $localize`:@@collaborations.plan-page.theirs:Wacht op ${partner}:partner:`, text: $localize`:@@collaborations.plan-page.theirs-text:Jullie kant is klaar. Je krijgt bericht als ${partner}:partner: antwoordt.`, mine, open, goesOn: false };
      return status === 'preparing' ? { heading: $localize`:@@collaborations.plan-page.ready:Het plan is rond`, text: $localize`:@@collaborations.plan-page.ready-text:De opleiding kan de samenwerking starten.`, mine, open, goesOn: true } : null;
    }
    return {
      heading: $localize`:@@collaborations.page.yours:Wacht op jou`, mine, open, goesOn: false,
      text: open.length === 0 ? $localize`:@@collaborations.plan-page.mine-text:Lees wat er staat. Klopt het, zeg dan akkoord. Anders stel je iets anders voor.`
        : $localize`:@@collaborations.plan-page.open-text:Een deel staat er al, uit de plaatsing en het handboek. Vul aan wat open is; wat je schrijft, daar ben je zelf akkoord mee.`,
    };
  }
}

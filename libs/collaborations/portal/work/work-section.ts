import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Busy, DayPipe, Dialog, Failed, FormErrors, Send, Sending, Session, Skeleton, Toasts, allows, dayOf, injectLocale } from '#base/portal';
import type { Answer } from '#base/portal';
import type { CollaborationDetail, CollaborationWork, Milestone } from '#collaborations/contract';
import { addresses } from '../addresses';
import { HoursForm } from './hours-form';
import { KickOffForm } from './kick-off-form';
import { MilestoneForm } from './milestone-form';

/** What is done in a collaboration: the shared start, the steps on the way, the hours of both sides. */
@Component({
  selector: 'kv-work-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Dialog, Failed, FormErrors, HoursForm, KickOffForm, MilestoneForm, Skeleton],
  templateUrl: './work-section.html',
  styles: `
    .steps-bar { height: .5rem; max-width: 24rem; box-shadow: inset 0 0 0 1px var(--k-ink); margin-block: var(--k-2) var(--k-4); }
    .steps-bar i { display: block; height: 100%; background: var(--k-ink); }
    .done { color: var(--k-ink-2); }
    th .dim { font-weight: 400; }
    .acts { text-align: right; }
    .sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: var(--k-4) var(--k-5); margin-bottom: var(--k-4); }
    .sums b { font: 500 1.75rem/1.1 var(--k-serif); display: block; }
    .btn-row { margin-top: var(--k-3); }
    .narrow { display: none; }
    @media (max-width: 39.99em) { .wide { display: none; } .narrow { display: block; } }
  `,
})
export class WorkSection {
  readonly collaboration = input.required<CollaborationDetail>();
  readonly changed = output();
  private readonly send = inject(Send);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly work = httpResource<CollaborationWork>(() => addresses.work(this.collaboration().id));
  /** Which form is open. */
  protected readonly open = signal<'kick-off' | 'milestone' | 'hours' | null>(null);
  /** One question before what cannot be undone. */
  protected readonly asking = signal<{ heading: string; yes: string; run: () => Promise<Answer<CollaborationWork>> } | null>(null);
  protected readonly can = computed(() => (act: string) => this.work.hasValue() && allows(this.work.value(), act));
  protected readonly isPast = computed(() => {
    const [on, today] = [this.work.hasValue() ? this.work.value().kickOff?.on : null, this.session.today()];
    return Boolean(on && today && on < today);
  });
  protected readonly allows = allows;
  protected readonly counts = computed(() => {
    const steps = this.work.hasValue() ? this.work.value().milestones.filter(({ isAgreed }) => isAgreed) : [];
    return { all: steps.length, done: steps.filter(({ done }) => done).length };
  });
  protected readonly sides = computed(() => {
    const { institution, company } = this.collaboration();
    if (!this.work.hasValue()) return [];
    const { hours } = this.work.value();
    return ([['institution', institution.name], ['company', company.name]] as const).map(([side, name]) => ({ name, written: this.number(hours[side].written), planned: this.planned(hours[side].expected) }));
  });
  protected dayOf = dayOf;

  protected nameOf = (side: 'institution' | 'company') => this.collaboration()[side].name;
  protected number = (hours: number) => new Intl.NumberFormat(this.locale).format(hours);

  /** One click, with its way back where there is one. */
  protected async complete(step: Milestone): Promise<void> {
    const done = await this.act(() => this.send.post<CollaborationWork>(addresses.milestone(step.id, 'completion')));
    if (done) this.toasts.show($localize`:@@collaborations.work.reached:Mijlpaal gehaald: ${step.title}:title:`, () => void this.reopen(step));
  }

  protected reopen(step: Milestone): Promise<boolean> {
    return this.act(() => this.send.post<CollaborationWork>(addresses.milestone(step.id, 'reopening')));
  }

  protected agree(step: Milestone): Promise<boolean> {
    return this.act(() => this.send.post<CollaborationWork>(addresses.milestone(step.id, 'agreement')));
  }

  protected remove(step: Milestone): void {
    this.asking.set({ heading: $localize`:@@collaborations.work.remove-ask:Haal je “${step.title}:title:” weg?`, yes: $localize`:@@collaborations.work.remove-yes:Ja, haal weg`, run: () => this.send.remove<CollaborationWork>(addresses.milestone(step.id)) });
  }

  protected cancel(): void {
    this.asking.set({ heading: $localize`:@@collaborations.work.cancel-ask:Gaat de startbijeenkomst niet door? Allebei krijgen bericht.`, yes: $localize`:@@collaborations.work.cancel-yes:Ja, vertel het`, run: () => this.send.remove<CollaborationWork>(addresses.kickOff(this.collaboration().id)) });
  }

  protected takeBack(id: string): void {
    this.asking.set({ heading: $localize`:@@collaborations.work.hours-ask:Haal je deze uren weg?`, yes: $localize`:@@collaborations.work.remove-yes:Ja, haal weg`, run: () => this.send.remove<CollaborationWork>(addresses.hoursEntry(id)) });
  }

  protected async confirm(): Promise<void> {
    const asked = this.asking();
    if (asked && await this.act(asked.run)) this.asking.set(null);
  }

  protected take(work: CollaborationWork): void {
    this.open.set(null);
    this.work.set(work);
    this.changed.emit();
  }

  private async act(action: () => Promise<Answer<CollaborationWork>>): Promise<boolean> {
    const done = await this.sending.run(action);
    if (done) this.take(done.value);
    else this.work.reload();
    return done !== null;
  }

  private planned(expected: CollaborationWork['hours']['company']['expected']): string {
    if (!expected) return '';
    const hours = this.number(expected.hours);
    return expected.per === 'week' ? $localize`:@@collaborations.work.per-week:In het plan: ${hours}:hours: uur per week` : $localize`:@@collaborations.work.in-all:In het plan: ${hours}:hours: uur in totaal`;
  }
}

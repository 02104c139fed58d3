import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Busy, Choice, Dialog, Field, FormErrors, Send, Sending, TextPipe, Toasts, injectLocale } from '#base/portal';
import { COLLABORATION_ACT, PAUSE_REASON, STOP_REASON, pauseReasons, stopReasons } from '#collaborations/contract';
import type { CollaborationDetail, Colleagues, PressedAct } from '#collaborations/contract';
import { addresses } from '../addresses';

/** One question before something happens in a collaboration: what follows, why, and for a hand-over to whom. */
@Component({
  selector: 'kv-act-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choice, Dialog, Field, FormErrors, FormField, TextPipe],
  templateUrl: './act-dialog.html',
  styles: `form { margin-top: var(--k-4); }`,
})
export class ActDialog {
  readonly collaboration = input.required<CollaborationDetail>();
  readonly act = input.required<PressedAct>();
  readonly closed = output();
  readonly done = output<CollaborationDetail>();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly COLLABORATION_ACT = COLLABORATION_ACT;
  /** Refused for good: trying again changes nothing. */
  protected readonly isOutdated = computed(() => this.sending.problem()?.status === 409);
  protected readonly asksReason = computed(() => ['pause', 'stop', 'withdraw'].includes(this.act()));
  protected readonly reasons = computed(() => (this.act() === 'pause'
    ? pauseReasons.map((value) => ({ value, text: PAUSE_REASON[value][this.locale] }))
    : stopReasons.filter((value) => value !== 'trial' || this.collaboration().status === 'trial').map((value) => ({ value, text: STOP_REASON[value][this.locale] }))));
  protected readonly people = httpResource<Colleagues>(() => (this.act() === 'hand-over' ? addresses.colleagues(this.collaboration().id) : undefined));
  protected readonly colleagues = computed(() => (this.people.hasValue() ? this.people.value().people.filter(({ isContact }) => !isContact) : []));
  protected readonly labels = {
    reason: $localize`:@@collaborations.act.reason:Waarom`, sentence: $localize`:@@collaborations.act.sentence:In een zin`, backOn: $localize`:@@collaborations.act.back-on:Verwacht terug op`, personId: $localize`:@@collaborations.act.colleague:Collega`,
  };
  private readonly model = signal({ reason: '', sentence: '', backOn: '', personId: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { when: () => this.asksReason(), message: $localize`:@@collaborations.act.choose:Kies wat het best past.` });
    required(path.personId, { when: () => this.act() === 'hand-over', message: $localize`:@@collaborations.act.choose-colleague:Kies een collega.` });
  }, { name: 'act' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { reason, sentence, backOn, personId } = this.model();
    const act = this.act();
    const body = act === 'pause' ? { reason, sentence, backOn: backOn || null } : act === 'stop' || act === 'withdraw' ? { reason, sentence } : act === 'hand-over' ? { personId } : undefined;
    const done = await this.sending.submit(this.form, () => this.send.post<CollaborationDetail>(addresses.act(this.collaboration().id, act), body));
    if (!done) return;
    this.toasts.show(this.said(done.value));
    this.done.emit(done.value);
  }

  private said({ status }: CollaborationDetail): string {
    switch (this.act()) {
      case 'start': return status === 'trial' ? $localize`:@@collaborations.act.trial-started:De proefperiode loopt. Aan het einde beslissen jullie samen.` : $localize`:@@collaborations.page.started:De samenwerking loopt. De tussenstanden komen in de agenda.`;
      case 'pause': return $localize`:@@collaborations.act.paused:Gepauzeerd. We vragen niets tot je hervat.`;
      case 'resume': return $localize`:@@collaborations.act.resumed:De samenwerking gaat verder.`;
      case 'complete': return $localize`:@@collaborations.act.completed:Afgerond. Mooi gedaan.`;
      case 'hand-over': return $localize`:@@collaborations.act.handed:Overgedragen. Je collega krijgt bericht.`;
      default: return $localize`:@@collaborations.act.stopped:Gestopt. De ander krijgt bericht en de plaatsen komen vrij.`;
    }
  }
}

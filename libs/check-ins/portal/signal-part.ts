import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Busy, DayPipe, Field, FormErrors, Send, Sending, TextPipe, Toasts } from '#base/portal';
import { SIGNAL_REASON } from '#check-ins/contract';
import type { Side, SignalState } from '#check-ins/contract';
import { addresses } from './addresses';

/** A signal, and what the parties do about it: one side says it, the other confirms it. */
@Component({
  selector: 'kv-signal-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Field, FormErrors, FormField, TextPipe],
  styles: `
    .said { margin-block: .75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--k-rule); max-width: 40rem; white-space: pre-line; }
    form, .acts { margin-top: .75rem; max-width: 40rem; }
  `,
  template: `
    @let one = raised();
    <div class="callout" [class.callout--alert]="one.isOpen">
      <h3 class="h-small" i18n="@@check-ins.list.signal">Signaal van {{ name(one.side) }}: {{ SIGNAL_REASON[one.reason] | kvText }}</h3>
      @if (one.isOpen) {
        <p class="small" i18n="@@check-ins.signal.what">Op {{ one.raisedAt | kvDay: 'bare' }}, bij {{ moment() }}. Jullie en HCA-ICT kregen bericht. Bel elkaar, en schrijf hier wat er anders gaat.</p>
      }
      @if (one.answer; as answer) {
        <p class="small"><b>@if (answer.confirmedAt) {<ng-container i18n="@@check-ins.signal.agreed">Dit doen jullie eraan</ng-container>} @else {<ng-container i18n="@@check-ins.signal.says">{{ name(answer.side) }} schrijft wat er gebeurt</ng-container>}</b></p>
        <p class="said">{{ answer.text }}</p>
        <p class="small dim">{{ name(answer.side) }}@if (answer.by) {, {{ answer.by }}}, {{ answer.at | kvDay: 'bare' }}@if (answer.confirmedAt) {. <ng-container i18n="@@check-ins.signal.confirmed">{{ name(answer.side === 'company' ? 'institution' : 'company') }} is het daarmee eens, {{ answer.confirmedAt | kvDay: 'bare' }}.</ng-container>} @else {. <ng-container i18n="@@check-ins.signal.waits">{{ name(answer.side === 'company' ? 'institution' : 'company') }} moet het nog bevestigen.</ng-container>}</p>
      }
      @if (side()) {
        <kv-form-errors [sending]="sending" [form]="writes() ? form : null" [labels]="labels" />
        @if (writes()) {
          <form novalidate (submit)="say($event)">
            <kv-field [label]="labels.text" hint="Wie doet wat, en wanneer? De andere kant bevestigt het." i18n-hint="@@check-ins.signal.hint"><textarea class="area" rows="3" [formField]="form.text"></textarea></kv-field>
            <div class="row btn-row acts"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@check-ins.signal.send">Leg het vast</button>
              <button type="button" class="btn btn--quiet" (click)="writes.set(false)" i18n="@@check-ins.signal.back">Terug</button></div>
          </form>
        } @else {
          <div class="row btn-row acts">
            @if (mayConfirm()) {<button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="act('confirmation')" i18n="@@check-ins.signal.confirm">Klopt, zo doen we het</button>}
            @if (one.isOpen) {<button type="button" class="btn" [class.btn--second]="!one.answer" [class.btn--quiet]="one.answer" (click)="writes.set(true)">@if (one.answer) {<ng-container i18n="@@check-ins.signal.other">Schrijf iets anders</ng-container>} @else {<ng-container i18n="@@check-ins.signal.write">Schrijf wat jullie eraan doen</ng-container>}</button>}
            @if (mayReopen()) {<button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="act('reopening')">@if (one.isOpen) {<ng-container i18n="@@check-ins.signal.take-back">Neem het terug</ng-container>} @else {<ng-container i18n="@@check-ins.signal.reopen">Zet weer open</ng-container>}</button>}
          </div>
        }
      }
    </div>
  `,
})
export class SignalPart {
  readonly raised = input.required<SignalState>();
  /** At which moment it was raised, in words. */
  readonly moment = input.required<string>();
  /** On which side the reader stands; null for who looks on. */
  readonly side = input.required<Side | null>();
  readonly company = input.required<string>();
  readonly institution = input.required<string>();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly SIGNAL_REASON = SIGNAL_REASON;
  protected readonly sending = new Sending();
  protected readonly writes = signal(false);
  protected readonly labels = { text: $localize`:@@check-ins.signal.text:Wat doen jullie eraan?` };
  private readonly model = signal({ text: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.text, { message: $localize`:@@check-ins.signal.needed:Schrijf wat er anders gaat.` });
    minLength(path.text, 5, { message: $localize`:@@check-ins.signal.short:Schrijf een hele zin.` });
    maxLength(path.text, 600, { message: $localize`:@@check-ins.signal.long:Gebruik hooguit 600 tekens.` });
  }, { name: 'signal' });
  protected readonly mayConfirm = computed(() => {
    const { isOpen, answer } = this.raised();
    return isOpen && answer !== null && answer.side !== this.side();
  });
  protected readonly mayReopen = computed(() => {
    const { isOpen, answer } = this.raised();
    return answer !== null && (!isOpen || answer.side === this.side());
  });

  protected name(side: Side): string {
    return side === 'company' ? this.company() : this.institution();
  }

  protected async say(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.raised();
    const done = await this.sending.submit(this.form, () => this.send.post<SignalState>(addresses.signal(id, 'answer'), this.model(), `"${version}"`));
    if (!done) return;
    this.writes.set(false);
    this.model.set({ text: '' });
    this.toasts.show($localize`:@@check-ins.signal.sent:Vastgelegd. De andere kant krijgt bericht om het te bevestigen.`);
    this.changed.emit();
  }

  protected async act(what: 'confirmation' | 'reopening'): Promise<void> {
    const { id, version, isOpen } = this.raised();
    const done = await this.sending.run(() => this.send.post<SignalState>(addresses.signal(id, what), {}, `"${version}"`));
    if (!done) return this.changed.emit();
    this.toasts.show(what === 'confirmation' ? $localize`:@@check-ins.signal.settled:Het signaal is beantwoord.`
      : isOpen ? $localize`:@@check-ins.signal.taken-back:Je hebt het teruggenomen.` : $localize`:@@check-ins.signal.reopened:Het signaal staat weer open.`);
    this.changed.emit();
  }
}

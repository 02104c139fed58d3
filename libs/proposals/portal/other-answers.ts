import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Busy, FormErrors, Send, Sending, TextPipe, Toasts, allows } from '#base/portal';
import { PROPOSAL_ACT } from '#proposals/contract';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';
import { ClassForm } from './class-form';
import { DeclineDialog } from './decline-dialog';
import { ReviseForm } from './revise-form';

/** What can be said besides yes: changed and sent back, no, taken back, put back, sent again. Only what the reader may do now. */
@Component({
  selector: 'kv-other-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, ClassForm, DeclineDialog, FormErrors, ReviseForm, TextPipe],
  template: `
    <kv-form-errors [sending]="sending" />
    @if (isRevising()) {
      <kv-revise-form [proposal]="proposal()" [again]="may().resubmit" (changed)="done()" (closed)="isRevising.set(false)" />
    } @else if (isAsking()) {
      <kv-class-form [proposal]="proposal()" (changed)="asked()" (closed)="isAsking.set(false)" />
    } @else {
      @if (may().resubmit) {<button type="button" class="btn btn--primary btn--block" (click)="isRevising.set(true)">{{ ACT.resubmit.button | kvText }}</button>}
      @if (may().revise) {<button type="button" class="btn btn--second btn--block" (click)="isRevising.set(true)">{{ ACT.revise.button | kvText }}</button>}
      @if (may().askClass) {<button type="button" class="btn btn--second btn--block" (click)="isAsking.set(true)">@if (proposal().classAsked) {<ng-container i18n="@@proposals.class.note">Vul in hoeveel studenten willen</ng-container>} @else {{{ ACT['ask-class'].button | kvText }}}</button>}
      @if (may().decline) {<button type="button" class="btn btn--quiet" (click)="isDeclining.set(true)">{{ ACT.decline.button | kvText }}</button>}
      @if (may().withdraw) {<button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="withdraw()">{{ ACT.withdraw.button | kvText }}</button>}
      @if (may().putBack) {<button type="button" class="btn btn--second btn--block" [kvBusy]="sending.isBusy()" (click)="putBack()">{{ ACT['put-back'].button | kvText }}</button>}
    }
    @if (may().decline) {<kv-decline-dialog [proposal]="proposal()" [open]="isDeclining()" (closed)="isDeclining.set(false)" (changed)="changed.emit()" />}
  `,
  styles: `:host { display: grid; gap: .75rem; justify-items: start; } :host > * { justify-self: stretch; } :host > .btn--quiet { justify-self: start; } kv-form-errors:not(:has(.callout)) { display: none; }`,
})
export class OtherAnswers {
  readonly proposal = input.required<Proposal>();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly ACT = PROPOSAL_ACT;
  protected readonly sending = new Sending();
  protected readonly isRevising = signal(false);
  protected readonly isAsking = signal(false);
  protected readonly isDeclining = signal(false);
  protected readonly may = computed(() => {
    const proposal = this.proposal();
    return { revise: allows(proposal, 'revise'), resubmit: allows(proposal, 'resubmit'), askClass: allows(proposal, 'ask-class'), decline: allows(proposal, 'decline'), withdraw: allows(proposal, 'withdraw'), putBack: allows(proposal, 'put-back') };
  });

  protected done(): void {
    this.isRevising.set(false);
    this.changed.emit();
  }

  protected asked(): void {
    this.isAsking.set(false);
    this.changed.emit();
  }

  protected async withdraw(): Promise<void> {
    const done = await this.sending.run(() => this.send.post(addresses.withdrawal(this.proposal().id)));
    if (done) this.toasts.show($localize`:@@proposals.answer.withdrawn:Voorstel ingetrokken.`, () => void this.putBack());
    this.changed.emit();
  }

  protected async putBack(): Promise<void> {
    const done = await this.sending.run(() => this.send.post(addresses.restoration(this.proposal().id)));
    if (done) this.toasts.show($localize`:@@proposals.answer.put-back:Het voorstel staat weer zoals het stond.`);
    this.changed.emit();
  }
}

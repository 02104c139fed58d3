import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Busy, FormErrors, Send, Sending, Toasts } from '#base/portal';
import { ANSWER_DAYS } from '#proposals/contract';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';
import { TermsFields, termsBody, termsLabels, termsRules } from './terms-fields';
import type { TermsModel } from './terms-fields';

/** The same proposal with other terms: an answer at one's own turn, or once more after a no. Begins with what it asks now, in words of one's own. */
@Component({
  selector: 'kv-revise-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, TermsFields],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-terms-fields [of]="form" [seatsLeft]="proposal().posting.seatsLeft" [within]="proposal().posting.period" [hint]="hint" open />
      <div class="row btn-row">
        <button class="btn btn--primary" [kvBusy]="sending.isBusy()">
          @if (again()) {<ng-container i18n="@@proposals.revise.again">Stuur opnieuw</ng-container>} @else {<ng-container i18n="@@proposals.revise.send">Stuur versie {{ proposal().revision + 1 }}</ng-container>}
        </button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@proposals.answer.back">Terug</button>
      </div>
    </form>
  `,
})
export class ReviseForm {
  readonly proposal = input.required<Proposal>();
  readonly again = input(false);
  readonly changed = output();
  readonly closed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly hint = $localize`:@@proposals.revise.hint:Zeg wat je anders wilt en waarom. Noem geen namen van studenten.`;
  protected readonly labels = termsLabels;
  protected readonly model = linkedSignal<string, TermsModel>({
    source: () => `${this.proposal().id} ${this.proposal().revision}`,
    computation: () => {
      const { seats, period, posting } = this.proposal();
      return { seats: Math.max(1, Math.min(seats, posting.seatsLeft)), message: '', period: period ?? { from: '', until: '' }, answerDays: ANSWER_DAYS };
    },
  });
  protected readonly form = form(this.model, (path) => termsRules(path, () => this.proposal().posting.seatsLeft), { name: 'revise' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { id, revision } = this.proposal();
    const done = await this.sending.submit(this.form, () => this.send.post<Proposal>(this.again() ? addresses.resubmission(id) : addresses.revisions(id), { revision, ...termsBody(this.model()) }));
    if (!done) return;
    const other = done.value.turn === 'company' ? done.value.company.name : done.value.institution.name;
    this.toasts.show($localize`:@@proposals.revise.sent:Versie ${done.value.revision}:revision: verstuurd. ${other}:other: is aan de beurt.`);
    this.changed.emit();
  }
}

import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import { postingAddresses } from '../addresses';

/** Saying no to what was entered for a company, with the reason that the institution reads. */
@Component({
  selector: 'kv-entered-refusal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { max-width: 36rem; }`,
  template: `
    <form class="stack" novalidate (submit)="refuse($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.reason" hint="De opleiding leest dit." i18n-hint="@@postings.entered.h-reason"><textarea class="area" rows="3" [formField]="form.reason"></textarea></kv-field>
      <button class="btn btn--danger btn--block" [kvBusy]="sending.isBusy()" i18n="@@postings.entered.send">Zeg nee</button>
      <button type="button" class="btn btn--quiet btn--block" (click)="back.emit()" i18n="@@postings.entered.back">Terug</button>
    </form>
  `,
})
export class EnteredRefusal {
  readonly token = input.required<string>();
  readonly refused = output();
  readonly back = output();

  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly labels = { reason: $localize`:@@postings.entered.reason:Waarom niet?` };
  protected readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    minLength(path.reason, 3, { message: $localize`:@@postings.entered.needed:Schrijf kort waarom.` });
    required(path.reason, { message: $localize`:@@postings.entered.needed:Schrijf kort waarom.` });
  }, { name: 'refusal' });

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.sending.submit(this.form, () => this.send.post(`${postingAddresses.enteredLink(this.token())}/refusal`, this.model()))) this.refused.emit();
  }
}

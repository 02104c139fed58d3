import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Busy, FormErrors, Send, Sending } from '#base/portal';
import type { Story } from '#evaluations/contract';
import { addresses } from '../addresses';

/** Saying yes to a story as it stands. Nothing is ticked beforehand. */
@Component({
  selector: 'kv-consent-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, FormField],
  styles: `.check { display: flex; margin-top: .5rem; } .btn { margin-top: 1rem; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="{}" />
      <label class="check"><input type="checkbox" [formField]="form.press" /><span i18n="@@evaluations.consent.press">De pers mag het verhaal ook gebruiken</span></label>
      <label class="check"><input type="checkbox" [formField]="form.named" /><span i18n="@@evaluations.consent.named">Mijn naam mag erbij staan</span></label>
      <button class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" i18n="@@evaluations.consent.yes">Ja, dit mag op de site</button>
    </form>
  `,
})
export class ConsentForm {
  readonly story = input.required<Story>();
  readonly agreed = output<Story>();
  /** The text is another by now. */
  readonly outdated = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = signal({ press: false, named: false });
  protected readonly form = form(this.model, { name: 'consent' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { collaborationId, version } = this.story();
    const done = await this.sending.submit(this.form, () => this.send.post<Story>(addresses.consent(collaborationId), { revision: version, ...this.model() }));
    if (done) this.agreed.emit(done.value);
    else if ([409, 412].includes(this.sending.problem()?.status ?? 0)) this.outdated.emit();
  }
}

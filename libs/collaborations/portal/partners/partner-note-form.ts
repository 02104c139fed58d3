import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import { partnerNote } from '#collaborations/contract';
import type { PartnerDetail } from '#collaborations/contract';
import { addresses } from '../addresses';

interface NoteForm { contactName: string; contactEmail: string; since: string; note: string }

/** The form as it is sent: what is empty is nothing. */
const bodyOf = ({ contactName, contactEmail, since, note }: NoteForm) => ({ contactName: contactName.trim() || null, contactEmail: contactEmail.trim() || null, since: since || null, note });
const checks = {
  '~standard': {
    version: 1 as const, vendor: 'koppelvlak',
    validate: (value: unknown) => {
      const outcome = partnerNote.safeParse(bodyOf(value as NoteForm), { reportInput: true });
      return outcome.success ? { value: value as NoteForm } : { issues: outcome.error.issues };
    },
  },
};

/** What an institution writes of a company it works with. */
@Component({
  selector: 'kv-partner-note-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); max-width: 40rem; padding-block: var(--k-3); } .all { grid-column: 1 / -1; } @media (max-width: 39.99em) { form { grid-template-columns: minmax(0, 1fr); } }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.contactName" optional><input class="input" autocomplete="off" [formField]="form.contactName" /></kv-field>
      <kv-field [label]="labels.contactEmail" optional><input class="input" type="email" autocomplete="off" autocapitalize="none" [formField]="form.contactEmail" /></kv-field>
      <kv-field [label]="labels.since" optional><input class="input" type="date" [formField]="form.since" /></kv-field>
      <kv-field class="all" [label]="labels.note" optional hint="Niets over een student. Alleen collega’s lezen dit." i18n-hint="@@collaborations.partner-note.hint"><textarea class="area" rows="4" [formField]="form.note"></textarea></kv-field>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.partner-note.save">Bewaar</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.partner-note.back">Terug</button></div>
    </form>
  `,
})
export class PartnerNoteForm {
  readonly partner = input.required<PartnerDetail>();
  readonly saved = output<PartnerDetail>();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = linkedSignal<PartnerDetail, NoteForm>({ source: this.partner, computation: (one) => ({ contactName: one.contactName ?? '', contactEmail: one.contactEmail ?? '', since: one.since ?? '', note: one.note }) });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'partner' });
  protected readonly labels = {
    contactName: $localize`:@@collaborations.partner-note.name:Wie je er spreekt`, contactEmail: $localize`:@@collaborations.partner-note.email:E-mailadres`,
    since: $localize`:@@collaborations.partner-note.since:Partner sinds`, note: $localize`:@@collaborations.partner-note.note:Wat een collega moet weten`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { institutionId, company, version } = this.partner();
    const done = await this.sending.submit(this.form, () => this.send.put<PartnerDetail>(addresses.partner(institutionId, company.id), bodyOf(this.model()), `"${version}"`));
    if (done) this.saved.emit(done.value);
  }
}

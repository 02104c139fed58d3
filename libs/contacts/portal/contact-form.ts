import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import type { Page } from '#base/contract';
import { Busy, Field, FormErrors, Send, Sending, Session, TextPipe } from '#base/portal';
import { PURPOSES, contactRequestDraft, purposes } from '#contacts/contract';
import type { ContactRequest, Purpose } from '#contacts/contract';
import type { Programme } from '#organisations/contract';
import { contactAddresses } from './addresses';

const wording = contactRequestDraft.pick({ purpose: true, message: true });

/** What is filled in already. */
export interface ContactStart { programmeId: string; purpose: Purpose | ''; message: string }

/** The message to who answers for a programme of an institution. */
@Component({
  selector: 'kv-contact-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, TextPipe],
  styles: `form { max-width: 40rem; }`,
  template: `
    <form class="stack" novalidate (submit)="ask($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (programmes().length) {
        <kv-field [label]="labels.programmeId">
          <select class="select" [formField]="form.programmeId">
            <option value="" i18n="@@contacts.panel.any">ICT in het algemeen</option>
            @for (one of programmes(); track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.municipality }}</option>}
          </select>
        </kv-field>
      }
      <kv-field [label]="labels.purpose">
        <select class="select" [formField]="form.purpose">
          <option value="" i18n="@@contacts.panel.choose">Kies</option>
          @for (one of purposes; track one) {<option [value]="one">{{ purposeNames[one] | kvText }}</option>}
        </select>
      </kv-field>
      <kv-field [label]="labels.message" hint="Zeg kort wat je wilt en wanneer je kunt." i18n-hint="@@contacts.panel.h-message"><textarea class="area" rows="5" [formField]="form.message"></textarea></kv-field>
      <p class="small" i18n="@@contacts.panel.seen">Wie het krijgt, ziet je naam, {{ session.membership()?.organisation?.name }} en je mailadres.</p>
      <p class="row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@contacts.panel.send">Stuur bericht</button></p>
    </form>
  `,
})
export class ContactForm {
  readonly institution = input.required<{ id: string; slug: string }>();
  readonly start = input<ContactStart | null>(null);
  readonly sent = output<ContactRequest>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly purposes = purposes;
  protected readonly purposeNames = PURPOSES;
  protected readonly labels = {
    programmeId: $localize`:@@contacts.panel.programme:Over welke opleiding`, purpose: $localize`:@@contacts.panel.purpose:Aanleiding`, message: $localize`:@@contacts.panel.message:Bericht`,
  };
  private readonly taught = httpResource<Page<Programme>>(() => contactAddresses.programmes(this.institution().slug));
  protected readonly programmes = computed(() => (this.taught.hasValue() ? this.taught.value().items : []));
  protected readonly model = linkedSignal<ContactStart>(() => this.start() ?? { programmeId: '', purpose: '', message: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => wording), { name: 'contact' });

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const { programmeId, purpose, message } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.create<ContactRequest>(contactAddresses.all,
      { institutionId: this.institution().id, programmeId: programmeId || null, organisationId: this.session.membership()?.organisation.id, purpose, message }));
    if (done) this.sent.emit(done.value);
  }
}

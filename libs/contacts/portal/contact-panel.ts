import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Busy, Field, FormErrors, Send, Sending, Session, State, TextPipe, injectLocale } from '#base/portal';
import { CONTACT_ROUTE, CONTACT_STATUS, PURPOSES, contactRequestDraft, purposes } from '#contacts/contract';
import type { ContactRequest } from '#contacts/contract';
import type { Programme } from '#organisations/contract';
import { contactAddresses } from './addresses';
import { CONTACT_LOOKS } from './words';

const wording = contactRequestDraft.pick({ purpose: true, message: true });

/** Writing to who answers for a programme: their names are not public, the message goes to them. */
@Component({
  selector: 'kv-contact-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Field, FormErrors, FormField, State, TextPipe],
  styles: `
    :host { display: grid; gap: var(--k-4); }
    form { max-width: 40rem; }
    .told { border-left: 3px solid var(--k-accent); padding-left: 1rem; display: grid; gap: .25rem; }
  `,
  template: `
    @if (sent(); as done) {
      <div class="told" role="status">
        @if (done.route; as route) {
          <p><b i18n="@@contacts.panel.sent">Je bericht is onderweg naar {{ routes[route] | kvText }}.</b></p>
          <p i18n="@@contacts.panel.sent-text">Antwoord komt per mail op {{ session.person()?.email }}.</p>
        } @else {
          <p><b i18n="@@contacts.panel.waiting">Hier is nog niemand bekend. HCA-ICT zoekt uit wie je moet hebben.</b></p>
          <p i18n="@@contacts.panel.waiting-text">Je hoeft niets te doen. Je krijgt een mail zodra je bericht is doorgestuurd.</p>
        }
        <p><a [routerLink]="['/contacts', done.id]" i18n="@@contacts.panel.follow">Volg je bericht</a></p>
      </div>
    }
    @for (one of open(); track one.id) {
      <div class="told">
        <p><kv-state [look]="looks[one.status]">{{ statuses[one.status] | kvText }}</kv-state></p>
        <p><a [routerLink]="['/contacts', one.id]">@if (one.programme; as programme) {<ng-container i18n="@@contacts.panel.asked">Jullie bericht aan {{ programme.name }}</ng-container>} @else {<ng-container i18n="@@contacts.panel.asked-here">Jullie bericht aan deze instelling</ng-container>}</a></p>
      </div>
    }
    @if (mayAsk()) {
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
    } @else if (session.isKnown() && !session.isSignedIn()) {
      <p class="measure" i18n="@@contacts.panel.visitor">Namen en adressen van opleidingsmanagers zijn niet openbaar. Log in als bedrijf: dan schrijf je hier, en gaat je bericht naar wie over de opleiding gaat. Is er niemand bekend, dan zoekt HCA-ICT het uit.</p>
      <p class="row"><a class="btn btn--second" routerLink="/sign-in" [queryParams]="{ next: '/institutions/' + institution().slug }" i18n="@@contacts.panel.sign-in">Log in om te schrijven</a></p>
    } @else if (!open().length && !sent()) {
      <p class="measure" i18n="@@contacts.panel.others">Bedrijven schrijven hier aan de opleidingsmanager. Het bericht gaat naar wie de opleiding beheert, anders naar de coördinator, de instelling of HCA-ICT.</p>
    }
  `,
})
export class ContactPanel {
  readonly institution = input.required<{ id: string; slug: string; name: string }>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly purposes = purposes;
  protected readonly purposeNames = PURPOSES;
  protected readonly statuses = CONTACT_STATUS;
  protected readonly routes = CONTACT_ROUTE;
  protected readonly looks = CONTACT_LOOKS;
  protected readonly labels = {
    programmeId: $localize`:@@contacts.panel.programme:Over welke opleiding`, purpose: $localize`:@@contacts.panel.purpose:Aanleiding`, message: $localize`:@@contacts.panel.message:Bericht`,
  };
  /** Just sent from here. */
  protected readonly sent = linkedSignal<string, ContactRequest | null>({ source: () => this.institution().id, computation: () => null });
  protected readonly mayAsk = computed(() => ['company', 'partnership', 'municipality'].includes(this.session.membership()?.organisation.type ?? '') && !this.sent());

  private readonly taught = httpResource<Page<Programme>>(() => contactAddresses.programmes(this.institution().slug));
  protected readonly programmes = computed(() => (this.taught.hasValue() ? this.taught.value().items : []));
  private readonly own = httpResource<Page<ContactRequest>>(() => (this.session.isSignedIn() ? contactAddresses.own : undefined));
  protected readonly open = computed(() => (this.own.hasValue() ? this.own.value().items : [])
    .filter((one) => one.institution.id === this.institution().id && (one.status === 'waiting' || one.status === 'sent') && one.organisation.id === this.session.membership()?.organisation.id));

  protected readonly model = signal({ programmeId: '', purpose: '', message: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => wording), { name: 'contact' });

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const { programmeId, purpose, message } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.create<ContactRequest>(contactAddresses.all,
      { institutionId: this.institution().id, programmeId: programmeId || null, organisationId: this.session.membership()?.organisation.id, purpose, message }));
    if (done) this.sent.set(done.value);
  }
}

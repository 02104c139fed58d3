import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Here, Session, State, TextPipe } from '#base/portal';
import { CONTACT_ROUTE, CONTACT_STATUS } from '#contacts/contract';
import type { ContactRequest } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { ContactForm } from './contact-form';
import type { ContactStart } from './contact-form';
import { CONTACT_LOOKS } from './words';

/** Writing to who answers for a programme: their names are not public, the message goes to them. */
@Component({
  selector: 'kv-contact-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ContactForm, State, TextPipe],
  styles: `
    :host { display: grid; gap: var(--k-4); }
    .wait { min-height: 28rem; }
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
      @defer (on immediate) {<kv-contact-form [institution]="institution()" [start]="start()" (sent)="sent.set($event)" />} @placeholder {<div class="wait"></div>}
    } @else if (session.isKnown() && !session.isSignedIn()) {
      <p class="measure" i18n="@@contacts.panel.visitor">Namen en adressen van opleidingsmanagers zijn niet openbaar. Log in als bedrijf: dan schrijf je hier, en gaat je bericht naar wie over de opleiding gaat. Is er niemand bekend, dan zoekt HCA-ICT het uit.</p>
      <p class="row"><a class="btn btn--second" routerLink="/sign-in" [queryParams]="{ next: here() }" i18n="@@contacts.panel.sign-in">Log in om te schrijven</a></p>
    } @else if (!open().length && !sent()) {
      <p class="measure" i18n="@@contacts.panel.others">Bedrijven schrijven hier aan de opleidingsmanager. Het bericht gaat naar wie de opleiding beheert, anders naar de coördinator, de instelling of HCA-ICT.</p>
    }
  `,
})
export class ContactPanel {
  readonly institution = input.required<{ id: string; slug: string; name: string }>();
  /** What the message begins with, when somebody came from something on the page. */
  readonly start = input<ContactStart | null>(null);

  protected readonly session = inject(Session);
  protected readonly statuses = CONTACT_STATUS;
  protected readonly routes = CONTACT_ROUTE;
  protected readonly looks = CONTACT_LOOKS;
  /** Just sent from here. */
  protected readonly sent = linkedSignal<string, ContactRequest | null>({ source: () => this.institution().id, computation: () => null });
  protected readonly mayAsk = computed(() => ['company', 'partnership', 'municipality'].includes(this.session.membership()?.organisation.type ?? '') && !this.sent());

  /** Where somebody comes back to from the door: to this message, with what they chose. */
  protected readonly here = computed(() => `${this.address.inner()}#reach`);
  private readonly address = inject(Here);

  private readonly own = httpResource<Page<ContactRequest>>(() => (this.session.isSignedIn() ? contactAddresses.own : undefined));
  protected readonly open = computed(() => (this.own.hasValue() ? this.own.value().items : [])
    .filter((one) => one.institution.id === this.institution().id && (one.status === 'waiting' || one.status === 'sent') && one.organisation.id === this.session.membership()?.organisation.id));
}

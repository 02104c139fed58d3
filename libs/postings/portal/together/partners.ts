import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormErrors, Send, Sending, Toasts, allows } from '#base/portal';
import type { Posting, PostingPartner } from '#postings/contract';
import { postingAddresses } from '../addresses';
import { OrganisationPicker } from './organisation-picker';
import type { Picked } from './organisation-picker';

/** For the lead: who posts along, who was asked, and asking somebody else. */
@Component({
  selector: 'kv-partners',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormErrors, OrganisationPicker],
  styles: `
    :host { display: grid; gap: var(--k-3); justify-items: start; }
    ul { width: 100%; max-width: 30rem; border-bottom: 1px solid var(--k-rule); }
    li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; justify-content: space-between; min-height: var(--k-hit); border-top: 1px solid var(--k-rule); }
    kv-organisation-picker { width: 100%; }
  `,
  template: `
    @if (posting().partners.length) {
      <ul class="plainlist">
        @for (one of posting().partners; track one.id) {
          <li>
            <span>{{ one.organisation.name }} <span class="small dim">@if (one.isAskedToLead) {<ng-container i18n="@@postings.partners.asked-to-lead">gevraagd als penvoerder, nog geen antwoord</ng-container>} @else if (one.status === 'confirmed') {<ng-container i18n="@@postings.partners.in">doet mee</ng-container>} @else {<ng-container i18n="@@postings.partners.asked">gevraagd, nog geen antwoord</ng-container>}</span></span>
            <span class="row">
            @if (may(one, 'ask-to-lead')) {<button type="button" class="linkish small" (click)="askToLead(one)"><ng-container i18n="@@postings.partners.hand-over">Vraag als penvoerder</ng-container><span class="sr">: {{ one.organisation.name }}</span></button>}
            @if (may(one, 'keep-lead')) {<button type="button" class="linkish small" (click)="keepLead(one)"><ng-container i18n="@@postings.partners.keep-lead">Trek de vraag in</ng-container><span class="sr">: {{ one.organisation.name }}</span></button>}
            @if (may(one, 'remove') && !one.isAskedToLead) {
              <button type="button" class="linkish small" (click)="remove(one)">@if (one.status === 'confirmed') {<ng-container i18n="@@postings.partners.remove">Haal eraf</ng-container>} @else {<ng-container i18n="@@postings.partners.take-back">Trek de vraag in</ng-container>}<span class="sr">: {{ one.organisation.name }}</span></button>
            }
            </span>
          </li>
        }
      </ul>
    }
    <kv-form-errors [sending]="sending" />
    @if (mayAsk()) {
      @if (isAsking()) {
        <kv-organisation-picker suggests for="partner" label="Wie vraag je mee te doen?" i18n-label="@@postings.partners.who" hint="Een bedrijf, opleiding, gemeente of samenwerkingsverband. Wie daar beslist, krijgt een mail en zegt ja of nee." i18n-hint="@@postings.partners.who-hint"
          [types]="['company', 'institution', 'partnership', 'municipality']" [except]="taken()" (chosen)="ask($event)" />
      } @else {
        <button type="button" class="btn btn--quiet" (click)="isAsking.set(true)" i18n="@@postings.partners.ask">Vraag een partner mee te doen</button>
      }
    }
  `,
})
export class Partners {
  readonly posting = input.required<Posting>();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly isAsking = signal(false);
  protected readonly mayAsk = computed(() => allows(this.posting(), 'invite-partner'));
  protected readonly taken = computed(() => [this.posting().owner.id, ...this.posting().partners.map((one) => one.organisation.id)]);

  protected readonly may: (one: PostingPartner, act: string) => boolean = allows;

  protected async ask({ id, name }: Picked): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partners(this.posting().id), { organisationId: id }));
    if (!done) return;
    this.isAsking.set(false);
    this.toasts.show($localize`:@@postings.partners.was-asked:${name}:name: krijgt een mail met je vraag.`, () => void this.remove(done.value));
    this.changed.emit();
  }

  /** The other hears by mail what taking over means, and says yes or no. */
  protected async askToLead(one: PostingPartner): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partner(one.id, 'lead-request')));
    if (!done) return;
    this.toasts.show($localize`:@@postings.partners.was-asked-to-lead:${one.organisation.name}:name: krijgt een mail. Tot het antwoord blijven jullie penvoerder.`, () => void this.keepLead(one));
    this.changed.emit();
  }

  protected async keepLead(one: PostingPartner): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partner(one.id, 'lead-request-withdrawal')));
    if (!done) return;
    this.toasts.show($localize`:@@postings.partners.kept-lead:Jullie blijven penvoerder.`);
    this.changed.emit();
  }

  protected async remove(one: PostingPartner): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partner(one.id, 'removal')));
    if (!done) return;
    this.toasts.show($localize`:@@postings.partners.removed:${one.organisation.name}:name: staat er niet meer bij.`);
    this.changed.emit();
  }
}

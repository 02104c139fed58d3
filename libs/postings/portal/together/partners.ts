import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormErrors, Send, Sending, Toasts } from '#base/portal';
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
            <span>{{ one.organisation.name }} <span class="small dim">@if (one.status === 'confirmed') {<ng-container i18n="@@postings.partners.in">doet mee</ng-container>} @else {<ng-container i18n="@@postings.partners.asked">gevraagd, nog geen antwoord</ng-container>}</span></span>
            @if (may(one, 'remove')) {
              <button type="button" class="linkish small" (click)="remove(one)">@if (one.status === 'confirmed') {<ng-container i18n="@@postings.partners.remove">Haal eraf</ng-container>} @else {<ng-container i18n="@@postings.partners.take-back">Trek de vraag in</ng-container>}<span class="sr">: {{ one.organisation.name }}</span></button>
            }
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
  protected readonly mayAsk = computed(() => this.posting().can?.some((one) => one.do === 'invite-partner' && one.allowed) ?? false);
  protected readonly taken = computed(() => [this.posting().owner.id, ...this.posting().partners.map((one) => one.organisation.id)]);

  protected may(one: PostingPartner, act: string): boolean {
    return one.can?.some((each) => each.do === act && each.allowed) ?? false;
  }

  protected async ask({ id, name }: Picked): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partners(this.posting().id), { organisationId: id }));
    if (!done) return;
    this.isAsking.set(false);
    this.toasts.show($localize`:@@postings.partners.was-asked:${name}:name: krijgt een mail met je vraag.`, () => void this.remove(done.value));
    this.changed.emit();
  }

  protected async remove(one: PostingPartner): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partner(one.id, 'removal')));
    if (!done) return;
    this.toasts.show($localize`:@@postings.partners.removed:${one.organisation.name}:name: staat er niet meer bij.`);
    this.changed.emit();
  }
}

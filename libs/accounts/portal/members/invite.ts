import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { ROLES, invitationInput } from '#accounts/contract';
import type { Invitation } from '#accounts/contract';
import type { Page } from '#base/contract';
import { Busy, Choices, DayPipe, Field, FormErrors, Send, Sending, TextPipe, Toasts, checksOf, injectLocale } from '#base/portal';
import type { Membership } from '#base/portal';
import { MODES } from '#organisations/contract';
import type { Programme } from '#organisations/contract';
import { LEVELS } from '#pathways/contract';
import { accountAddresses } from '../addresses';
import { rolesHere } from './members-page';

interface InviteForm { email: string; role: string; programmes: string[] }

/** Asking a colleague to join, and who was asked and has not answered. */
@Component({
  selector: 'kv-invite',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choices, DayPipe, Field, FormErrors, FormField, TextPipe],
  styles: `
    section { margin-top: var(--k-6); border-top: 1px solid var(--k-ink); padding-top: var(--k-4); }
    form { max-width: 34rem; margin-top: var(--k-3); }
    li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: center; padding-block: .625rem; border-bottom: 1px solid var(--k-rule); }
    li > div { min-width: 0; overflow-wrap: anywhere; }
    ul { margin-block: var(--k-3) 0; }
  `,
  template: `
    <section aria-labelledby="invite-h">
      <h2 id="invite-h" i18n="@@accounts.invite.heading">Nodig een collega uit</h2>
      <form class="stack" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.email"><input class="input" type="email" autocapitalize="none" spellcheck="false" inputmode="email" autocomplete="off" [formField]="form.email" /></kv-field>
        <kv-field [label]="labels.role">
          <select class="select" [formField]="form.role">@for (role of choices(); track role.value) {<option [value]="role.value">{{ role.text }}</option>}</select>
        </kv-field>
        @if (programmes().length && (model().role === 'manager' || model().role === 'coordinator')) {
          <kv-choices columns [label]="labels.programmes" optional [options]="programmes()" [formField]="form.programmes" />
        }
        <div class="row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@accounts.invite.send">Stuur uitnodiging</button></div>
      </form>
    </section>
    @if (open().length) {
      <section aria-labelledby="invited-h">
        <h2 id="invited-h" i18n="@@accounts.invite.open">{open().length, plural, =1 {Eén uitnodiging wacht op antwoord} other {{{ open().length }} uitnodigingen wachten op antwoord}}</h2>
        <kv-form-errors [sending]="changing" />
        <ul class="plainlist">
          @for (one of open(); track one.id) {
            <li>
              <div><b>{{ one.email }}</b><p class="small dim">{{ roles[one.role] | kvText }}, @if (one.isEnded) {<ng-container i18n="@@accounts.invite.ended">verlopen</ng-container>} @else {<ng-container i18n="@@accounts.invite.until">geldig tot {{ one.endsAt | kvDay: 'bare' }}</ng-container>}</p></div>
              <div class="quietly">
                <button type="button" class="btn btn--quiet" (click)="again(one)" i18n="@@accounts.sign-up.again">Stuur opnieuw</button>
                <button type="button" class="btn btn--quiet" (click)="revoke(one)" i18n="@@accounts.invite.revoke">Trek in</button>
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class Invite {
  readonly organisation = input.required<Membership['organisation'] | null>();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly changing = new Sending();
  protected readonly roles = ROLES;
  protected readonly choices = computed(() => [...rolesHere(this.organisation()?.type)].reverse().map((value) => ({ value, text: ROLES[value][this.locale] })));
  protected readonly model = linkedSignal<InviteForm>(() => ({ email: '', role: this.choices()[0]?.value ?? 'member', programmes: [] }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksOf<InviteForm>(invitationInput, ({ email, role }) => ({ email, role }))), { name: 'invite' });
  protected readonly labels = {
    email: $localize`:@@accounts.sign-in.email:E-mailadres`, role: $localize`:@@accounts.invite.role:Rol`, programmes: $localize`:@@accounts.invite.programmes:Opleidingen`,
  };
  private readonly list = httpResource<Page<Invitation>>(() => {
    const own = this.organisation();
    return own ? accountAddresses.pendingInvitations(own.id) : undefined;
  });
  protected readonly open = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  private readonly programmeList = httpResource<Page<Programme>>(() => {
    const own = this.organisation();
    return own?.type === 'institution' ? accountAddresses.programmes(own.slug) : undefined;
  });
  protected readonly programmes = computed(() => (this.programmeList.hasValue() ? this.programmeList.value().items : []).map(({ id, name, level, mode }) => ({ value: id, text: `${name}, ${LEVELS[level][this.locale]} ${MODES[mode][this.locale]}` })));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const own = this.organisation();
    if (!own) return;
    const { email, role, programmes } = this.model();
    const keeps = role === 'manager' || role === 'coordinator';
    const sent = await this.sending.submit(this.form, () => this.send.create<Invitation>(accountAddresses.invitations(own.id), { email, role, programmes: { ids: keeps ? programmes : [] } }));
    if (!sent) return;
    this.model.update((model) => ({ ...model, email: '', programmes: [] }));
    this.form().reset();
    this.list.reload();
    this.toasts.show($localize`:@@accounts.invite.sent:De uitnodiging is gemaild naar ${email}:email:.`);
  }

  protected async again({ id, email }: Invitation): Promise<void> {
    if (!await this.changing.run(() => this.send.post(accountAddresses.inviteAgain(id)))) return;
    this.list.reload();
    this.toasts.show($localize`:@@accounts.invite.sent:De uitnodiging is gemaild naar ${email}:email:.`);
  }

  protected async revoke({ id }: Invitation): Promise<void> {
    if (!await this.changing.run(() => this.send.remove(accountAddresses.invitation(id)))) return;
    this.list.reload();
    this.toasts.show($localize`:@@accounts.invite.revoked:De uitnodiging is ingetrokken.`);
  }
}

import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { addressInput, ownDetails, passwordChangeInput } from '#accounts/contract';
import type { OwnAccount } from '#accounts/contract';
import { Busy, Field, FormErrors, Send, Sending, Session, Toasts, checksOf } from '#base/portal';
import { accountAddresses } from '../addresses';
import { Secret } from '../secret';

/** Name and language. */
@Component({
  selector: 'kv-own-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.name"><input class="input" autocomplete="name" [formField]="form.name" /></kv-field>
      <kv-field [label]="labels.locale"><select class="select" [formField]="form.locale"><option value="nl" lang="nl">Nederlands</option><option value="en" lang="en">English</option></select></kv-field>
      <div class="row btn-row"><button class="btn btn--second" [kvBusy]="sending.isBusy()" i18n="@@accounts.save">Bewaar</button></div>
    </form>
  `,
})
export class DetailsForm {
  readonly account = input.required<OwnAccount>();
  readonly saved = output<OwnAccount>();
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly model = linkedSignal<{ name: string; locale: string }>(() => ({ name: this.account().name, locale: this.account().locale }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksOf<{ name: string; locale: string }>(ownDetails)), { name: 'details' });
  protected readonly labels = { name: $localize`:@@accounts.sign-up.name:Je naam`, locale: $localize`:@@accounts.account.locale:Taal van je mail` };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.put<OwnAccount>(accountAddresses.account, this.model()));
    if (!done) return;
    this.saved.emit(done.value);
    await this.session.reload();
    this.toasts.show($localize`:@@accounts.saved:Bewaard.`);
  }
}

/** Another mail address: asked here, confirmed there. */
@Component({
  selector: 'kv-own-address',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  template: `
    <div class="stack">
      <p>{{ account().email }}</p>
      @if (account().pendingEmail; as pending) {<div class="callout" role="status"><p i18n="@@accounts.account.pending">We mailden een link naar {{ pending }}. Je adres wijzigt zodra je die bevestigt.</p></div>}
      <form class="stack" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.email"><input class="input" type="email" autocomplete="email" autocapitalize="none" spellcheck="false" [formField]="form.email" /></kv-field>
        <kv-field [label]="labels.password"><input class="input" type="password" autocomplete="current-password" [formField]="form.password" /></kv-field>
        <div class="row btn-row"><button class="btn btn--second" [kvBusy]="sending.isBusy()" i18n="@@accounts.account.ask-address">Mail een link naar dit adres</button></div>
      </form>
    </div>
  `,
})
export class AddressForm {
  readonly account = input.required<OwnAccount>();
  readonly asked = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly model = signal({ email: '', password: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksOf<{ email: string; password: string }>(addressInput)), { name: 'address' });
  protected readonly labels = { email: $localize`:@@accounts.account.new-email:Nieuw e-mailadres`, password: $localize`:@@accounts.account.current:Je huidige wachtwoord` };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!await this.sending.submit(this.form, () => this.send.post(accountAddresses.addressChanges, this.model()))) return;
    this.model.set({ email: '', password: '' });
    this.form().reset();
    this.asked.emit();
  }
}

/** Another password, by the old one. */
@Component({
  selector: 'kv-own-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, Secret],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <input class="sr" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="email()" />
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.current"><input class="input" type="password" autocomplete="current-password" [formField]="form.current" /></kv-field>
      <kv-field [label]="labels.password" hint="Minstens 12 tekens. Een paar losse woorden achter elkaar is goed; plakken mag." i18n-hint="@@accounts.password.hint">
        <kv-secret [(shown)]="shows"><input class="input" [type]="shows() ? 'text' : 'password'" autocomplete="new-password" [formField]="form.password" /></kv-secret>
      </kv-field>
      <div class="row btn-row"><button class="btn btn--second" [kvBusy]="sending.isBusy()" i18n="@@accounts.account.change-password">Wijzig wachtwoord</button></div>
    </form>
  `,
})
export class PasswordForm {
  readonly email = input.required<string>();
  readonly changed = output();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly shows = signal(false);
  protected readonly model = signal({ current: '', password: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksOf<{ current: string; password: string }>(passwordChangeInput)), { name: 'own-password' });
  protected readonly labels = { current: $localize`:@@accounts.account.current:Je huidige wachtwoord`, password: $localize`:@@accounts.password.new:Nieuw wachtwoord` };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!await this.sending.submit(this.form, () => this.send.post(accountAddresses.passwordChanges, this.model()))) return;
    this.model.set({ current: '', password: '' });
    this.form().reset();
    this.changed.emit();
    this.toasts.show($localize`:@@accounts.account.password-changed:Je wachtwoord is gewijzigd. Overal anders ben je uitgelogd.`);
  }
}

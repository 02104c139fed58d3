import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, Field, FormErrors, Send, Sending, Session, Toasts, describePage, injectLocale, lateForm } from '#base/portal';
import { accountAddresses } from './addresses';
import { ownPath } from './own-path';
import { Secret } from './secret';

/** Making an account. What comes next is in the mail. */
@Component({
  selector: 'kv-sign-up',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Field, FormErrors, FormField, Secret],
  templateUrl: './sign-up.html',
  styles: `form { max-width: 30rem; margin-top: var(--k-5); } .lead { max-width: 36rem; } .check { font-weight: 400; } .after { margin-top: var(--k-5); }`,
})
export class SignUp {
  /** Where to go on to after confirming, and the address that was invited. */
  readonly next = input<string>();
  readonly email = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly again = new Sending();
  protected readonly shows = signal(false);
  /** The address that the mail went to. */
  protected readonly sentTo = signal<string | null>(null);
  protected readonly model = linkedSignal(() => ({ name: '', email: this.email() ?? '', password: '', hasAgreed: false }));
  protected readonly form = lateForm(this.model, async () => (await import('./rules')).signingUp(this.locale), { name: 'sign-up' });
  protected readonly labels = {
    name: $localize`:@@accounts.sign-up.name:Je naam`,
    email: $localize`:@@accounts.sign-in.email:E-mailadres`,
    password: $localize`:@@accounts.sign-in.password:Wachtwoord`,
    hasAgreed: $localize`:@@accounts.sign-up.terms:Voorwaarden`,
  };

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.sign-up.title:Account maken`, isPublic: false }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { name, email, password, hasAgreed } = this.model();
    const next = ownPath(this.next());
    if (await this.sending.submit(this.form, () => this.send.post(accountAddresses.signUps, { name, email, password, hasAgreed, locale: this.locale, next }))) this.sentTo.set(email);
  }

  protected async resend(email: string): Promise<void> {
    if (await this.again.run(() => this.send.post(accountAddresses.signUpReminders, { email }))) this.toasts.show($localize`:@@accounts.sign-up.sent-again:De mail is opnieuw verstuurd.`);
  }
}

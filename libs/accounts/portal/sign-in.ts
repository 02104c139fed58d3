import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { DemoSignIn } from '#accounts/contract';
import { Busy, Field, FormErrors, Send, Sending, Session, describePage, lateForm } from '#base/portal';
import { accountAddresses } from './addresses';
import { DemoDoor } from './demo-door';
import { ownPath } from './own-path';

/** The door: email address and password, and in the demo the people you can be. */
@Component({
  selector: 'kv-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DemoDoor, Field, FormErrors, FormField],
  templateUrl: './sign-in.html',
  styles: `
    .door { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 30rem); gap: var(--k-7) clamp(2rem, 8vw, 7rem); margin-top: var(--k-6); }
    .door > section { border-top: 1px solid var(--k-ink); padding-top: var(--k-3); }
    .door h2 { margin-bottom: .375rem; }
    .demo { margin-bottom: 1rem; }
    @media (max-width: 59.99em) { .door { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class SignIn {
  /** Where to go on to; only a path of our own is followed. */
  readonly next = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  protected readonly sending = new Sending();
  protected readonly entering = new Sending();
  protected readonly model = signal({ email: '', password: '' });
  protected readonly form = lateForm(this.model, async () => (await import('./rules')).signingIn, { name: 'sign-in' });
  protected readonly labels = {
    email: $localize`:@@accounts.sign-in.email:E-mailadres`,
    password: $localize`:@@accounts.sign-in.password:Wachtwoord`,
  };

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.sign-in.title:Inloggen`, isPublic: false }));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.sending.submit(this.form, () => this.send.post(accountAddresses.sessions, this.model()))) await this.goOn();
    // The address stays: most often only the password was wrong.
    else this.model.update((model) => ({ ...model, password: '' }));
  }

  protected async enterAs({ email, password }: DemoSignIn): Promise<void> {
    if (await this.entering.run(() => this.send.post(accountAddresses.sessions, { email, password }))) await this.goOn();
  }

  private async goOn(): Promise<void> {
    await this.session.reload();
    await this.router.navigateByUrl(ownPath(this.next()) ?? '/workspace');
  }
}

import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { AccountLink, Confirmation } from '#accounts/contract';
import { Busy, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, Toasts, describePage, lateForm } from '#base/portal';
import { accountAddresses } from './addresses';
import { endOf, missingWhen } from './confirm';
import { ownPath } from './own-path';
import { Secret } from './secret';

/** Asking for a link to choose a new password. */
@Component({
  selector: 'kv-password-ask',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Field, FormErrors, FormField],
  template: `
    <div class="page">
      @if (sentTo(); as address) {
        <h1 i18n="@@accounts.sign-up.check">Kijk in je mail</h1>
        <p class="lead" i18n="@@accounts.password.sent">Hoort er een account bij {{ address }}? Dan ligt daar nu een mail met een link om een nieuw wachtwoord te kiezen.</p>
        <div class="row btn-row after">
          <button type="button" class="btn btn--second" (click)="sentTo.set(null)" i18n="@@accounts.sign-up.other">Ander adres</button>
          @if (session.isDemo()) {<a class="btn btn--quiet" routerLink="/dev/mail" i18n="@@accounts.sign-up.mailbox">Naar de mail van de demo</a>}
        </div>
      } @else {
        <h1 i18n="@@accounts.password.ask">Wachtwoord kwijt? Kies een nieuw</h1>
        <p class="lead" i18n="@@accounts.password.ask-text">We mailen je een link. Die werkt een dag lang, één keer.</p>
        <form class="stack after" method="post" novalidate (submit)="save($event)">
          <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
          <kv-field [label]="labels.email"><input class="input" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" inputmode="email" [formField]="form.email" /></kv-field>
          <button class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" i18n="@@accounts.password.send">Stuur de link</button>
          <p class="small dim"><a routerLink="/sign-in" i18n="@@accounts.password.to-sign-in">Terug naar inloggen</a></p>
        </form>
      }
    </div>
  `,
  styles: `form { max-width: 26rem; } .after { margin-top: var(--k-5); } .lead { max-width: 36rem; }`,
})
export class PasswordAsk {
  readonly next = input<string>();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly sentTo = signal<string | null>(null);
  protected readonly model = signal({ email: '' });
  protected readonly form = lateForm(this.model, async () => (await import('./rules')).askingMail, { name: 'password-ask' });
  protected readonly labels = { email: $localize`:@@accounts.sign-in.email:E-mailadres` };

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.password.title:Nieuw wachtwoord`, isPublic: false }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { email } = this.model();
    if (await this.sending.submit(this.form, () => this.send.post(accountAddresses.passwordRequests, { email, next: ownPath(this.next()) }))) this.sentTo.set(email);
  }
}

/** Choosing a new password by a link from a mail. */
@Component({
  selector: 'kv-password-set',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Failed, Field, FormErrors, FormField, Secret, Skeleton],
  template: `
    <div class="page">
      @if (ended()) {
        <h1>{{ ended() }}</h1>
        <p class="lead" i18n="@@accounts.password.ended">De link werkt één keer, een dag lang. Vraag gerust een nieuwe aan.</p>
        <p class="after"><a class="btn btn--primary" routerLink="/password" i18n="@@accounts.password.new-link">Vraag een nieuwe link</a></p>
      } @else if (link.error()) {
        <kv-failed [error]="link.error()" (again)="link.reload()" />
      } @else if (asked(); as asked) {
        <h1 i18n="@@accounts.password.set">Kies je nieuwe wachtwoord</h1>
        <p class="lead" i18n="@@accounts.password.set-text">Voor {{ asked.email }}. Daarna ben je ingelogd; overal anders word je uitgelogd.</p>
        <form class="stack after" method="post" novalidate (submit)="save($event)">
          <input class="sr" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="asked.email" />
          <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
          <kv-field [label]="labels.password" hint="Minstens 12 tekens. Een paar losse woorden achter elkaar is goed; plakken mag." i18n-hint="@@accounts.password.hint">
            <kv-secret [(shown)]="shows"><input class="input" [type]="shows() ? 'text' : 'password'" autocomplete="new-password" [formField]="form.password" /></kv-secret>
          </kv-field>
          <button class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" i18n="@@accounts.password.save">Bewaar en log in</button>
        </form>
      } @else {
        <kv-skeleton [rows]="1" />
      }
    </div>
  `,
  styles: `form { max-width: 30rem; } .after { margin-top: var(--k-5); } .lead { max-width: 36rem; }`,
})
export class PasswordSet {
  readonly token = input.required<string>();
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly shows = signal(false);
  protected readonly link = httpResource<AccountLink>(() => accountAddresses.link(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly ended = computed(() => endOf(this.link.error()));
  protected readonly model = signal({ password: '' });
  protected readonly form = lateForm(this.model, async () => (await import('./rules')).choosingPassword, { name: 'password-set' });
  protected readonly labels = { password: $localize`:@@accounts.password.new:Nieuw wachtwoord` };

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.password.title:Nieuw wachtwoord`, isPublic: false }));
    missingWhen(() => this.ended() !== null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await this.sending.submit(this.form, () => this.send.post<Confirmation>(accountAddresses.setPassword(this.token()), this.model()));
    if (!answer) return;
    await this.session.reload();
    await this.router.navigateByUrl(ownPath(answer.value.next) ?? '/workspace');
    this.toasts.show($localize`:@@accounts.password.saved:Je nieuwe wachtwoord is bewaard.`);
  }
}

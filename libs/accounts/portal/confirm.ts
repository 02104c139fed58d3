import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AccountLink, Confirmation } from '#accounts/contract';
import { Busy, Failed, FormErrors, Send, Sending, Session, Skeleton, describePage, injectPageStatus, problemOf } from '#base/portal';
import { accountAddresses } from './addresses';
import { ownPath } from './own-path';

/** What the link in a mail opens: one button that confirms. Opening it changes nothing: mail scanners open links too. */
@Component({
  selector: 'kv-confirm',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Failed, FormErrors, Skeleton],
  template: `
    <div class="page">
      @if (ended()) {
        <h1>{{ ended() }}</h1>
        <p class="lead" i18n="@@accounts.confirm.ended">Een link uit een mail werkt één keer en maar kort. Log in, of meld je opnieuw aan: dan krijg je een nieuwe.</p>
        <div class="row btn-row after">
          <a class="btn btn--primary" routerLink="/sign-in" i18n="@@accounts.sign-in.enter">Log in</a>
          <a class="btn btn--quiet" routerLink="/sign-up" i18n="@@accounts.sign-up.title">Account maken</a>
        </div>
      } @else if (link.error()) {
        <kv-failed [error]="link.error()" (again)="link.reload()" />
      } @else if (done(); as done) {
        @if (done.purpose === 'address-back') {
          <h1 i18n="@@accounts.confirm.back-done">Je oude adres staat terug</h1>
          <p class="lead" i18n="@@accounts.confirm.back-done-text">Iedereen is uitgelogd. We stuurden je een mail om een nieuw wachtwoord te kiezen. Zonder dat kan niemand erin.</p>
        } @else {
          <h1 i18n="@@accounts.confirm.address-done">Je nieuwe adres is bevestigd</h1>
          <p class="lead" i18n="@@accounts.confirm.address-done-text">Vanaf nu log je daarmee in. Je oude adres kreeg bericht.</p>
          <p class="after"><a class="btn btn--second" routerLink="/account" i18n="@@accounts.account.title">Je account</a></p>
        }
      } @else if (asked(); as asked) {
        @switch (asked.purpose) {
          @case ('sign-up') {
            <h1 i18n="@@accounts.confirm.sign-up">Welkom, {{ asked.name }}</h1>
            <p class="lead" i18n="@@accounts.confirm.sign-up-text">Bevestig dat {{ asked.email }} van jou is. Daarna ben je ingelogd.</p>
          }
          @case ('address-back') {
            <h1 i18n="@@accounts.confirm.back">Zet {{ asked.email }} terug</h1>
            <p class="lead" i18n="@@accounts.confirm.back-text">Doe dit als jij je adres niet hebt gewijzigd. Iedereen wordt uitgelogd en je kiest een nieuw wachtwoord.</p>
          }
          @default {
            <h1 i18n="@@accounts.confirm.address">Bevestig je nieuwe adres</h1>
            <p class="lead" i18n="@@accounts.confirm.address-text">Je account gebruikt daarna {{ asked.email }}.</p>
          }
        }
        <div class="stack after">
          <kv-form-errors [sending]="sending" />
          <div class="row btn-row"><button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="confirm()">{{ button() }}</button></div>
        </div>
      } @else {
        <kv-skeleton [rows]="1" />
      }
    </div>
  `,
  styles: `.after { margin-top: var(--k-5); } .lead { max-width: 36rem; }`,
})
export class Confirm {
  readonly token = input.required<string>();

  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  protected readonly sending = new Sending();
  protected readonly link = httpResource<AccountLink>(() => accountAddresses.link(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly done = signal<Confirmation | null>(null);
  /** Why the link does not work any more. */
  protected readonly ended = computed(() => endOf(this.link.error()));
  protected readonly button = computed(() => this.asked()?.purpose === 'address-back'
    ? $localize`:@@accounts.confirm.put-back:Zet mijn adres terug` : $localize`:@@accounts.confirm.do:Bevestig mijn adres`);

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.confirm.title:Adres bevestigen`, isPublic: false }));
    missingWhen(() => this.ended() !== null);
  }

  protected async confirm(): Promise<void> {
    const answer = await this.sending.run(() => this.send.post<Confirmation>(accountAddresses.confirm(this.token())));
    if (!answer) return;
    await this.session.reload();
    if (answer.value.purpose !== 'sign-up') return this.done.set(answer.value);
    const next = ownPath(answer.value.next);
    // Who has no organisation says first for whom they work, unless an invitation is about to say so.
    if (this.session.membership() || next?.startsWith('/invitations/')) await this.router.navigateByUrl(next ?? '/workspace');
    else await this.router.navigate(['/welcome'], { queryParams: { next } });
  }
}

/** A page behind a link that no longer works is not there. */
export function missingWhen(isMissing: () => boolean): void {
  const setStatus = injectPageStatus();
  effect(() => {
    if (isMissing()) setStatus(404);
  });
}

/** What an old, used or unknown link is told, or null for any other trouble. */
export function endOf(error: unknown): string | null {
  return error instanceof HttpErrorResponse && [400, 404, 409].includes(error.status) ? problemOf(error).title : null;
}

import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import type { OwnAccount, OwnSession } from '#accounts/contract';
import type { Page } from '#base/contract';
import { DayPipe, Dialog, Failed, FormErrors, Send, Sending, Session, Skeleton, TextPipe, TimePipe, Toasts, describePage } from '#base/portal';
import { accountAddresses } from '../addresses';
import { Closing } from './closing';
import { AddressForm, DetailsForm, PasswordForm } from './own-forms';
import { deviceOf } from './device';

type OwnMembership = OwnAccount['memberships'][number];

/** One's own account: who one is, where one is signed in, for whom one works, and the way out. */
@Component({
  selector: 'kv-own-account',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AddressForm, Closing, DayPipe, DetailsForm, Dialog, Failed, FormErrors, PasswordForm, Skeleton, TextPipe, TimePipe],
  styles: `
    section { display: grid; grid-template-columns: minmax(0, 16rem) minmax(0, 34rem); gap: var(--k-3) var(--k-6); border-top: 1px solid var(--k-ink); padding-block: var(--k-4) var(--k-6); }
    h2 { font-size: 1.5rem; }
    h1 { margin-bottom: var(--k-5); }
    li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: center; padding-block: .625rem; border-bottom: 1px solid var(--k-rule); }
    li:first-child { border-top: 1px solid var(--k-rule); }
    li > div { min-width: 0; overflow-wrap: anywhere; }
    @media (max-width: 59.99em) { section { grid-template-columns: minmax(0, 1fr); } }
  `,
  templateUrl: './account-page.html',
})
export class AccountPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly roles = ROLES;
  protected readonly device = deviceOf;
  protected readonly account = httpResource<OwnAccount>(() => (this.session.isSignedIn() ? accountAddresses.account : undefined));
  protected readonly own = computed(() => (this.account.hasValue() ? this.account.value() : null));
  private readonly sessionList = httpResource<Page<OwnSession>>(() => (this.session.isSignedIn() ? accountAddresses.sessions : undefined));
  protected readonly sessions = computed(() => (this.sessionList.hasValue() ? this.sessionList.value().items : []));
  protected readonly ending = new Sending();
  protected readonly parting = new Sending();
  protected readonly leaving = signal<OwnMembership | null>(null);
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
  protected readonly leaveHeading = computed(() => $localize`:@@accounts.account.leave-heading:Verlaat ${this.leaving()?.organisation.name ?? ''}:organisation:?`);

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.account.title:Je account`, isPublic: false }));
  }

  protected reread(): void {
    this.sessionList.reload();
  }

  protected async endSession({ id, isThis }: OwnSession): Promise<void> {
    if (!await this.ending.run(() => this.send.remove(accountAddresses.session(id)))) return;
    if (isThis) await this.session.reload();
    else this.sessionList.reload();
  }

  protected async endOthers(): Promise<void> {
    if (!await this.ending.run(() => this.send.remove(accountAddresses.otherSessions))) return;
    this.sessionList.reload();
    this.toasts.show($localize`:@@accounts.account.others-ended:Overal anders ben je uitgelogd.`);
  }

  protected async leave(): Promise<void> {
    const one = this.leaving();
    if (!one || !await this.parting.run(() => this.send.remove(accountAddresses.membership(one.id)))) return;
    this.leaving.set(null);
    this.account.reload();
    await this.session.reload();
    this.toasts.show($localize`:@@accounts.account.left:Je werkt niet meer voor ${one.organisation.name}:organisation:.`);
  }

  protected async closed(): Promise<void> {
    await this.session.reload();
    await this.router.navigateByUrl('/');
    this.toasts.show($localize`:@@accounts.account.closed:Je account is gesloten. Je naam en adres zijn weg.`);
  }
}

import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import type { Joined, LinkedInvitation } from '#accounts/contract';
import { Busy, DayPipe, Failed, FormErrors, Here, Send, Sending, Session, Skeleton, TextPipe, Toasts, describePage } from '#base/portal';
import { accountAddresses } from './addresses';
import { ownPath } from './own-path';
import { endOf, missingWhen } from './confirm';

/** Who invites to what, and the answer: signed in with the invited address, after signing in, or after making an account. */
@Component({
  selector: 'kv-invitation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Failed, FormErrors, Skeleton, TextPipe],
  template: `
    <div class="page">
      @if (ended()) {
        <h1>{{ ended() }}</h1>
        <p class="lead" i18n="@@accounts.invitation.ended">Vraag je collega om een nieuwe uitnodiging. Heb je al geaccepteerd? Dan staat de organisatie in je menu.</p>
        <p class="after"><a class="btn btn--second" routerLink="/workspace" i18n="@@accounts.sign-in.workspace">Naar je werkplek</a></p>
      } @else if (link.error()) {
        <kv-failed [error]="link.error()" (again)="link.reload()" />
      } @else if (declined()) {
        <h1 i18n="@@accounts.invitation.declined">Je hebt de uitnodiging afgeslagen</h1>
        <p class="lead" i18n="@@accounts.invitation.declined-text">Er verandert niets. Bedenk je je, vraag dan om een nieuwe.</p>
      } @else if (asked(); as asked) {
        <h1 i18n="@@accounts.invitation.heading">Werk mee voor {{ asked.organisation.name }}</h1>
        <p class="lead">
          @if (asked.invitedBy) {<ng-container i18n="@@accounts.invitation.by">{{ asked.invitedBy }} nodigt je uit.</ng-container>&ngsp;}<ng-container i18n="@@accounts.invitation.role">Je wordt {{ roles[asked.role] | kvText }}.</ng-container>
        </p>
        @if (asked.programmes.length) {<p i18n="@@accounts.invitation.programmes">Opleidingen: {{ asked.programmes.join(', ') }}.</p>}
        <div class="stack after">
          <kv-form-errors [sending]="sending" />
          @if (isForMe()) {
            <div class="row btn-row">
              <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="accept()" i18n="@@accounts.invitation.accept">Doe mee</button>
              <button type="button" class="btn btn--quiet" (click)="decline()" i18n="@@accounts.invitation.decline">Sla af</button>
            </div>
          } @else if (session.person(); as person) {
            <div class="callout">
              <p i18n="@@accounts.invitation.other">De uitnodiging is voor {{ asked.email }}, en jij bent ingelogd als {{ person.email }}. Log in met het uitgenodigde adres, of vraag een uitnodiging voor dit adres.</p>
            </div>
            <div class="row btn-row"><a class="btn btn--second" routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@accounts.invitation.other-sign-in">Log in als {{ asked.email }}</a></div>
          } @else if (session.isKnown()) {
            <div class="row btn-row">
              <a class="btn btn--primary" routerLink="/sign-up" [queryParams]="{ next: here.inner(), email: asked.email }" i18n="@@accounts.invitation.sign-up">Maak een account</a>
              <a class="btn btn--second" routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@accounts.invitation.sign-in">Ik heb al een account</a>
              <button type="button" class="btn btn--quiet" (click)="decline()" i18n="@@accounts.invitation.decline">Sla af</button>
            </div>
          }
          <p class="small dim" i18n="@@accounts.invitation.until">Geldig tot {{ asked.endsAt | kvDay: 'bare' }}, voor {{ asked.email }}.</p>
        </div>
      } @else {
        <kv-skeleton [rows]="1" />
      }
    </div>
  `,
  styles: `.after { margin-top: var(--k-5); max-width: 40rem; } .lead { max-width: 36rem; }`,
})
export class InvitationPage {
  readonly token = input.required<string>();
  /** Where to go on to once one has joined. */
  readonly next = input<string>();

  protected readonly session = inject(Session);
  protected readonly here = inject(Here);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly roles = ROLES;
  protected readonly link = httpResource<LinkedInvitation>(() => accountAddresses.invitationLink(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly ended = computed(() => endOf(this.link.error()));
  protected readonly isForMe = computed(() => this.session.person()?.email === this.asked()?.email);
  protected readonly declined = signal(false);

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.invitation.title:Uitnodiging`, isPublic: false }));
    missingWhen(() => this.ended() !== null);
  }

  protected async accept(): Promise<void> {
    const answer = await this.sending.run(() => this.send.post<Joined>(accountAddresses.invitationLink(this.token(), '/acceptance')));
    if (!answer) return;
    await this.session.reload();
    await this.router.navigateByUrl(ownPath(this.next()) ?? '/workspace');
    this.toasts.show($localize`:@@accounts.invitation.joined:Je werkt nu voor ${answer.value.organisation.name}:organisation:.`);
  }

  protected async decline(): Promise<void> {
    if (await this.sending.run(() => this.send.post(accountAddresses.invitationLink(this.token(), '/refusal')))) this.declined.set(true);
  }
}

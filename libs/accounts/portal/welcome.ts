import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WayIn } from '#accounts/contract';
import type { Page } from '#base/contract';
import { Failed, FormErrors, Send, Sending, Session, Skeleton, Toasts, describePage } from '#base/portal';
import type { Likeness } from '#organisations/contract';
import { CompanyStep } from '#organisations/portal';
import { HttpErrorResponse } from '@angular/common/http';
import { accountAddresses } from './addresses';
import { ownPath } from './own-path';

/** For whom somebody works: an organisation with their mail domain, a company that is new here, or an institution. */
@Component({
  selector: 'kv-welcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CompanyStep, Failed, FormErrors, Skeleton],
  styles: `
    section { border-top: 1px solid var(--k-ink); padding-top: var(--k-4); margin-top: var(--k-6); }
    section > h2 { margin-bottom: .375rem; }
    li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding-block: .75rem; border-bottom: 1px solid var(--k-rule); }
    li:first-child { border-top: 1px solid var(--k-rule); }
    li > div { min-width: 0; }
    kv-company-step { display: block; margin-top: var(--k-4); }
    .lead { max-width: 36rem; }
  `,
  template: `
    @if (session.isKnown() && !session.isSignedIn()) {
      <div class="page"><kv-failed [error]="stranger" /></div>
    } @else {
      <div class="page">
        <h1 i18n="@@accounts.welcome.heading">Voor wie werk je?</h1>
        <p class="lead" i18n="@@accounts.welcome.lead">Dan weten bedrijven en opleidingen met wie ze te maken hebben. Rondkijken kan ook zonder.</p>
        @if (ways.isLoading()) {
          <kv-skeleton [rows]="1" />
        } @else if (found().length) {
          <section aria-labelledby="yours">
            <h2 id="yours" i18n="@@accounts.welcome.yours">Hoort je adres bij een van deze organisaties?</h2>
            <p class="small dim" i18n="@@accounts.welcome.yours-text">Een beheerder kijkt of je er werkt. Je krijgt een mail zodra dat besloten is.</p>
            <kv-form-errors [sending]="sending" />
            <ul class="plainlist">
              @for (way of found(); track way.organisation.id) {
                <li>
                  <div>
                    <b>{{ way.organisation.name }}</b>&ngsp;<span class="small dim" i18n="@@accounts.welcome.people">{way.people, plural, =0 {nog niemand hier} =1 {1 collega hier} other {{{ way.people }} collega’s hier}}</span>
                    @if (way.standing === 'refused') {<p class="small" i18n="@@accounts.welcome.refused">Eerder niet goedgekeurd: {{ way.reason }}</p>}
                  </div>
                  @if (way.standing === 'asked') {
                    <span class="small" i18n="@@accounts.welcome.asked">Gevraagd, een beheerder beslist</span>
                  } @else {
                    <button type="button" class="btn btn--second" [attr.aria-disabled]="sending.isBusy() || null" (click)="ask(way)" i18n="@@accounts.welcome.ask">Vraag of je mee mag doen</button>
                  }
                </li>
              }
            </ul>
          </section>
        }
        <section aria-labelledby="company">
          <h2 id="company" i18n="@@accounts.welcome.company">Zet je bedrijf op Koppelvlak</h2>
          <p class="small dim" i18n="@@accounts.welcome.company-text">Je wordt er beheerder en kunt daarna collega’s uitnodigen.</p>
          @if (meant(); as company) {
            <div class="callout" role="status"><p i18n="@@accounts.welcome.meant">{{ company.name }} staat er al. Je e-mailadres hoort niet bij de website van dat bedrijf, dus vraag een collega die er al is om je uit te nodigen.</p></div>
          }
          <kv-company-step (made)="started()" (meant)="mine($event)" />
        </section>
        <section aria-labelledby="school">
          <h2 id="school" i18n="@@accounts.welcome.school">Werk je bij een onderwijsinstelling?</h2>
          <p i18n="@@accounts.welcome.school-text">Gebruik dan het mailadres van je instelling: die staat hierboven als we haar domein kennen. Staat ze er niet bij? <a routerLink="/institutions">Zoek haar op</a> en vraag een collega om een uitnodiging.</p>
        </section>
      </div>
    }
  `,
})
export class Welcome {
  readonly next = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly ways = httpResource<Page<WayIn>>(() => (this.session.isSignedIn() ? accountAddresses.waysIn : undefined));
  protected readonly found = computed(() => (this.ways.hasValue() ? this.ways.value().items : []));
  /** A company that is here already and that the reader cannot ask to join. */
  protected readonly meant = signal<Likeness | null>(null);
  protected readonly stranger = new HttpErrorResponse({ status: 401 });

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.welcome.title:Voor wie werk je`, isPublic: false }));
  }

  protected async ask({ organisation }: WayIn): Promise<void> {
    if (!await this.sending.run(() => this.send.create(accountAddresses.askToJoin(organisation.id), {}))) return;
    this.ways.reload();
    this.toasts.show($localize`:@@accounts.welcome.asked-toast:Je vraag ligt bij een beheerder van ${organisation.name}:organisation:.`);
  }

  protected async mine(company: Likeness): Promise<void> {
    const way = this.found().find(({ organisation }) => organisation.id === company.id);
    if (way) await this.ask(way);
    else this.meant.set(company);
  }

  protected async started(): Promise<void> {
    await this.session.reload();
    await this.router.navigateByUrl(ownPath(this.next()) ?? '/workspace');
  }
}

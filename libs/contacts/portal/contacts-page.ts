import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Facts, Failed, More, Session, Skeleton, State, TextPipe, describePage, injectLocale, pages, writeAgo } from '#base/portal';
import { CONTACT_STATUS, PURPOSES } from '#contacts/contract';
import type { ContactRequest } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { CONTACT_LOOKS } from './words';

/** Messages between companies and programmes before there is a posting or a proposal. */
@Component({
  selector: 'kv-contacts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facts, Failed, More, Skeleton, State, TextPipe],
  styles: `
    .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; align-items: start; padding-block: var(--k-4); border-top: 1px solid var(--k-rule); position: relative; }
    .one:first-child { border-top-color: var(--k-ink); }
    .one h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .one h2 a::after { content: ''; position: absolute; inset: 0; }
    .kindof { font: italic 500 1.0625rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    .said { max-width: var(--k-measure); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .list { margin-top: var(--k-5); border-bottom: 1px solid var(--k-rule); }
    @media (max-width: 39.99em) { .one { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <div class="page">
      @if (list.error(); as error) {
        <kv-failed [error]="error" (again)="list.reload()" />
      } @else {
        <h1>{{ heading() }}</h1>
        @if (list.items().length) {
          <div class="list">
            @for (one of list.items(); track one.id) {
              <article class="one">
                <div>
                  <p class="kindof">{{ purposes[one.purpose] | kvText }}</p>
                  <h2><a [routerLink]="one.id">{{ isAsked(one) ? one.organisation.name : one.institution.name }}</a></h2>
                  <p class="said">{{ one.message }}</p>
                  <kv-facts class="small" [items]="facts(one)" />
                </div>
                <kv-state [look]="looks[one.status]">@if (one.status === 'sent' && isAsked(one)) {<ng-container i18n="@@contacts.list.waits">Wacht op jullie</ng-container>} @else {{{ statuses[one.status] | kvText }}}</kv-state>
              </article>
            }
          </div>
          @if (list.hasMore()) {<kv-more [list]="list" />}
        } @else if (list.isLoading()) {
          <kv-skeleton label="Berichten laden" i18n-label="@@contacts.list.loading" />
        } @else {
          @if (session.worksAt('institution')) {
            <kv-empty heading="Nog niemand schreef jullie" i18n-heading="@@contacts.list.empty-asked" [level]="2">
              <ng-container i18n="@@contacts.list.empty-asked-text">Bedrijven zoeken jullie op en schrijven aan wie een opleiding beheert. Wie daar niemand vindt, schrijft aan een beheerder.</ng-container>
              <a actions class="btn btn--second" routerLink="/organisation/programmes" i18n="@@contacts.list.programmes">Bekijk wie jullie opleidingen beheert</a>
            </kv-empty>
          } @else {
            <kv-empty heading="Je schreef nog niemand" i18n-heading="@@contacts.list.empty" [level]="2">
              <ng-container i18n="@@contacts.list.empty-text">Wil je een opleidingsmanager spreken? Zoek de instelling op en schrijf een kort bericht.</ng-container>
              <a actions class="btn btn--second" routerLink="/institutions" i18n="@@contacts.list.institutions">Zoek een instelling</a>
            </kv-empty>
          }
        }
      }
    </div>
  `,
})
export class ContactsPage {
  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly purposes = PURPOSES;
  protected readonly statuses = CONTACT_STATUS;
  protected readonly looks = CONTACT_LOOKS;
  protected readonly list = pages<ContactRequest>(() => contactAddresses.own);
  protected readonly heading = computed(() => {
    const open = this.list.items().filter(({ status }) => status === 'sent' || status === 'waiting');
    const [ours, theirs] = [open.filter(this.isAsked).length, open.filter((one) => !this.isAsked(one)).length];
    if (ours === 1) return $localize`:@@contacts.list.one-waits:Eén bericht wacht op jullie antwoord`;
    if (ours > 1) return $localize`:@@contacts.list.some-wait:${ours}:count: berichten wachten op jullie antwoord`;
    if (theirs === 1) return $localize`:@@contacts.list.one-sent:Eén bericht is nog niet beantwoord`;
    return theirs > 1 ? $localize`:@@contacts.list.some-sent:${theirs}:count: berichten zijn nog niet beantwoord` : $localize`:@@contacts.list.title:Contactverzoeken`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@contacts.list.title:Contactverzoeken`, isPublic: false }));
  }

  protected facts(one: ContactRequest): (string | null)[] {
    return [one.programme?.name ?? null, writeAgo(one.createdAt, this.session.now(), this.locale)];
  }

  /** Whether the reader is who was asked. */
  protected isAsked = (one: ContactRequest) => one.organisation.id !== this.session.membership()?.organisation.id;
}

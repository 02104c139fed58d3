import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AgoPipe, Empty, Failed, More, Session, Skeleton, State, TextPipe, describePage, pages } from '#base/portal';
import { CONTACT_STATUS, PURPOSES } from '#contacts/contract';
import type { ContactRequest } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { CONTACT_LOOKS } from './words';

/** Messages between companies and programmes before there is a posting or a proposal. */
@Component({
  selector: 'kv-contacts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Empty, Failed, More, Skeleton, State, TextPipe],
  styles: `
    .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-4); border-top: 1px solid var(--k-rule); position: relative; }
    .one:first-child { border-top-color: var(--k-ink); }
    .one h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .one h2 a::after { content: ''; position: absolute; inset: 0; }
    .kindof { font: italic 500 1.0625rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    .list { margin-top: var(--k-5); }
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
                  <p class="small">@if (one.programme) {{{ one.programme.name }} · }{{ one.createdAt | kvAgo: session.now() }}</p>
                </div>
                <kv-state [look]="looks[one.status]">{{ statuses[one.status] | kvText }}</kv-state>
              </article>
            }
          </div>
          @if (list.hasMore()) {<kv-more [list]="list" />}
        } @else if (list.isLoading()) {
          <kv-skeleton label="Berichten laden" i18n-label="@@contacts.list.loading" />
        } @else {
          <kv-empty heading="Nog geen contactverzoeken" i18n-heading="@@contacts.list.empty" [level]="2">
            <ng-container i18n="@@contacts.list.empty-text">Wil je een opleidingsmanager spreken? Zoek de instelling op en schrijf een kort bericht.</ng-container>
            <a actions class="btn btn--second" routerLink="/institutions" i18n="@@contacts.list.institutions">Zoek een instelling</a>
          </kv-empty>
        }
      }
    </div>
  `,
})
export class ContactsPage {
  protected readonly session = inject(Session);
  protected readonly purposes = PURPOSES;
  protected readonly statuses = CONTACT_STATUS;
  protected readonly looks = CONTACT_LOOKS;
  protected readonly list = pages<ContactRequest>(() => contactAddresses.own);
  protected readonly heading = computed(() => {
    const waiting = this.list.items().filter((one) => one.status === 'sent' && this.isAsked(one)).length;
    if (waiting === 1) return $localize`:@@contacts.list.one-waits:Eén bericht wacht op jullie antwoord`;
    return waiting > 1 ? $localize`:@@contacts.list.some-wait:${waiting}:count: berichten wachten op jullie antwoord` : $localize`:@@contacts.list.title:Contactverzoeken`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@contacts.list.title:Contactverzoeken`, isPublic: false }));
  }

  /** Whether the reader is who was asked. */
  protected isAsked = (one: ContactRequest) => one.organisation.id !== this.session.membership()?.organisation.id;
}

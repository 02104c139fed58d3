import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Empty, Facts, Failed, FormErrors, Send, Sending, Session, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { PARTNERSHIP_KINDS, REGIONS } from '#organisations/contract';
import type { OwnPartnership, PartakingAnswer } from '#organisations/contract';
import { partnershipAddresses } from './addresses';

/** The partnerships of one's organisation: those that ask it first, then those in which it takes part. */
@Component({
  selector: 'kv-own-partnerships',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Empty, Facts, Failed, FormErrors, Skeleton],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-5); }
    .list { margin-top: var(--k-5); }
    .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-4); border-top: 1px solid var(--k-rule); }
    .one:first-child { border-top-color: var(--k-ink); }
    .one h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .one .row { align-self: start; }
    .asks { font-weight: 650; }
    @media (max-width: 39.99em) { .one { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else {
      <h1>{{ heading() }}</h1>
      <p class="lead" i18n="@@organisations.own-partnerships.lead">Waar jullie meedoen, staat op jullie pagina.</p>
      @if (isAdmin()) {<p class="row"><a class="btn btn--second" routerLink="new" i18n="@@organisations.own-partnerships.start">Zet een samenwerkingsverband erop</a></p>}
      <kv-form-errors [sending]="sending" />
      @if (sorted().length) {
        <div class="list">
          @for (one of sorted(); track one.id) {
            <article class="one">
              <div>
                @if (one.standing === 'invited') {<p class="small asks" i18n="@@organisations.own-partnerships.asks">Vraagt of jullie meedoen</p>}
                <h2><a [routerLink]="['/partnerships', one.slug]">{{ one.name }}</a></h2>
                <kv-facts [items]="facts(one)" />
              </div>
              <div class="row">
                @if (keeps(one)) {<a class="btn btn--quiet" [routerLink]="one.id"><ng-container i18n="@@organisations.own-partnerships.keep">Beheer</ng-container><span class="sr">: {{ one.name }}</span></a>}
                @if (isAdmin()) {
                  @if (one.standing === 'invited') {
                    <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="answer(one, 'accept')"><ng-container i18n="@@organisations.own-partnerships.accept">Doe mee</ng-container><span class="sr">: {{ one.name }}</span></button>
                    <button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="answer(one, 'decline')"><ng-container i18n="@@organisations.own-partnerships.decline">Nu niet</ng-container><span class="sr">: {{ one.name }}</span></button>
                  } @else {
                    <button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="answer(one, 'leave')"><ng-container i18n="@@organisations.own-partnerships.leave">Stop met meedoen</ng-container><span class="sr">: {{ one.name }}</span></button>
                  }
                }
              </div>
            </article>
          }
        </div>
      } @else if (list.isLoading() || !session.isKnown()) {
        <kv-skeleton label="Samenwerkingsverbanden laden" i18n-label="@@organisations.partnerships.loading" />
      } @else {
        <kv-empty heading="Jullie doen nog nergens mee" i18n-heading="@@organisations.own-partnerships.empty" [level]="2">
          <ng-container i18n="@@organisations.own-partnerships.empty-text">Kijk wie er in je regio al bedrijven en onderwijs bij elkaar brengt.</ng-container>
          <a actions class="btn btn--second" routerLink="/partnerships" i18n="@@organisations.own-partnerships.look">Bekijk samenwerkingsverbanden</a>
        </kv-empty>
      }
    }
  `,
})
export class OwnPartnerships {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  private readonly own = computed(() => this.session.membership()?.organisation.id);
  protected readonly list = pages<OwnPartnership>(() => {
    const id = this.own();
    return id ? partnershipAddresses.own(id) : undefined;
  });
  protected readonly isAdmin = computed(() => this.session.isA('admin'));
  protected readonly sorted = computed(() => this.list.items().toSorted((a, b) => Number(b.standing === 'invited') - Number(a.standing === 'invited')));
  protected readonly heading = computed(() => {
    const asking = this.list.items().filter(({ standing }) => standing === 'invited').length;
    if (asking === 1) return $localize`:@@organisations.own-partnerships.one-asks:Eén samenwerkingsverband vraagt jullie erbij`;
    return asking > 1 ? $localize`:@@organisations.own-partnerships.some-ask:${asking}:count: samenwerkingsverbanden vragen jullie erbij` : $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden`, isPublic: false }));
  }

  protected facts = ({ kind, regions, municipality }: OwnPartnership) => [PARTNERSHIP_KINDS[kind][this.locale], regions.map((region) => REGIONS[region][this.locale]).join(', '), ...(municipality ? [municipality] : [])];
  protected keeps = ({ id }: OwnPartnership) => this.session.me()?.memberships.some(({ organisation, role }) => organisation.id === id && role === 'admin') ?? false;

  protected async answer(one: OwnPartnership, answer: PartakingAnswer['answer']): Promise<void> {
    const done = await this.sending.run(() => this.send.post(partnershipAddresses.answers(one.id), { organisationId: this.own(), answer }));
    if (!done) return;
    this.list.reload();
    if (answer === 'accept') this.toasts.show($localize`:@@organisations.own-partnerships.accepted:Jullie doen mee in ${one.name}:name:.`);
    else if (answer === 'decline') this.toasts.show($localize`:@@organisations.own-partnerships.declined:${one.name}:name: ziet dat jullie nu niet meedoen.`);
    else this.toasts.show($localize`:@@organisations.own-partnerships.left:Jullie doen niet meer mee in ${one.name}:name:.`, () => void this.answer(one, 'accept'));
  }
}

import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, Session, describePage, injectLocale } from '#base/portal';
import { addresses } from './addresses';
import { ofParty, type Listed } from './list/line';
import { MatchList } from './list/match-list';

/** Programmes that fit what one's company offers, over all of its open offers. */
@Component({
  selector: 'kv-offer-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, MatchList, RouterLink],
  template: `
    <h1 i18n="@@matching.offers.heading">Opleidingen die bij jullie aanbod passen</h1>
    @if (session.isKnown() && !address()) {
      <kv-failed under [error]="stranger" />
    } @else {
      <p class="lead measure" i18n="@@matching.offers.lead">Alles wat open staat in één lijst, de beste bovenaan. Open een opleiding om haar uit te nodigen. De opleiding geeft het laatste akkoord.</p>
      <kv-match-list [address]="address()" [line]="line" side="company" [facets]="facets" compare="/organisation/fits/compare">
        <kv-empty none [level]="2" class="none" heading="Nog geen opleiding past" i18n-heading="@@matching.posting.empty">
          <ng-container i18n="@@matching.offers.empty">Zodra jullie iets plaatsen, zie je hier binnen een minuut wie erbij past. Staat er al iets open, kijk dan daar wat het verschil maakt.</ng-container>
          <a actions class="btn btn--primary" routerLink="/postings/mine" i18n="@@matching.offers.postings">Naar jullie plaatsingen</a>
        </kv-empty>
      </kv-match-list>
    }
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; }`,
})
export class OfferMatches {
  private readonly locale = injectLocale();
  protected readonly session = inject(Session);
  protected readonly stranger = new HttpErrorResponse({ status: 404 });
  protected readonly address = computed(() => { const own = this.session.worksAt('company') ? this.session.membership() : null; return own ? addresses.ofOffers(own.organisation.id) : null; });
  protected readonly facets = ['band', 'region', 'level', 'kind'] as const;
  protected readonly line = (match: Listed) => ofParty(match, this.locale, { naming: true });

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.offers.heading:Opleidingen die bij jullie aanbod passen`, isPublic: false }));
  }
}

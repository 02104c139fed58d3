import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, TextPipe, injectLocale } from '#base/portal';
import type { CompanyMatchPage } from '#matching/contract';
import { addresses } from './addresses';
import { MatchExplained } from './match-explained';
import { MatchStanding } from './list/match-standing';
import { MatchRow } from './match-row';
import { rowOf } from './present-line';

/** On the page of a request: the best companies for who asks, and why it fits for who works for a company. */
@Component({
  selector: 'kv-request-fits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatchExplained, MatchRow, MatchStanding, RouterLink, TextPipe],
  template: `
    @if (page.hasValue()) {
      <section class="section" aria-labelledby="match-h">
        @if (!isOwner()) {
          @if (own(); as match) {
            <div class="section__head"><h2 id="match-h" i18n="@@matching.request.fits">Waarom dit bij jullie past</h2></div>
            <kv-match-explained [match]="match" side="company" />
            <kv-match-standing [match]="match" side="company" />
          } @else {
            <div class="section__head"><h2 id="match-h" i18n="@@matching.request.fits-not">Dit past nu niet bij jullie</h2></div>
            <p class="measure" i18n="@@matching.request.fits-not-why">Jullie halen niet genoeg punten. Staan jullie functies, vormen, talen en technologie in <a routerLink="/organisation/profile">het profiel</a>? Daaruit volgt de score.</p>
          }
        } @else {
          <div class="section__head">
            <h2 id="match-h">@if (rows().length) {<ng-container i18n="@@matching.request.heading">Bedrijven die passen</ng-container>} @else {<ng-container i18n="@@matching.request.empty">Nog geen bedrijf past</ng-container>}</h2>
            @if (rows().length) {<a class="small" [routerLink]="['/postings', id(), 'matches']" i18n="@@matching.request.all">Bekijk ze allemaal</a>}
          </div>
          @for (row of rows(); track row.id) {
            <kv-match-row [level]="3" [side]="row.side" [match]="row.match" [title]="row.title" [link]="row.link" [who]="row.who" [facts]="row.facts" />
          } @empty {
            @for (line of page.value().advice; track line.nl) {
              <p class="measure">{{ line | kvText }}</p>
            } @empty {
              <p class="measure" i18n="@@matching.request.empty-why">Geen bedrijf haalt genoeg punten, en één wijziging maakt dat niet anders. Kijk of de functies, de regio en de vorm samen kloppen.</p>
            }
          }
        }
      </section>
    }
  `,
  styles: `:host { display: block; } p + p { margin-top: .5rem; }`,
})
export class RequestFits {
  readonly id = input.required<string>();
  readonly isOwner = input(false);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly page = httpResource<CompanyMatchPage>(() => `${addresses.ofRequest(this.id())}?limit=${this.isOwner() ? '3' : '20&state=new,seen,responded,dismissed'}`);
  private readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  /** Of the company that one works for now. */
  protected readonly own = computed(() => this.items().find(({ company }) => company.id === this.session.membership()?.organisation.id) ?? null);
  protected readonly rows = computed(() => this.items().map((match) => rowOf(match, this.locale)));
}

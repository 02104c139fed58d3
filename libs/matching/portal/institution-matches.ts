import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, Failed, Session, describePage, injectLocale } from '#base/portal';
import type { Programme } from '#organisations/contract';
import { addresses } from './addresses';
import { levelName } from './lines';
import { ofPosting, type Listed } from './list/line';
import { MatchList } from './list/match-list';

/** Open postings that fit the programmes one answers for, all in one list: the day's work of a coordinator. */
@Component({
  selector: 'kv-institution-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, MatchList, RouterLink],
  template: `
    <h1 i18n="@@matching.institution.heading">Past bij jullie opleidingen</h1>
    @if (session.isKnown() && !address()) {
      <kv-failed under [error]="stranger" />
    } @else {
      <p class="lead measure" i18n="@@matching.institution.lead">Wat bedrijven bieden, voor alle opleidingen waar jij over gaat. Kies er een of meer om te reageren, te vergelijken of opzij te leggen.</p>
      <kv-match-list [address]="address()" [line]="line" side="programme" [facets]="facets" [programmes]="programmes()" compare="/organisation/matches/compare" [mayRespond]="true" (respond)="respond.emit($event)">
        <kv-empty none [level]="2" class="none" heading="Nog geen plaatsing past" i18n-heading="@@matching.programme.empty">
          @if (hasNone()) {<ng-container i18n="@@matching.institution.no-programmes">Er staat nog geen opleiding op jouw naam. Vraag het de beheerder van je instelling.</ng-container>}
          @else {<ng-container i18n="@@matching.institution.empty">Zeg bij de opleidingen welke vormen ze zoeken en wanneer er studenten zijn. Daaruit volgt wat past.</ng-container>}
          <a actions class="btn btn--primary" routerLink="/organisation/programmes" i18n="@@matching.institution.programmes">Naar de opleidingen</a>
          <a actions class="btn btn--second" routerLink="/postings" i18n="@@matching.programme.search">Bekijk alle plaatsingen</a>
        </kv-empty>
      </kv-match-list>
    }
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; }`,
})
export class InstitutionMatches {
  readonly respond = output<readonly Listed[]>();
  private readonly matches = viewChild(MatchList);
  private readonly locale = injectLocale();
  protected readonly session = inject(Session);
  protected readonly stranger = new HttpErrorResponse({ status: 404 });
  private readonly own = computed(() => (this.session.worksAt('institution') ? this.session.membership() : null));
  protected readonly address = computed(() => { const own = this.own(); return own && addresses.ofInstitution(own.organisation.id); });
  protected readonly facets = ['programme', 'band', 'region', 'kind', 'function'] as const;
  protected readonly line = (match: Listed) => ofPosting(match, this.locale, this.session.today(), { naming: this.programmes().size > 1 });
  private readonly list = httpResource<Page<Programme>>(() => { const own = this.own(); return own ? addresses.programmes(own.organisation.slug) : undefined; });
  private readonly spokenFor = computed(() => (this.list.hasValue() ? this.list.value().items : []).filter(({ id }) => this.own()?.role === 'admin' || this.own()?.programmeIds.includes(id)));
  protected readonly programmes = computed(() => new Map(this.spokenFor().map(({ id, name, level }) => [id, `${name}, ${levelName(level, this.locale)}`])));
  protected readonly hasNone = computed(() => this.list.hasValue() && this.spokenFor().length === 0);

  /** What was answered stands otherwise: the list is read again. */
  again(): void {
    this.matches()?.again();
  }

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.institution.heading:Past bij jullie opleidingen`, isPublic: false }));
  }
}

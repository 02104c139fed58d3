import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, Session, describePage, injectLocale } from '#base/portal';
import type { CompanyProfile } from '#organisations/contract';
import { addresses } from './addresses';
import { ofPosting, type Listed } from './list/line';
import { MatchList } from './list/match-list';
import { profileAdvice } from './profile-advice';

/** Open requests of institutions that fit the company one works for, best first. */
@Component({
  selector: 'kv-company-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, MatchList, RouterLink],
  template: `
    <h1 i18n="@@matching.company.heading">Wat scholen vragen en bij jullie past</h1>
    @if (company()) {
      <p class="lead measure" i18n="@@matching.company.lead">De beste staat boven; bij gelijke score wat het eerst sluit. De score volgt uit <a routerLink="/organisation/profile">jullie profiel</a> en jullie vestigingen.</p>
    }
    @if (session.isKnown() && !company()) {
      <kv-failed under [error]="stranger" />
    } @else {
      <kv-match-list #matches [address]="address()" [line]="line" side="company" [facets]="facets" compare="/organisation/matches/compare">
        @if (advice(); as lines) {
          <kv-empty none [level]="2" class="none" heading="Nog geen vraag past" i18n-heading="@@matching.company.empty">
            @if (lines.length > 0) {
              <span class="raise" i18n="@@matching.company.raise">Dit maakt het verschil:</span>
              @for (line of lines; track line) {<span class="raise">{{ line }}</span>}
            } @else {
              <ng-container i18n="@@matching.company.complete">Jullie profiel is compleet. Zodra een school iets vraagt wat past, krijgen jullie bericht met de redenen.</ng-container>
            }
            <a actions class="btn btn--primary" routerLink="/organisation/profile" i18n="@@matching.company.to-profile">Naar jullie profiel</a>
            <a actions class="btn btn--second" routerLink="/postings" [queryParams]="{ direction: 'request' }" i18n="@@matching.company.all">Bekijk alle vragen</a>
          </kv-empty>
        }
      </kv-match-list>
      @if (!matches.isEmpty() && advice()?.length) {
        <div class="note more">
          <b i18n="@@matching.company.more">Er past meer als jullie profiel meer zegt</b>
          @for (line of advice(); track line) {<p>{{ line }}</p>}
          <p><a routerLink="/organisation/profile" i18n="@@matching.company.to-profile">Naar jullie profiel</a></p>
        </div>
      }
    }
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; } .more { margin-top: 2.5rem; } .raise { display: block; } .raise + .raise { margin-top: .375rem; }`,
})
export class CompanyMatches {
  private readonly locale = injectLocale();
  protected readonly session = inject(Session);
  protected readonly stranger = new HttpErrorResponse({ status: 404 });
  protected readonly company = computed(() => (this.session.worksAt('company') ? this.session.membership()?.organisation.id : undefined));
  protected readonly address = computed(() => { const id = this.company(); return id ? addresses.ofCompany(id) : null; });
  protected readonly facets = ['band', 'region', 'kind', 'function'] as const;
  protected readonly line = (match: Listed) => ofPosting(match, this.locale, this.session.today());
  private readonly profile = httpResource<CompanyProfile>(() => { const id = this.company(); return id && addresses.profile(id); });
  /** Null while it is not known yet. */
  protected readonly advice = computed(() => {
    return this.profile.hasValue() ? profileAdvice(this.profile.value()) : this.profile.error() ? [] : null;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.company.title:Vragen die passen`, isPublic: false }));
  }
}

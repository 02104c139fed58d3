import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Facts, Failed, More, Session, Skeleton, State, describePage, injectLocale, pages, writePeriod } from '#base/portal';
import { MODES, schoolYearName, schoolYearOf } from '#organisations/contract';
import type { ProgrammeSettings } from '#organisations/contract';
import { LEVELS } from '#pathways/contract';
import { addresses } from './addresses';

/** The programmes of one's institution: what is complete, what is missing, and who answers for each. */
@Component({
  selector: 'kv-programmes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facts, Failed, More, Skeleton, State],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-5); }
    .lead + .row { margin-bottom: var(--k-5); }
    .programme { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-4); border-top: 1px solid var(--k-rule); }
    .programme:first-child { border-top-color: var(--k-ink); }
    .programme h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .programme .btn { align-self: start; }
    .missing { color: var(--k-alert); font-weight: 600; }
    .programme > div { display: grid; gap: .25rem; align-content: start; }
    @media (max-width: 39.99em) { .programme { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      <h1>{{ heading() }}</h1>
      <p class="lead" i18n="@@organisations.own-programmes.lead">Hier gaat de match van uit. Zonder periode of opleidingsmanager vinden bedrijven jullie moeilijk.</p>
      @if (isAdmin()) {<p class="row"><a class="btn btn--primary" routerLink="new" i18n="@@organisations.own-programmes.add">Voeg een opleiding toe</a></p>}
      <div class="list">
        @for (one of list.items(); track one.id) {
          <article class="programme">
            <div>
              <h2><a [routerLink]="one.id">{{ one.name }}</a></h2>
              <kv-facts [items]="facts(one)" />
              @if (one.isEnded) {
                <kv-state look="done"><ng-container i18n="@@organisations.own-programmes.ended">Beëindigd</ng-container></kv-state>
              } @else {
                <p class="small">{{ students(one) }}</p>
                @for (gap of gaps(one); track gap) {<p class="small missing">{{ gap }}</p>}
              }
            </div>
            @if (isAdmin()) {<a class="btn btn--quiet" routerLink="new" [queryParams]="{ from: one.id }"><ng-container i18n="@@organisations.own-programmes.copy">Kopieer</ng-container><span class="sr">: {{ one.name }}</span></a>}
          </article>
        }
      </div>
      @if (list.hasMore()) {<kv-more [list]="list" />}
    } @else if (list.isLoading() || !session.isKnown()) {
      <h1 i18n="@@organisations.own-programmes.title">Opleidingen</h1>
      <kv-skeleton label="Opleidingen laden" i18n-label="@@organisations.own-programmes.loading" />
    } @else {
      <h1 i18n="@@organisations.own-programmes.empty-heading">Nog geen opleiding</h1>
      <kv-empty heading="Zet de eerste opleiding erop" i18n-heading="@@organisations.own-programmes.empty" [level]="2">
        <ng-container i18n="@@organisations.own-programmes.empty-text">Dan weten bedrijven waar jullie voor opleiden en wanneer er studenten zijn.</ng-container>
        @if (isAdmin()) {<a actions class="btn btn--primary" routerLink="new" i18n="@@organisations.own-programmes.add">Voeg een opleiding toe</a>}
      </kv-empty>
    }
  `,
})
export class ProgrammesPage {
  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  private readonly today = this.session.today;
  protected readonly list = pages<ProgrammeSettings>(() => {
    const organisation = this.session.membership()?.organisation;
    return organisation ? addresses.ofInstitution(organisation.id) : undefined;
  });
  protected readonly isAdmin = computed(() => this.session.isA('admin'));
  private readonly running = computed(() => this.list.items().filter(({ isEnded }) => !isEnded));

  protected readonly heading = computed(() => {
    const [count, today] = [this.running().length, this.today()];
    const year = today ? schoolYearOf(today) : null;
    // The largest period of the year: the same students may be there in both halves.
    const students = year ? this.running().reduce((sum, one) => sum + Math.max(0, ...one.periods.filter(({ from, until }) => from <= year.until && until >= year.from).map((period) => period.students ?? 0)), 0) : 0;
    if (!year || students === 0) return count === 1 ? $localize`:@@organisations.own-programmes.one:Eén opleiding op Koppelvlak` : $localize`:@@organisations.own-programmes.many:${count}:count: opleidingen op Koppelvlak`;
    return count === 1
      ? $localize`:@@organisations.own-programmes.one-students:Eén opleiding, ${students}:students: studenten in ${schoolYearName(year)}:year:`
      : $localize`:@@organisations.own-programmes.many-students:${count}:count: opleidingen, ${students}:students: studenten in ${schoolYearName(year)}:year:`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.own-programmes.title:Opleidingen`, isPublic: false }));
  }

  protected facts(one: ProgrammeSettings): string[] {
    return [LEVELS[one.level][this.locale], MODES[one.mode][this.locale], one.municipality, one.codes.map(({ codeType, code }) => `${codeType} ${code}`).join(', ')];
  }

  protected students(one: ProgrammeSettings): string {
    const today = this.today();
    const next = one.periods.find(({ until }) => !today || until >= today);
    if (!next) return '';
    const when = writePeriod(next.from, next.until, this.locale);
    return next.students === null ? $localize`:@@organisations.own-programmes.when:${when}:period:, aantal nog niet bekend` : $localize`:@@organisations.own-programmes.students:${when}:period:: ${next.students}:count: studenten`;
  }

  protected gaps(one: ProgrammeSettings): string[] {
    const today = this.today();
    return [
      ...(one.keepers.some(({ role }) => role === 'manager') ? [] : [$localize`:@@organisations.own-programmes.no-manager:Nog geen opleidingsmanager`]),
      ...(one.periods.some(({ until }) => !today || until >= today) ? [] : [$localize`:@@organisations.own-programmes.no-period:Geen periode vanaf nu`]),
      ...(one.functions.length ? [] : [$localize`:@@organisations.own-programmes.no-function:Geen functie: de match kent de code niet`]),
    ];
  }
}

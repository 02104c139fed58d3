import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, More, Session, Skeleton, describePage, injectLocale, pages, writeDay } from '#base/portal';
import { KINDS } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import type { Match } from '#matching/contract';
import type { Programme } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP } from '#pathways/contract';
import type { JobFunctionSlug } from '#pathways/contract';
import { unitsOf } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { addresses } from './addresses';
import { levelName, periodLine, placeLine } from './lines';
import { MatchRow } from './match-row';

/** Open postings that fit a programme, best first. */
@Component({
  selector: 'kv-programme-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, MatchRow, More, RouterLink, Skeleton],
  template: `
    <div class="page">
      <h1 i18n="@@matching.programme.heading">Past bij jouw opleiding</h1>
      <p class="lead measure">
        @if (programme(); as it) {<ng-container i18n="@@matching.programme.lead">Voor {{ it }}. De beste staat boven; bij gelijke score wat het eerst sluit.</ng-container>}
      </p>
      @if (list.error(); as error) {
        <kv-failed under [error]="error" (again)="list.reload()" />
      } @else if (list.isLoading()) {
        <kv-skeleton label="Matches laden" i18n-label="@@matching.loading" />
      } @else if (list.items().length === 0) {
        <kv-empty [level]="2" class="none" heading="Nog geen plaatsing past" i18n-heading="@@matching.programme.empty">
          <ng-container i18n="@@matching.programme.empty-why">Past er een nieuwe plaatsing, dan krijg je een mail met de redenen. Zoek intussen zelf: een plaatsing die nog niet past, past misschien met een andere periode.</ng-container>
          <a actions class="btn btn--second" routerLink="/postings" i18n="@@matching.programme.search">Bekijk alle plaatsingen</a>
        </kv-empty>
      } @else {
        <div class="list">
          @for (row of rows(); track row.match.posting.id) {
            <kv-match-row side="programme" [match]="row.match" [kind]="row.kind" [title]="row.match.posting.title" [who]="row.match.posting.owner.name" [link]="row.link"
              [params]="row.params" fragment="match" [functions]="row.functions" [facts]="row.facts" />
          }
        </div>
        <kv-more [list]="list" />
      }
    </div>
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; } .list { margin-top: 1.5rem; border-top: 1px solid var(--k-ink); }`,
})
export class ProgrammeMatches {
  readonly id = input.required<string>();
  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly list = pages<Match>(() => addresses.ofProgramme(this.id()));
  private readonly named = httpResource<Programme>(() => addresses.programme(this.id()));
  protected readonly programme = computed(() => {
    if (!this.named.hasValue()) return null;
    const { name, level, institution } = this.named.value();
    return `${name}, ${levelName(level, this.locale)}, ${institution.name}`;
  });
  protected readonly rows = computed(() => this.list.items().map((match) => this.row(match)));

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.programme.title:Past bij jouw opleiding`, isPublic: false }));
  }

  private row(match: Match) {
    const { posting, programme } = match;
    return {
      match,
      kind: KINDS[posting.kind as Kind]?.[this.locale] ?? posting.kind,
      link: ['/postings', posting.id],
      params: { programme: programme.id },
      functions: posting.functions.map((slug) => ({
        group: FUNCTION_GROUP[slug as JobFunctionSlug], name: FUNCTIONS[slug as JobFunctionSlug]?.[this.locale] ?? slug,
      })),
      facts: [
        placeLine(posting.municipality, posting.region, this.locale), unitsOf(posting.kind as KindSlug, posting.seatsLeft)[this.locale],
        periodLine(posting.period, this.locale), this.closes(posting.closesOn),
      ],
    };
  }

  private closes(day: string | null): string | null {
    if (day === null) return null;
    return day === this.session.today()
      ? $localize`:@@matching.programme.closes-today:sluit vandaag` : $localize`:@@matching.programme.closes:sluit ${writeDay(day, this.locale, 'bare')}:day:`;
  }
}

import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Session, describePage, injectLocale } from '#base/portal';
import type { Programme } from '#organisations/contract';
import { addresses } from './addresses';
import { levelName } from './lines';
import { ofPosting, type Listed } from './list/line';
import { MatchList } from './list/match-list';

/** Open postings that fit a programme, best first. */
@Component({
  selector: 'kv-programme-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, MatchList, RouterLink],
  template: `
    <div class="page">
      <h1 i18n="@@matching.programme.heading">Past bij jouw opleiding</h1>
      <p class="lead measure">
        @if (programme(); as it) {<ng-container i18n="@@matching.programme.lead">Voor {{ it }}. De beste staat boven; bij gelijke score wat het eerst sluit.</ng-container>}
      </p>
      <kv-match-list [address]="address()" [line]="line" side="programme" [mayMark]="mayMark()" [facets]="facets" [compare]="['/programmes', id(), 'matches', 'compare']" [mayRespond]="mayMark()" (respond)="respond.emit($event)">
        <kv-empty none [level]="2" class="none" heading="Nog geen plaatsing past" i18n-heading="@@matching.programme.empty">
          <ng-container i18n="@@matching.programme.empty-why">Past er een nieuwe plaatsing, dan krijg je een mail met de redenen. Zoek intussen zelf: een plaatsing die nog niet past, past misschien met een andere periode.</ng-container>
          <a actions class="btn btn--primary" [routerLink]="['/organisation/programmes', id()]" i18n="@@matching.programme.profile">Vul aan wat de opleiding zoekt</a>
          <a actions class="btn btn--second" routerLink="/postings" i18n="@@matching.programme.search">Bekijk alle plaatsingen</a>
        </kv-empty>
      </kv-match-list>
    </div>
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; }`,
})
export class ProgrammeMatches {
  readonly id = input.required<string>();
  readonly respond = output<readonly Listed[]>();
  private readonly list = viewChild(MatchList);
  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly address = computed(() => addresses.ofProgramme(this.id()));
  protected readonly facets = ['band', 'region', 'kind', 'function'] as const;
  /** Who only looks on puts nothing aside. */
  protected readonly mayMark = computed(() => !this.session.worksAt('hca'));
  protected readonly line = (match: Listed) => ofPosting(match, this.locale, this.session.today());
  private readonly named = httpResource<Programme>(() => addresses.programme(this.id()));
  protected readonly programme = computed(() => {
    if (!this.named.hasValue()) return null;
    const { name, level, institution } = this.named.value();
    return `${name}, ${levelName(level, this.locale)}, ${institution.name}`;
  });

  /** What was answered stands otherwise: the list is read again. */
  again(): void {
    this.list()?.again();
  }

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.programme.title:Past bij jouw opleiding`, isPublic: false }));
  }
}

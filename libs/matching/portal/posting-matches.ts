import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, Directive, TemplateRef, computed, contentChild, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, Empty, Failed, More, Skeleton, TextPipe, describePage, injectLocale, pages } from '#base/portal';
import type { Match, PostingMatchPage } from '#matching/contract';
import type { Posting } from '#postings/contract';
import { addresses } from './addresses';
import { placeLine, programmeLine } from './lines';
import { MatchRow } from './match-row';

/** Beside each programme; who composes the page puts there what can be done: `<ng-template kvMatchSlot let-match let-posting="posting">…</ng-template>`. */
@Directive({ selector: 'ng-template[kvMatchSlot]' })
export class MatchSlot {
  readonly template = inject<TemplateRef<{ $implicit: Match; posting: Posting; title: string }>>(TemplateRef);

  static ngTemplateContextGuard(_: MatchSlot, context: unknown): context is { $implicit: Match; posting: Posting; title: string } {
    return context !== null;
  }
}

/** Programmes that fit a posting, best first: for the company that posted it. */
@Component({
  selector: 'kv-posting-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, Empty, Failed, MatchRow, More, NgTemplateOutlet, RouterLink, Skeleton, TextPipe],
  template: `
    <div class="page">
      <kv-crumbs [trail]="trail()" here="Opleidingen die passen" i18n-here="@@matching.posting.here" />
      <h1 i18n="@@matching.posting.heading">Opleidingen die passen</h1>
      @if (rows().length > 0) {
        <p class="lead measure" i18n="@@matching.posting.lead">Wie over deze opleidingen beslist, kreeg een mail met dezelfde uitleg. De opleiding geeft het laatste akkoord.</p>
      }
      @if (list.error(); as error) {
        <kv-failed under [error]="error" (again)="list.reload()" />
      } @else if (list.isLoading()) {
        <kv-skeleton label="Matches laden" i18n-label="@@matching.loading" />
      } @else if (list.items().length === 0) {
        <kv-empty [level]="2" class="none" [heading]="isOpen() ? none : notOpen">
          @if (advice().length > 0) {
            @for (line of advice(); track line.nl) {{{ line | kvText }} }
          } @else if (isOpen()) {
            <ng-container i18n="@@matching.posting.empty-why">Geen opleiding haalt 45 punten, en één wijziging maakt dat niet anders. Kijk of de functie, het niveau en de periode samen kloppen.</ng-container>
          } @else {
            <ng-container i18n="@@matching.posting.closed-why">Matches komen er zodra de plaatsing open staat.</ng-container>
          }
          <a actions class="btn btn--second" [routerLink]="['/postings', id()]" i18n="@@matching.posting.back">Naar de plaatsing</a>
        </kv-empty>
      } @else {
        <div class="list">
          @for (row of rows(); track row.match.programme.id) {
            <kv-match-row side="company" [match]="row.match" [title]="row.title" [who]="row.match.programme.institution.name" [facts]="row.facts">
              @if (slot(); as slot) {
                @if (known(); as posting) {<ng-container [ngTemplateOutlet]="slot.template" [ngTemplateOutletContext]="{ $implicit: row.match, posting, title: row.title }" />}
              }
            </kv-match-row>
          }
        </div>
        <kv-more [list]="list" />
      }
    </div>
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; } .list { margin-top: 1.5rem; border-top: 1px solid var(--k-ink); }`,
})
export class PostingMatches {
  readonly id = input.required<string>();
  private readonly locale = injectLocale();
  protected readonly list = pages<Match>(() => addresses.ofPosting(this.id()));
  private readonly posting = httpResource<Posting>(() => addresses.posting(this.id()));
  // The list keeps only its rows: the advice of an empty first page is read with it from the same address.
  private readonly first = httpResource<PostingMatchPage>(() => (this.list.isLoading() || this.list.error() || this.list.items().length > 0 ? undefined : addresses.ofPosting(this.id())));
  protected readonly advice = computed(() => (this.first.hasValue() ? this.first.value().advice : []));
  protected readonly slot = contentChild(MatchSlot);
  protected readonly known = computed(() => (this.posting.hasValue() ? this.posting.value() : null));
  private readonly title = computed(() => this.known()?.title ?? '');
  protected readonly isOpen = computed(() => (this.known()?.status ?? 'published') === 'published');
  protected readonly none = $localize`:@@matching.posting.empty:Nog geen opleiding past`;
  protected readonly notOpen = $localize`:@@matching.posting.not-open:Deze plaatsing staat niet open`;
  protected readonly trail = computed(() => [
    { text: $localize`:@@matching.posting.postings:Plaatsingen`, link: '/postings' },
    { text: this.title() || $localize`:@@matching.posting.this:Deze plaatsing`, link: ['/postings', this.id()] },
  ]);
  protected readonly rows = computed(() => this.list.items().map((match) => ({
    match, title: programmeLine(match.programme, this.locale),
    facts: [placeLine(match.programme.municipality, match.programme.region, this.locale)],
  })));

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.posting.page-title:Opleidingen die passen`, isPublic: false }));
  }
}

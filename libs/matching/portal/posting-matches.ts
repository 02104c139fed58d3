import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, Directive, TemplateRef, computed, contentChild, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Text } from '#base/contract';
import { Crumbs, Empty, Failed, Session, Skeleton, TextPipe, allows, describePage, injectLocale } from '#base/portal';
import type { Posting } from '#postings/contract';
import { addresses } from './addresses';
import { ofParty, type Listed } from './list/line';
import { MatchList, MatchSlot } from './list/match-list';
import type { Side } from './sides';

/** Beside each programme or company; who composes the page puts there what can be done: `<ng-template kvInviteSlot let-match let-posting="posting">…</ng-template>`. */
@Directive({ selector: 'ng-template[kvInviteSlot]' })
export class InviteSlot {
  readonly template = inject<TemplateRef<{ $implicit: Listed; posting: Posting; title: string }>>(TemplateRef);

  static ngTemplateContextGuard(_: InviteSlot, context: unknown): context is { $implicit: Listed; posting: Posting; title: string } {
    return context !== null;
  }
}

/** Who fits a posting, best first, for its owner: programmes for an offer, companies for a request. */
@Component({
  selector: 'kv-posting-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, Empty, Failed, MatchList, MatchSlot, NgTemplateOutlet, RouterLink, Skeleton, TextPipe],
  template: `
    <div class="page">
      <kv-crumbs [trail]="trail()" [here]="words().heading" />
      <h1>{{ words().heading }}</h1>
      @if (isOpen()) {<p class="lead measure">{{ words().lead }}</p>}
      @if (posting.error(); as error) {
        <kv-failed under [error]="error" (again)="posting.reload()" />
      } @else if (!known()) {
        <kv-skeleton label="Matches laden" i18n-label="@@matching.loading" />
      } @else {
        <kv-match-list [address]="address()" [line]="line" [side]="side()" [mayMark]="mayMark()" [facets]="facets()" [compare]="['/postings', id(), 'matches', 'compare']">
          @if (slot(); as slot) {
            <ng-template kvMatchSlot let-line>
              <ng-container [ngTemplateOutlet]="slot.template" [ngTemplateOutletContext]="{ $implicit: line.match, posting: known(), title: line.title }" />
            </ng-template>
          }
          <kv-empty none [level]="2" class="none" [heading]="isOpen() ? words().none : notOpen">
            @for (line of advice(); track line.nl) {{{ line | kvText }} } @empty {
              @if (isOpen()) {{{ words().why }}} @else {<ng-container i18n="@@matching.posting.closed-why">Matches komen er zodra de plaatsing open staat.</ng-container>}
            }
            @if (mayEdit()) {<a actions class="btn btn--primary" [routerLink]="['/postings', id(), 'edit']" i18n="@@matching.posting.edit">Pas de plaatsing aan</a>}
            <a actions class="btn btn--second" [routerLink]="['/postings', id()]" i18n="@@matching.posting.back">Naar de plaatsing</a>
          </kv-empty>
        </kv-match-list>
      }
    </div>
  `,
  styles: `.lead { margin-top: .75rem; } .none { margin-top: 2rem; }`,
})
export class PostingMatches {
  readonly id = input.required<string>();
  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly posting = httpResource<Posting>(() => addresses.posting(this.id()));
  protected readonly known = computed(() => (this.posting.hasValue() ? this.posting.value() : null));
  private readonly isRequest = computed(() => this.known()?.direction === 'request');
  protected readonly address = computed(() => (this.isRequest() ? addresses.ofRequest(this.id()) : addresses.ofPosting(this.id())));
  private readonly matches = viewChild(MatchList);
  protected readonly advice = computed(() => (this.matches()?.list.first()?.advice ?? []) as readonly Text[]);
  protected readonly slot = contentChild(InviteSlot);
  private readonly title = computed(() => this.known()?.title ?? '');
  protected readonly isOpen = computed(() => this.known()?.status === 'published');
  protected readonly mayEdit = computed(() => allows(this.known(), 'edit'));
  protected readonly words = computed(() => (this.isRequest() ? companyWords : programmeWords)());
  protected readonly notOpen = $localize`:@@matching.posting.not-open:Deze plaatsing staat niet open`;
  protected readonly trail = computed(() => [
    { text: $localize`:@@matching.posting.postings:Plaatsingen`, link: '/postings' },
    { text: this.title() || $localize`:@@matching.posting.this:Deze plaatsing`, link: ['/postings', this.id()] },
  ]);
  protected readonly side = computed<Side>(() => (this.isRequest() ? 'programme' : 'company'));
  protected readonly mayMark = computed(() => this.session.me()?.memberships.some(({ organisation }) => organisation.id === this.known()?.owner.id) ?? false);
  protected readonly facets = computed(() => (this.isRequest() ? ['band', 'region'] as const : ['band', 'region', 'level'] as const));
  protected readonly line = (match: Listed) => ofParty(match, this.locale);

  /** A programme was just invited. */
  answered(match: Listed, proposalId: string): void {
    this.matches()?.answered(match, proposalId);
  }

  constructor() {
    describePage(() => ({ title: this.words().heading, isPublic: false }));
  }
}

const programmeWords = () => ({
  heading: $localize`:@@matching.posting.heading:Opleidingen die passen`,
  lead: $localize`:@@matching.posting.lead:Wie over deze opleidingen beslist, kreeg een mail met dezelfde uitleg. De opleiding geeft het laatste akkoord.`,
  none: $localize`:@@matching.posting.empty:Nog geen opleiding past`,
  why: $localize`:@@matching.posting.empty-why:Geen opleiding haalt genoeg punten, en één wijziging maakt dat niet anders. Kijk of de functie, het niveau en de periode samen kloppen.`,
});

const companyWords = () => ({
  heading: $localize`:@@matching.request.heading:Bedrijven die passen`,
  lead: $localize`:@@matching.request.lead:Bij deze bedrijven ziet iedereen jullie vraag met dezelfde uitleg. Elk bedrijf staat er één keer, met de vestiging die het best past.`,
  none: $localize`:@@matching.request.empty:Nog geen bedrijf past`,
  why: $localize`:@@matching.request.empty-why:Geen bedrijf haalt genoeg punten, en één wijziging maakt dat niet anders. Kijk of de functies, de regio en de vorm samen kloppen.`,
});

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayPipe, Empty, Facts, Failed, More, Session, Skeleton, describePage, pages } from '#base/portal';
import type { Partner } from '#collaborations/contract';
import { addresses } from '../addresses';

/** The companies that an institution works with: whom one speaks there, since when, and what there was. */
@Component({
  selector: 'kv-partners-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, DayPipe, Empty, Facts, Failed, More, Skeleton],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-5); }
    form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-bottom: var(--k-5); }
    .field { flex: 1 1 14rem; max-width: 28rem; }
    ul { border-top: 1px solid var(--k-ink); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 18rem); gap: .25rem 2rem; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    h2 { font: 500 1.3125rem/1.25 var(--k-serif); overflow-wrap: anywhere; }
    .wrote { white-space: pre-line; max-width: var(--k-measure); margin-top: .375rem; overflow-wrap: anywhere; }
    .contact { overflow-wrap: anywhere; }
    @media (max-width: 59.99em) { li { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <h1>{{ heading() }}</h1>
    <p class="lead" i18n="@@collaborations.partners.lead">Bedrijven waar jullie mee werken of werkten. Wat jullie erbij schrijven, lezen alleen collega’s: zo blijft het staan als iemand vertrekt.</p>
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else {
      @if (list.items().length || searched()) {
        <form role="search" (submit)="search($event)">
          <div class="field"><label for="partner-text" i18n="@@collaborations.partners.search">Naam, plaats, contact of notitie</label><input class="input" id="partner-text" type="search" name="q" maxlength="100" [value]="searched()" /></div>
          <button class="btn btn--second" i18n="@@collaborations.partners.go">Zoek</button>
        </form>
      }
      @if (list.items().length) {
        <ul class="plainlist">
          @for (one of list.items(); track one.company.id) {
            <li>
              <div>
                <h2><a [routerLink]="['/organisation/partners', one.company.id]">{{ one.company.name }}</a></h2>
                <kv-facts class="small" [items]="facts(one)" />
                @if (one.note) {<p class="wrote small">{{ one.note }}</p>}
              </div>
              <div class="small contact">
                @if (one.contactName) {<p>{{ one.contactName }}</p>}
                @if (one.contactEmail) {<p><a [href]="'mailto:' + one.contactEmail">{{ one.contactEmail }}</a></p>}
                @if (one.lastAt) {<p class="dim" i18n="@@collaborations.partners.last">laatst samen iets begonnen op {{ one.lastAt | kvDay }}</p>}
              </div>
            </li>
          }
        </ul>
        <kv-more [list]="list" />
      } @else if (list.isLoading() || !session.isKnown()) {
        <kv-skeleton [rows]="5" label="Partners laden" i18n-label="@@collaborations.partners.loading" />
      } @else if (searched()) {
        <kv-empty [level]="2" heading="Geen partner gevonden" i18n-heading="@@collaborations.partners.nobody">
          <ng-container i18n="@@collaborations.partners.nobody-text">We zochten in naam, plaats, contactpersoon en notitie. Probeer een korter woord.</ng-container>
          <a actions class="btn btn--second" routerLink="/organisation/partners" i18n="@@collaborations.partners.all">Toon alle partners</a>
        </kv-empty>
      } @else {
        <kv-empty [level]="2" heading="Nog geen partners" i18n-heading="@@collaborations.partners.none">
          <ng-container i18n="@@collaborations.partners.none-text">Neem ze mee uit je spreadsheet, of open de pagina van een bedrijf en schrijf op wie je er kent. Wie met jullie samenwerkt, komt hier vanzelf te staan.</ng-container>
          <ng-container actions>
            <a class="btn btn--primary" routerLink="/organisation/import" i18n="@@collaborations.partners.bring">Breng een lijst mee</a>
            <a class="btn btn--second" routerLink="/search" i18n="@@collaborations.partners.find">Zoek een bedrijf</a>
          </ng-container>
        </kv-empty>
      }
    }
  `,
})
export class PartnersPage {
  /** What is searched for, from the address. */
  readonly q = input<string>();
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly searched = computed(() => this.q()?.trim().slice(0, 100) ?? '');
  protected readonly list = pages<Partner>(() => {
    const { id, type } = this.session.membership()?.organisation ?? {};
    return id && type === 'institution' ? addresses.partners(id, this.searched()) : undefined;
  });
  protected readonly heading = computed(() => {
    const items = this.list.items();
    const running = items.filter(({ counts }) => counts.running > 0).length;
    if (this.searched() || this.list.hasMore() || items.length === 0) return $localize`:@@collaborations.partners.title:Partners`;
    if (running === 1) return $localize`:@@collaborations.partners.one-runs:Met één partner loopt nu iets`;
    return running > 0 ? $localize`:@@collaborations.partners.some-run:Met ${running}:count: partners loopt nu iets` : $localize`:@@collaborations.partners.none-runs:Met geen partner loopt nu iets`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@collaborations.partners.title:Partners`, isPublic: false }));
  }

  protected facts({ company, since, counts }: Partner): (string | null)[] {
    const { running, completed, open } = counts;
    return [
      company.municipality,
      since && $localize`:@@collaborations.partners.since:sinds ${since.slice(0, 4)}:year:`,
      running ? $localize`:@@collaborations.partners.running:${running}:count: lopend` : null,
      completed ? $localize`:@@collaborations.partners.completed:${completed}:count: afgerond` : null,
      open ? $localize`:@@collaborations.partners.open:${open}:count: open geplaatst` : null,
    ];
  }

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
    await this.router.navigate([], { queryParams: { q: q || null } });
  }
}

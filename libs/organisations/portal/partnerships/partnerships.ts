import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Facts, Failed, Icon, More, Session, Skeleton, TextPipe, describePage, injectLocale, pages } from '#base/portal';
import { PARTNERSHIP_KINDS, REGIONS, partnershipKinds, regions } from '#organisations/contract';
import type { Partnership } from '#organisations/contract';
import { partnershipAddresses } from './addresses';

/** Who brings companies and education together, by region: look here before starting something new beside it. */
@Component({
  selector: 'kv-partnerships',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facts, Failed, Icon, More, Skeleton, TextPipe],
  styles: `
    .lead { margin-top: var(--k-4); }
    nav { margin-top: var(--k-5); display: grid; gap: var(--k-3); }
    .by { font-weight: 600; flex: 0 0 4rem; }
    @media (max-width: 39.99em) { .by { flex-basis: 100%; } }
    .body { margin-top: var(--k-6); }
    .one { padding-block: var(--k-4); border-top: 1px solid var(--k-rule); display: grid; gap: .25rem; }
    .one:first-child { border-top-color: var(--k-ink); }
    .one h2 { font: 500 1.375rem/1.2 var(--k-serif); }
    .kindof { font: italic 500 1.0625rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    .about { max-width: var(--k-measure); }
  `,
  template: `
    <div class="page">
      <h1>{{ heading() }}</h1>
      <p class="lead" i18n="@@organisations.partnerships.lead">Kijk wie er in je regio al is. Aansluiten gaat vaak sneller dan zelf iets beginnen.</p>
      <nav aria-label="Filters" i18n-aria-label="@@organisations.partnerships.filters">
        <div class="chips" role="group" aria-labelledby="by-region"><span class="small by" id="by-region" i18n="@@organisations.partnerships.by-region">Regio</span>
          @for (one of regions; track one) {<a class="chip" routerLink="/partnerships" [queryParams]="filters('region', one)" [class.chip--on]="region() === one" [attr.aria-current]="region() === one ? 'true' : null">{{ regionNames[one] | kvText }}@if (region() === one) { <kv-icon name="cross" />}</a>}
        </div>
        <div class="chips" role="group" aria-labelledby="by-kind"><span class="small by" id="by-kind" i18n="@@organisations.partnerships.by-kind">Soort</span>
          @for (one of kinds; track one) {<a class="chip" routerLink="/partnerships" [queryParams]="filters('kind', one)" [class.chip--on]="kind() === one" [attr.aria-current]="kind() === one ? 'true' : null">{{ kindNames[one] | kvText }}@if (kind() === one) { <kv-icon name="cross" />}</a>}
        </div>
      </nav>
      <div class="spread body">
        <div>
          @if (list.error(); as error) {
            <kv-failed under [error]="error" (again)="list.reload()" />
          } @else if (list.items().length) {
            @for (one of list.items(); track one.id) {
              <article class="one">
                <p class="kindof">{{ kindNames[one.kind] | kvText }}</p>
                <h2><a [routerLink]="['/partnerships', one.slug]">{{ one.name }}</a></h2>
                @if (one.about | kvText; as words) {<p class="about">{{ words }}</p>}
                <kv-facts [items]="facts(one)" />
              </article>
            }
            <kv-more [list]="list" />
          } @else if (list.isLoading()) {
            <kv-skeleton label="Samenwerkingsverbanden laden" i18n-label="@@organisations.partnerships.loading" />
          } @else {
            <kv-empty [level]="2" heading="Hier is nog geen samenwerkingsverband bekend" i18n-heading="@@organisations.partnerships.none">
              <ng-container i18n="@@organisations.partnerships.none-text">Ken je er een? Vraag wie erbij hoort om het hier te zetten, of begin er zelf een.</ng-container>
              <a actions class="btn btn--second" routerLink="/partnerships" i18n="@@organisations.partnerships.all">Toon alles</a>
            </kv-empty>
          }
        </div>
        <div class="notes">
          <div class="note">
            <b i18n="@@organisations.partnerships.start">Staat dat van jou er niet bij?</b>
            @if (mayStart()) {<p><a routerLink="/organisation/partnerships/new" i18n="@@organisations.partnerships.start-link">Zet een samenwerkingsverband op Koppelvlak</a></p>}
            @else {<p i18n="@@organisations.partnerships.start-text">Een beheerder van een bedrijf, instelling of gemeente zet het erop en vraagt anderen mee te doen.</p>}
          </div>
          <div class="note">
            <b i18n="@@organisations.partnerships.elsewhere">Ook buiten Koppelvlak</b>
            <p><a routerLink="/library/links" i18n="@@organisations.partnerships.links">Overzichten van anderen, zoals de kaart van Katapult</a></p>
          </div>
        </div>
      </div>
    </div>
  `,
})
export class Partnerships {
  readonly region = input<string>();
  readonly kind = input<string>();
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly regions = regions;
  protected readonly regionNames = REGIONS;
  protected readonly kinds = partnershipKinds;
  protected readonly kindNames = PARTNERSHIP_KINDS;
  protected readonly list = pages<Partnership>(() => partnershipAddresses.list({ ...(this.region() ? { region: this.region() ?? '' } : {}), ...(this.kind() ? { kind: this.kind() ?? '' } : {}) }));
  protected readonly mayStart = computed(() => this.session.isA('admin') && !this.session.worksAt('partnership'));
  protected readonly heading = computed(() => {
    const count = this.list.items().length;
    const region = regions.find((one) => one === this.region());
    if (count === 0 && region && !this.list.isLoading()) return $localize`:@@organisations.partnerships.title-in:Samenwerkings­verbanden in ${REGIONS[region][this.locale]}:region:`;
    if (count === 0) return $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden`;
    return count === 1 ? $localize`:@@organisations.partnerships.one:1 samenwerkings­verband` : $localize`:@@organisations.partnerships.many:${count}:count: samenwerkings­verbanden`;
  });

  constructor() {
    describePage(() => ({
      title: $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden`,
      description: $localize`:@@organisations.partnerships.description:Publiek-private samenwerkingen, netwerken, labs en campagnes die ICT-bedrijven en onderwijs bij elkaar brengen, per regio.`,
    }));
  }

  /** Choosing what is chosen takes it away. */
  protected filters(name: 'region' | 'kind', value: string): Record<string, string> {
    const now = { region: this.region(), kind: this.kind() };
    const next = { ...now, [name]: now[name] === value ? undefined : value };
    return Object.fromEntries(Object.entries(next).filter((part): part is [string, string] => Boolean(part[1])));
  }

  protected facts({ regions: where, municipality, members }: Partnership): string[] {
    return [
      where.map((region) => REGIONS[region][this.locale]).join(', '), ...(municipality ? [municipality] : []),
      members.length === 1 ? $localize`:@@organisations.partnerships.member:1 doet mee` : $localize`:@@organisations.partnerships.members:${members.length}:count: doen mee`,
    ];
  }
}

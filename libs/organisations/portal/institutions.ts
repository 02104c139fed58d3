import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, Facts, Failed, Icon, More, RegionMap, Skeleton, TextPipe, describePage, injectLocale, pages } from '#base/portal';
import { REGIONS, SECTORS, sectors } from '#organisations/contract';
import type { Institution, Region, RegionFacts } from '#organisations/contract';
import { addresses } from './addresses';
import { byRegion } from './directory';

/** The directory: institutions by region, found under old and new names. */
@Component({
  selector: 'kv-institutions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facts, Failed, Icon, More, RegionMap, Skeleton, TextPipe],
  templateUrl: './institutions.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .finder { display: grid; gap: var(--k-4); }
    .entry { padding-block: var(--k-3); border-top: 1px solid var(--k-rule); position: relative; }
    .name { font-size: 1.1875rem; }
    .name a { color: inherit; display: inline-flex; align-items: center; min-height: 1.75rem; }
    .entries { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: clamp(2rem, 5vw, 4rem); }
    .top { margin-top: var(--k-6); }
    @media (max-width: 59.99em) { .entries { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Institutions {
  readonly q = input<string>();
  readonly region = input<string>();
  readonly sector = input<string>();

  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly regionNames: Record<string, RegionFacts['name'] | undefined> = REGIONS;
  protected readonly sectors = sectors.filter((sector) => sector !== 'wo');
  protected readonly sectorNames = SECTORS;
  /** Where the search leads without script. */
  protected readonly action = `/${this.locale}/institutions`;

  protected readonly regions = httpResource<Page<RegionFacts>>(() => addresses.regions);
  protected readonly list = pages<Institution>(() => addresses.institutions(this.filters()));
  protected readonly groups = computed(() => byRegion(this.list.items(), this.region()));
  protected readonly figures = computed(() => (this.regions.hasValue() ? this.regions.value().items : []).map(({ slug, name, institutionsToday: value }) => {
    const region = name[this.locale];
    return { region: slug, name: region, value, spoken: $localize`:@@organisations.institutions.map-region:${region}:region:: ${value}:count: instellingen` };
  }));
  /** The other filters stay when a region is chosen; choosing it again shows all regions. */
  protected readonly regionQuery = (region: string) => this.filters({ region: region === this.region() ? undefined : (region as Region) });

  constructor() {
    describePage(() => ({
      title: $localize`:@@organisations.institutions.title:Instellingen met ICT-onderwijs`,
      description: $localize`:@@organisations.institutions.description:Mbo- en hbo-instellingen met ICT-onderwijs in vijf regio’s, ook te vinden onder hun oude naam.`,
    }));
  }

  protected filters(changes: { q?: string | undefined; region?: Region | undefined; sector?: string | undefined } = {}): Record<string, string> {
    const filters = { q: this.q(), region: this.region(), sector: this.sector(), ...changes };
    return Object.fromEntries(Object.entries(filters).filter((part): part is [string, string] => Boolean(part[1])));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/institutions'], { queryParams: this.filters({ q: words.trim() }) });
  }

  protected facts(one: Institution): string[] {
    const [sector, count] = [one.sector, one.programmes];
    if (count === 0) return [sector];
    return [sector, count === 1
      ? $localize`:@@organisations.institutions.programme:1 ICT-opleiding op Koppelvlak`
      : $localize`:@@organisations.institutions.programmes:${count}:count: ICT-opleidingen op Koppelvlak`];
  }
}

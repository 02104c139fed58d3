import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, FacetSheet, Facts, Failed, Icon, More, RegionMap, Skeleton, TextPipe, describePage, facetOf, injectLocale, pages } from '#base/portal';
import { REGIONS, directoryFacets, regions } from '#organisations/contract';
import type { Institution, InstitutionFacets, Partnership, Region } from '#organisations/contract';
import { FUNCTION_GROUP } from '#pathways/contract';
import type { JobFunctionSlug } from '#pathways/contract';
import { addresses } from './addresses';
import { byRegion, chosenOf, filterNames, filtersFrom, toggled } from './directory';
import { facetTitle, valueName, valuesOf } from './directory-words';
import { partnershipAddresses } from './partnerships/addresses';

/** The directory: institutions by region, found under old and new names, and how to reach who decides there. */
@Component({
  selector: 'kv-institutions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, FacetSheet, Facts, Failed, Icon, More, RegionMap, Skeleton, TextPipe],
  templateUrl: './institutions.html',
  styleUrl: './institutions.css',
})
export class Institutions {
  readonly q = input<string>();
  readonly region = input<string>();
  readonly sector = input<string>();
  readonly level = input<string>();
  readonly function = input<string>();
  readonly earning = input<string>();
  readonly form = input<string>();
  readonly targetGroup = input<string>();
  readonly open = input<string>();
  readonly facility = input<string>();
  readonly expertise = input<string>();
  readonly readBy = input<string>();

  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly regionNames = REGIONS;
  /** Where the search leads without script. */
  protected readonly action = `/${this.locale}/institutions`;

  protected readonly filters = computed(() => filtersFrom(Object.fromEntries(filterNames.map((name) => [name, this[name]()]))));
  protected readonly list = pages<Institution>(() => addresses.institutions(this.filters()));
  private readonly counting = httpResource<InstitutionFacets>(() => addresses.institutionFacets(this.filters()));
  /** The counts of before stay until the new ones are there, so that nothing jumps. */
  protected readonly counts = linkedSignal<InstitutionFacets | null, InstitutionFacets | null>({
    source: () => (this.counting.hasValue() ? this.counting.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });

  protected readonly chosenRegions = computed(() => chosenOf(this.filters(), 'region'));
  protected readonly groups = computed(() => byRegion(this.list.items(), this.chosenRegions(), this.q() ?? ''));
  private readonly together = httpResource<Page<Partnership>>(() => partnershipAddresses.list());
  /** Who brings companies and education together in a region. */
  protected readonly partnershipsIn = (region: Region) => (this.together.hasValue() ? this.together.value().items : []).filter(({ regions: where }) => where.includes(region));
  protected readonly others = computed(() => directoryFacets.flatMap((name) => (this.filters()[name] ? [{ name, value: this.filters()[name] }] : [])));
  protected readonly chips = computed(() => {
    const filters = this.filters();
    return [
      ...(filters.q ? [{ key: 'q', text: `“${filters.q}”`, params: filtersFrom({ ...filters, q: '' }) }] : []),
      ...directoryFacets.flatMap((name) => chosenOf(filters, name).map((value) => ({ key: name + value, text: valueName(name, value, this.locale), params: toggled(filters, name, value) }))),
    ];
  });

  protected readonly facets = computed(() => {
    const [filters, counts] = [this.filters(), this.counts()];
    return directoryFacets.map((name) => facetOf(name, facetTitle(name), valuesOf[name].map((value) => {
      const count = counts ? counts.facets[name].find((one) => one.value === value)?.count ?? 0 : null;
      return {
        name, value, text: valueName(name, value, this.locale), ...(name === 'function' ? { group: FUNCTION_GROUP[value as JobFunctionSlug] } : {}),
        count: count === null ? '' : String(count), isEmpty: count === 0, isOn: chosenOf(filters, name).includes(value), params: toggled(filters, name, value),
      };
    }))).filter(({ choices }) => choices.length > 0);
  });
  /** What the button that closes the filters promises. */
  protected readonly shows = computed(() => {
    const total = this.counts()?.total;
    if (total === undefined) return $localize`:@@organisations.institutions.show:Toon instellingen`;
    return total === 1 ? $localize`:@@organisations.institutions.show-one:Toon 1 instelling` : $localize`:@@organisations.institutions.show-count:Toon ${total}:count: instellingen`;
  });
  protected readonly heading = computed(() => {
    const [total, isNarrowed] = [this.counts()?.total, this.chips().length > 0];
    if (total === undefined) return $localize`:@@organisations.institutions.title:Instellingen met ICT-onderwijs`;
    if (!isNarrowed) return $localize`:@@organisations.institutions.heading:${total}:count: instellingen, vijf regio’s`;
    if (total === 0) return $localize`:@@organisations.institutions.none:Geen instelling gevonden`;
    return total === 1 ? $localize`:@@organisations.institutions.found-one:1 instelling gevonden` : $localize`:@@organisations.institutions.found:${total}:count: instellingen gevonden`;
  });

  protected readonly figures = computed(() => {
    const counts = this.counts();
    return counts === null ? [] : regions.map((region) => {
      const [name, value] = [REGIONS[region][this.locale], counts.facets.region.find((one) => one.value === region)?.count ?? 0];
      return { region, name, value, spoken: $localize`:@@organisations.institutions.map-region:${name}:region:: ${value}:count: instellingen` };
    });
  });
  /** The other choices stay when a region is chosen; choosing it again takes it away. */
  protected readonly ofRegion = (region: string) => toggled(this.filters(), 'region', region);

  constructor() {
    describePage(() => ({
      title: $localize`:@@organisations.institutions.title:Instellingen met ICT-onderwijs`,
      description: $localize`:@@organisations.institutions.description:Mbo- en hbo-instellingen met ICT-onderwijs in vijf regio’s, ook te vinden onder hun oude naam.`,
    }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/institutions'], { queryParams: filtersFrom({ ...this.filters(), q: words }) });
  }

  protected facts(one: Institution): string[] {
    const [sector, count] = [valueName('sector', one.sector, this.locale), one.programmes];
    return [
      sector,
      ...(count === 0 ? [] : [count === 1
        ? $localize`:@@organisations.institutions.programme:1 ICT-opleiding`
        : $localize`:@@organisations.institutions.programmes:${count}:count: ICT-opleidingen`]),
      ...(one.readBy === 'nobody' ? [$localize`:@@organisations.institutions.nobody:nog niemand bekend, HCA-ICT zoekt het uit`] : []),
    ];
  }
}

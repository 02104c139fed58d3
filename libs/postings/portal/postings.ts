import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Failed, Here, Icon, More, RegionMap, Session, Skeleton, describePage, injectLocale, pages } from '#base/portal';
import type { RegionFigure } from '#base/portal';
import { REGIONS } from '#organisations/contract';
import { facetNames, postingSorts } from '#postings/contract';
import type { PostingFacets, PostingSort, PostingSummary } from '#postings/contract';
import { postingAddresses } from './addresses';
import { Facets } from './facets';
import { chosenOf, feedOf, filterNames, filtersFrom, letGo, toggled, withFilter } from './filters';
import { PostingLine } from './posting-line';
import { SaveSearch } from './save-search';
import { choiceWritten, counted, monthsWritten, valueName } from './search-words';
import { nameIn } from './words';

/** Everything that stands open, filtered by what the address says. */
@Component({
  selector: 'kv-postings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facets, Failed, Icon, More, PostingLine, RegionMap, SaveSearch, Skeleton],
  templateUrl: './postings.html',
  styles: `
    h1 { font-size: var(--k-t-h2); }
    .search { margin-top: 1rem; max-width: 46rem; }
    .chips { margin-top: 1rem; }
    .chips .all { min-height: 2.25rem; }
    .body { margin-top: 1.75rem; }
    .wait { min-height: 15rem; }
    .inner { --k-margin: 15.5rem; column-gap: clamp(1.5rem, 3vw, 2.5rem); }
    .found { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .25rem 1.5rem; border-bottom: 1px solid var(--k-ink); padding-bottom: .5rem; }
    .found h2 { font: 650 1.0625rem/1.3 var(--k-sans); letter-spacing: 0; }
    .order { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--k-t-small); }
    .order a { min-height: 1.75rem; display: inline-flex; align-items: center; }
    .order a[aria-current] { color: var(--k-ink); font-weight: 650; text-decoration: none; }
    .read { padding-block: .75rem 0; }
    kv-posting-line:first-of-type ::ng-deep .posting { border-top: 0; }
    @media (max-width: 59.99em) { .order a { min-height: var(--k-hit); } }
  `,
})
export class Postings {
  readonly q = input<string>();
  readonly direction = input<string>();
  readonly region = input<string>();
  readonly form = input<string>();
  readonly kind = input<string>();
  readonly function = input<string>();
  readonly level = input<string>();
  readonly language = input<string>();
  readonly workplace = input<string>();
  readonly year = input<string>();
  readonly target = input<string>();
  readonly specialisation = input<string>();
  readonly sector = input<string>();
  readonly earning = input<string>();
  readonly open = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  readonly sort = input<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly here = inject(Here);
  private readonly locale = injectLocale();
  /** Where the search leads without script. */
  protected readonly action = `/${this.locale}/postings`;
  protected readonly filters = computed(() => filtersFrom(Object.fromEntries(filterNames.map((name) => [name, this[name]()]))));
  protected readonly list = pages<PostingSummary>(() => postingAddresses.search(this.filters()));
  private readonly counting = httpResource<PostingFacets>(() => postingAddresses.facets(this.filters()));
  /** The counts of before stay until the new ones are there, so that nothing jumps. */
  protected readonly counts = linkedSignal<PostingFacets | null, PostingFacets | null>({
    source: () => (this.counting.hasValue() ? this.counting.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });

  /** The filters beside the words, for the search form without script. */
  protected readonly others = computed(() => filterNames.flatMap((name) => {
    const value = this.filters()[name];
    return name !== 'q' && value ? [{ name, value }] : [];
  }));
  protected readonly chips = computed(() => {
    const filters = this.filters();
    return [
      ...(filters.q ? [{ key: 'q', text: choiceWritten(filters, 'q', this.locale), params: withFilter(filters, 'q', null) }] : []),
      ...facetNames.flatMap((name) => chosenOf(filters, name).map((value) => ({ key: name + value, text: valueName(name, value, this.locale), params: toggled(filters, name, value) }))),
      ...(filters.from || filters.until ? [{ key: 'months', text: monthsWritten(filters, this.locale), params: letGo(filters, 'months') }] : []),
    ];
  });
  protected readonly map = computed<RegionFigure[]>(() => {
    const counts = this.counts();
    return counts === null ? [] : Object.keys(REGIONS).map((region) => {
      const [name, value] = [nameIn(REGIONS, region, this.locale), counts.facets.region?.find((one) => one.value === region)?.count ?? 0];
      const shown = counted(value, this.locale);
      return { region, name, value, shown, spoken: $localize`:@@postings.list.map-region:${name}:region:: ${shown}:count: plaatsingen` };
    });
  });
  protected readonly chosenRegions = computed(() => chosenOf(this.filters(), 'region'));
  protected readonly ofRegion = (region: string) => toggled(this.filters(), 'region', region);

  protected readonly found = computed(() => {
    const total = this.counts()?.total;
    if (total === undefined) return $localize`:@@postings.list.found-some:Plaatsingen`;
    return total === 1 ? $localize`:@@postings.list.found-one:1 plaatsing` : $localize`:@@postings.list.found:${counted(total, this.locale)}:count: plaatsingen`;
  });
  /** The orders there are, with where each leads; what fits the words best is one only where there are words. */
  protected readonly orders = computed(() => {
    const filters = this.filters();
    const usual: PostingSort = filters.q ? 'best' : 'newest';
    const names: Record<PostingSort, string> = { best: $localize`:@@postings.list.best:Past het best`, newest: $localize`:@@postings.list.newest:Nieuwste eerst`, closing: $localize`:@@postings.list.closing:Sluit het eerst` };
    return postingSorts.filter((sort) => sort !== 'best' || filters.q).map((sort) => ({ sort, text: names[sort], isOn: (filters.sort ?? usual) === sort, params: withFilter(filters, 'sort', sort === usual ? null : sort) }));
  });
  /** When nothing is found: which region beside it has some, and what letting go of a choice gives, the most first. */
  protected readonly wider = computed(() => {
    const [filters, counts] = [this.filters(), this.counts()];
    if (!counts) return [];
    const [best] = this.chosenRegions().length === 0 ? [] : (counts.facets.region ?? []).filter(({ value, count }) => count > 0 && !this.chosenRegions().includes(value)).sort((a, b) => b.count - a.count);
    const name = best ? nameIn(REGIONS, best.value, this.locale) : '';
    return [
      ...(best ? [{ key: 'beside', text: $localize`:@@postings.list.beside:Zet ${name}:region: erbij: daar staan er ${counted(best.count, this.locale)}:count:`, params: toggled(filters, 'region', best.value) }] : []),
      ...Object.entries(counts.without).filter(([key, n]) => n > 0 && !(best && key === 'region')).sort(([, a], [, b]) => b - a).map(([key, n]) => {
        const choice = choiceWritten(filters, key, this.locale);
        return { key, text: $localize`:@@postings.list.without-count:Zonder ${choice}:choice:: ${counted(n, this.locale)}:count:`, params: letGo(filters, key) };
      }),
    ];
  });
  protected readonly isNarrowed = computed(() => this.chips().length > 0);

  constructor() {
    describePage(() => ({
      title: $localize`:@@postings.list.title:Plaatsingen`,
      description: $localize`:@@postings.list.description:Stages, gastcolleges, opdrachten en meer: wat ICT-bedrijven bieden en opleidingen vragen, per regio, functie en niveau.`,
      feed: feedOf(this.filters()),
    }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/postings'], { queryParams: withFilter(this.filters(), 'q', words) });
  }
}

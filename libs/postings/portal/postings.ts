import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Failed, Icon, More, RegionMap, Session, Skeleton, describePage, injectLocale, pages } from '#base/portal';
import type { RegionFigure } from '#base/portal';
import { FORMS_SHORT, KINDS } from '#guidance/contract';
import { REGIONS } from '#organisations/contract';
import { FUNCTIONS } from '#pathways/contract';
import type { PostingSummary } from '#postings/contract';
import { postingAddresses } from './addresses';
import { Facets } from './facets';
import { filterNames, filtersFrom, widest, withFilter } from './filters';
import type { FilterName } from './filters';
import { PostingLine } from './posting-line';
import { levelName, nameIn, sideOf } from './words';

/** Open postings per region, counted by the API. */
interface OpenFigures {
  regions: { region: string; offers: number; requests: number }[];
}

/** Everything that stands open, filtered by what the address says. */
@Component({
  selector: 'kv-postings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Facets, Failed, Icon, More, PostingLine, RegionMap, Skeleton],
  templateUrl: './postings.html',
  styles: `
    h1 { font-size: var(--k-t-h2); }
    .search { margin-top: 1rem; max-width: 46rem; }
    .chips { margin-top: 1rem; }
    .chips .all { min-height: 2.25rem; }
    .body { margin-top: 1.75rem; }
    .inner { --k-margin: 15.5rem; column-gap: clamp(1.5rem, 3vw, 2.5rem); }
    .found { border-bottom: 1px solid var(--k-ink); padding-bottom: .625rem; font: 650 1.0625rem/1.3 var(--k-sans); letter-spacing: 0; }
    kv-posting-line:first-child ::ng-deep .posting { border-top: 0; }
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

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  /** Where the search leads without script. */
  protected readonly action = `/${this.locale}/postings`;
  protected readonly filters = computed(() => filtersFrom({
    q: this.q(), direction: this.direction(), region: this.region(), form: this.form(), kind: this.kind(), function: this.function(), level: this.level(),
  }));
  protected readonly list = pages<PostingSummary>(() => postingAddresses.search(this.filters()));
  private readonly figures = httpResource<OpenFigures>(() => postingAddresses.figures);

  /** The filters beside the words, for the search form without script. */
  protected readonly others = computed(() => filterNames.flatMap((name) => {
    const value = this.filters()[name];
    return name !== 'q' && value ? [{ name, value }] : [];
  }));
  protected readonly chips = computed(() => filterNames.flatMap((name) => {
    const value = this.filters()[name];
    return value ? [{ name, text: this.named(name, value), params: withFilter(this.filters(), name, null) }] : [];
  }));
  protected readonly map = computed<RegionFigure[]>(() => (this.figures.hasValue() ? this.figures.value().regions : []).map(({ region, offers, requests }) => {
    const [name, value] = [nameIn(REGIONS, region, this.locale), offers + requests];
    return { region, name, value, spoken: $localize`:@@postings.list.map-region:${name}:region:: ${value}:count: plaatsingen` };
  }));
  protected readonly ofRegion = (region: string) => withFilter(this.filters(), 'region', this.filters().region === region ? null : region);

  /** What was found, in one line: exact when everything is shown. */
  protected readonly found = computed(() => {
    const shown = this.list.items().length;
    if (this.list.hasMore()) return $localize`:@@postings.list.found-more:Meer dan ${shown}:count: plaatsingen, nieuwste eerst`;
    return shown === 1 ? $localize`:@@postings.list.found-one:1 plaatsing` : $localize`:@@postings.list.found:${shown}:count: plaatsingen, nieuwste eerst`;
  });
  /** The filters that one could let go of, each with where that leads. */
  protected readonly wider = computed(() => widest(this.filters()).map((name) => ({
    name, text: this.named(name, this.filters()[name] ?? ''), params: withFilter(this.filters(), name, null),
  })));

  constructor() {
    describePage(() => ({
      title: $localize`:@@postings.list.title:Plaatsingen`,
      description: $localize`:@@postings.list.description:Stages, gastcolleges, opdrachten en meer: wat ICT-bedrijven bieden en opleidingen vragen, per regio, functie en niveau.`,
    }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/postings'], { queryParams: withFilter(this.filters(), 'q', words) });
  }

  private named(name: FilterName, value: string): string {
    switch (name) {
      case 'q': return $localize`:@@postings.list.words:“${value}:words:”`;
      case 'direction': return sideOf(value === 'request' ? 'request' : 'offer');
      case 'region': return nameIn(REGIONS, value, this.locale);
      case 'form': return nameIn(FORMS_SHORT, value, this.locale);
      case 'kind': return nameIn(KINDS, value, this.locale);
      case 'function': return nameIn(FUNCTIONS, value, this.locale);
      case 'level': return levelName(value, this.locale);
    }
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { FacetSheet, Session, facetOf, injectLocale } from '#base/portal';
import { KINDS, forms, kinds } from '#guidance/contract';
import { regions, targetGroups } from '#organisations/contract';
import { jobFunctions, levels } from '#pathways/contract';
import { workplaces } from '#postings/contract';
import type { FacetName, PostingFacets } from '#postings/contract';
import { choicesIn, chosenOf, filterNames, toggled, withFilter } from './filters';
import type { PostingFilters } from './filters';
import { counted, monthWritten, valueName } from './search-words';
import { functionLabels } from './words';

interface Choice { name: FacetName; value: string; text: string; group?: string }

/** What postings are told apart by, each value with the number it leads to. */
@Component({
  selector: 'kv-facets',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FacetSheet],
  templateUrl: './facets.html',
  styleUrl: './facets.css',
})
export class Facets {
  readonly filters = input.required<PostingFilters>();
  /** How many of each; null while that is not known yet. */
  readonly counts = input<PostingFacets | null>(null);

  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly chosen = computed(() => choicesIn(this.filters()));
  /** Where the months lead without script. */
  protected readonly action = `/${this.locale}/postings`;
  protected readonly others = computed(() => filterNames.flatMap((name) => {
    const value = this.filters()[name];
    return value && name !== 'from' && name !== 'until' ? [{ name, value }] : [];
  }));
  /** What the button that closes the sheet promises. */
  protected readonly found = computed(() => {
    const total = this.counts()?.total;
    if (total === undefined) return $localize`:@@postings.facets.show:Toon plaatsingen`;
    if (total === 1) return $localize`:@@postings.facets.show-one:Toon 1 plaatsing`;
    return $localize`:@@postings.facets.show-count:Toon ${counted(total, this.locale)}:count: plaatsingen`;
  });
  /** Two years from this month on. */
  protected readonly months = computed(() => {
    const now = this.session.now() ?? new Date().toISOString();
    const first = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
    const near = Array.from({ length: 24 }, (_, at) => `${Math.floor((first + at) / 12)}-${String((first + at) % 12 + 1).padStart(2, '0')}`);
    return [...new Set([...near, ...[this.filters().from, this.filters().until].filter((month) => month !== undefined)])].sort()
      .map((value) => ({ value, text: monthWritten(value, this.locale) }));
  });

  protected readonly facets = computed(() => {
    const [filters, counts] = [this.filters(), this.counts()];
    const known = (name: FacetName) => (counts?.facets[name] ?? []).map(({ value }) => value);
    const of = (name: FacetName, values: readonly string[]): Choice[] => values.map((value) => ({ name, value, text: valueName(name, value, this.locale) }));
    const facet = (id: string, title: string, choices: Choice[]) => facetOf(id, title, choices.map((choice) => {
      const count = counts ? counts.facets[choice.name]?.find(({ value }) => value === choice.value)?.count ?? 0 : null;
      return { ...choice, count: count === null ? '' : counted(count, this.locale), isEmpty: count === 0, isOn: chosenOf(filters, choice.name).includes(choice.value), params: toggled(filters, choice.name, choice.value) };
    }));
    const byName = (values: readonly string[]) => [...values].sort((a, b) => (KINDS[a as keyof typeof KINDS]?.[this.locale] ?? a).localeCompare(KINDS[b as keyof typeof KINDS]?.[this.locale] ?? b, this.locale));
    return [
      facet('direction', $localize`:@@postings.facets.side:Kant`, of('direction', ['offer', 'request'])),
      facet('region', $localize`:@@postings.facets.region:Regio`, of('region', regions)),
      facet('form', $localize`:@@postings.facets.form:Vorm`, of('form', forms)),
      facet('kind', $localize`:@@postings.facets.kind:Soort`, of('kind', counts ? known('kind') : byName(kinds))),
      facet('function', $localize`:@@postings.facets.function:Functie`, functionLabels(jobFunctions, this.locale).map(({ slug, name, group }) => ({ name: 'function' as const, value: slug, text: name, group }))),
      facet('specialisation', $localize`:@@postings.facets.specialisation:Specialisatie`, of('specialisation', known('specialisation'))),
      facet('level', $localize`:@@postings.facets.level:Niveau`, of('level', levels)),
      facet('year', $localize`:@@postings.facets.year:Wanneer`, of('year', known('year').sort())),
      facet('workplace', $localize`:@@postings.facets.workplace:Waar je werkt`, of('workplace', workplaces)),
      facet('language', $localize`:@@postings.facets.language:Taal`, of('language', ['nl', 'en'])),
      facet('sector', $localize`:@@postings.facets.sector:Waarvoor`, of('sector', known('sector'))),
      facet('target', $localize`:@@postings.facets.target:Vooral voor`, of('target', targetGroups)),
      facet('more', $localize`:@@postings.facets.more:Verder`, [...of('earning', ['true']), ...of('open', ['true'])]),
    ].filter(({ id, choices }) => choices.length > 0 || id === 'year');
  });

  protected pickMonths(event: Event, from: string, until: string): void {
    event.preventDefault();
    const [first, last] = from && until && from > until ? [until, from] : [from, until];
    void this.router.navigate(['/postings'], { queryParams: withFilter(withFilter(this.filters(), 'from', first || null), 'until', last || null) });
  }
}

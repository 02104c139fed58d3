import type { Locale } from '#base/contract';
import { facetOf, type ShownFacet } from '#base/portal';
import { FORMS, KINDS } from '#guidance/contract';
import type { Form, Kind } from '#guidance/contract';
import { BAND, bands, type MatchCounts } from '#matching/contract';
import { regions } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP, levels } from '#pathways/contract';
import type { JobFunctionSlug } from '#pathways/contract';
import { levelName, regionName } from '../lines';
import { chosenOf, countOf, toggled, type FilterName, type Filters } from './filters';

export function nameOfFacet(name: FilterName): string {
  switch (name) {
    case 'band': return $localize`:@@matching.facet.band:Score`;
    case 'region': return $localize`:@@matching.facet.region:Regio`;
    case 'form': return $localize`:@@matching.facet.form:Vorm`;
    case 'kind': return $localize`:@@matching.facet.kind:Soort`;
    case 'function': return $localize`:@@matching.facet.function:Functie`;
    case 'level': return $localize`:@@matching.facet.level:Niveau`;
    case 'programme': return $localize`:@@matching.facet.programme:Opleiding`;
    case 'state': return $localize`:@@matching.list.states:Hoe het ermee staat`;
  }
}

/** What can be chosen in a list of matches, each with what it leads to. */
export function facetsOf(names: readonly FilterName[], filters: Filters, counts: MatchCounts | null, programmes: ReadonlyMap<string, string>, locale: Locale): ShownFacet[] {
  const text: Partial<Record<FilterName, (value: string) => string>> = {
    band: (value) => BAND[value as (typeof bands)[number]]?.[locale] ?? value, region: (value) => regionName(value, locale), level: (value) => levelName(value, locale),
    form: (value) => FORMS[value as Form]?.[locale] ?? value, kind: (value) => KINDS[value as Kind]?.[locale] ?? value,
    function: (value) => FUNCTIONS[value as JobFunctionSlug]?.[locale] ?? value, programme: (value) => programmes.get(value) ?? value,
  };
  const order: Partial<Record<FilterName, readonly string[]>> = { band: bands, region: regions, level: levels };
  return names.flatMap((name) => {
    const found = (counts ?? []).filter(({ facet }) => facet === name).map(({ value }) => value);
    const values = [...new Set([...found, ...chosenOf(filters, name)])].filter((value) => name !== 'programme' || programmes.has(value));
    const sorted = order[name]?.filter((value) => values.includes(value)) ?? values;
    // What everything has tells nothing apart.
    if (sorted.length < 2 && !filters[name]) return [];
    return [facetOf(name, nameOfFacet(name), sorted.map((value) => {
      const count = counts ? countOf(counts, name, [value]) : null;
      const group = name === 'function' ? FUNCTION_GROUP[value as JobFunctionSlug] : undefined;
      return { name, value, text: text[name]?.(value) ?? value, ...(group ? { group } : {}), count: count === null ? '' : String(count), isEmpty: count === 0, isOn: chosenOf(filters, name).includes(value), params: toggled(filters, name, value) };
    }))];
  });
}

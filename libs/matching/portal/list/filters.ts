import type { ParamMap } from '@angular/router';
import type { MatchCounts } from '#matching/contract';

/** What a list of matches is narrowed by; the address bar has the same names, several values with commas between them. */
export const filterNames = ['state', 'band', 'region', 'form', 'kind', 'function', 'level', 'programme'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

export const filtersOf = (params: ParamMap): Filters => Object.fromEntries(filterNames.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
export const chosenOf = (filters: Filters, name: FilterName): string[] => filters[name]?.split(',') ?? [];
export const without = (filters: Filters, name: FilterName): Filters => Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
export const withOnly = (filters: Filters, name: FilterName, value: string | null): Filters => ({ ...without(filters, name), ...(value ? { [name]: value } : {}) });

/** Choosing what is chosen already takes it away; anything else comes beside it. */
export function toggled(filters: Filters, name: FilterName, value: string): Filters {
  const chosen = chosenOf(filters, name);
  return withOnly(filters, name, (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(','));
}

/** Where the API answers a narrowed list. */
export function addressOf(base: string, filters: Filters): string {
  const named = Object.entries(filters).map(([name, value]) => `&${name === 'programme' ? 'programmeId' : name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `${base}?limit=20${named.join('')}`;
}

/** How many a facet finds, over all of its values or over some. */
export const countOf = (counts: MatchCounts, facet: FilterName, values?: readonly string[]): number =>
  counts.filter((one) => one.facet === facet && (!values || values.includes(one.value))).reduce((sum, { count }) => sum + count, 0);

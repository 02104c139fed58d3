import { KIND_FORM } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import { facetNames } from '#postings/contract';
import type { FacetName } from '#postings/contract';

/** Everything that a search can say; the address bar and the API use the same names. */
export const filterNames = ['q', ...facetNames, 'from', 'until', 'sort'] as const;
export type FilterName = (typeof filterNames)[number];
/** What is looked for, as the address has it: several values of a facet have commas between them. */
export type PostingFilters = Partial<Record<FilterName, string>>;

/** What is filtered on, without what is empty or unknown. */
export function filtersFrom(given: Partial<Record<FilterName, string | undefined>>): PostingFilters {
  const kept = filterNames.flatMap((name) => {
    const value = given[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Where the feed of a search is; a feed is newest first, whatever the order of the list. */
export function feedOf({ sort: _sort, ...search }: PostingFilters): string {
  const query = new URLSearchParams(search).toString();
  return `/feeds/postings${query && `?${query}`}`;
}

/** The values that are chosen of a facet. */
export const chosenOf = (filters: PostingFilters, name: FilterName): string[] => (filters[name] ? filters[name].split(',') : []);

/** The filters with one set or (null) taken away. A kind belongs to one form: forms that do not have it take it away. */
export function withFilter(filters: PostingFilters, name: FilterName, value: string | null): PostingFilters {
  const next: Partial<Record<FilterName, string | undefined>> = { ...filters, [name]: value ?? undefined };
  const forms = chosenOf(next as PostingFilters, 'form');
  if (name === 'form' && forms.length > 0) next.kind = chosenOf(filters, 'kind').filter((kind) => forms.includes(KIND_FORM[kind as Kind])).join(',');
  return filtersFrom(next);
}

/** Choosing what is chosen already takes it away; anything else comes beside it. */
export function toggled(filters: PostingFilters, name: FacetName, value: string): PostingFilters {
  const chosen = chosenOf(filters, name);
  return withFilter(filters, name, (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(','));
}

/** How many choices stand beside the words. */
export const choicesIn = (filters: PostingFilters) => facetNames.reduce((sum, name) => sum + chosenOf(filters, name).length, 0) + (filters.from || filters.until ? 1 : 0);

/** The filters of a search that the address of the list has, with those that let go of what `without` counts. */
export function letGo(filters: PostingFilters, name: string): PostingFilters {
  if (name === 'months') return withFilter(withFilter(filters, 'from', null), 'until', null);
  return withFilter(filters, name as FilterName, null);
}

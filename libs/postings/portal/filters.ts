import { KIND_FORM } from '#guidance/contract';
import type { Kind } from '#guidance/contract';

/** The filters of the list, in the order in which they are shown; the address bar and the API use the same names. */
export const filterNames = ['q', 'direction', 'region', 'form', 'kind', 'function', 'level'] as const;
export type FilterName = (typeof filterNames)[number];
export type PostingFilters = Partial<Record<FilterName, string>>;

/** What is filtered on, without what is empty or unknown. */
export function filtersFrom(given: Partial<Record<FilterName, string | undefined>>): PostingFilters {
  const kept = filterNames.flatMap((name) => {
    const value = given[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** The filters with one set or (null) taken away. A kind belongs to one form: another form takes the kind away. */
export function withFilter(filters: PostingFilters, name: FilterName, value: string | null): PostingFilters {
  const next: Partial<Record<FilterName, string | undefined>> = { ...filters, [name]: value ?? undefined };
  if (name === 'form' && next.kind && KIND_FORM[next.kind as Kind] !== value) delete next.kind;
  return filtersFrom(next);
}

/** Choosing what is chosen already takes it away. */
export function toggled(filters: PostingFilters, name: FilterName, value: string): PostingFilters {
  return withFilter(filters, name, filters[name] === value ? null : value);
}

/** Which filter to let go of when nothing was found: the narrowest first, the words last. */
export function widest(filters: PostingFilters): FilterName[] {
  const order: FilterName[] = ['function', 'level', 'kind', 'region', 'form', 'direction', 'q'];
  return order.filter((name) => filters[name] !== undefined);
}

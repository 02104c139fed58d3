import type { SavedSearchDraft } from '#postings/contract';

/** The list of postings as a search has it, without a language. With the search's id whoever keeps it has looked at it when the page opens. */
export function searchAddress(filter: SavedSearchDraft['query'], searchId: string): string {
  return `/postings?${new URLSearchParams([...Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]), ['saved', searchId]]).toString()}`;
}

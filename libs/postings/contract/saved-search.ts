import * as z from 'zod';
import { id, instant, line, pageOf } from '#base/contract';
import { COUNTED, postingSorts } from './facets';
import { postingFilter } from './search';

/** Which version of the filter a search was saved with: one that means something else later is a next version. */
export const FILTER_VERSION = 1;

const name = line(1, 80);
const query = z.strictObject({ ...postingFilter.shape, sort: z.enum(postingSorts).optional() });

/** A search to keep: a name, and what the address of the list says. */
export const savedSearchDraft = z.strictObject({ name, query });
export type SavedSearchDraft = z.output<typeof savedSearchDraft>;

export const savedSearchChange = z.strictObject({ name });
export type SavedSearchChange = z.infer<typeof savedSearchChange>;

/** A search that somebody keeps. (bewaarde zoekopdracht) */
export const savedSearch = z.object({
  id, version: z.int(), name: z.string(),
  /** What the address of the list says: several values of a facet have commas between them. */
  query: z.record(z.string(), z.string()),
  /** How many of what it finds were published since it was last opened; 10,001 is more than ten thousand. */
  fresh: z.int().min(0).max(COUNTED + 1),
  createdAt: instant, lookedAt: instant,
});
export type SavedSearch = z.infer<typeof savedSearch>;
export const savedSearchPage = pageOf(savedSearch);

import * as z from 'zod';
import { pageOf, pageQuery, several, slug } from '#base/contract';
import { targetGroups } from '#organisations/contract';
import { COUNTED, facetNames, postingSorts } from './facets';
import { kindSlugs } from './kinds';
import { postingSummary } from './posting';
import { directions, workplaces } from './status';

const levels = ['mbo-2', 'mbo-3', 'mbo-4', 'hbo-ad', 'hbo-bachelor', 'wo-bachelor', 'wo-master'] as const;

/** `2027-09` */
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
/** A school year by its two years, or on call. */
const year = z.string().regex(/^(20\d\d-20\d\d|on-call)$/);
const yes = z.literal('true');
const sector = z.string().trim().min(1).max(60).regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u).transform((written) => written.toLowerCase());

/** What one looks for, as it stands in an address: the same for the list, its counts and a saved search. */
export const postingFilter = z.object({
  q: z.string().trim().max(100).regex(/^[^\u0000\ud800-\udfff]*$/u),
  direction: several(z.enum(directions)), region: several(slug), form: several(slug), kind: several(z.enum(kindSlugs)), function: several(slug),
  level: several(z.enum(levels)), language: several(z.enum(['nl', 'en'])), workplace: several(z.enum(workplaces)), year: several(year),
  specialisation: several(slug), sector: several(sector), target: several(z.enum(targetGroups)), earning: several(yes), open: several(yes),
  /** Runs in this month or later, and in that month or earlier. */
  from: month, until: month,
}).partial();
export type PostingFilter = z.output<typeof postingFilter>;

export const postingQuery = pageQuery.extend({ ...postingFilter.shape, sort: z.enum(postingSorts).optional() });
export type PostingQuery = z.output<typeof postingQuery>;
export const postingPage = pageOf(postingSummary);

const counted = z.int().min(0).max(COUNTED + 1);
/**
 * How many there are in all, and how many there would be of each value if it were chosen: a facet's own choice does not narrow its own
 * counts. `without` says how many there would be when one choice is let go of. Above ten thousand every count is 10,001.
 */
export const postingFacets = z.object({
  total: counted,
  facets: z.partialRecord(z.enum(facetNames), z.array(z.object({ value: z.string(), count: counted }))),
  without: z.record(z.string(), counted),
  /** Words that nobody uses, each with the known word it was read as. */
  readAs: z.array(z.object({ given: z.string(), read: z.string() })),
});
export type PostingFacets = z.infer<typeof postingFacets>;

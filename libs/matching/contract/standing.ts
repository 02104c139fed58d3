import * as z from 'zod';
import { id, instant, pageQuery, prose, several, slug } from '#base/contract';
import { regions } from '#organisations/contract';
import { levels } from '#pathways/contract';
import { kindSlugs } from '#postings/contract';
import { bands, dismissReasons, MARKED_AT_ONCE, matchSides, matchStates, type Band } from './labels';

/** What somebody's side did with a match. Nobody of the other side reads it. */
export const standing = z.object({
  state: z.enum(matchStates),
  /** The newest proposal between the two on this posting. */
  proposalId: id.nullable(),
  dismissal: z.object({ reason: z.enum(dismissReasons), note: z.string().nullable(), dismissedAt: instant, dismissedBy: z.string().nullable() }).nullable(),
});
export type Standing = z.infer<typeof standing>;

/** How many matches choosing one value leaves, with what else is chosen; on the first page only. */
export const matchCounts = z.array(z.object({ facet: z.enum(['state', 'band', 'region', 'form', 'kind', 'function', 'level', 'programme']), value: z.string(), count: z.int() }));
export type MatchCounts = z.infer<typeof matchCounts>;

const filters = {
  /** Without it everything that was not put aside. */
  state: several(z.enum(matchStates)), band: several<Band>(z.enum(bands)), region: several(z.enum(regions)), form: several(slug), kind: several(z.enum(kindSlugs)),
  function: several(slug), level: several(z.enum(levels)), postingId: several(id), programmeId: several(id), companyId: several(id),
};
const query = z.object(filters).partial();
export const programmeMatchQuery = pageQuery.extend(query.pick({ state: true, band: true, region: true, form: true, kind: true, function: true, postingId: true }).shape);
export const institutionMatchQuery = programmeMatchQuery.extend(query.pick({ programmeId: true }).shape);
export const postingMatchQuery = pageQuery.extend(query.pick({ state: true, band: true, region: true, level: true, programmeId: true }).shape);
/** What fits the offers of a company is chosen by what its programmes are and by offer. */
export const offerMatchQuery = postingMatchQuery.extend(query.pick({ kind: true, postingId: true }).shape);
export const companyMatchQuery = programmeMatchQuery;
export const requestMatchQuery = pageQuery.extend(query.pick({ state: true, band: true, region: true, companyId: true }).shape);
export type MatchFilters = z.output<typeof query>;
export type MatchQuery = z.output<typeof pageQuery> & MatchFilters;

const offerPairs = z.array(z.strictObject({ postingId: id, programmeId: id })).min(1).max(MARKED_AT_ONCE);
const requestPairs = z.array(z.strictObject({ postingId: id, companyId: id })).min(1).max(MARKED_AT_ONCE);
const why = { side: z.enum(matchSides), reason: z.enum(dismissReasons), note: prose(1, 200).nullable().default(null) };
const whose = { side: z.enum(matchSides) };
export const matchDismissals = z.strictObject({ ...why, matches: offerPairs });
export const companyMatchDismissals = z.strictObject({ ...why, matches: requestPairs });
export const matchMarks = z.strictObject({ ...whose, matches: offerPairs });
export const companyMatchMarks = z.strictObject({ ...whose, matches: requestPairs });
export type MatchDismissals = z.output<typeof matchDismissals>;
export type CompanyMatchDismissals = z.output<typeof companyMatchDismissals>;
export type MatchMarks = z.output<typeof matchMarks>;
export type CompanyMatchMarks = z.output<typeof companyMatchMarks>;
/** How many of them are different from before. */
export const marked = z.object({ changed: z.int() });
export type Marked = z.infer<typeof marked>;

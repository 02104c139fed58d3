import * as z from 'zod';
import { id, line, pageOf, prose } from '#base/contract';
import { kinds } from '#guidance/contract';

/** So many an institution brings along at most: a plan stays something to read. */
export const CLAUSES = 20;

const fields = {
  /** What the plan calls the point. */
  title: line(2, 80), body: prose(5, 2000),
  /** None: for every kind. */
  kinds: z.array(z.enum(kinds)).max(kinds.length).refine((all) => new Set(all).size === all.length, { params: { text: { nl: 'Noem elke soort een keer.', en: 'Name each kind once.' } } }),
};

/** What an institution brings along to the plan of every collaboration, or of some kinds of it (vaste afspraak van de instelling). */
export const institutionClause = z.object({ id, version: z.int(), title: z.string(), body: z.string(), kinds: z.array(z.enum(kinds)) });
export type InstitutionClause = z.infer<typeof institutionClause>;
export const clausePage = pageOf(institutionClause);

export const clauseDraft = z.strictObject({ ...fields, kinds: fields.kinds.optional() });
export type ClauseDraft = z.output<typeof clauseDraft>;
/** What changes of it: only what is named. */
export const clauseChange = z.strictObject(fields).partial();
export type ClauseChange = z.output<typeof clauseChange>;

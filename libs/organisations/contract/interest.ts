import * as z from 'zod';
import { id, line, pageOf, prose, whole } from '#base/contract';
import { kinds } from '#guidance/contract';

const kind = z.enum(kinds);
const likes = z.array(kind).min(1).max(22).refine((values) => new Set(values).size === values.length, { params: { text: { nl: 'Kies elke soort één keer.', en: 'Choose each kind once.' } } });

/** What a colleague would like to do with education, as their company keeps it for its own people. */
export const colleagueInterest = z.object({
  id, version: z.int(), name: z.string(), email: z.string().nullable(), kinds: z.array(kind),
  /** How many hours a month they would spend on it; null when they have not said. */
  hours: z.int().nullable(),
  note: z.string(),
});
export type ColleagueInterest = z.infer<typeof colleagueInterest>;
export const colleagueInterestPage = pageOf(colleagueInterest);

/** What all colleagues together would like: how many want each kind, the most wanted first. */
export const interestTotals = z.object({
  colleagues: z.int(), hours: z.int(),
  kinds: z.array(z.object({ kind, colleagues: z.int() })),
});
export type InterestTotals = z.infer<typeof interestTotals>;

const fields = { name: line(2, 120), email: z.email().max(200).nullish(), kinds: likes, hours: whole(1, 160).nullish(), note: prose(0, 1000) };

export const interestDraft = z.strictObject({ ...fields, note: fields.note.optional() });
export type InterestDraft = z.output<typeof interestDraft>;
/** What changes of it: only what is named. */
export const interestChange = z.strictObject(fields).partial();
export type InterestChange = z.output<typeof interestChange>;

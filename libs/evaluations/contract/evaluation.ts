import * as z from 'zod';
import { id, instant, permissions, prose, whole } from '#base/contract';
import { sides } from '#collaborations/contract';
import { kind, outcomes } from '#guidance/contract';
import { kindSlugs } from '#postings/contract';
import { agains, endings, uses } from './words';

/** Stars that were reached, one number for each reason; none is zero. */
const reached = whole(0, 5);
export const achieved = z.strictObject({ talent: reached, innovation: reached, society: reached, network: reached });
export type Achieved = z.infer<typeof achieved>;
const count = (most: number) => whole(0, most).nullable().default(null);

/**
 * How one side looks back (evaluatie). After a stop mark, again and a line are enough; otherwise stars and hours are asked too, students where
 * seats are for students, and use where something was made. About the whole group, never about a named student.
 */
export const evaluationInput = z.strictObject({
  mark: whole(1, 10), again: z.enum(agains),
  /** What the other side should keep doing. */
  keep: prose(0, 500).default(''),
  stars: achieved.nullable().default(null),
  /** Hours that one's own side spent, in halves. */
  hours: z.number().min(0).max(9999).multipleOf(0.5).nullable().default(null),
  /** Students that were reached; employees or teachers who learned from it; contracts that were offered to any of them. */
  students: count(9999), employees: count(9999), contracts: count(999),
  inUse: z.enum(uses).nullable().default(null),
});
export type EvaluationInput = z.input<typeof evaluationInput>;
export type EvaluationGiven = z.output<typeof evaluationInput>;

/** An evaluation that somebody gave. The name goes when the person does. */
export const givenEvaluation = z.object({
  side: z.enum(sides), by: z.string().nullable(), givenAt: instant, mark: z.int(), again: z.enum(agains), keep: z.string(), stars: achieved.nullable(),
  hours: z.number().nullable(), students: z.int().nullable(), employees: z.int().nullable(), contracts: z.int().nullable(), inUse: z.enum(uses).nullable(),
});
export type GivenEvaluation = z.infer<typeof givenEvaluation>;

const party = z.object({ id, name: z.string() });
const suggested = z.object({ hours: z.number().nullable(), students: z.int().nullable() });
const when = {
  /** When what was given opens at the latest; null while nobody gave theirs. */
  releaseAt: instant.nullable(),
  releasedAt: instant.nullable(),
};

/** The evaluations of a collaboration, as far as their reader may know them. `version` counts the changes of the reader's own side. */
export const evaluation = z.object({
  collaborationId: id, version: z.int(), kind: z.enum(kindSlugs), ending: z.enum(endings), openedAt: instant, ...when,
  posting: z.object({ id, title: z.string() }), programme: party, company: party, institution: party,
  /** On which side the reader stands; null for who looks on. */
  side: z.enum(sides).nullable(),
  /** What each side expected, from the joint plan, else the handbook's stars. */
  expected: z.object({ institution: outcomes, company: outcomes }),
  /** What is known already of the reader's own side. */
  suggested,
  asksUse: z.boolean(), asksStudents: z.boolean(),
  /** That the other side gave theirs, not what. */
  otherHasGiven: z.boolean(),
  given: z.array(givenEvaluation),
  /** What this can grow into (ladder), for the same job functions and levels. */
  next: kind.nullable(), functions: z.array(z.string()), levels: z.array(z.string()),
  /** Whether a story is offered, or welcome. */
  story: z.enum(['offered', 'welcome']).nullable(),
  /** The draft that repeats it, where one was begun. */
  repeatedBy: z.object({ postingId: id }).nullable(),
  /** Whose posting it was: that side repeats it, the other asks for that. */
  owner: z.enum(sides),
  can: permissions,
});
export type Evaluation = z.infer<typeof evaluation>;

/** What a link from a mail opens, without signing in. Opening it changes nothing. */
export const linkedEvaluation = z.object({
  kind: z.enum(kindSlugs), ending: z.enum(endings), side: z.enum(sides), name: z.string(), locale: z.enum(['nl', 'en']), postingTitle: z.string(), company: z.string(), institution: z.string(), ...when,
  expected: z.object({ institution: outcomes, company: outcomes }), suggested, asksUse: z.boolean(), asksStudents: z.boolean(), given: z.array(givenEvaluation),
});
export type LinkedEvaluation = z.infer<typeof linkedEvaluation>;

/** What repeating led to: a draft of one's own, or a question to the other side. */
export const repetition = z.object({ postingId: id.nullable(), isAsked: z.boolean() });
export type Repetition = z.infer<typeof repetition>;

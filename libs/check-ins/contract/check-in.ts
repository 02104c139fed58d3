import * as z from 'zod';
import { day, id, instant, line, pageOf, prose, whole } from '#base/contract';
import { kindSlugs } from '#postings/contract';
import { askedQuestion } from './question';
import { rubric, rubricInput } from './rubric';
import { rubricStages } from './rubric-words';
import { checkInStatuses, courses, guidances, moments, sides, signalReasons } from './words';

/** At most three questions and a free line, and where students work the rubric. About the whole group, never about a named student. */
export const answerInput = z.strictObject({
  onCourse: z.enum(courses), mark: whole(1, 10), guidance: z.enum(guidances).nullable().default(null), remark: prose(0, 1000).default(''),
  /** The answer to the institution’s own question, where it asked one: yes, partly, no, or a line. */
  own: line(1, 300).nullable().default(null),
  rubric: rubricInput.nullable().default(null),
});
export type AnswerInput = z.input<typeof answerInput>;
export type Answer = z.output<typeof answerInput>;

/** One side's answer; both sides see both. */
export const givenAnswer = z.object({
  side: z.enum(sides), name: z.string(), onCourse: z.enum(courses), mark: z.int(), guidance: z.enum(guidances).nullable(), remark: z.string(),
  own: z.string().nullable(),
  /** Of a small group only the two parties read it. */
  rubric: rubric.nullable(), answeredAt: instant,
});
export type GivenAnswer = z.infer<typeof givenAnswer>;

/** What asks for attention, and what the parties do about it (signaal). */
export const signalState = z.object({
  id, version: z.int(), side: z.enum(sides), reason: z.enum(signalReasons), raisedAt: instant, isOpen: z.boolean(),
  /** What one side says is done about it; `confirmedAt` when the other agreed. The name goes when the person does. */
  answer: z.object({ text: z.string(), side: z.enum(sides), by: z.string().nullable(), at: instant, confirmedAt: instant.nullable(), confirmedBy: z.string().nullable() }).nullable(),
});
export type SignalState = z.infer<typeof signalState>;
export const signalAnswer = z.strictObject({ text: prose(5, 600) });
export type SignalAnswer = z.infer<typeof signalAnswer>;

/** For which side a link is meant. */
export const linkOf = z.strictObject({ side: z.enum(sides) });
export type LinkOf = z.infer<typeof linkOf>;

/** A check-in with what both sides said (tussenstand). */
export const checkIn = z.object({
  id, moment: z.enum(moments), number: z.int(), dueOn: day, status: z.enum(checkInStatuses), askedAt: instant.nullable(), closesAt: instant.nullable(),
  answers: z.array(givenAnswer), signals: z.array(signalState),
  /** On which side the reader stands; null for who looks on. */
  side: z.enum(sides).nullable(),
  /** The side for which the reader may answer now, or null. */
  answerFor: z.enum(sides).nullable(),
  /** Who was asked for each side, while it is open: to whom a link went, whether one still works, and whether the reader may take it back. */
  asked: z.array(z.object({ side: z.enum(sides), name: z.string(), hasLink: z.boolean(), mayKeep: z.boolean() })),
  /** There are students whose guidance is asked about; an own question takes its place. */
  hasGuidanceQuestion: z.boolean(),
  /** What the institution asks of its own. */
  question: askedQuestion.nullable(),
  /** At which stage the rubric goes along, or null. */
  rubric: z.enum(rubricStages).nullable(),
});
export type CheckIn = z.infer<typeof checkIn>;
export const checkInPage = pageOf(checkIn);

/** What a link from a mail opens, without signing in. Opening it changes nothing. */
export const linkedCheckIn = z.object({
  moment: z.enum(moments), kind: z.enum(kindSlugs), side: z.enum(sides), name: z.string(), locale: z.enum(['nl', 'en']), postingTitle: z.string(),
  other: z.string(), hasGuidanceQuestion: z.boolean(), question: askedQuestion.nullable(), rubric: z.enum(rubricStages).nullable(), closesAt: instant,
  answer: givenAnswer.omit({ side: true, name: true }).nullable(),
});
export type LinkedCheckIn = z.infer<typeof linkedCheckIn>;

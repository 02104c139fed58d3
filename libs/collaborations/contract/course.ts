import * as z from 'zod';
import { day, id, instant, prose, text } from '#base/contract';
import { choices, outcomes } from './decision';
import { sides } from './plan/point';
import { collaborationStatuses } from './status';
import { courseEvents, pauseReasons, stopReasons } from './reasons';

const sentence = prose(0, 600).default('');

/** The institution pauses: why, and when it thinks to go on. */
export const pausing = z.strictObject({ reason: z.enum(pauseReasons), sentence, backOn: day.nullable().default(null) });
export type Pausing = z.output<typeof pausing>;

/** Somebody stops or withdraws: without blame, with a reason. */
export const stopping = z.strictObject({ reason: z.enum(stopReasons), sentence });
export type Stopping = z.output<typeof stopping>;

/** What a side wants after a trial. An adjustment says what should change and until when the trial then goes on. */
export const deciding = z.strictObject({ choice: z.enum(choices), on: day.nullable().default(null), sentence })
  .refine(({ choice, on }) => choice !== 'adjust' || on !== null, { path: ['on'], params: { text: { nl: 'Kies tot wanneer de proef dan doorgaat.', en: 'Choose until when the trial then goes on.' } } })
  .refine(({ choice, sentence: said }) => choice !== 'adjust' || said.length >= 5, { path: ['sentence'], params: { text: { nl: 'Schrijf op wat er anders moet.', en: 'Write down what should change.' } } });
export type Deciding = z.output<typeof deciding>;

/** The contact of a side passes to a colleague. */
export const handing = z.strictObject({ personId: id });
export type Handing = z.output<typeof handing>;
export const colleague = z.object({ id, name: z.string(), isContact: z.boolean() });
export type Colleague = z.infer<typeof colleague>;
export const colleagues = z.object({ side: z.enum(sides), people: z.array(colleague) });
export type Colleagues = z.infer<typeof colleagues>;

const said = z.object({ choice: z.enum(choices), on: day.nullable(), sentence: z.string(), at: instant, by: z.string().nullable() });
/** A day on which both sides decide (beslismoment). */
export const decisionMoment = z.object({
  number: z.int(), dueOn: day, askedAt: instant.nullable(), settledAt: instant.nullable(), outcome: z.enum(outcomes).nullable(),
  institution: said.nullable(), company: said.nullable(),
  /** Whose answer is waited for now. */
  turn: z.array(z.enum(sides)),
});
export type DecisionMoment = z.infer<typeof decisionMoment>;

/** Something that happened, on the side that did it; `side` is null for what came by the clock. */
export const pastAct = z.object({
  what: z.enum(courseEvents), side: z.enum(sides).nullable(), at: instant, by: z.string().nullable(),
  /** Where it stood from then on. */
  status: z.enum(collaborationStatuses).nullable().optional(), reason: z.string().nullable().optional(), sentence: z.string().optional(),
  choice: z.enum(choices).nullable().optional(),
  /** A day it is about: when a pause is to end, until when a trial goes on. */
  day: day.nullable().optional(),
  /** Dates that changed, before and after. */
  was: z.object({ from: day.nullable(), until: day.nullable() }).optional(), period: z.object({ from: day.nullable(), until: day.nullable() }).optional(),
  /** A name it is about: a milestone, a colleague. */
  name: z.string().nullable().optional(),
  /** Points of the plan. */
  points: z.array(text).optional(),
});
export type PastAct = z.infer<typeof pastAct>;

/** What of its course a page shows besides. */
export const courseFacts = z.object({
  /** On which side the reader stands; null for who looks on. */
  side: z.enum(sides).nullable(),
  pausedFrom: z.enum(['trial', 'running']).nullable(), backOn: day.nullable(),
  decisions: z.array(decisionMoment),
});
export type CourseFacts = z.infer<typeof courseFacts>;

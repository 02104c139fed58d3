import * as z from 'zod';
import { day, id, instant, line, permissions, prose, webAddress, whole } from '#base/contract';
import { sides } from '../plan/point';

/** So many milestones a collaboration has at most, and so many entries of hours its page shows. */
export const MOST_MILESTONES = 30;
export const SHOWN_HOURS = 100;

/** The moment with which both begin, somewhere or online (startbijeenkomst). */
export const kickOffPlan = z.strictObject({
  /** The day, and the hour as a clock in the Netherlands shows it. */
  on: day, at: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/), minutes: whole(15, 600).default(60), place: line(2, 160).nullable().default(null), link: webAddress.nullable().default(null),
  /** Press is welcome. */
  hasPress: z.boolean().default(false), note: prose(0, 600).default(''),
}).refine(({ place, link }) => place !== null || link !== null, { path: ['place'], params: { text: { nl: 'Vul een plek in, of een link.', en: 'Give a place, or a link.' } } });
export type KickOffPlan = z.output<typeof kickOffPlan>;

export const kickOff = z.object({
  startsAt: instant, on: day, at: z.string(), minutes: z.int(), place: z.string().nullable(), link: z.string().nullable(), hasPress: z.boolean(), note: z.string(),
  /** How often it was changed, for calendars. */
  sequence: z.int(), side: z.enum(sides), by: z.string().nullable(),
});
export type KickOff = z.infer<typeof kickOff>;

/** A step on the way (mijlpaal). */
export const milestoneDraft = z.strictObject({ title: line(3, 120), dueOn: day.nullable().default(null) });
export type MilestoneDraft = z.output<typeof milestoneDraft>;
export const milestone = z.object({
  id, title: z.string(), dueOn: day.nullable(), side: z.enum(sides), by: z.string().nullable(),
  /** The institution took it; what the company adds waits for that. */
  isAgreed: z.boolean(),
  done: z.object({ at: instant, side: z.enum(sides), by: z.string().nullable() }).nullable(), can: permissions,
});
export type Milestone = z.infer<typeof milestone>;

/** Hours a side put in on a day (uren). */
export const hoursDraft = z.strictObject({
  on: day, hours: z.number().min(0.5).max(400).multipleOf(0.5), note: line(0, 200).default(''),
});
export type HoursDraft = z.output<typeof hoursDraft>;
export const hoursEntry = z.object({ id, side: z.enum(sides), on: day, hours: z.number(), note: z.string(), by: z.string().nullable(), isOwn: z.boolean() });
export type HoursEntry = z.infer<typeof hoursEntry>;

const expected = z.object({ hours: z.number(), per: z.enum(['week', 'total']), people: z.int().nullable() });
const sum = z.object({ written: z.number(), expected: expected.nullable() });

/** What is done in a collaboration: its kick-off, its milestones and the hours of both sides. */
export const collaborationWork = z.object({
  kickOff: kickOff.nullable(), milestones: z.array(milestone).max(MOST_MILESTONES), hours: z.object({ institution: sum, company: sum, entries: z.array(hoursEntry).max(SHOWN_HOURS) }),
  side: z.enum(sides).nullable(), can: permissions,
});
export type CollaborationWork = z.infer<typeof collaborationWork>;

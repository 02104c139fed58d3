import * as z from 'zod';
import { day, id, instant, pageOf, prose, slug, whole, type Text } from '#base/contract';

export const moments = ['after', 'week-two', 'half-way', 'before-end', 'period'] as const;
export type Moment = (typeof moments)[number];
export const sides = ['company', 'institution'] as const;
export type Side = (typeof sides)[number];
export const courses = ['yes', 'partly', 'no'] as const;
export const guidances = ['ample', 'enough', 'too-little'] as const;
export type Course = (typeof courses)[number];
export type Guidance = (typeof guidances)[number];
export const checkInStatuses = ['planned', 'asked', 'closed', 'cancelled'] as const;

/** A mark of this or lower raises a signal. */
export const LOW_MARK = 5;
/** Days an answer can still be given or changed after it was asked. */
export const ANSWER_WINDOW_DAYS = 14;

export const MOMENT: Record<Moment, Text> = {
  after: { nl: 'na afloop', en: 'afterwards' },
  'week-two': { nl: 'week twee', en: 'week two' },
  'half-way': { nl: 'halverwege', en: 'half-way' },
  'before-end': { nl: 'voor het einde', en: 'before the end' },
  period: { nl: 'einde van de periode', en: 'end of the period' },
};
export const COURSE: Record<Course, Text> = {
  yes: { nl: 'Ja, op koers', en: 'Yes, on track' },
  partly: { nl: 'Deels, er schuurt iets', en: 'Partly, something rubs' },
  no: { nl: 'Nee, niet op koers', en: 'No, not on track' },
};
export const GUIDANCE: Record<Guidance, Text> = {
  ample: { nl: 'Ruim genoeg', en: 'More than enough' },
  enough: { nl: 'Net genoeg', en: 'Just enough' },
  'too-little': { nl: 'Te weinig', en: 'Too little' },
};

/** At most three questions and a free line. About the whole group, never about a named student. */
export const answerInput = z.strictObject({
  onCourse: z.enum(courses), mark: whole(1, 10), guidance: z.enum(guidances).nullable().default(null), remark: prose(0, 1000).default(''),
});
export type AnswerInput = z.input<typeof answerInput>;

export const givenAnswer = z.object({
  side: z.enum(sides), name: z.string(), onCourse: z.enum(courses), mark: z.int(), guidance: z.enum(guidances).nullable(), remark: z.string(), answeredAt: instant,
});
export const checkIn = z.object({
  id, moment: z.enum(moments), number: z.int(), dueOn: day, status: z.enum(checkInStatuses), askedAt: instant.nullable(), closesAt: instant.nullable(),
  answers: z.array(givenAnswer), signals: z.array(z.object({ id, side: z.enum(sides), reason: z.enum(['low-mark', 'not-on-course']), raisedAt: instant, isOpen: z.boolean() })),
  /** The side for which the reader may answer now, or null. */
  answerFor: z.enum(sides).nullable(),
});
export type CheckIn = z.infer<typeof checkIn>;
export const checkInPage = pageOf(checkIn);

/** What a link from a mail opens, without signing in. Opening it changes nothing. */
export const linkedCheckIn = z.object({
  moment: z.enum(moments), kind: slug, side: z.enum(sides), name: z.string(), locale: z.enum(['nl', 'en']), postingTitle: z.string(),
  other: z.string(), hasGuidanceQuestion: z.boolean(), closesAt: instant,
  answer: givenAnswer.omit({ side: true, name: true }).nullable(),
});
export type LinkedCheckIn = z.infer<typeof linkedCheckIn>;

import type { Text } from '#base/contract';

/** When in a collaboration a check-in is asked (moment). */
export const moments = ['after', 'week-two', 'half-way', 'before-end', 'period', 'month'] as const;
export type Moment = (typeof moments)[number];
/** The two sides of the seam. */
export const sides = ['company', 'institution'] as const;
export type Side = (typeof sides)[number];
/** Whether it goes as agreed. */
export const courses = ['yes', 'partly', 'no'] as const;
/** Whether the students get enough guidance. */
export const guidances = ['ample', 'enough', 'too-little'] as const;
export type Course = (typeof courses)[number];
export type Guidance = (typeof guidances)[number];
/** Why both parties and the analyst hear of a check-in (signaal). */
export const signalReasons = ['low-mark', 'not-on-course', 'missed'] as const;
export type SignalReason = (typeof signalReasons)[number];
/** Where a check-in stands (tussenstand). */
export const checkInStatuses = ['planned', 'asked', 'closed', 'cancelled'] as const;

/** A mark of this or lower raises a signal. */
export const LOW_MARK = 5;
/** Days an answer can still be given or changed after it was asked; quiet days of the institution do not count. */
export const ANSWER_WINDOW_DAYS = 14;
/** Days after asking on which who has not answered is reminded; quiet days of the institution do not count. */
export const REMINDER_DAYS = [3, 7] as const;
/** How often a side can be sent a new link to one check-in. */
export const LINKS_AGAIN = 5;
/** Check-ins in a row without an answer of one side that raise a signal. */
export const MISSED_IN_A_ROW = 2;

export const MOMENT: Record<Moment, Text> = {
  after: { nl: 'na afloop', en: 'afterwards' },
  'week-two': { nl: 'week twee', en: 'week two' },
  'half-way': { nl: 'halverwege', en: 'half-way' },
  'before-end': { nl: 'voor het einde', en: 'before the end' },
  period: { nl: 'na deze periode', en: 'after this period' },
  month: { nl: 'deze maand', en: 'this month' },
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

export const SIGNAL_REASON: Record<SignalReason, Text> = {
  'low-mark': { nl: `Een cijfer van ${LOW_MARK} of lager`, en: `A mark of ${LOW_MARK} or lower` },
  'not-on-course': { nl: 'Niet op koers', en: 'Not on track' },
  missed: { nl: 'Twee keer geen antwoord', en: 'No answer twice in a row' },
};

/** Whether an answer raises a signal, and why: a low mark goes first. */
export function signalOf({ mark, onCourse }: { mark: number; onCourse: Course }): SignalReason | null {
  if (mark <= LOW_MARK) return 'low-mark';
  return onCourse === 'no' ? 'not-on-course' : null;
}

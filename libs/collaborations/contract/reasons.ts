import type { Text } from '#base/contract';

/** Why a collaboration pauses (reden van een pauze). */
export const pauseReasons = ['talk', 'capacity', 'illness', 'students', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
export const PAUSE_REASON: Record<PauseReason, Text> = {
  talk: { nl: 'We willen eerst iets bespreken', en: 'We want to talk something over first' },
  capacity: { nl: 'Er is even geen tijd of begeleiding', en: 'There is no time or guidance for a while' },
  illness: { nl: 'Iemand valt uit', en: 'Somebody is away' },
  students: { nl: 'Er zijn even geen studenten', en: 'There are no students for a while' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** Why a collaboration stops: nobody's fault (reden van stoppen). */
export const stopReasons = ['no-fit', 'no-capacity', 'no-students', 'changed-plans', 'trial', 'other'] as const;
export type StopReason = (typeof stopReasons)[number];
export const STOP_REASON: Record<StopReason, Text> = {
  'no-fit': { nl: 'Het past toch niet', en: 'It does not fit after all' },
  'no-capacity': { nl: 'Er is geen tijd of begeleiding meer', en: 'There is no time or guidance any more' },
  'no-students': { nl: 'Er zijn geen studenten meer', en: 'There are no students any more' },
  'changed-plans': { nl: 'Onze plannen zijn veranderd', en: 'Our plans have changed' },
  trial: { nl: 'Na de proef gaan we niet verder', en: 'After the trial we do not go on' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** What the history of a collaboration remembers, from the first approach on. */
export const courseEvents = [
  'responded', 'invited', 'confirmed', 'accepted', 'started', 'ended',
  'decision-asked', 'decided', 'continued', 'prolonged', 'paused', 'resumed', 'completion-asked', 'completed', 'stopped', 'withdrawn', 'dates-changed', 'handed-over',
  'kick-off-planned', 'kick-off-cancelled', 'milestone-proposed', 'milestone-done',
  'plan-changed', 'plan-agreed', 'plan-returned', 'plan-complete', 'plan-signed', 'plan-unsigned',
] as const;
export type CourseEvent = (typeof courseEvents)[number];

import type { Text } from '#base/contract';
import type { Side } from './plan/point';

/** What a side wants when a trial ends, or at a later moment of a track of several years. */
export const choices = ['continue', 'adjust', 'stop'] as const;
export type Choice = (typeof choices)[number];
export const CHOICE: Record<Choice, Text> = {
  continue: { nl: 'Doorgaan', en: 'Continue' }, adjust: { nl: 'Bijstellen', en: 'Adjust' }, stop: { nl: 'Stoppen', en: 'Stop' },
};

/** How a moment of decision ended; `lapsed`: the collaboration was over first. */
export const outcomes = ['continued', 'adjusted', 'stopped', 'lapsed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a side said, and when: an adjustment names the day until which the trial then goes on. */
export interface Said {
  choice: Choice;
  on: string | null;
  at: string;
}

/** Days after asking on which who is at turn is reminded. */
export const DECISION_REMINDERS = [3, 7] as const;

/** What two answers mean together: one stop is enough, going on and adjusting take both. Null while nothing is settled. */
export function outcomeOf({ institution, company }: Record<Side, Said | null>): Exclude<Outcome, 'lapsed'> | null {
  if (institution?.choice === 'stop' || company?.choice === 'stop') return 'stopped';
  if (!institution || !company || institution.choice !== company.choice) return null;
  return institution.choice === 'continue' ? 'continued' : institution.on === company.on ? 'adjusted' : null;
}

/** Whose answer is waited for: who said nothing yet, or, where both said something else, who spoke first. */
export function decidesNext({ institution, company }: Record<Side, Said | null>): readonly Side[] {
  if (outcomeOf({ institution, company })) return [];
  if (!institution || !company) return [...(institution ? [] : ['institution' as const]), ...(company ? [] : ['company' as const])];
  return institution.at <= company.at ? ['institution'] : ['company'];
}

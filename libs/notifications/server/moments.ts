import { addDays } from '#base/contract';
import { amsterdamAt, dayIn } from '#base/server';
import { DIGEST_TIME } from '#notifications/contract';

/** Days on which an institution is not to be troubled, both included. */
export interface Quiet {
  from: string;
  until: string;
}

const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** When the next digest goes after a moment: a weekly one on Monday, none on a quiet day. */
export function nextDigest(after: Date, frequency: 'daily' | 'weekly', quiet: readonly Quiet[] = []): Date {
  let day = dayIn(after);
  if (digestOn(day) <= after) day = addDays(day, 1);
  for (;;) {
    const now = day;
    const rest = quiet.find(({ from, until }) => from <= now && now <= until);
    if (rest) day = addDays(rest.until, 1);
    else if (frequency === 'weekly' && !isMonday(day)) day = addDays(day, 1);
    else return digestOn(day);
  }
}

export const isQuiet = (day: string, quiet: readonly Quiet[]): boolean => quiet.some(({ from, until }) => from <= day && day <= until);

const digestOn = (day: string) => amsterdamAt(day, DIGEST_TIME.hour, DIGEST_TIME.minute);

import { addDays } from '#base/contract';
import { amsterdamAt, dayIn } from '#base/server';

/** So many days before the deadline whoever is at turn is reminded. */
export const REMINDERS = [7, 2] as const;

/** A stretch of days on which an institution is not to be troubled, both included. */
interface Quiet {
  from: string;
  until: string;
}

/**
 * When to remind, at nine in the morning: before quiet days rather than in them, never within two days of the move itself, and once where two
 * would fall on one day.
 */
export function remindersOf(deadlineAt: Date, now: Date, quiet: readonly Quiet[] = []): { before: number; at: Date }[] {
  const found = new Map<string, { before: number; at: Date }>();
  for (const before of REMINDERS) {
    const wanted = addDays(dayIn(deadlineAt), -before);
    const rest = quiet.find(({ from, until }) => from <= wanted && wanted <= until);
    const day = rest ? addDays(rest.from, -1) : wanted;
    if (day >= addDays(dayIn(now), 2)) found.set(day, { before, at: amsterdamAt(day, 9) });
  }
  return [...found.values()];
}

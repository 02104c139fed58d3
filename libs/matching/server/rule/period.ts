import type { Asked, AskedPeriod, DayNumber, Stretch } from './shapes';

/** A stretch without who is there. */
export type Days = Pick<Stretch, 'from' | 'until'>;

/** Weeks a posting asks, rounded up; 0 when it is on call. */
export function weeksAsked(period: AskedPeriod): number {
  switch (period.kind) {
    case 'range': return weeksOf(period, period.until - period.from + 1);
    case 'dates': return period.dates.length;
    case 'on-call': return 0;
  }
}

/** What is asked that falls in a stretch: days of a range, or dates. On call counts none. */
export function sharedIn(period: AskedPeriod, stretch: Days): number {
  switch (period.kind) {
    case 'range': return daysIn(period.from, period.until, stretch);
    case 'dates': {
      let met = 0;
      for (const date of period.dates) if (date >= stretch.from && date <= stretch.until) met += 1;
      return met;
    }
    case 'on-call': return 0;
  }
}

/** Shared days as weeks, rounded up; a date is a week of its own. */
export const weeksOf = (period: AskedPeriod, shared: number): number => (period.kind === 'range' ? Math.ceil(shared / 7) : shared);

/** Weeks of it in which students are there, rounded up. Stretches of one programme never overlap. */
export function weeksShared(period: AskedPeriod, stretches: readonly Days[]): number {
  let shared = 0;
  for (const stretch of stretches) shared += sharedIn(period, stretch);
  return weeksOf(period, shared);
}

/** Whether a stretch has a day in common with what is asked; on call has with every one. */
export function touches(period: AskedPeriod | null, stretch: Days): boolean {
  return period === null || period.kind === 'on-call' || sharedIn(period, stretch) > 0;
}

/** Where both have periods they share at least a day. */
export function periodsMeet(period: Asked['period'], stretches: readonly Days[]): boolean {
  if (period === null || stretches.length === 0) return true;
  for (const stretch of stretches) if (touches(period, stretch)) return true;
  return false;
}

/** Students in the stretches that touch the period; null when nobody has said. */
export function studentsIn(period: Asked['period'], stretches: readonly Stretch[]): number | null {
  let known: number | null = null;
  for (const stretch of stretches) {
    if (stretch.students !== null && touches(period, stretch)) known = (known ?? 0) + stretch.students;
  }
  return known;
}

function daysIn(from: DayNumber, until: DayNumber, stretch: Days): number {
  return Math.max(0, Math.min(until, stretch.until) - Math.max(from, stretch.from) + 1);
}

import type { Asked, AskedPeriod, DayNumber, Stretch } from './shapes';

/** Weeks a posting asks, rounded up; 0 when it is on call. */
export function weeksAsked(period: AskedPeriod): number {
  switch (period.kind) {
    case 'range': return Math.ceil((period.until - period.from + 1) / 7);
    case 'dates': return period.dates.length;
    case 'on-call': return 0;
  }
}

/** Weeks of it in which students are there, rounded up. */
export function weeksShared(period: AskedPeriod, stretches: readonly Stretch[]): number {
  switch (period.kind) {
    case 'range': {
      let days = 0;
      for (const stretch of stretches) days += daysIn(period.from, period.until, stretch);
      return Math.ceil(days / 7);
    }
    case 'dates': {
      let met = 0;
      for (const date of period.dates) if (isWithin(date, stretches)) met += 1;
      return met;
    }
    case 'on-call': return 0;
  }
}

/** Whether a stretch has a day in common with what is asked; on call has with every one. */
export function touches(period: AskedPeriod | null, stretch: Stretch): boolean {
  if (period === null || period.kind === 'on-call') return true;
  if (period.kind === 'range') return daysIn(period.from, period.until, stretch) > 0;
  for (const date of period.dates) if (date >= stretch.from && date <= stretch.until) return true;
  return false;
}

/** Where both have periods they share at least a day. */
export function periodsMeet(period: Asked['period'], stretches: readonly Stretch[]): boolean {
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

function daysIn(from: DayNumber, until: DayNumber, stretch: Stretch): number {
  return Math.max(0, Math.min(until, stretch.until) - Math.max(from, stretch.from) + 1);
}

function isWithin(day: DayNumber, stretches: readonly Stretch[]): boolean {
  for (const { from, until } of stretches) if (day >= from && day <= until) return true;
  return false;
}

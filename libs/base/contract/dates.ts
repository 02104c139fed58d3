/** Arithmetic on calendar days written as `YYYY-MM-DD`; no time zone can shift them. */
const DAY = 86_400_000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY);
}

/** Days both periods share, ends included; 0 when they do not touch. */
export function overlapInDays(a: { from: string; until: string }, b: { from: string; until: string }): number {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from > until ? 0 : daysBetween(from, until) + 1;
}

/** Whole weeks a number of days takes, rounded up. */
export function weeksOf(days: number): number {
  return Math.ceil(days / 7);
}

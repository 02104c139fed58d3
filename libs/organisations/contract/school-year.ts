import { addDays, daysBetween } from '#base/contract';

/** A school year as one axis for everybody: 1 August to 31 July. */
export interface SchoolYear {
  from: string;
  until: string;
}

export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return { from: `${year}-08-01`, until: `${year + 1}-07-31` };
}

/** How a school year is called: 2026–2027. */
export const schoolYearName = ({ from, until }: SchoolYear) => `${from.slice(0, 4)}–${until.slice(0, 4)}`;

/** Where a day stands in a school year, in percent; days outside stand at its ends. */
export function placeInYear(day: string, { from, until }: SchoolYear): number {
  const share = daysBetween(from, day) / daysBetween(from, until);
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;
}

/** The same weekday a year on: 52 weeks. */
export const yearOn = (day: string) => addDays(day, 364);

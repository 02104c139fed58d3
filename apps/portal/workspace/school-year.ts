import { daysBetween } from '#base/contract';

/** The school year a day falls in, as the axis of every row: 1 August to 31 July. */
export interface SchoolYear {
  from: string;
  until: string;
}

export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return { from: `${year}-08-01`, until: `${year + 1}-07-31` };
}

/** Where a day stands on the axis, in percent; days outside stand at its ends. */
export function placeOf(day: string, { from, until }: SchoolYear): number {
  const share = daysBetween(from, day) / daysBetween(from, until);
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;
}

export const isWithin = (day: string, { from, until }: SchoolYear) => day >= from && day <= until;

import { addDays, daysBetween } from '#base/contract';
import { drawn } from './ids';

/** Days from and until, both included. */
export interface Span {
  from: string;
  until: string;
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const mondayFrom = (day: string) => addDays(day, (8 - weekday(day)) % 7);
const fridayUntil = (day: string) => addDays(day, -((weekday(day) + 2) % 7));

/** The two semesters of the school year that starts in the summer of `year`. */
function semestersOf(year: number): [Span, Span] {
  return [
    { from: mondayFrom(`${year}-08-25`), until: fridayUntil(`${year + 1}-01-30`) },
    { from: mondayFrom(`${year + 1}-01-31`), until: fridayUntil(`${year + 1}-07-10`) },
  ];
}

/** The demo's days, all counted from the day it was first started. */
export class Calendar {
  private readonly semesters: Span[];
  private readonly current: number;

  constructor(readonly today: string) {
    const year = Number(today.slice(0, 4));
    this.semesters = Array.from({ length: 9 }, (_, place) => semestersOf(year - 5 + place)).flat();
    this.current = this.semesters.findIndex(({ until }) => until >= today);
  }

  /** So many days from today; earlier when negative. */
  day(days: number): string {
    return addDays(this.today, days);
  }

  /** The last working day on or before a day. */
  workday(day: string): string {
    const behind = { 0: 2, 6: 1 }[weekday(day)] ?? 0;
    return addDays(day, -behind);
  }

  /** A moment in office hours on a working day that has passed; `minute` counts from nine o'clock. */
  moment(day: string, minute = 0): string {
    const passed = day < this.today ? day : addDays(this.today, -1);
    return new Date(Date.parse(`${this.workday(passed)}T08:00:00Z`) + (minute % 450) * 60_000).toISOString();
  }

  /** A moment between ten in the morning and the evening of any day that has passed. */
  anyMoment(day: string, minute: number): string {
    const passed = day < this.today ? day : addDays(this.today, -1);
    return new Date(Date.parse(`${passed}T09:00:00Z`) + (minute % 600) * 60_000).toISOString();
  }

  /** Number 0 has not ended yet; negative ones have. */
  semester(n: number): Span {
    const span = this.semesters[this.current + n];
    if (!span) throw new Error(`The demo has no semester ${n}`);
    return span;
  }

  /** The semesters that a company can still fill: they start at least eight weeks from now. */
  ahead(n: number): Span {
    const first = this.semesters.findIndex(({ from }) => from >= this.day(56));
    return this.semester(first - this.current + n);
  }

  /** A semester that runs for some weeks and goes on for some; between two semesters, one of its own. */
  running(): Span {
    const span = this.semester(0);
    if (span.from <= this.day(-28) && span.until >= this.day(21)) return span;
    return { from: mondayFrom(this.day(-50)), until: fridayUntil(this.day(110)) };
  }

  /** The school year of the running semester. */
  schoolYear(): Span {
    const { from, until } = this.running();
    const place = this.semesters.findIndex((span) => span.from === from);
    if (place < 0) return { from: mondayFrom(this.day(-140)), until: fridayUntil(this.day(130)) };
    const start = place - (place % 2);
    return { from: this.semesters[start]?.from ?? from, until: this.semesters[start + 1]?.until ?? until };
  }

  /** A posting for a period closes a month before it starts, or up to two months earlier when that is still to come. */
  closes({ from }: Span, what: string): string {
    const last = addDays(from, -28);
    const room = Math.min(60, daysBetween(this.day(21), last));
    return this.workday(room > 0 ? addDays(last, -drawn(what, room)) : last);
  }
}

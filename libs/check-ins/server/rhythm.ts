import { addDays, daysBetween } from '#base/contract';
import type { Moment } from '#check-ins/contract';
import { kindOf, type KindSlug } from '#postings/contract';

/** Days in which an institution wants no questions, ends included (rustige weken). */
export interface QuietWeek {
  from: string;
  until: string;
}

/** A check-in as the rhythm asks for it, before it is a row. `number` counts within its moment. */
export interface PlannedCheckIn {
  moment: Moment;
  number: number;
  dueOn: string;
}

/** Weeks of one period of teaching; a minor, an elective and a dual track are asked at the end of each. */
const PERIOD_DAYS = 70;
/** Work shorter than this is asked about once, afterwards. */
const SHORT_DAYS = 28;
/** The middle of the second week: the first one is for settling in. */
const WEEK_TWO = 10;
const BEFORE_END = 14;
/** Two questions within a week ask the same thing twice. */
const APART_DAYS = 7;
/** On call: first after a month, then each quarter, for a year. */
const ON_CALL = [30, 120, 210, 300];

/**
 * When both parties are asked how it goes. `until` is null when the partner comes on call. A day in a quiet week moves to the
 * first day after it; where that is past the end, to the last day before it. Only what is asked afterwards may come later.
 */
export function rhythm(kind: KindSlug, from: string, until: string | null, quietWeeks: readonly QuietWeek[]): PlannedCheckIn[] {
  return placed(wishes(kind, from, until), from, until, quietWeeks);
}

/** Asked once, after a day. */
export const onceAfter = (day: string, quietWeeks: readonly QuietWeek[]): PlannedCheckIn[] => placed([{ moment: 'after', dueOn: addDays(day, 1) }], day, day, quietWeeks);

function placed(wanted: { moment: Moment; dueOn: string }[], from: string, until: string | null, quietWeeks: readonly QuietWeek[]): PlannedCheckIn[] {
  const last = until === null ? null : addDays(until, 1);
  const kept: { moment: Moment; dueOn: string }[] = [];
  for (const { moment, dueOn } of wanted) {
    const day = place(dueOn, { from, last: moment === 'after' ? null : last }, quietWeeks);
    const before = kept.at(-1);
    if (day !== null && (!before || daysBetween(before.dueOn, day) >= APART_DAYS)) kept.push({ moment, dueOn: day });
  }
  if (kept.length === 0) kept.push({ moment: 'after', dueOn: firstOpen(last ?? from, quietWeeks) });
  const counts = new Map<Moment, number>();
  return kept.map(({ moment, dueOn }) => {
    const number = (counts.get(moment) ?? 0) + 1;
    counts.set(moment, number);
    return { moment, number, dueOn };
  });
}

function wishes(kind: KindSlug, from: string, until: string | null): { moment: Moment; dueOn: string }[] {
  if (until === null) return ON_CALL.map((days) => ({ moment: 'period', dueOn: addDays(from, days) }));
  const days = daysBetween(from, until) + 1;
  const { asked } = kindOf(kind);
  if (asked === 'each-period' && days >= PERIOD_DAYS) {
    return Array.from({ length: Math.floor(days / PERIOD_DAYS) }, (_, index) => ({ moment: 'period', dueOn: addDays(from, PERIOD_DAYS * (index + 1)) }));
  }
  if (asked === 'once' || days < SHORT_DAYS) return [{ moment: 'after', dueOn: addDays(until, 1) }];
  return [
    { moment: 'week-two', dueOn: addDays(from, WEEK_TWO) },
    { moment: 'half-way', dueOn: addDays(from, Math.floor(days / 2)) },
    { moment: 'before-end', dueOn: addDays(until, -BEFORE_END) },
  ];
}

/** The day itself, the first open day after it, or the last open one before it; null when the whole range is quiet. */
function place(day: string, { from, last }: { from: string; last: string | null }, quietWeeks: readonly QuietWeek[]): string | null {
  const after = firstOpen(day, quietWeeks);
  if (last === null || after <= last) return after;
  let before = day;
  for (let quiet = quietAt(before, quietWeeks); quiet; quiet = quietAt(before, quietWeeks)) before = addDays(quiet.from, -1);
  return before >= from ? before : null;
}

function firstOpen(day: string, quietWeeks: readonly QuietWeek[]): string {
  let open = day;
  for (let quiet = quietAt(open, quietWeeks); quiet; quiet = quietAt(open, quietWeeks)) open = addDays(quiet.until, 1);
  return open;
}

const quietAt = (day: string, quietWeeks: readonly QuietWeek[]) => quietWeeks.find(({ from, until }) => from <= day && day <= until);

/** Whether the answer can say something about guidance: only where students work. */
export const asksGuidance = (kind: KindSlug): boolean => kindOf(kind).students;

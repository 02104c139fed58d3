import { addDays, daysBetween, type Text } from '#base/contract';
import { kindOf, type KindSlug } from '#postings/contract';
import type { Moment } from './words';

/** How often the parties talk, as their joint plan says: what its point `contact` can hold. */
export const contactRhythms = ['weekly', 'two-weekly', 'monthly', 'each-period', 'around'] as const;
export type ContactRhythm = (typeof contactRhythms)[number];

/** What the plan's rhythm makes of the middle of a collaboration; its beginning and end are the kind's. */
export type Middle = 'as-kind' | 'month' | 'period';

/**
 * Who talks every week or two needs no more questions than the kind asks; who talks each month or each period is asked then.
 * What is asked about once, afterwards, stays so.
 */
export const MIDDLE: Record<ContactRhythm, Middle> = { weekly: 'as-kind', 'two-weekly': 'as-kind', monthly: 'month', 'each-period': 'period', around: 'as-kind' };

/** When a kind is asked about, in words; docs/check-ins.md prints them. */
export const KIND_RHYTHM: Record<'once' | 'each-period' | 'course', Text> = {
  once: { nl: 'Eén keer, de dag na afloop.', en: 'Once, the day after.' },
  'each-period': { nl: 'Na elke onderwijsperiode van tien weken.', en: 'After each teaching period of ten weeks.' },
  course: { nl: 'In week twee, halverwege en twee weken voor het einde.', en: 'In week two, half-way and two weeks before the end.' },
};

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
/** A plan that says "each month". Over more than a year each period is enough. */
const MONTH_DAYS = 30;
const LONG_DAYS = 366;
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
 * `agreed` is what the joint plan says of regular contact.
 */
export function rhythm(kind: KindSlug, from: string, until: string | null, quietWeeks: readonly QuietWeek[], agreed: ContactRhythm | null = null): PlannedCheckIn[] {
  return placed(wishes(kind, from, until, agreed), from, until, quietWeeks);
}

/** The day on which so many days have passed that were not quiet: reminders and the window for answers count so. */
export function openDayAfter(day: string, count: number, quietWeeks: readonly QuietWeek[]): string {
  let open = day;
  for (let passed = 0; passed < count; passed += 1) open = firstOpen(addDays(open, 1), quietWeeks);
  return open;
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

function wishes(kind: KindSlug, from: string, until: string | null, agreed: ContactRhythm | null): { moment: Moment; dueOn: string }[] {
  if (until === null) return ON_CALL.map((days) => ({ moment: 'period', dueOn: addDays(from, days) }));
  const days = daysBetween(from, until) + 1;
  const { asked } = kindOf(kind);
  const middle = agreed === null ? 'as-kind' : MIDDLE[agreed];
  const repeated = middle === 'month' && days <= LONG_DAYS ? ['month', MONTH_DAYS] as const : middle === 'as-kind' && asked !== 'each-period' ? null : ['period', PERIOD_DAYS] as const;
  if (asked === 'each-period' && days >= PERIOD_DAYS) return each(repeated ?? ['period', PERIOD_DAYS], from, days);
  if (asked === 'once' || days < SHORT_DAYS) return [{ moment: 'after', dueOn: addDays(until, 1) }];
  const end = addDays(until, -BEFORE_END);
  const between = middle === 'as-kind' || !repeated ? [] : each(repeated, from, days).filter(({ dueOn }) => daysBetween(dueOn, end) >= APART_DAYS);
  return [
    { moment: 'week-two', dueOn: addDays(from, WEEK_TWO) },
    ...(between.length > 0 ? between : [{ moment: 'half-way' as const, dueOn: addDays(from, Math.floor(days / 2)) }]),
    { moment: 'before-end', dueOn: end },
  ];
}

/** The end of every stretch of so many days that fits. */
const each = ([moment, length]: readonly [Moment, number], from: string, days: number) =>
  Array.from({ length: Math.floor(days / length) }, (_, index) => ({ moment, dueOn: addDays(from, length * (index + 1)) }));

/** The day itself, the first open day after it, or the last open one before it; null when the whole range is quiet. */
function place(day: string, { from, last }: { from: string; last: string | null }, quietWeeks: readonly QuietWeek[]): string | null {
  const after = firstOpen(day, quietWeeks);
  if (last === null || after <= last) return after;
  let before = day;
  for (let quiet = quietAt(before, quietWeeks); quiet; quiet = quietAt(before, quietWeeks)) before = addDays(quiet.from, -1);
  return before >= from ? before : null;
}

/** The day itself, or the first one after it that is not quiet. */
export function firstOpen(day: string, quietWeeks: readonly QuietWeek[]): string {
  let open = day;
  for (let quiet = quietAt(open, quietWeeks); quiet; quiet = quietAt(open, quietWeeks)) open = addDays(quiet.until, 1);
  return open;
}

export const quietAt = (day: string, quietWeeks: readonly QuietWeek[]) => quietWeeks.find(({ from, until }) => from <= day && day <= until);

/** Whether the answer can say something about guidance: only where students work. */
export const asksGuidance = (kind: KindSlug): boolean => kindOf(kind).students;

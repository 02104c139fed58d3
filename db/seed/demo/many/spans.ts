import { addDays } from '#base/contract';
import { traitsOf, type KindSlug, type Period } from '#postings/contract';
import type { Calendar, Span } from '../calendar';
import { drawn } from '../ids';
import { onCall, range } from '../posting';
import { between, chance } from './draw';
import type { Phase } from './plan';

/** When a posting plays: the days of its work, and the period as it is written. */
export interface Timing {
  span: Span;
  period: Period;
  created: string;
  published: string | null;
  closes: string | null;
}

/** For how many days a kind goes on; null: a semester. */
const days: Partial<Record<KindSlug, number>> = {
  elective: 81, 'student-coaching': 69, 'dual-track-seat': 725, 'hybrid-teacher': 299, 'reskilling-track': 299, 'innovation-lab': 719, traineeship: 361, 'teacher-placement': 11, 'teaching-material': 250,
};
const written: readonly KindSlug[] = ['vacancy', 'traineeship', 'teaching-material', 'teacher-placement'];

/** The days of a posting of a kind that was meant for then. Open ones run up to four months back, the newest leave room for the story's own. */
export function timingOf(cal: Calendar, key: string, kind: KindSlug, phase: Phase): Timing {
  const semester = phase === 'now' ? cal.running() : phase === '-1' || phase === '-2' || phase === '-3' ? cal.semester(Number(phase)) : cal.ahead(chance(`semester ${key}`, 68) ? 0 : 1);
  const [first] = traitsOf(kind).dates;
  const takesDay = first === 'on-call' && !['teacher-placement', 'teaching-material'].includes(kind) || first === 'dates';
  const isPast = ['-3', '-2', '-1', 'now'].includes(phase);
  const span = takesDay ? oneDay(cal, key, phase, semester) : { from: semester.from, until: untilOf(key, kind, semester) };
  const period = first === 'dates' ? { kind: 'dates' as const, dates: [span.from] } : takesDay || written.includes(kind) ? onCall : range(span);
  if (isPast) {
    const published = addDays(span.from, -between(95, 120, `published ${key}`));
    return { span, period, created: addDays(published, -between(1, 6, key)), published, closes: addDays(span.from, takesDay ? -14 : -28) };
  }
  if (phase === 'draft') return { span, period, created: cal.day(-between(1, 40, key)), published: null, closes: null };
  if (phase === 'in-review') return { span, period, created: cal.day(-between(2, 6, key)), published: null, closes: cal.day(between(40, 90, key)) };
  if (phase === 'expired') {
    const closes = cal.day(-between(4, 150, `closed ${key}`));
    const published = addDays(closes, -between(50, 110, key));
    // What expired was meant for the weeks after.
    const late = { from: addDays(closes, 20), until: addDays(closes, 130) };
    return { span: late, period: period.kind === 'range' ? range(late) : period.kind === 'dates' ? { kind: 'dates', dates: [cal.workday(late.from)] } : period, created: addDays(published, -3), published, closes };
  }
  const ago = 4 + Math.floor(118 * (drawn(`ago ${key}`, 1000) / 1000) ** 1.35);
  return { span, period, created: cal.day(-ago - between(1, 5, key)), published: cal.day(-ago), closes: closing(cal, key, kind, span, takesDay || period.kind === 'on-call') };
}

function untilOf(key: string, kind: KindSlug, semester: Span): string {
  if (kind === 'practical-assignment') return addDays(semester.from, 67 + 7 * drawn(`weeks ${key}`, 4));
  const length = days[kind];
  return length === undefined ? semester.until : addDays(semester.from, length);
}

/** A working day somewhere in a semester, also of one that has begun. */
function oneDay(cal: Calendar, key: string, phase: Phase, semester: Span): Span {
  const day = phase === 'now' ? cal.day(-between(6, 75, key)) : addDays(semester.from, between(20, 120, `day ${key}`));
  const from = cal.workday(day);
  return { from, until: from };
}

function closing(cal: Calendar, key: string, kind: KindSlug, span: Span, isOnCall: boolean): string {
  if (traitsOf(kind).dates[0] === 'dates') return cal.workday(addDays(span.from, -14));
  return isOnCall ? cal.workday(cal.day(between(28, 150, `closes ${key}`))) : cal.closes(span, key);
}

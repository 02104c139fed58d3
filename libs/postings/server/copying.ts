import { addDays, daysBetween } from '#base/contract';
import type { Period, PostingDraft } from '#postings/contract';
import type { Posting } from './posting.entity';

/** A year in whole weeks: a Monday stays a Monday. */
const YEAR = 364;

const written = ['title', 'summary', 'description', 'reasons', 'functions', 'specialisations', 'technologies', 'levels', 'branchId', 'workplace', 'languages', 'seats', 'effortHours',
  'effortEuros', 'allowanceEuros', 'learningGoals', 'commercialShare', 'confidentiality', 'difficulty', 'sector', 'openToOthers', 'targetGroups', 'levelReason', 'contactName', 'contactEmail', 'details'] as const satisfies (keyof Posting & keyof PostingDraft)[];

/** What a person wrote of a posting, without its life. */
export type Content = Omit<PostingDraft, 'kind' | 'organisationId'>;

/** What is kept of a posting when another is made of it; empty texts are gaps. */
export function contentOf(posting: Posting): Content {
  const fields = written.map((name) => [name, posting[name]] as const).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0));
  const where = posting.programmeId ? { programmeId: posting.programmeId } : posting.direction === 'request' && posting.region ? { region: posting.region } : {};
  return { ...Object.fromEntries(fields), ...where, ...(posting.period ? { period: posting.period } : {}), ...(posting.exceptOn.length ? { exceptOn: posting.exceptOn } : {}), ...(posting.closesOn ? { closesOn: posting.closesOn } : {}) };
}

/** Dates that have passed move on by whole years of weeks; a closing date that lies behind even then is left open. */
export function movedOn({ period = null, closesOn = null, exceptOn = null, ...rest }: Content, today: string): Content {
  const first = firstDay(period);
  const years = first !== null && first <= today ? Math.floor(daysBetween(first, today) / YEAR) + 1 : 0;
  const moved = (day: string) => addDays(day, years * YEAR);
  const closing = closesOn === null || (first === null && closesOn <= today) ? null : moved(closesOn);
  return { ...rest, exceptOn: exceptOn && exceptOn.map(moved), period: period && movedPeriod(period, moved), closesOn: closing !== null && closing > today ? closing : null };
}

function firstDay(period: Period | null): string | null {
  return period?.kind === 'range' ? period.from : period?.kind === 'dates' ? [...period.dates].sort()[0] ?? null : null;
}

function movedPeriod(period: Period, moved: (day: string) => string): Period {
  switch (period.kind) {
    case 'range': return { kind: 'range', from: moved(period.from), until: moved(period.until) };
    case 'dates': return { kind: 'dates', dates: period.dates.map(moved) };
    case 'on-call': return period;
  }
}

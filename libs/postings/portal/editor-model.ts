import type { Reason } from '#guidance/contract';
import type { TargetGroup } from '#organisations/contract';
import type { Level } from '#pathways/contract';
import { traitsOf } from '#postings/contract';
import type { Confidentiality, DateChoice, Posting, PostingChange, Workplace } from '#postings/contract';
import { linesOf } from './described-text';
import type { OwnTexts } from './described-text';
import { emptyOwn, ownFrom, ownValues } from './own-text';
import type { Subject } from './own-text';

/** What is typed in the editor: texts and lists are never absent, numbers are null while empty. */
export interface PostingForm {
  title: string;
  summary: string;
  description: string;
  reasons: string[];
  functions: string[];
  specialisations: string[];
  technologies: string[];
  levels: string[];
  branchId: string;
  /** What a request is of: one programme, or, when that is empty, the institution in a region. */
  programmeId: string;
  region: string;
  workplace: string;
  languages: string[];
  /** The way dates are chosen, with what was typed for each: changing one's mind loses nothing. */
  period: { kind: DateChoice; from: string; until: string; dates: string[] };
  seats: number | null;
  effortHours: number | null;
  effortEuros: number | null;
  allowanceEuros: number | null;
  /** One goal a line. */
  learningGoals: string;
  commercialShare: number | null;
  confidentiality: string;
  difficulty: string;
  sector: string;
  openToOthers: boolean;
  targetGroups: string[];
  levelReason: string;
  /** Days within the period on which it does not happen. */
  exceptOn: string[];
  closesOn: string;
  contactName: string;
  contactEmail: string;
  details: OwnTexts;
}

/** A new posting, with what is true of most and the writer as contact. */
export function emptyForm(subject: Subject, contact: { name: string; email: string }): PostingForm {
  return {
    title: '', summary: '', description: '', reasons: [], functions: [], specialisations: [], technologies: [], levels: [], branchId: '', programmeId: '', region: '', workplace: '', languages: ['nl'],
    period: { kind: traitsOf(subject.kind).dates[0] ?? 'range', from: '', until: '', dates: [] }, seats: null, effortHours: null, effortEuros: null, allowanceEuros: null, learningGoals: '', commercialShare: null,
    confidentiality: '', difficulty: '', sector: '', openToOthers: false, targetGroups: [], levelReason: '', exceptOn: [], closesOn: '', contactName: contact.name, contactEmail: contact.email, details: emptyOwn(subject),
  };
}

/** A posting as the editor shows it. */
export function fromPosting(posting: Posting): PostingForm {
  const { period, branch, programme, contact } = posting;
  const empty = emptyForm(posting, { name: '', email: '' });
  return {
    title: posting.title, summary: posting.summary, description: posting.description,
    reasons: [...posting.reasons], functions: [...posting.functions], specialisations: [...posting.specialisations], technologies: [...posting.technologies],
    levels: [...posting.levels], branchId: branch?.id ?? '', programmeId: programme?.id ?? '', region: posting.direction === 'offer' || programme ? '' : posting.region ?? '', workplace: posting.workplace ?? '', languages: [...posting.languages],
    period: { ...empty.period, ...(period?.kind === 'dates' ? { kind: 'dates', dates: [...period.dates] } : period) },
    seats: posting.seats, effortHours: posting.effortHours, effortEuros: posting.effortEuros, allowanceEuros: posting.allowanceEuros,
    learningGoals: posting.learningGoals.join('\n'), commercialShare: posting.commercialShare, confidentiality: posting.confidentiality ?? '',
    difficulty: posting.difficulty === null ? '' : String(posting.difficulty), sector: posting.sector ?? '', openToOthers: posting.openToOthers, targetGroups: [...posting.targetGroups], levelReason: posting.levelReason ?? '', exceptOn: [...posting.exceptOn], closesOn: posting.closesOn ?? '',
    contactName: contact?.name ?? '', contactEmail: contact?.email ?? '', details: ownFrom(posting, posting.details),
  };
}

/** What was typed, as the API takes it: empty is null. */
export function toChange(form: PostingForm, subject: Subject) {
  const orNull = (value: string) => value.trim() || null;
  const whole = (value: number | null) => (value === null || Number.isNaN(value) ? null : value);
  return {
    title: orNull(form.title), summary: orNull(form.summary), description: orNull(form.description),
    reasons: form.reasons as Reason[], functions: form.functions, specialisations: form.specialisations, technologies: form.technologies, levels: form.levels as Level[],
    ...placeOf(form, subject), workplace: orNull(form.workplace) as Workplace | null, languages: form.languages as ('nl' | 'en')[],
    period: periodOf(form), seats: whole(form.seats), effortHours: whole(form.effortHours), effortEuros: whole(form.effortEuros), allowanceEuros: whole(form.allowanceEuros),
    learningGoals: goalsOf(form), commercialShare: whole(form.commercialShare), confidentiality: orNull(form.confidentiality) as Confidentiality | null,
    difficulty: form.difficulty ? Number(form.difficulty) : null, sector: orNull(form.sector), openToOthers: form.openToOthers, targetGroups: form.targetGroups as TargetGroup[], levelReason: orNull(form.levelReason), exceptOn: form.period.kind === 'range' ? [...form.exceptOn].sort() : [], closesOn: orNull(form.closesOn),
    contactName: orNull(form.contactName), contactEmail: orNull(form.contactEmail), details: ownValues(subject, form.details),
  } satisfies PostingChange;
}

/** A programme lies somewhere: a region is said only without one. */
const placeOf = ({ branchId, programmeId, region }: PostingForm, { direction }: Subject) =>
  (direction === 'offer' ? { branchId: branchId.trim() || null } : { programmeId: programmeId || null, region: programmeId ? null : region || null });

function periodOf({ period: { kind, from, until, dates } }: PostingForm): Posting['period'] {
  switch (kind) {
    case 'range': return from || until ? { kind, from, until } : null;
    case 'dates': return dates.length ? { kind, dates: [...dates].sort() } : null;
    case 'on-call': return { kind };
  }
}

export const goalsOf = ({ learningGoals }: Pick<PostingForm, 'learningGoals'>): string[] => linesOf(learningGoals);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Only what differs from what was saved; a list or a text that is empty empties it there (null). A draft refuses empty lists, so they go as null. */
export function changesOf(base: PostingForm | null, mine: PostingForm, subject: Subject): PostingChange {
  const before = base ? toChange(base, subject) : null;
  const entries = Object.entries(toChange(mine, subject)).filter(([name, value]) =>
    (before ? !same(before[name as keyof typeof before], value) : value !== null && !isEmptyList(value)));
  return Object.fromEntries(entries.map(([name, value]) => [name, isEmptyList(value) ? null : value]));
}

/** One thing that two people changed at once: where it stands, and what each made of it. */
export interface Clash {
  /** `title`, or `details.topic`. */
  path: string;
  mine: unknown;
  theirs: unknown;
}

/** Somebody else saved meanwhile: what only one of us changed is taken over, of what both changed mine stays and theirs is shown beside it. */
export function reconciled(mine: PostingForm, base: PostingForm, fresh: PostingForm): { text: PostingForm; clashes: Clash[]; taken: string[] } {
  const clashes: Clash[] = [];
  const taken: string[] = [];
  const part = <T extends object>(own: T, old: T, now: T, before: string): T => Object.fromEntries(Object.entries(now).map(([name, theirs]) => {
    const [ours, was] = [own[name as keyof T] as unknown, old[name as keyof T] as unknown];
    const path = before + name;
    if (name === 'details' && before === '') return [name, part(ours as object, was as object, theirs as object, 'details.')];
    if (same(ours, was) || ours === undefined) {
      if (!same(theirs, was)) taken.push(path);
      return [name, theirs];
    }
    if (!same(theirs, was) && !same(theirs, ours)) clashes.push({ path, mine: ours, theirs });
    return [name, ours];
  })) as T;
  return { text: part(mine, base, fresh, ''), clashes, taken };
}

/** The text with one thing as somebody else wrote it. */
export function withTheirs(text: PostingForm, { path, theirs }: Clash): PostingForm {
  const own = path.startsWith('details.') ? path.slice('details.'.length) : null;
  return own === null ? { ...text, [path]: theirs } : { ...text, details: { ...text.details, [own]: theirs as OwnTexts[string] } };
}

import type { Reason } from '#guidance/contract';
import type { Level } from '#pathways/contract';
import type { Confidentiality, Posting, PostingChange, Workplace } from '#postings/contract';

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
  workplace: string;
  languages: string[];
  period: { from: string; until: string };
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
  closesOn: string;
  contactName: string;
  contactEmail: string;
  details: {
    assignment: string;
    daysPerWeek: number | null;
    supervisors: number | null;
    supervisionHours: number | null;
    travelReimbursed: boolean;
    hasResearch: boolean;
  };
}

/** A new posting, with what is true of most and the writer as contact. */
export function emptyForm(contact: { name: string; email: string }): PostingForm {
  return {
    title: '', summary: '', description: '', reasons: [], functions: [], specialisations: [], technologies: [], levels: [], branchId: '', workplace: '', languages: ['nl'],
    period: { from: '', until: '' }, seats: null, effortHours: null, effortEuros: null, allowanceEuros: null, learningGoals: '', commercialShare: null, confidentiality: '',
    difficulty: '', sector: '', openToOthers: false, closesOn: '', contactName: contact.name, contactEmail: contact.email,
    details: { assignment: '', daysPerWeek: null, supervisors: null, supervisionHours: null, travelReimbursed: false, hasResearch: false },
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) => (typeof value === 'number' ? value : null);

/** A posting as the editor shows it. */
export function fromPosting(posting: Posting): PostingForm {
  const { details, period, branch, contact } = posting;
  return {
    title: posting.title, summary: posting.summary, description: posting.description,
    reasons: [...posting.reasons], functions: [...posting.functions], specialisations: [...posting.specialisations], technologies: [...posting.technologies],
    levels: [...posting.levels], branchId: branch?.id ?? '', workplace: posting.workplace ?? '', languages: [...posting.languages],
    period: period?.kind === 'range' ? { from: period.from, until: period.until } : { from: '', until: '' },
    seats: posting.seats, effortHours: posting.effortHours, effortEuros: posting.effortEuros, allowanceEuros: posting.allowanceEuros,
    learningGoals: posting.learningGoals.join('\n'), commercialShare: posting.commercialShare, confidentiality: posting.confidentiality ?? '',
    difficulty: posting.difficulty === null ? '' : String(posting.difficulty), sector: posting.sector ?? '', openToOthers: posting.openToOthers, closesOn: posting.closesOn ?? '',
    contactName: contact?.name ?? '', contactEmail: contact?.email ?? '',
    details: {
      assignment: text(details['assignment']), daysPerWeek: count(details['daysPerWeek']), supervisors: count(details['supervisors']),
      supervisionHours: count(details['supervisionHours']), travelReimbursed: details['travelReimbursed'] === true, hasResearch: details['hasResearch'] === true,
    },
  };
}

/** What was typed, as the API takes it: empty is null. */
export function toChange(form: PostingForm) {
  const orNull = (value: string) => value.trim() || null;
  const whole = (value: number | null) => (value === null || Number.isNaN(value) ? null : value);
  const { details, period } = form;
  return {
    title: orNull(form.title), summary: orNull(form.summary), description: orNull(form.description),
    reasons: form.reasons as Reason[], functions: form.functions, specialisations: form.specialisations, technologies: form.technologies, levels: form.levels as Level[],
    branchId: orNull(form.branchId), workplace: orNull(form.workplace) as Workplace | null, languages: form.languages as ('nl' | 'en')[],
    period: period.from || period.until ? { kind: 'range' as const, ...period } : null,
    seats: whole(form.seats), effortHours: whole(form.effortHours), effortEuros: whole(form.effortEuros), allowanceEuros: whole(form.allowanceEuros),
    learningGoals: goalsOf(form), commercialShare: whole(form.commercialShare), confidentiality: orNull(form.confidentiality) as Confidentiality | null,
    difficulty: form.difficulty ? Number(form.difficulty) : null, sector: orNull(form.sector), openToOthers: form.openToOthers, closesOn: orNull(form.closesOn),
    contactName: orNull(form.contactName), contactEmail: orNull(form.contactEmail),
    details: Object.fromEntries(Object.entries({
      ...details, assignment: orNull(details.assignment), daysPerWeek: whole(details.daysPerWeek), supervisors: whole(details.supervisors), supervisionHours: whole(details.supervisionHours),
    }).filter(([, value]) => value !== null)),
  } satisfies PostingChange;
}

export function goalsOf({ learningGoals }: Pick<PostingForm, 'learningGoals'>): string[] {
  return learningGoals.split('\n').map((line) => line.replace(/^\s*[-•*]\s*/, '').trim()).filter(Boolean);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from what was saved; a list or a text that is empty empties it there (null). A draft refuses empty lists, so they go as null. */
export function changesOf(base: PostingForm | null, mine: PostingForm): PostingChange {
  const before = base ? toChange(base) : null;
  const entries = Object.entries(toChange(mine)).filter(([name, value]) =>
    (before ? !same(before[name as keyof typeof before], value) : value !== null && !isEmptyList(value)));
  return Object.fromEntries(entries.map(([name, value]) => [name, isEmptyList(value) ? null : value]));
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Somebody else saved meanwhile: what I typed stays, the rest becomes what they made of it. */
export function merged(mine: PostingForm, base: PostingForm, fresh: PostingForm): PostingForm {
  const part = <T extends object>(own: T, old: T, now: T): T =>
    Object.fromEntries(Object.entries(now).map(([name, value]) => {
      const key = name as keyof T;
      return [name, same(own[key], old[key]) ? value : own[key]];
    })) as T;
  return { ...part(mine, base, fresh), details: part(mine.details, base.details, fresh.details), period: part(mine.period, base.period, fresh.period) };
}

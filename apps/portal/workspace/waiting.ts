import { addDays, daysBetween } from '#base/contract';
import type { Locale } from '#base/contract';
import { PARTNERSHIP_KINDS } from '#organisations/contract';
import type { OwnPartnership } from '#organisations/contract';
import type { OwnPosting } from '#postings/contract';
import { kindName } from '#postings/portal';
import type { Work } from '#workspace/contract';

/** Something that waits for the reader, and by when. */
export interface Due {
  key: string;
  /** The day it is due; null when it may take its time. */
  on: string | null;
  isLate: boolean;
  note: string;
  title: string;
  text: string;
  link: string | readonly string[];
  act: string;
}

/** Who reads, in which language, on which day. */
export interface Reader {
  locale: Locale;
  today: string;
}

/** What a domain says that waits. */
export function workDue({ key, on, isLate, title, line, act, link }: Work, { locale, today }: Reader): Due {
  return { key, on, isLate, note: on === null ? '' : on < today && !isLate ? waitingSince(on, today) : leftUntil(on, today), title: title[locale], text: line?.[locale] ?? '', link, act: act[locale] };
}

/** A question to post along, or to take over the lead. */
export function partnerDue({ id, role, isAskedToLead, owner, title, kind }: OwnPosting, { locale }: Reader): Due | null {
  if (role !== 'invited' && !isAskedToLead) return null;
  return {
    key: id, on: null, isLate: false, note: '',
    title: isAskedToLead ? $localize`:@@portal.workspace.asked-to-lead:${owner.name}:owner: vraagt jullie penvoerder te worden` : $localize`:@@portal.workspace.asked-along:${owner.name}:owner: vraagt jullie mee te doen`,
    text: `${kindName(kind, locale)}: ${title || $localize`:@@portal.workspace.untitled:Plaatsing zonder titel`}`,
    link: ['/postings', id], act: $localize`:@@portal.workspace.look-answer:Bekijk en antwoord`,
  };
}

/** A partnership that asks one's organisation; its administrators answer. */
export function partnershipDue({ id, name, kind, standing }: OwnPartnership, { locale }: Reader): Due | null {
  if (standing !== 'invited') return null;
  return {
    key: id, on: null, isLate: false, note: '', title: $localize`:@@portal.workspace.partnership-asks:${name}:name: vraagt jullie mee te doen`, text: PARTNERSHIP_KINDS[kind][locale],
    link: ['/organisation', 'partnerships'], act: $localize`:@@portal.workspace.look-answer:Bekijk en antwoord`,
  };
}

/** A draft that nobody published yet. */
export function draftDue(posting: Pick<OwnPosting, 'id' | 'status' | 'title' | 'kind' | 'role'>, { locale }: Reader): Due | null {
  if (posting.role === 'invited') return null;
  if (posting.status !== 'draft') return null;
  return {
    key: posting.id, on: null, isLate: false, note: '', title: posting.title || $localize`:@@portal.workspace.untitled:Plaatsing zonder titel`,
    text: $localize`:@@portal.workspace.draft:${kindName(posting.kind, locale)}:kind:. Nog een concept: alleen je eigen organisatie ziet het.`,
    link: ['/postings', posting.id, 'edit'], act: $localize`:@@portal.workspace.finish:Maak af`,
  };
}

/** Late first, then this week, then the rest; within each the nearest day first. */
export function grouped(dues: readonly Due[], today: string): { late: Due[]; soon: Due[]; later: Due[] } {
  const sorted = [...dues].sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
  const week = addDays(today, 7);
  return {
    late: sorted.filter((due) => due.isLate),
    soon: sorted.filter((due) => !due.isLate && due.on !== null && due.on <= week),
    later: sorted.filter((due) => !due.isLate && (due.on === null || due.on > week)),
  };
}

function waitingSince(on: string, today: string): string {
  const days = daysBetween(on, today);
  return days === 1 ? $localize`:@@portal.workspace.since-yesterday:sinds gisteren` : $localize`:@@portal.workspace.since-days:al ${days}:days: dagen`;
}

function leftUntil(on: string, today: string): string {
  const days = daysBetween(today, on);
  if (days < 0) return days === -1 ? $localize`:@@portal.workspace.one-late:1 dag te laat` : $localize`:@@portal.workspace.late:${-days}:days: dagen te laat`;
  if (days === 0) return $localize`:@@portal.workspace.today:vandaag`;
  return days === 1 ? $localize`:@@portal.workspace.tomorrow:morgen` : $localize`:@@portal.workspace.in-days:nog ${days}:days: dagen`;
}

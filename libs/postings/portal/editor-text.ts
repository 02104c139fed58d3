import { kindOf, labelOf, ownFields } from '#postings/contract';
import { addDays } from '#base/contract';
import type { Locale } from '#base/contract';
import { fieldNames } from './editor-labels';
import { emptyForm } from './editor-model';
import type { PostingForm } from './editor-model';
import { emptyOwn, ownFrom } from './own-text';
import type { Subject } from './own-text';

/** What the address of the editor can fill in: the wizard sends people here with it. */
export interface Prefill {
  reasons?: string | undefined;
  functions?: string | undefined;
  levels?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
}
const list = (written: string | undefined, known: readonly string[]) => [...new Set((written ?? '').split(',').map((one) => one.trim()).filter((one) => known.includes(one)))];

/** A new text of a kind, with what is true of most and with what the address says; words that nobody knows are left out. */
export function startOf(subject: Subject, { today, contact, home, prefill, known }: {
  today: string | null; contact: { name: string; email: string }; home: { branchId: string; programmeId: string }; prefill: Prefill; known: { reasons: readonly string[]; functions: readonly string[]; levels: readonly string[] };
}): PostingForm {
  const { start } = kindOf(subject.kind);
  return {
    ...emptyForm(subject, contact), ...home,
    ...(start ? { seats: start.seats, workplace: start.workplace, confidentiality: start.confidentiality, closesOn: today ? addDays(today, start.openFor) : '', details: ownFrom(subject, start.details) } : {}),
    title: (prefill.title ?? '').slice(0, 120), description: (prefill.description ?? '').slice(0, 1000),
    reasons: list(prefill.reasons, known.reasons), functions: list(prefill.functions, known.functions), levels: list(prefill.levels, known.levels),
  };
}

/** The text when another kind is chosen: what every kind has stays, its own fields begin anew. */
export function turnedInto(text: PostingForm, subject: Subject): PostingForm {
  const ways = kindOf(subject.kind).dates;
  return { ...text, details: emptyOwn(subject), period: { ...text.period, kind: ways.includes(text.period.kind) ? text.period.kind : ways[0] ?? 'range' } };
}

/** Whether the text has exactly the own fields of what it is of. */
export function isOf(text: PostingForm, { kind, direction }: Subject): boolean {
  const names = ownFields(kind, direction).map(({ name }) => name);
  return names.length === Object.keys(text.details).length && names.every((name) => name in text.details);
}

/** What every field is called, own fields too. */
export function labelsOf({ kind, direction }: Subject, locale: Locale): Record<string, string> {
  return { ...fieldNames(), ...Object.fromEntries(ownFields(kind, direction).map((field) => [field.name, labelOf(field, direction)[locale]])) };
}

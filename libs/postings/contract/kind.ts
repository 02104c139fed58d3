import type { Text } from '#base/contract';
import type { Form } from '#guidance/contract';
import type { HintName } from './hint-names';
import type { Details, OwnField } from './own';
import type { Confidentiality, Direction, Workplace } from './status';
import type { UnitName } from './units';

/** How the dates of a kind are chosen. */
export type DateChoice = 'range' | 'dates' | 'on-call';

/** What matching, forms and pages need to know of a kind of posting. */
export interface KindTraits {
  /** Seats are for students; programmes are then asked how many they have. */
  students: boolean;
  /** Sectors whose programmes can receive it; all when absent. */
  sectors?: readonly ('mbo' | 'hbo' | 'wo')[];
  /** How dates may be given; the first is proposed. */
  dates: readonly DateChoice[];
  /** For mbo this is practice that asks for a recognised training company. */
  practice?: boolean;
  /** Something is made that can be used afterwards, also where its seats are not for students. */
  makes?: boolean;
}

/** A heading with the own fields under it. */
export interface KindPart {
  heading: Text;
  fields: readonly OwnField[];
}

/** Statements for who wonders whether it suits them; with `when` only where the posting chose that. */
export interface Fit {
  heading: Text;
  statements: readonly Text[];
  when?: { field: string; is: string };
}

/** Something that must hold between own fields; the fault stands at one of them. */
export interface Rule {
  at: string;
  holds: (details: Record<string, unknown>) => boolean;
  text: Text;
}

/** What is true of most postings of a kind: a new one begins with it, and its writer changes what differs. */
export interface Start {
  seats: number;
  workplace: Workplace;
  confidentiality: Confidentiality;
  /** How long it is open, in days. */
  openFor: number;
  details: Details;
}

/** Everything that is particular to one kind of posting: contract, form, page, facts and tests are made from it, and nothing else names it. */
export interface Kind extends KindTraits {
  slug: string;
  /** The form that it belongs to, and its place among the kinds of that form. */
  form: Form;
  place: number;
  name: Text;
  /** Its name with an article, to stand inside a sentence: "Hoe gaat de stage met …?". */
  phrase: Text;
  /** What is counted of it. */
  unit: UnitName;
  /** What working together like this can grow into, because students stay with companies they met before; null at the top. */
  next: string | null;
  /** One learns and is paid at once. */
  earning?: true;
  /** When both parties are asked how it goes: once, afterwards; after each period of teaching; in the course of it when nothing is said. */
  asked?: 'once' | 'each-period';
  /** What schema.org calls it where an offer of it is a job. */
  employment?: 'INTERN' | 'FULL_TIME' | 'PART_TIME' | 'OTHER';
  /** Where it comes from when the handbook does not have it. */
  source?: string;
  /** Whose effort it is; the other side receives it. */
  supplies: 'company' | 'institution';
  /** What it is, in one line, for who offers it and for who asks it. */
  says: Record<Direction, Text>;
  /** A title as somebody might write it. */
  titles: Record<Direction, Text>;
  /** Its effort where that differs from its form's. */
  effort?: { stars: number; why: Text };
  parts: readonly KindPart[];
  start?: Start;
  /** What must hold between its fields, as far as they are filled in. */
  rules?: readonly Rule[];
  fit?: readonly Fit[];
  /** The advice that makes sense while writing it. */
  hints: readonly HintName[];
  /** Own fields as somebody might fill them in. */
  example: Record<Direction, Details>;
}

/** Once, here, for anybody, in the coming half year. */
export const oneHalfDay = { seats: 1, workplace: 'on-site', confidentiality: 'open', openFor: 182 } as const;

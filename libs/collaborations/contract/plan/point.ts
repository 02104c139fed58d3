import type { Text } from '#base/contract';
import type { OwnField, OwnValue } from '#postings/contract';

/** The two sides of a plan. */
export const sides = ['institution', 'company'] as const;
export type Side = (typeof sides)[number];

/** A field of a point: one that both agree on, or one that is a side's own, which the other takes as it is. */
export type PlanField = OwnField & { by: Side | 'both' };
export type PointValue = Readonly<Record<string, OwnValue>>;

/** What decides which points a plan has. */
export interface PlanSubject {
  /** Effort stars of the kind: 1–2 little, 3 average, 4–5 much. */
  effort: number;
  /** Seats are for students. */
  hasStudents: boolean;
  /** Students work at the company: with terms, and for mbo with recognition. */
  isPractice: boolean;
  from: string | null;
  until: string | null;
}

/** Who the sentence is about: the parties by name. */
export interface Names { institution: string; company: string }

/** Something that both sides agree on before they begin (punt van het gezamenlijk plan). */
export interface PlanPoint {
  slug: string;
  name: Text;
  /** What to agree, and why. */
  about: Text;
  fields: readonly PlanField[];
  isFor: (subject: PlanSubject) => boolean;
  /** What must hold between its fields: while they are written, or, with `later`, before it can be agreed on. */
  rules?: readonly { at: string; holds: (value: PointValue, subject: PlanSubject) => boolean; text: Text; later?: true }[];
  /** The agreement in a sentence or two; null while there is nothing to say. */
  says: (value: PointValue, names: Names) => Text | null;
}

/** Days after which a collaboration counts as one of several years. */
const LONG_DAYS = 366;

/** Little effort and short: a lecture, a visit, a stand. A handful of points will do. */
export const isLight = ({ effort, hasStudents }: PlanSubject): boolean => effort <= 2 && !hasStudents;

/** Much effort, or more than a year: there must be a trial (H-109). */
export const needsTrial = ({ effort, from, until }: PlanSubject): boolean =>
  effort >= 4 || (from !== null && until !== null && (Date.parse(until) - Date.parse(from)) / 86_400_000 > LONG_DAYS);

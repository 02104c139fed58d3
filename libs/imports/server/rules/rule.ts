import type * as z from 'zod';
import type { Text } from '#base/contract';
import type { Tx } from '#base/server';
import type { ImportKind, RowStatus } from '#imports/contract';

/** A list as its rules know it. */
export interface List {
  id: string;
  organisationId: string;
  /** Who takes it in, while it is taken in. */
  runBy: string | null;
  now: Date;
  today: string;
}

/** A row whose cells are right. */
export interface Row<V = unknown> {
  number: number;
  values: V;
}

export interface Remark {
  column: string | null;
  text: Text;
}

/** What a row would do, or why it cannot. */
export interface Finding {
  number: number;
  status: Extract<RowStatus, 'ready' | 'same' | 'faulty'>;
  says: Remark[];
  /** What is here already and is meant. */
  resultId?: string | null;
}

/** What came of a row. */
export interface Outcome {
  status: Extract<RowStatus, 'done' | 'same' | 'overtaken'>;
  says: Remark[];
  resultId: string | null;
}

/** What one kind of list means. */
export interface ImportRule<V = unknown> {
  readonly kind: ImportKind;
  /** The cells of a row, by column. */
  readonly cells: z.ZodType<V>;
  /** What makes two rows of a list the same; null when nothing can. */
  key(values: V): string | null;
  /** What each row would do as things stand, together, changing nothing. */
  check(tx: Tx, list: List, rows: readonly Row<V>[]): Promise<Finding[]>;
  /** Takes in one row that was just found ready; what rows before it in the list brought may have come since. */
  apply(tx: Tx, list: List, row: Row<V>, finding: Finding): Promise<Outcome>;
}

export const ready = (number: number, nl: string, en: string, resultId: string | null = null): Finding => ({ number, status: 'ready', says: [{ column: null, text: { nl, en } }], resultId });
export const same = (number: number, nl: string, en: string, resultId: string | null = null): Finding => ({ number, status: 'same', says: [{ column: null, text: { nl, en } }], resultId });
export const faulty = (number: number, column: string | null, nl: string, en: string): Finding => ({ number, status: 'faulty', says: [{ column, text: { nl, en } }] });
export const overtaken = ({ says }: Pick<Finding, 'says'>): Outcome => ({ status: 'overtaken', says, resultId: null });

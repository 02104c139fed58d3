import * as z from 'zod';
import type { Text } from '#base/contract';
import { id, instant, line, pageOf, pageQuery, permissions, text, whole } from '#base/contract';
import { importKinds } from './kinds';

/** Where a list stands. */
export const importStatuses = ['sending', 'checking', 'checked', 'running', 'done', 'refused', 'cancelled'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const IMPORT_STATUS: Record<ImportStatus, Text> = {
  sending: { nl: 'Wordt verstuurd', en: 'Being sent' },
  checking: { nl: 'Wordt nagekeken', en: 'Being checked' },
  checked: { nl: 'Nagekeken', en: 'Checked' },
  running: { nl: 'Wordt overgenomen', en: 'Being taken in' },
  done: { nl: 'Overgenomen', en: 'Taken in' },
  refused: { nl: 'Niet te lezen', en: 'Cannot be read' },
  cancelled: { nl: 'Gestopt', en: 'Stopped' },
};

/** What may follow what. */
export const importFlow: Record<ImportStatus, readonly ImportStatus[]> = {
  sending: ['checking', 'cancelled'],
  checking: ['checked', 'refused', 'cancelled'],
  checked: ['running', 'cancelled'],
  running: ['done', 'cancelled'],
  done: [], refused: [], cancelled: [],
};

/** What became, or would become, of a row. `same`: it is here already. `overtaken`: something changed between checking and taking in. */
export const rowStatuses = ['waiting', 'ready', 'same', 'faulty', 'done', 'overtaken'] as const;
export type RowStatus = (typeof rowStatuses)[number];

export const ROW_STATUS: Record<RowStatus, Text> = {
  waiting: { nl: 'Nog niet nagekeken', en: 'Not checked yet' },
  ready: { nl: 'Komt erbij', en: 'Will be added' },
  same: { nl: 'Staat er al', en: 'Is here already' },
  faulty: { nl: 'Klopt niet', en: 'Has a fault' },
  done: { nl: 'Overgenomen', en: 'Taken in' },
  overtaken: { nl: 'Kon niet meer', en: 'Could not be any more' },
};

/** Bounds of a list: rows, characters in a part, parts. */
export const MOST_ROWS = 20_000;
export const PART_SIZE = 60_000;
export const MOST_PARTS = 60;

/** A new list: what it brings, what its file is called, and in how many parts its text comes. */
export const newImport = z.strictObject({ organisationId: id, kind: z.enum(importKinds), name: line(1, 200), parts: whole(1, MOST_PARTS) });
export type NewImport = z.output<typeof newImport>;

/** A piece of the text of a list, by its number from 1; sent again it replaces itself. */
export const importPart = z.strictObject({ number: whole(1, MOST_PARTS), text: z.string().min(1).max(PART_SIZE).regex(/^[^\u0000\ud800-\udfff]*$/u) });
export type ImportPart = z.output<typeof importPart>;

const counts = z.object(Object.fromEntries(rowStatuses.map((status) => [status, z.int()])) as Record<RowStatus, z.ZodInt>);

export const importView = z.object({
  id, organisationId: id, kind: z.enum(importKinds), name: z.string(), status: z.enum(importStatuses),
  /** How many parts came, and how many there are. */
  partsSent: z.int(), parts: z.int(),
  /** Rows by what became of them; null until the text was read. */
  rows: counts.nullable(),
  /** Why the text cannot be read. */
  refusal: text.nullable(),
  /** Headings that nothing was done with. */
  unused: z.array(z.string()),
  createdAt: instant, createdBy: z.string().nullable(), endedAt: instant.nullable(), can: permissions,
});
export type ImportView = z.infer<typeof importView>;
export const importPage = pageOf(importView);

/** A row of a list: its line in the sheet (the heading is 1), its cells by column, and what is said of it. */
export const importRow = z.object({
  importId: id, number: z.int(), data: z.record(z.string(), z.string()), status: z.enum(rowStatuses),
  says: z.array(z.object({ column: z.string().nullable(), text })),
  /** What came of it: a company, a programme, a collaboration. */
  resultId: id.nullable(),
});
export type ImportRow = z.infer<typeof importRow>;
export const importRowPage = pageOf(importRow);
export const importRowQuery = pageQuery.extend({ status: z.enum(rowStatuses).optional() });
export type ImportRowQuery = z.output<typeof importRowQuery>;

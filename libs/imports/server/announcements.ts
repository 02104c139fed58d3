import * as z from 'zod';
import { id, whole } from '#base/contract';
import { job } from '#base/server';

/** The text of a list is complete: it is read, and its rows are checked a batch at a time. `after` is the last row that was done. */
export const checkImport = job({ name: 'check-import', title: { nl: 'Lijst nagekeken', en: 'List checked' }, payload: z.object({ importId: id, after: whole(0, 1_000_000) }) });

/** The rows of a list that can be taken in are taken in, a batch at a time. */
export const runImport = job({ name: 'run-import', title: { nl: 'Lijst overgenomen', en: 'List taken in' }, payload: z.object({ importId: id, after: whole(0, 1_000_000) }) });

import type { StateLook } from '#base/portal';
import type { ImportStatus, ImportView, RowStatus } from '#imports/contract';

/** The shape that goes with where a list stands. */
export const IMPORT_LOOK: Record<ImportStatus, StateLook> = { sending: 'plan', checking: 'trial', checked: 'plan', running: 'trial', done: 'done', refused: 'alert', cancelled: 'pause' };
export const ROW_LOOK: Record<RowStatus, StateLook> = { waiting: 'plan', ready: 'run', same: 'done', faulty: 'alert', done: 'done', overtaken: 'alert' };

/** How many rows, and what became of them. */
export function countsLine({ rows }: Pick<ImportView, 'rows'>): string {
  if (!rows) return $localize`:@@imports.words.unread:Nog niet gelezen`;
  const parts: [number, string][] = [
    [rows.done, $localize`:@@imports.words.done:${rows.done}:count: overgenomen`],
    [rows.ready, $localize`:@@imports.words.ready:${rows.ready}:count: klaar om over te nemen`],
    [rows.same, $localize`:@@imports.words.same:${rows.same}:count: al bekend`],
    [rows.faulty + rows.overtaken, $localize`:@@imports.words.faulty:${rows.faulty + rows.overtaken}:count: met een fout`],
    [rows.waiting, $localize`:@@imports.words.waiting:${rows.waiting}:count: nog niet nagekeken`],
  ];
  return parts.filter(([count]) => count > 0).map(([, text]) => text).join(', ');
}

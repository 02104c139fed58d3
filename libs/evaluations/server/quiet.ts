import { addDays } from '#base/contract';
import type { Tx } from '#base/server';

/** Days in which an institution wants no questions, ends included. */
export interface Quiet { from: string; until: string }

/** The quiet weeks of the institution of a collaboration. */
export const quietOf = (tx: Tx, collaborationId: string): Promise<Quiet[]> => tx.sql<Quiet & Record<string, unknown>>(
  `select q.from_on::text as "from", q.until_on::text as "until" from quiet_week q join collaboration c on c.institution_id = q.institution_id where c.id = $1`, [collaborationId]);

/** The day itself, or the first one after it that is not quiet. */
export function firstOpen(day: string, quiet: readonly Quiet[]): string {
  let open = day;
  for (let in_ = at(open, quiet); in_; in_ = at(open, quiet)) open = addDays(in_.until, 1);
  return open;
}

const at = (day: string, quiet: readonly Quiet[]) => quiet.find(({ from, until }) => from <= day && day <= until);

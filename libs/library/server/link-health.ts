import type { LinkState } from '#library/contract';
import type { Reached } from './reach';

/** How a link stands. `failures` counts the looks in a row that went wrong. */
export interface Health {
  state: LinkState;
  failures: number;
  answered: number | null;
}

/** The page says itself that it is gone. */
const GONE = new Set([404, 410]);
/** The page is there, but not for a machine. */
const NOT_FOR_US = new Set([401, 403, 405, 407, 429, 451]);
/** So often in a row before a page that is silent, or in trouble, counts as broken. */
const PATIENCE = 3;

/** How a link stands after another look. */
export function after(before: Pick<Health, 'state' | 'failures'>, { status }: Reached): Health {
  if (status !== null && status < 400) return { state: 'works', failures: 0, answered: status };
  if (status !== null && NOT_FOR_US.has(status)) return { state: 'unknown', failures: 0, answered: status };
  const failures = before.failures + 1;
  const isBroken = (status !== null && GONE.has(status)) || failures >= PATIENCE;
  return { state: isBroken ? 'broken' : before.state, failures, answered: status };
}

/** No page answered at all: it is we who cannot get out, and that says nothing about the pages. */
export const isCutOff = (seen: readonly Reached[]): boolean => seen.length > 0 && seen.every(({ status }) => status === null);

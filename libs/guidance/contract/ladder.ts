import { NEXT_STEP, type Kind } from './kinds';

/** The rungs from a kind upward, itself first. */
export function ladderFrom(kind: Kind): Kind[] {
  const rungs: Kind[] = [];
  for (let at: Kind | null = kind; at !== null && !rungs.includes(at); at = NEXT_STEP[at]) rungs.push(at);
  return rungs;
}

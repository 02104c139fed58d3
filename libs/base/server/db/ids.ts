import { randomUUID } from 'node:crypto';

/** A new uuid version 7: in order of time, so that indexes grow at one end. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  // Everything after the version of a random uuid is random, its variant included.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

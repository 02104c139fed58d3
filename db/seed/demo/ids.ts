import { createHash } from 'node:crypto';

/**
 * The id of something in the demo: the same for the same name and moment, in the shape of a uuid v7, so that lists in
 * order of id are in order of time.
 */
export function demoId(what: string, at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`koppelvlak demo:${what}`).digest('hex');
  const variant = ((parseInt(rest.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

/** A number from 0 up to `below`, always the same for the same name. */
export function drawn(what: string, below: number): number {
  return createHash('sha256').update(what).digest().readUInt32BE(0) % below;
}

/** What a map holds under a key; the demo names nothing that is not there. */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo names ${key}, which is not there`);
  return value;
}

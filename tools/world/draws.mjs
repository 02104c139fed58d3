// Draws that come out the same on every machine: the row with a number is the same row, whatever was made before it.

/** Draws for one thing: `seed` names what kind of thing, `n` which. */
export function drawsOf(seed, n) {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end) => Math.floor(next() * end);
  return {
    next,
    below,
    between: (from, until) => from + below(until - from + 1),
    chance: (share) => next() < share,
    one: (list) => list[below(list.length)],
    /** The front of a list is drawn far more often than its end, as words are. */
    skewed: (list) => list[Math.floor(next() ** 2.6 * list.length)],
    /** One of [thing, weight] pairs whose weights add up to `sum`. */
    weighed: ({ pairs, sum }) => {
      let left = next() * sum;
      for (const [thing, weight] of pairs) if ((left -= weight) < 0) return thing;
      return pairs[pairs.length - 1][0];
    },
  };
}

export const weights = (pairs) => ({ pairs, sum: pairs.reduce((sum, [, weight]) => sum + weight, 0) });

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A uuid version 7 of a moment. */
export function idAt(milliseconds, draws) {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  const a = draws.below(4096);
  const b = draws.below(16384);
  const bytes = () => hex[draws.below(256)] + hex[draws.below(256)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex[a >> 8][1]}${hex[a & 255]}-${hex[0x80 | (b >> 8)]}${hex[b & 255]}-${bytes()}${bytes()}${bytes()}`;
}

export const DAY = 86_400_000;
/** `2027-03-18` for a moment. */
export const dayOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

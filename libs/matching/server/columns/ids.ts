/** So many bytes are an id. */
export const BYTES = 16;

export const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The id at a place of ids that lie one after the other. */
export function idAt(ids: Buffer, place: number): string {
  const hex = ids.toString('hex', place * BYTES, (place + 1) * BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The first place from `from` on where an id lies; -1 when there is none. */
export function find(ids: Buffer, id: Buffer, from: number): number {
  let found = ids.indexOf(id, from * BYTES);
  // A hit across two ids is none.
  while (found % BYTES > 0) found = ids.indexOf(id, found + 1);
  return found === -1 ? -1 : found / BYTES;
}

/** For each of ids that lie one after the other the first place where the same id lies. Without making a text of any: in a table by their last bytes, which are drawn. */
export function firstsOf(ids: Buffer): Uint32Array {
  const size = ids.length / BYTES;
  const firsts = new Uint32Array(size);
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 2)) - 1;
  // Holds places, counted from one; zero is free.
  const table = new Uint32Array(mask + 1);
  for (let place = 0; place < size; place += 1) {
    let at = ids.readUInt32LE((place + 1) * BYTES - 4) & mask;
    let first = table[at] ?? 0;
    while (first !== 0 && ids.compare(ids, (first - 1) * BYTES, first * BYTES, place * BYTES, (place + 1) * BYTES) !== 0) {
      at = (at + 1) & mask;
      first = table[at] ?? 0;
    }
    if (first === 0) table[at] = place + 1;
    firsts[place] = first === 0 ? place : first - 1;
  }
  return firsts;
}

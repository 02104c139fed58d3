const BYTES = 16;

/** Ids by place, and places by id: sixteen bytes each and a table to look them up. */
export class Ids {
  private readonly bytes: Buffer;
  private readonly table: Uint32Array;

  constructor(readonly size: number) {
    this.bytes = Buffer.alloc(size * BYTES);
    this.table = new Uint32Array(1 << Math.ceil(Math.log2(Math.max(4, size * 2))));
  }

  static bytesOf(id: string): Buffer {
    return Buffer.from(id.replaceAll('-', ''), 'hex');
  }

  at(place: number): string {
    const hex = this.bytes.toString('hex', place * BYTES, (place + 1) * BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  put(place: number, id: Buffer): void {
    id.copy(this.bytes, place * BYTES);
    let slot = this.slotOf(id, 0);
    while (this.table[slot] !== 0) slot = slot + 1 & this.table.length - 1;
    this.table[slot] = place + 1;
  }

  copy(from: Ids, old: number, place: number): void {
    this.put(place, from.bytes.subarray(old * BYTES, (old + 1) * BYTES));
  }

  /** The place of an id; -1 when it is not here. */
  placeOf(id: Buffer): number {
    for (let slot = this.slotOf(id, 0); this.table[slot] !== 0; slot = slot + 1 & this.table.length - 1) {
      const place = (this.table[slot] as number) - 1;
      if (this.compare(place, id) === 0) return place;
    }
    return -1;
  }

  compare(place: number, id: Buffer): number {
    return this.bytes.compare(id, 0, BYTES, place * BYTES, (place + 1) * BYTES);
  }

  compareWith(place: number, other: Ids, at: number): number {
    return this.bytes.compare(other.bytes, at * BYTES, (at + 1) * BYTES, place * BYTES, (place + 1) * BYTES);
  }

  private slotOf(bytes: Buffer, place: number): number {
    const at = place * BYTES;
    const mixed = Math.imul(bytes.readInt32LE(at) ^ Math.imul(bytes.readInt32LE(at + 4), 0x85ebca6b) ^ Math.imul(bytes.readInt32LE(at + 8), 0xc2b2ae35) ^ Math.imul(bytes.readInt32LE(at + 12), 0x27d4eb2f), 0x9e3779b1);
    return (mixed ^ mixed >>> 15) & this.table.length - 1;
  }
}

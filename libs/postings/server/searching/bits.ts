/** One bit a place. */
export type Bits = Uint32Array;

export const bitsFor = (size: number): Bits => new Uint32Array((size + 31) >>> 5);
export const isSet = (bits: Bits, place: number) => ((bits[place >>> 5] ?? 0) >>> (place & 31) & 1) === 1;
export const setBit = (bits: Bits, place: number) => { bits[place >>> 5] = (bits[place >>> 5] ?? 0) | 1 << (place & 31); };
export const clearBit = (bits: Bits, place: number) => { bits[place >>> 5] = (bits[place >>> 5] ?? 0) & ~(1 << (place & 31)); };

function ones(word: number): number {
  let n = word - (word >>> 1 & 0x55555555);
  n = (n & 0x33333333) + (n >>> 2 & 0x33333333);
  return Math.imul(n + (n >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function count(bits: Bits): number {
  let sum = 0;
  for (let at = 0; at < bits.length; at += 1) sum += ones(bits[at] as number);
  return sum;
}

/** Keeps of `bits` what stands in `other` too. */
export function keep(bits: Bits, other: Bits): Bits {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] as number) & (other[at] as number);
  return bits;
}

/** Takes from `bits` what stands in `other`. */
export function remove(bits: Bits, other: Bits): Bits {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] as number) & ~(other[at] as number);
  return bits;
}

/** A set of places: as a list while they are few, as bits when that takes less room. Never changed once it is made. */
export class Places {
  private constructor(private readonly list: Uint32Array | null, private readonly bits: Bits | null) {}

  static of(list: readonly number[], size: number): Places {
    if (list.length * 32 < size) return new Places(Uint32Array.from(list), null);
    const bits = bitsFor(size);
    for (const place of list) setBit(bits, place);
    return new Places(null, bits);
  }

  /** Sets as one, each with the places that its own have now; -1 for those that are gone. */
  static moved(parts: readonly (readonly [Places | undefined, Int32Array])[], size: number): Places {
    const most = parts.reduce((sum, [places]) => sum + (places?.list?.length ?? (places?.bits ? count(places.bits) : 0)), 0);
    const list: number[] = [];
    const bits = most * 32 < size ? null : bitsFor(size);
    for (const [places, to] of parts) {
      places?.each((old) => {
        const place = to[old] as number;
        if (place < 0) return;
        if (bits) setBit(bits, place);
        else list.push(place);
      });
    }
    return bits ? new Places(null, bits) : new Places(Uint32Array.from(list), null);
  }

  addTo(target: Bits): void {
    if (this.bits) for (let at = 0; at < target.length; at += 1) target[at] = (target[at] as number) | (this.bits[at] as number);
    else this.each((place) => setBit(target, place));
  }

  countIn(hits: Bits): number {
    let sum = 0;
    if (this.bits) for (let at = 0; at < hits.length; at += 1) sum += ones((hits[at] as number) & (this.bits[at] as number));
    else this.each((place) => { if (isSet(hits, place)) sum += 1; });
    return sum;
  }

  each(use: (place: number) => void): void {
    if (this.list) for (const place of this.list) use(place);
    else if (this.bits) eachBit(this.bits, use);
  }
}

/** Calls with every place that is set, the lowest first. */
export function eachBit(bits: Bits, use: (place: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] as number; word !== 0; word &= word - 1) use((at << 5) + 31 - Math.clz32(word & -word));
  }
}

/** Calls with every place below `end` that is set, the highest first, until `use` answers false. */
export function eachBitDown(bits: Bits, end: number, use: (place: number) => boolean): void {
  for (let at = Math.min(bits.length - 1, end - 1 >>> 5); at >= 0; at -= 1) {
    let word = bits[at] as number;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      word &= ~(1 << bit);
      const place = (at << 5) + bit;
      if (place < end && !use(place)) return;
    }
  }
}

import { facetNames, type FacetName } from '#postings/contract';
import { bitsFor, clearBit, isSet, Places, setBit, type Bits } from './bits';
import { Ids } from './ids';
import type { OpenDoc } from './open-doc';

/** A word's entry is a place and, in its two lowest bits, where the word stands there. */
const WEIGHT_BITS = 2;

/** Postings in order of time, the oldest first, with everything they are found by. Only their being alive changes. */
export class Segment {
  readonly at: Float64Array;
  readonly closes: Int32Array;
  readonly fromMonth: Uint16Array;
  readonly untilMonth: Uint16Array;
  readonly alive: Bits;
  living: number;
  private closing: Uint32Array | null = null;

  private constructor(readonly size: number, readonly ids: Ids, readonly sets: ReadonlyMap<FacetName, ReadonlyMap<string, Places>>,
    readonly lexemes: readonly string[], private readonly wordsFrom: Uint32Array, private readonly words: Uint32Array) {
    this.at = new Float64Array(size);
    this.closes = new Int32Array(size);
    this.fromMonth = new Uint16Array(size);
    this.untilMonth = new Uint16Array(size);
    this.alive = bitsFor(size);
    for (let place = 0; place < size; place += 1) setBit(this.alive, place);
    this.living = size;
  }

  static of(given: readonly OpenDoc[]): Segment {
    const docs = given.map((doc) => ({ doc, id: Ids.bytesOf(doc.id) })).sort((a, b) => a.doc.at - b.doc.at || a.id.compare(b.id));
    const ids = new Ids(docs.length);
    const sets = new Lists();
    docs.forEach(({ doc, id }, place) => {
      ids.put(place, id);
      for (const name of facetNames) for (const value of doc.values[name] ?? []) sets.add(name, value, place);
    });
    const segment = new Segment(docs.length, ids, sets.placesOf(docs.length), ...wordsByLexeme(docs.map(({ doc }) => doc)));
    docs.forEach(({ doc }, place) => {
      segment.at[place] = doc.at;
      segment.closes[place] = doc.closes;
      segment.fromMonth[place] = doc.fromMonth;
      segment.untilMonth[place] = doc.untilMonth;
    });
    return segment;
  }

  /** Two as one, without what is no longer alive. */
  static merge(one: Segment, other: Segment): Segment {
    const size = one.living + other.living;
    const ids = new Ids(size);
    const [toOne, toOther] = [new Int32Array(one.size).fill(-1), new Int32Array(other.size).fill(-1)];
    const order: [Segment, number][] = [];
    for (let [a, b] = [0, 0]; a < one.size || b < other.size;) {
      if (a < one.size && !isSet(one.alive, a)) { a += 1; continue; }
      if (b < other.size && !isSet(other.alive, b)) { b += 1; continue; }
      const first = b >= other.size || (a < one.size && one.isBefore(a, other, b));
      const [from, old] = first ? [one, a++] as const : [other, b++] as const;
      (first ? toOne : toOther)[old] = order.length;
      ids.copy(from.ids, old, order.length);
      order.push([from, old]);
    }
    const sets = new Map(facetNames.map((name) => {
      const [mine, others] = [one.sets.get(name), other.sets.get(name)];
      const values = new Set([...mine?.keys() ?? [], ...others?.keys() ?? []]);
      return [name, new Map([...values].map((value) => [value, Places.moved([[mine?.get(value), toOne], [others?.get(value), toOther]], size)]))] as const;
    }));
    const lexemes: string[] = [];
    const from = new Uint32Array(one.lexemes.length + other.lexemes.length + 1);
    const words = new Uint32Array(one.words.length + other.words.length);
    let end = 0;
    for (let [a, b] = [0, 0]; a < one.lexemes.length || b < other.lexemes.length;) {
      const order = a >= one.lexemes.length ? 1 : b >= other.lexemes.length ? -1 : byCode(one.lexemes[a] as string, other.lexemes[b] as string);
      const lexeme = (order <= 0 ? one.lexemes[a] : other.lexemes[b]) as string;
      const begin = end;
      if (order <= 0) end = one.moveWord(a++, toOne, words, end);
      if (order >= 0) end = other.moveWord(b++, toOther, words, end);
      if (end > begin) from[lexemes.push(lexeme)] = end;
    }
    const segment = new Segment(size, ids, sets, lexemes, from.slice(0, lexemes.length + 1), words.slice(0, end));
    order.forEach(([from, old], place) => {
      segment.at[place] = from.at[old] as number;
      segment.closes[place] = from.closes[old] as number;
      segment.fromMonth[place] = from.fromMonth[old] as number;
      segment.untilMonth[place] = from.untilMonth[old] as number;
    });
    return segment;
  }

  /** A posting that is no longer open, or stands elsewhere now. */
  drop(id: Buffer): void {
    const place = this.ids.placeOf(id);
    if (place < 0 || !isSet(this.alive, place)) return;
    clearBit(this.alive, place);
    this.living -= 1;
  }

  /** All places by the day they close, those of one day from the newest on; worked out when somebody first asks. */
  get byClosing(): Uint32Array {
    if (this.closing) return this.closing;
    const days = new Map<number, number[]>();
    for (let place = this.size - 1; place >= 0; place -= 1) {
      const day = days.get(this.closes[place] as number);
      if (day) day.push(place);
      else days.set(this.closes[place] as number, [place]);
    }
    this.closing = Uint32Array.from([...days.keys()].sort((a, b) => a - b).flatMap((day) => days.get(day) as number[]));
    return this.closing;
  }

  /** The first place that does not come before a moment and an id. */
  placeFrom(at: number, id: Buffer): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = low + high >>> 1;
      const time = this.at[middle] as number;
      if (time < at || (time === at && this.ids.compare(middle, id) < 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of the words, in order, that does not come before this one. */
  lexemeFrom(word: string): number {
    let [low, high] = [0, this.lexemes.length];
    while (low < high) {
      const middle = low + high >>> 1;
      if (byCode(this.lexemes[middle] as string, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  has(lexeme: string): boolean {
    return this.lexemes[this.lexemeFrom(lexeme)] === lexeme;
  }

  /** How many postings have a word. */
  spread(at: number): number {
    return (this.wordsFrom[at + 1] as number) - (this.wordsFrom[at] as number);
  }

  /** Notes in `scores` and `hits` where a word stands, with what that is worth. */
  mark(at: number, worth: readonly number[], scores: Uint8Array, hits: Bits): void {
    for (let entry = this.wordsFrom[at] as number, end = this.wordsFrom[at + 1] as number; entry < end; entry += 1) {
      const word = this.words[entry] as number;
      const place = word >>> WEIGHT_BITS;
      const score = worth[word & 3] as number;
      if ((scores[place] as number) < score) scores[place] = score;
      setBit(hits, place);
    }
  }

  private isBefore(place: number, other: Segment, at: number): boolean {
    const difference = (this.at[place] as number) - (other.at[at] as number);
    return difference < 0 || (difference === 0 && this.ids.compareWith(place, other.ids, at) < 0);
  }

  /** Writes a word's entries at their new places from `end` on; gives the new end. */
  private moveWord(at: number, to: Int32Array, words: Uint32Array, end: number): number {
    for (let entry = this.wordsFrom[at] as number; entry < (this.wordsFrom[at + 1] as number); entry += 1) {
      const word = this.words[entry] as number;
      const place = to[word >>> WEIGHT_BITS] as number;
      if (place >= 0) words[end++] = place << WEIGHT_BITS | word & 3;
    }
    return end;
  }
}

/** Segments in order of size: each at least four times the next, so that what is added is merged now and then and not each time. */
export function withSegment(segments: readonly Segment[], added: Segment): Segment[] {
  const all = [...segments, added].filter(({ living }) => living > 0);
  for (let [before, last] = all.slice(-2); before && last && before.living < 4 * last.living; [before, last] = all.slice(-2)) all.splice(-2, 2, Segment.merge(before, last));
  return all;
}

/** Lists of places by facet and value, while they are gathered. */
class Lists {
  private readonly lists = new Map<FacetName, Map<string, number[]>>();

  add(name: FacetName, value: string, place: number): void {
    let values = this.lists.get(name);
    if (!values) this.lists.set(name, values = new Map());
    const list = values.get(value);
    if (list) list.push(place);
    else values.set(value, [place]);
  }

  placesOf(size: number): Map<FacetName, Map<string, Places>> {
    return new Map([...this.lists].map(([name, values]) => [name, new Map([...values].map(([value, list]) => [value, Places.of(list, size)]))]));
  }
}

/** Plain order of code units, the same everywhere. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All words in order, where the entries of each begin, and the entries. */
function wordsByLexeme(docs: readonly OpenDoc[]): [string[], Uint32Array, Uint32Array] {
  const codes = new Map<string, number>();
  const total = docs.reduce((sum, { words }) => sum + words.length, 0);
  const coded = new Uint32Array(total);
  let at = 0;
  for (const { words } of docs) {
    for (const word of words) {
      let code = codes.get(word);
      if (code === undefined) codes.set(word, code = codes.size);
      coded[at++] = code;
    }
  }
  // A part of a text keeps the whole text in memory: what stays is written anew.
  const known = [...codes.keys()].map((word) => Buffer.from(word).toString());
  const order = known.map((_, code) => code).sort((a, b) => byCode(known[a] as string, known[b] as string));
  const rank = new Uint32Array(known.length);
  order.forEach((code, place) => { rank[code] = place; });
  const from = new Uint32Array(known.length + 1);
  for (const code of coded) from[(rank[code] as number) + 1] = (from[(rank[code] as number) + 1] as number) + 1;
  for (let place = 0; place < known.length; place += 1) from[place + 1] = (from[place + 1] as number) + (from[place] as number);
  const [ends, entries] = [from.slice(), new Uint32Array(total)];
  at = 0;
  docs.forEach(({ words, weights }, place) => {
    for (let nth = 0; nth < words.length; nth += 1) {
      const lexeme = rank[coded[at++] as number] as number;
      const end = ends[lexeme] as number;
      entries[end] = place << WEIGHT_BITS | (weights[nth] as number);
      ends[lexeme] = end + 1;
    }
  });
  return [order.map((code) => known[code] as string), from, entries];
}

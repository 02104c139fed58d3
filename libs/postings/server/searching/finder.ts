import { COUNTED, facetNames, type FacetName, type PostingFilter, type PostingSort } from '#postings/contract';
import { bitsFor, count, eachBitDown, keep, setBit, type Bits } from './bits';
import { Ids } from './ids';
import { monthOf } from './open-doc';
import type { Segment } from './segment';
import { find, read, type AskedWord, type Found, type Names, type Reading } from './words';

/** Where a page ended: what it is sorted by, then when it was published, then its id. */
export interface Mark { first: number; at: number; id: string }

/** A filter with the words in it as the database reads them. */
export interface Question { filter: PostingFilter; words: readonly AskedWord[] }

export interface Counts {
  total: number;
  facets: Partial<Record<FacetName, { value: string; count: number }[]>>;
  without: Record<string, number>;
  readAs: readonly { given: string; lexeme: string }[];
}

/** Of what has no fixed values, so many are named. */
const NAMED = 20;
/** What is kept of questions with words, in bytes. */
const KEPT = 24_000_000;

/** All open postings at one moment, to be searched. What changed is another one. */
export class Finder {
  private readonly kept = new Map<string, { reading: Reading; found: Found[] }>();
  private readonly counts = new Map<string, Counts>();

  constructor(readonly segments: readonly Segment[], readonly names: Names) {}

  get size(): number {
    return this.segments.reduce((sum, { living }) => sum + living, 0);
  }

  /** The first of what is found, after a mark: one thing more than asked for tells that there is another page. */
  page(question: Question, sort: PostingSort, after: Mark | null, limit: number): Mark[] {
    const words = this.words(question);
    const marks = this.segments.flatMap((segment, nth) => topOf(segment, this.hits(segment, question, words?.found[nth]), sort, words?.found[nth]?.scores, after, limit));
    return marks.sort((a, b) => a.first - b.first || b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, limit);
  }

  /** How many are found, in all and by facet. */
  count(question: Question): Counts {
    const key = keyOf(question);
    const known = this.counts.get(key);
    if (known) return known;
    const counts = this.counted(question);
    if (this.counts.size > 500) this.counts.clear();
    this.counts.set(key, counts);
    return counts;
  }

  /** How many of what is found were published later than a moment. */
  since(question: Question, at: number): number {
    const words = this.words(question);
    const last = Buffer.alloc(16, 0xff);
    return Math.min(COUNTED + 1, this.segments.reduce((sum, segment, nth) => {
      const from = segment.placeFrom(at, last);
      if (from >= segment.size) return sum;
      let own = 0;
      eachBitDown(this.hits(segment, question, words?.found[nth]), segment.size, (place) => place >= from && (own += 1) > 0);
      return sum + own;
    }, 0));
  }

  private counted({ filter, words: asked }: Question): Counts {
    const chosen = facetNames.filter((name) => filter[name]);
    const hasMonths = filter.from !== undefined || filter.until !== undefined;
    const words = this.words({ filter, words: asked });
    const sums = { total: 0, without: Object.fromEntries([...chosen, ...hasMonths ? ['months'] : [], ...words ? ['q'] : []].map((name) => [name, 0])) as Record<string, number> };
    const facets = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
    this.segments.forEach((segment, nth) => {
      const conditions = new Map<string, Bits>(chosen.map((name) => [name, chosenOf(segment, name, filter[name] ?? [])]));
      if (hasMonths) conditions.set('months', runningIn(segment, filter));
      if (words) conditions.set('q', (words.found[nth] as Found).hits);
      const besides = (left: string | null) => [...conditions].reduce<Bits>((bits, [name, own]) => (name === left ? bits : keep(bits, own)), segment.alive.slice());
      const hits = besides(null);
      sums.total += count(hits);
      for (const name of facetNames) {
        const open = conditions.has(name) ? besides(name) : hits;
        const values = facets.get(name) as Map<string, number>;
        for (const [value, places] of segment.sets.get(name) ?? []) {
          const n = places.countIn(open);
          if (n > 0) values.set(value, (values.get(value) ?? 0) + n);
        }
      }
      for (const name of conditions.keys()) sums.without[name] = (sums.without[name] ?? 0) + count(besides(name));
    });
    const capped = (n: number) => Math.min(n, COUNTED + 1);
    return {
      total: capped(sums.total), without: Object.fromEntries(Object.entries(sums.without).map(([name, n]) => [name, capped(n)])),
      facets: Object.fromEntries([...facets].map(([name, values]) => [name, this.named(values, filter[name] ?? []).map(([value, n]) => ({ value, count: capped(n) }))])),
      readAs: words?.reading.readAs ?? [],
    };
  }

  /** The values of a facet, the most common first; what is chosen is always named. */
  private named(values: Map<string, number>, chosen: readonly string[]): [string, number][] {
    const sorted = [...values].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const shown = sorted.length > 2 * NAMED ? sorted.filter(([value], nth) => nth < NAMED || chosen.includes(value)) : sorted;
    return [...shown, ...chosen.filter((value) => !values.has(value)).map((value): [string, number] => [value, 0])];
  }

  private hits(segment: Segment, { filter }: Question, words: Found | undefined): Bits {
    const hits = segment.alive.slice();
    for (const name of facetNames) if (filter[name]) keep(hits, chosenOf(segment, name, filter[name]));
    if (filter.from !== undefined || filter.until !== undefined) keep(hits, runningIn(segment, filter));
    return words ? keep(hits, words.hits) : hits;
  }

  /** Where the words stand, looked up once for who asks the list, its counts and its next page. */
  private words({ words, filter }: Question): { reading: Reading; found: Found[] } | null {
    if (words.length === 0) return null;
    const key = filter.q ?? '';
    let known = this.kept.get(key);
    if (!known) {
      const reading = read(words, this.segments, this.names);
      known = { reading, found: this.segments.map((segment) => find(reading, segment)) };
      if (this.kept.size * this.size * 1.2 > KEPT) this.kept.clear();
      this.kept.set(key, known);
    }
    return known;
  }
}

const keyOf = ({ filter }: Question) => JSON.stringify([...facetNames, 'q', 'from', 'until'].map((name) => filter[name as keyof PostingFilter] ?? null));

function chosenOf(segment: Segment, name: FacetName, values: readonly string[]): Bits {
  const bits = bitsFor(segment.size);
  for (const value of values) segment.sets.get(name)?.get(value)?.addTo(bits);
  return bits;
}

function runningIn(segment: Segment, { from, until }: PostingFilter): Bits {
  const bits = bitsFor(segment.size);
  const [first, last] = [from === undefined ? 0 : monthOf(from), until === undefined ? 0xffff : monthOf(until)];
  for (let place = 0; place < segment.size; place += 1) if ((segment.untilMonth[place] as number) >= first && (segment.fromMonth[place] as number) <= last) setBit(bits, place);
  return bits;
}

/** The first of a segment: read from the newest on, so that of two that are worth the same the newer comes first. */
function topOf(segment: Segment, hits: Bits, sort: PostingSort, scores: Uint8Array | undefined, after: Mark | null, limit: number): Mark[] {
  const firstOf = sort === 'closing' ? (place: number) => segment.closes[place] as number : sort === 'best' && scores ? (place: number) => -(scores[place] as number) : () => 0;
  const end = after === null ? segment.size : segment.placeFrom(after.at, Ids.bytesOf(after.id));
  const top: { first: number; place: number }[] = [];
  // Without a first thing to sort by, all that come before the mark were on earlier pages.
  const isPlain = sort === 'newest' || (sort === 'best' && !scores);
  eachBitDown(hits, isPlain ? end : segment.size, (place) => {
    const first = firstOf(place);
    if (after !== null && (first < after.first || (first === after.first && place >= end))) return true;
    if (top.length === limit && first >= (top[limit - 1] as { first: number }).first) return !isPlain;
    let at = top.length;
    while (at > 0 && (top[at - 1] as { first: number }).first > first) at -= 1;
    top.splice(at, 0, { first, place });
    if (top.length > limit) top.pop();
    return !isPlain || top.length < limit;
  });
  return top.map(({ first, place }) => ({ first, at: segment.at[place] as number, id: segment.ids.at(place) }));
}

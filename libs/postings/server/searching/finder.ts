import { COUNTED, facetNames, type FacetName, type PostingFilter, type PostingSort } from '#postings/contract';
import { bitsFor, count, eachBitDown, isSet, keep, setBit, type Bits } from './bits';
import { Ids } from './ids';
import { Latest } from './latest';
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
  private readonly counts = new Latest<Counts>(500);
  private readonly pages = new Latest<Mark[]>(500);

  constructor(readonly segments: readonly Segment[], readonly names: Names) {}

  get size(): number {
    return this.segments.reduce((sum, { living }) => sum + living, 0);
  }

  /** The first of what is found, after a mark: one thing more than asked for tells that there is another page. */
  page(question: Question, sort: PostingSort, after: Mark | null, limit: number): Mark[] {
    const key = JSON.stringify([keyOf(question), sort, after, limit]);
    const known = this.pages.get(key);
    if (known) return known;
    const words = this.words(question);
    const marks = this.segments.flatMap((segment, nth) => topOf(segment, this.hits(segment, question, words?.found[nth]), sort, words?.found[nth], after, limit));
    const page = marks.sort((a, b) => a.first - b.first || b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, limit);
    this.pages.set(key, page);
    return page;
  }

  /** How many are found, in all and by facet. */
  count(question: Question): Counts {
    const key = keyOf(question);
    const known = this.counts.get(key);
    if (known) return known;
    const counts = this.counted(question);
    this.counts.set(key, counts);
    return counts;
  }

  /** What is found that was published after one moment and not after another: how many, and the newest of them. */
  between(question: Question, after: number, until: number, limit: number): { count: number; ids: string[] } {
    const words = this.words(question);
    const last = Buffer.alloc(16, 0xff);
    const found: { at: number; id: string }[] = [];
    let count = 0;
    this.segments.forEach((segment, nth) => {
      const [from, end] = [segment.placeFrom(after, last), segment.placeFrom(until, last)];
      if (from >= end) return;
      let own = 0;
      eachBitDown(this.hits(segment, question, words?.found[nth]), end, (place) => {
        if (place < from) return false;
        if ((own += 1) <= limit) found.push({ at: segment.at[place] as number, id: segment.ids.at(place) });
        return true;
      });
      count += own;
    });
    return { count, ids: found.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, limit).map(({ id }) => id) };
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

/** The first of a segment, by what it is sorted by and then the newest. */
function topOf(segment: Segment, hits: Bits, sort: PostingSort, words: Found | undefined, after: Mark | null, limit: number): Mark[] {
  const end = after === null ? segment.size : segment.placeFrom(after.at, Ids.bytesOf(after.id));
  const marked = (places: readonly number[], firstOf: (place: number) => number) => places.map((place) => ({ first: firstOf(place), at: segment.at[place] as number, id: segment.ids.at(place) }));
  if (sort === 'closing') return marked(closingFirst(segment, hits, after, end, limit), (place) => segment.closes[place] as number);
  return sort === 'best' && words ? marked(bestFirst(hits, words, after, end, limit), (place) => -(words.scores[place] as number)) : marked(newestFirst(hits, end, limit), () => 0);
}

function newestFirst(hits: Bits, end: number, limit: number): number[] {
  const top: number[] = [];
  eachBitDown(hits, end, (place) => top.push(place) < limit);
  return top;
}

function closingFirst(segment: Segment, hits: Bits, after: Mark | null, end: number, limit: number): number[] {
  const top: number[] = [];
  for (const place of segment.byClosing) {
    if (!isSet(hits, place)) continue;
    const closes = segment.closes[place] as number;
    if (after !== null && (closes < after.first || (closes === after.first && place >= end))) continue;
    if (top.push(place) === limit) break;
  }
  return top;
}

/** Read from the newest on, so that of two that are worth the same the newer comes first; it ends when nothing better can come. */
function bestFirst(hits: Bits, { scores, best }: Found, after: Mark | null, end: number, limit: number): number[] {
  const top: number[] = [];
  const most = after === null ? best : -after.first;
  eachBitDown(hits, scores.length, (place) => {
    const score = scores[place] as number;
    if (score > most || (after !== null && score === most && place >= end)) return true;
    if (top.length === limit && score <= (scores[top[limit - 1] as number] as number)) return true;
    let at = top.length;
    while (at > 0 && (scores[top[at - 1] as number] as number) < score) at -= 1;
    top.splice(at, 0, place);
    if (top.length > limit) top.pop();
    return top.length < limit || (scores[top[limit - 1] as number] as number) < most;
  });
  return top;
}

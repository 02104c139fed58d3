import { bitsFor, keep, remove, type Bits } from './bits';
import type { FacetName } from '#postings/contract';
import type { Segment } from './segment';

/** One word of a question: as it was written, without accents and capitals, and as the index has it. */
export interface AskedWord {
  plain: string;
  isUnwanted: boolean;
  lexemes: readonly string[];
}

/** Names of what a posting can be of: a word of them finds all that are. */
export type Names = ReadonlyMap<string, readonly (readonly [FacetName, string])[]>;

/** One thing that must be found (or must not be), in any of these ways. */
interface Unit {
  isUnwanted: boolean;
  exact: readonly string[];
  prefix: string | null;
  names: readonly (readonly [FacetName, string])[];
}

/** What was understood of the words, ready to be looked up. */
export interface Reading {
  units: readonly Unit[];
  readAs: readonly { given: string; lexeme: string }[];
}

/** Where the words of a question stand in a segment, and what each place is worth. */
export interface Found {
  hits: Bits;
  scores: Uint8Array;
  /** The most that any place is worth. */
  best: number;
}

// By where it stands: in the summary, the owner's name, the place and technology, the title.
const EXACT = [2, 3, 5, 7];
const BEGUN = [1, 2, 4, 6];
const NAMED = 5;
const LONGEST_QUESTION = 12;

/** The words of a question as they are written, with those that are not wanted. */
export function splitWords(q: string): { word: string; isUnwanted: boolean }[] {
  return q.split(/[\s"“”„,;()]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).slice(0, LONGEST_QUESTION)
    .map((part) => ({ word: part.replace(/^-+/, ''), isUnwanted: part.startsWith('-') }));
}

/** What the words of a question are, as far as these segments know them; an unknown one becomes the known word that is most like it. */
export function read(words: readonly AskedWord[], segments: readonly Segment[], names: Names): Reading {
  const readAs: { given: string; lexeme: string }[] = [];
  const isKnown = (lexeme: string) => names.has(lexeme) || segments.some((segment) => segment.has(lexeme));
  const units = words.flatMap(({ plain, isUnwanted, lexemes }): Unit[] => {
    // "c#" and ".net" as somebody wrote them, and not the letters in them.
    if (/[^\p{L}\p{N}-]/u.test(plain) && isKnown(plain)) return [{ isUnwanted, exact: [plain], prefix: null, names: [] }];
    if (lexemes.length !== 1) return lexemes.map((lexeme) => ({ isUnwanted, exact: [lexeme], prefix: null, names: names.get(lexeme) ?? [] }));
    const [lexeme = ''] = lexemes;
    const unit = { isUnwanted, exact: [...new Set([lexeme, plain])], prefix: plain.length > 1 ? plain : null, names: names.get(lexeme) ?? [] };
    const isFound = unit.names.length > 0 || unit.exact.some(isKnown) || segments.some((segment) => segment.lexemes[segment.lexemeFrom(plain)]?.startsWith(plain));
    if (isFound || isUnwanted) return [unit];
    const near = nearest(lexeme, segments, names);
    if (near === null) return [unit];
    readAs.push({ given: plain, lexeme: near });
    return [{ isUnwanted, exact: [near], prefix: null, names: names.get(near) ?? [] }];
  });
  return { units, readAs };
}

/** Where all of it is found in a segment. */
export function find({ units }: Reading, segment: Segment): Found {
  const scores = new Uint8Array(segment.size);
  const hits = bitsFor(segment.size).fill(0xffffffff);
  for (const unit of units) {
    const own = { scores: new Uint8Array(segment.size), hits: bitsFor(segment.size) };
    for (const lexeme of unit.exact) {
      const at = segment.lexemeFrom(lexeme);
      if (segment.lexemes[at] === lexeme) segment.mark(at, EXACT, own.scores, own.hits);
    }
    if (unit.prefix !== null) {
      for (let at = segment.lexemeFrom(unit.prefix); segment.lexemes[at]?.startsWith(unit.prefix); at += 1) segment.mark(at, BEGUN, own.scores, own.hits);
    }
    for (const [facet, value] of unit.names) {
      const places = segment.sets.get(facet)?.get(value);
      places?.addTo(own.hits);
      places?.each((place) => { if ((own.scores[place] as number) < NAMED) own.scores[place] = NAMED; });
    }
    if (unit.isUnwanted) remove(hits, own.hits);
    else {
      keep(hits, own.hits);
      for (let place = 0; place < scores.length; place += 1) scores[place] = (scores[place] as number) + (own.scores[place] as number);
    }
  }
  return { hits, scores, best: scores.reduce((most, score) => (score > most ? score : most), 0) };
}

/** The known word that is most like one that nobody uses: at most one letter off, two when it is long; of equals the most used. */
function nearest(word: string, segments: readonly Segment[], names: Names): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  let [best, bestOff, bestSpread] = [null as string | null, word.length < 8 ? 1 : 2, 0];
  const consider = (lexeme: string, spread: number) => {
    if (Math.abs(lexeme.length - word.length) > bestOff || lexeme.length < 3) return;
    const off = distance(word, lexeme, bestOff);
    if (off < bestOff || (off === bestOff && (spread > bestSpread || (spread === bestSpread && (best === null || lexeme < best))))) [best, bestOff, bestSpread] = [lexeme, off, spread];
  };
  for (const name of names.keys()) consider(name, 1);
  for (const segment of segments) for (let at = 0; at < segment.lexemes.length; at += 1) consider(segment.lexemes[at] as string, segment.spread(at));
  return best;
}

/** How many letters are to be changed, left out, put in or swapped with their neighbour; more than `most` counts as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let off = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) off = Math.min(off, (before[j - 2] as number) + 1);
      row.push(off);
      if (off < least) least = off;
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] as number, most + 1);
}

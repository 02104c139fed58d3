import { earningKinds, type FacetName } from '#postings/contract';

/** What an open posting is found by. */
export interface OpenDoc {
  id: string;
  /** When it was published, in milliseconds. */
  at: number;
  /** The day after which it closes, counted from 1970. */
  closes: number;
  values: Partial<Record<FacetName, readonly string[]>>;
  /** The months it runs in, counted from 2000; any, when it is on call. */
  fromMonth: number;
  untilMonth: number;
  /** Its words, and where each of them stands. */
  words: readonly string[];
  weights: readonly number[];
}

/** A row as the database gives it: lists as text with commas, words as Postgres writes them. */
export interface OpenRow {
  id: string; at: number; closes: number | null; direction: string; region: string | null; form: string; kind: string; functions: string; specialisations: string; levels: string;
  languages: string; workplace: string | null; sector: string | null; openToOthers: boolean; targetGroups: string; periodKind: string | null; fromOn: string | null; untilOn: string | null; search: string;
}

/** Where a word stands, the higher the more it says: in the summary, the owner's name, the place and technology, the title. */
export const weights = { D: 0, C: 1, B: 2, A: 3 } as const;
export const ANY_MONTH = 0xffff;

const list = (written: string) => (written === '' ? [] : written.split(','));
const one = (value: string | null) => (value === null ? [] : [value]);

/** Months since 2000 of a day or a month as it is written. */
export const monthOf = (written: string) => (Number(written.slice(0, 4)) - 2000) * 12 + Number(written.slice(5, 7)) - 1;

/** The school year of a month, which begins in August. */
const schoolYear = (month: number) => {
  const first = 2000 + Math.floor((month - 7) / 12);
  return `${first}-${first + 1}`;
};

function yearsOf(fromMonth: number, untilMonth: number): string[] {
  const years = new Set<string>();
  for (let month = fromMonth; month < untilMonth && years.size < 9; month += 12) years.add(schoolYear(month));
  return [...years.add(schoolYear(untilMonth))];
}

export function docOf(row: OpenRow): OpenDoc {
  const hasDays = row.periodKind !== 'on-call' && row.fromOn !== null && row.untilOn !== null;
  const fromMonth = hasDays ? monthOf(row.fromOn as string) : 0;
  const untilMonth = hasDays ? monthOf(row.untilOn as string) : ANY_MONTH;
  return {
    id: row.id, at: row.at, closes: row.closes ?? 0x7fffffff, fromMonth, untilMonth,
    values: {
      direction: [row.direction], region: one(row.region), form: [row.form], kind: [row.kind], function: list(row.functions), specialisation: list(row.specialisations),
      level: list(row.levels), language: list(row.languages), workplace: one(row.workplace), sector: row.sector ? [row.sector.trim().toLowerCase()] : [],
      year: hasDays ? yearsOf(fromMonth, untilMonth) : ['on-call'],
      earning: earningKinds.includes(row.kind) ? ['true'] : [], open: row.openToOthers ? ['true'] : [], target: list(row.targetGroups),
    },
    ...wordsOf(row.search),
  };
}

/** Reads a tsvector as Postgres writes it: `'app':1A,7 'c#' 'd''or':3B`. A word without a place is a technology as it is written. */
export function wordsOf(written: string): Pick<OpenDoc, 'words' | 'weights'> {
  const words: string[] = [];
  const weighed: number[] = [];
  for (let begin = written.indexOf("'"); begin !== -1;) {
    let end = written.indexOf("'", begin + 1);
    // A quote within a word is written twice.
    while (written.charCodeAt(end + 1) === QUOTE) end = written.indexOf("'", end + 2);
    if (end === -1) break;
    const word = written.slice(begin + 1, end);
    begin = written.indexOf("'", end + 1);
    const places = written.slice(end + 1, begin === -1 ? undefined : begin);
    weighed.push(places.charCodeAt(0) !== COLON ? weights.B : places.includes('A') ? weights.A : places.includes('B') ? weights.B : places.includes('C') ? weights.C : weights.D);
    words.push(word.includes("'") || word.includes('\\') ? word.replaceAll("''", "'").replaceAll('\\\\', '\\') : word);
  }
  return { words, weights: weighed };
}

const QUOTE = 39;
const COLON = 58;

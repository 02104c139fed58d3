import fc from 'fast-check';
import { COUNTED, facetNames, postingSorts, type FacetName, type PostingFilter, type PostingSort } from '#postings/contract';
import { Finder, type Mark, type Question } from './finder';
import { Ids } from './ids';
import { ANY_MONTH, docOf, monthOf, wordsOf, type OpenDoc } from './open-doc';
import { Segment, withSegment } from './segment';
import { distance, splitWords, type Names } from './words';

const values: Record<FacetName, readonly string[]> = {
  direction: ['offer', 'request'], region: ['north', 'east', 'south-west'], form: ['assignments-and-internships', 'inspire-students'], kind: ['internship', 'guest-lecture', 'minor'],
  function: ['software-developer', 'ict-employee', 'software-engineer'], level: ['mbo-3', 'mbo-4', 'hbo-ad'], language: ['nl', 'en'], workplace: ['on-site', 'hybrid'], year: ['2026-2027', '2027-2028', 'on-call'],
  specialisation: ['cloud-technician'], sector: ['zorg', 'water'], target: ['girls', 'refugees'], earning: ['true'], open: ['true'],
};
const lexicon = ['applicati', 'kubernetes', 'kubern', 'netwerk', 'net', 'groning', 'stag', 'c#', 'web', 'webwinkel'];
const names: Names = new Map([['stag', [['kind', 'internship']]]]);
const stems: Record<string, string> = { stage: 'stag', groningen: 'groning', 'c#': 'c', nergens: '1234' };
const months = Array.from({ length: 18 }, (_, at) => 320 + at);
const written = (month: number) => `${2000 + Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`;

const doc = fc.record({
  id: fc.uuid({ version: 7 }), at: fc.integer({ min: 1000, max: 1040 }), closes: fc.integer({ min: 20_000, max: 20_010 }),
  values: fc.record(Object.fromEntries(facetNames.map((name) => [name, fc.subarray([...values[name]])]))),
  fromMonth: fc.constantFrom(0, ...months), untilMonth: fc.constantFrom(ANY_MONTH, ...months),
  words: fc.uniqueArray(fc.constantFrom(...lexicon), { maxLength: 5 }), weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
}) as fc.Arbitrary<OpenDoc>;

/** Steps by which a world came to be: what was added or changed at once, and what was closed. */
const world = fc.array(fc.record({ docs: fc.array(doc, { maxLength: 60 }), again: fc.nat(), gone: fc.nat() }), { minLength: 1, maxLength: 5 });
const question: fc.Arbitrary<Question> = fc.record({
  chosen: fc.record(Object.fromEntries(facetNames.map((name) => [name, fc.option(fc.subarray([...values[name], 'nothing'], { minLength: 1 }), { nil: undefined, freq: 2 })]))),
  from: fc.option(fc.constantFrom(...months), { nil: undefined }), until: fc.option(fc.constantFrom(...months), { nil: undefined }),
  words: fc.uniqueArray(fc.record({ plain: fc.constantFrom('kubern', 'net', 'stage', 'groningen', 'c#', 'web', 'nergens'), isUnwanted: fc.boolean() }), { maxLength: 2, selector: ({ plain }) => plain }),
}).map(({ chosen, from, until, words }) => ({
  filter: JSON.parse(JSON.stringify({ ...chosen, from: from && written(from), until: until && written(until), ...(words.length > 0 ? { q: JSON.stringify(words) } : {}) })) as PostingFilter,
  words: words.map(({ plain, isUnwanted }) => ({ plain, isUnwanted, lexemes: [stems[plain] ?? plain] })),
}));

/** The world as it is kept in memory, and the same as a plain list. */
function grow(steps: { docs: OpenDoc[]; again: number; gone: number }[]): { finder: Finder; docs: OpenDoc[] } {
  let segments: Segment[] = [];
  const docs = new Map<string, OpenDoc>();
  for (const { docs: added, again, gone } of steps) {
    const [changed, closed] = [[...docs.values()][again % 50], [...docs.keys()][gone % 50]];
    const rows = [...new Map([...added, ...(changed ? [{ ...changed, values: { kind: ['minor'] } }] : [])].map((one) => [one.id, one])).values()];
    const ids = [...rows.map(({ id }) => id), ...(closed ? [closed] : [])];
    for (const id of ids) for (const segment of segments) segment.drop(Ids.bytesOf(id));
    for (const id of ids) docs.delete(id);
    const open = rows.filter(({ id }) => id !== closed);
    for (const one of open) docs.set(one.id, one);
    segments = withSegment(segments, Segment.of(open));
  }
  return { finder: new Finder(segments, names), docs: [...docs.values()] };
}

const worth = [2, 3, 5, 7];
/** What one word is worth in a posting, written as plainly as can be; 0 is not found. */
function scoreOf({ plain, lexemes: [lexeme = ''] }: Question['words'][number], { words, weights, values: own }: OpenDoc, all: readonly OpenDoc[]): number {
  const isRaw = plain === 'c#' && all.some((one) => one.words.includes('c#'));
  const scores = words.map((word, at) => (word === plain || (!isRaw && word === lexeme) ? worth[weights[at]!]! : !isRaw && word.startsWith(plain) ? worth[weights[at]!]! - 1 : 0));
  return Math.max(0, ...scores, !isRaw && lexeme === 'stag' && own.kind?.includes('internship') ? 5 : 0);
}
const hasMonths = (one: OpenDoc, { from, until }: PostingFilter) => one.untilMonth >= (from ? monthOf(from) : 0) && one.fromMonth <= (until ? monthOf(until) : 9999);
/** Whether a posting holds to every condition but one. */
const holds = (one: OpenDoc, { filter, words }: Question, all: readonly OpenDoc[], but = '') => facetNames.every((name) => name === but || !filter[name] || filter[name].some((value) => one.values[name]?.includes(value)))
  && (but === 'months' || hasMonths(one, filter)) && (but === 'q' || words.every((word) => scoreOf(word, one, all) > 0 !== word.isUnwanted));

it('counts of facets are those of a brute count, whatever is asked and however the world came to be', () => {
  fc.assert(fc.property(world, fc.array(question, { minLength: 1, maxLength: 4 }), (steps, questions) => {
    const { finder, docs } = grow(steps);
    expect(finder.size).toBe(docs.length);
    // A word that was only in what is closed is still known, so nothing here depends on being unknown.
    for (const asked of questions) {
      const counts = finder.count(asked);
      expect(counts.total).toBe(docs.filter((one) => holds(one, asked, everSeen(steps))).length);
      for (const name of facetNames) {
        const open = docs.filter((one) => holds(one, asked, everSeen(steps), name));
        for (const value of new Set([...values[name], ...asked.filter[name] ?? []])) {
          expect([name, value, counts.facets[name]?.find((one) => one.value === value)?.count ?? 0]).toEqual([name, value, open.filter((one) => one.values[name]?.includes(value)).length]);
        }
      }
      for (const [name, n] of Object.entries(counts.without)) expect([name, n]).toEqual([name, docs.filter((one) => holds(one, asked, everSeen(steps), name)).length]);
    }
  }), { numRuns: 150 });
});

it('a list is what a naive filter leaves, in order, and its pages walk through all of it once', () => {
  fc.assert(fc.property(world, question, fc.constantFrom(...postingSorts), fc.integer({ min: 1, max: 25 }), (steps, asked, sort, limit) => {
    const { finder, docs } = grow(steps);
    const all = everSeen(steps);
    const first = (one: OpenDoc) => firstOf(one, asked, sort, all);
    const expected = docs.filter((one) => holds(one, asked, all)).sort((a, b) => first(a) - first(b) || b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
    const walked: string[] = [];
    for (let after: Mark | null = null; ;) {
      const marks = finder.page(asked, sort, after, limit + 1);
      walked.push(...marks.slice(0, limit).map(({ id }) => id));
      after = marks[limit - 1] ?? null;
      if (marks.length <= limit) break;
    }
    expect(walked).toEqual(expected);
    expect(finder.since(asked, 1020)).toBe(docs.filter((one) => one.at > 1020 && holds(one, asked, all)).length);
  }), { numRuns: 300 });
});

const everSeen = (steps: { docs: OpenDoc[] }[]) => steps.flatMap(({ docs }) => docs);
const firstOf = (one: OpenDoc, { words }: Question, sort: PostingSort, all: readonly OpenDoc[]) => (sort === 'closing' ? one.closes
  : sort === 'best' ? -words.filter(({ isUnwanted }) => !isUnwanted).reduce((sum, word) => sum + scoreOf(word, one, all), 0) : 0);

it('counts are exact up to ten thousand, and one more stands for more', () => {
  const many = Array.from({ length: COUNTED + 5 }, (_, n): OpenDoc => ({ id: `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`, at: n, closes: 1, values: { region: [n < 3 ? 'north' : 'east'] }, fromMonth: 0, untilMonth: ANY_MONTH, words: [], weights: [] }));
  const counts = new Finder([Segment.of(many)], names).count({ filter: {}, words: [] });
  expect(counts).toMatchObject({ total: COUNTED + 1, facets: { region: [{ value: 'east', count: COUNTED + 1 }, { value: 'north', count: 3 }] } });
});

it('words are read as Postgres writes them, with the best place they stand at', () => {
  expect(wordsOf(`'app':1A,7 'c#' 'd''or':3B 'a\\\\b':2,4C 'stag':9`)).toEqual({ words: ['app', 'c#', `d'or`, 'a\\b', 'stag'], weights: [3, 2, 2, 1, 0] });
  expect(wordsOf('')).toEqual({ words: [], weights: [] });
});

it('a question is split into words, without signs, and with what is not wanted', () => {
  expect(splitWords('  stage -Groningen, "C# .NET" – !')).toEqual([{ word: 'stage', isUnwanted: false }, { word: 'Groningen', isUnwanted: true }, { word: 'C#', isUnwanted: false }, { word: '.NET', isUnwanted: false }]);
});

it.each([['kubernetes', 'kubernetes', 0], ['kuberentes', 'kubernetes', 1], ['kubernets', 'kubernetes', 1], ['netwrek', 'netwerk', 1], ['apl', 'applicatie', 3]])('%s is %s but for %i letters', (a, b, off) => {
  expect(distance(a, b, 2)).toBe(off);
});

it('a posting runs in the school years that its days touch, or at any time', () => {
  const row = { id: 'x', at: 1, closes: null, direction: 'offer', region: null, form: 'f', kind: 'traineeship', functions: '', specialisations: '', levels: 'mbo-3,mbo-4', languages: 'nl', workplace: null,
    sector: ' Zorg ', openToOthers: true, targetGroups: 'girls,refugees', periodKind: 'range', fromOn: '2027-02-01', untilOn: '2028-08-31', search: '' };
  expect(docOf(row).values).toMatchObject({ year: ['2026-2027', '2027-2028', '2028-2029'], level: ['mbo-3', 'mbo-4'], sector: ['zorg'], earning: ['true'], open: ['true'], target: ['girls', 'refugees'], region: [] });
  expect(docOf({ ...row, periodKind: 'on-call', fromOn: null, untilOn: null })).toMatchObject({ values: { year: ['on-call'] }, fromMonth: 0, untilMonth: ANY_MONTH });
});

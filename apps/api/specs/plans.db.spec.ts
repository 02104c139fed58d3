import type { PostingQuery } from '#postings/contract';
import { openPage } from '#postings/server';
import { World } from '../testing/world';

/** How many rows one step of a plan may read and throw away, however many postings there are. */
const BOUND = 2000;
const POSTINGS = 100_000;

/**
 * Open postings in which some things never go together: the north and Rotterdam, software architects and mbo-2. Words and functions
 * are spread so that all of them are common by themselves, which is what a planner believes of every pair.
 */
const fill = `
  set local session_replication_role = replica;
  drop index posting_open, posting_open_region, posting_open_kind, posting_open_form, posting_open_filters, posting_open_figures, posting_owner;
  insert into organisation (id, type, name, slug, created_at) values ('01980000-0000-7000-8000-000000000000', 'company', 'Veel Software', 'veel-software', now());
  insert into posting (owner_id, direction, kind, form, status, region, title, functions, levels, search, seats, closes_on, created_at, published_at)
  select '01980000-0000-7000-8000-000000000000', case n % 10 when 0 then 'request' else 'offer' end, case when n % 5000 = 7 then 'innovation-lab' when n % 4 = 1 then 'guest-lecture' else 'internship' end,
    case when n % 5000 = 7 then 'education-content' when n % 4 = 1 then 'inspire-students' else 'assignments-and-internships' end, 'published',
    (array['north', 'east', 'south-west', 'south-east', 'north-west'])[1 + n % 5], 'Plaatsing ' || n,
    case n % 3 when 0 then array['software-architect'] when 1 then array['software-developer', 'software-engineer'] else array['ict-employee'] end,
    case n % 3 when 0 then array['wo-master'] when 1 then array['mbo-4'] else array['mbo-2'] end,
    array_to_tsvector(array['stag', case n % 5 when 0 then 'groning' when 2 then 'rotterdam' else 'utrecht' end, 'woord' || n % 50000]),
    4, '2027-12-31', now(), '2027-01-01'::timestamptz + n * interval '1 second'
  from generate_series(1, ${POSTINGS}) n;`;

interface Step { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; Plans?: Step[] }

const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.db.transaction(async (tx) => {
    const indexes = await tx.sql<{ definition: string }>(`select indexdef as definition from pg_indexes where schemaname = 'public' and tablename = 'posting' and indexname ~ '^posting_(open|owner)'`);
    for (const sql of [fill, ...indexes.map(({ definition }) => definition), 'analyze posting', 'analyze organisation']) await tx.sql(sql);
  });
}, 60_000);
afterAll(() => world.close());

interface Row { id: string; publishedAt: Date }

/** Reads a page as the product does, and gives the steps of every statement it took with the rows that came of it. */
async function read(query: Partial<PostingQuery>, after: readonly [string, string] | null = null, limit = 20) {
  const { near, far, values } = openPage(query);
  const all = [...after ?? [null, null], limit + 1, ...values];
  const steps: Step[] = [];
  let rows: Row[] = [];
  for (const each of far ? [near, far] : [near]) {
    const [explained] = await world.db.compose<{ 'QUERY PLAN': [{ Plan: Step }] }>(`explain (analyze, timing off, format json) ${each.sql}`, all);
    steps.push(...stepsOf(explained!['QUERY PLAN'][0].Plan));
    rows = await world.db.query<Row>(each, all);
    if (rows.length > limit) break;
  }
  return { steps, rows };
}

const thrownAway = (steps: Step[]) => Math.max(...steps.map((step) => ((step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0)) * step['Actual Loops']));
const readThrough = (steps: Step[]) => steps.filter((step) => step['Node Type'] === 'Seq Scan' && step['Relation Name'] === 'posting');
/** Rows of postings that were fetched at all. */
const fetched = (steps: Step[]) => Math.max(...steps.filter((step) => step['Relation Name'] === 'posting').map((step) => step['Actual Rows'] * step['Actual Loops']));

const north = { region: 'north' } as const;
/** The combinations that people make, with the number of postings they share. */
const combinations: [string, Partial<PostingQuery>, number][] = [
  ['nothing', {}, 100_000], ['a region', north, 20_000], ['a form', { form: 'inspire-students' }, 25_000], ['a kind', { kind: 'guest-lecture' }, 25_000], ['a rare kind', { kind: 'innovation-lab' }, 20],
  ['a direction', { direction: 'request' }, 10_000], ['a function', { function: 'software-engineer' }, 33_333], ['a level', { level: 'mbo-2' }, 33_333],
  ['region and form', { ...north, form: 'inspire-students' }, 5000], ['region, form and function', { ...north, form: 'inspire-students', function: 'ict-employee' }, 1667],
  ['everything', { ...north, direction: 'request', kind: 'internship', form: 'assignments-and-internships', function: 'ict-employee', level: 'mbo-2' }, 1667],
  ['a rare kind in a region', { ...north, kind: 'innovation-lab' }, 0], ['a rare form with a level', { form: 'education-content', level: 'wo-master' }, 7],
  ['a function and a level that never go together', { function: 'software-architect', level: 'mbo-2' }, 0],
  ['a common word', { q: 'stage' }, 100_000], ['a rare word', { q: 'woord4711' }, 2], ['a word that nobody wrote', { q: 'zeldzaamwoord' }, 0], ['a word that is not there', { q: 'stage -groningen' }, 80_000],
  ['two words that never go together', { q: 'groningen rotterdam' }, 0], ['a region and a town elsewhere', { ...north, q: 'rotterdam' }, 0], ['a region and its town', { ...north, q: 'groningen' }, 20_000],
];

it.each(combinations)('the first page by %s reads few postings', async (_, query, shared) => {
  const { steps, rows } = await read(query);
  expect(rows).toHaveLength(Math.min(shared, 21));
  expect(readThrough(steps)).toEqual([]);
  expect([thrownAway(steps) <= BOUND, fetched(steps) <= BOUND, thrownAway(steps), fetched(steps)]).toEqual([true, true, expect.any(Number), expect.any(Number)]);
});

it.each(combinations.filter(([, , shared]) => shared > 1000))('a later page by %s goes on where the one before ended, as cheaply', async (_, query) => {
  const { rows: [...first] } = await read(query, null, 100);
  const last = first[49]!;
  const { steps, rows } = await read(query, [last.publishedAt.toISOString(), last.id]);
  expect(rows.map(({ id }) => id)).toEqual(first.slice(50, 71).map(({ id }) => id));
  expect(readThrough(steps)).toEqual([]);
  expect([thrownAway(steps) <= BOUND, thrownAway(steps)]).toEqual([true, expect.any(Number)]);
});

it('very many are counted once for all who ask at about the same time', async () => {
  const { body } = await world.visitor.get('/v1/postings/figures');
  expect(body.offers + body.requests).toBe(POSTINGS);
  await world.db.transaction((tx) => tx.sql(`update posting set status = 'closed' where id = (select id from posting order by published_at offset 50000 limit 1)`));
  expect((await world.visitor.get('/v1/postings/figures')).body).toEqual(body);
});

it('one posting is found by its key', async () => {
  const [first] = (await read({})).rows;
  const [explained] = await world.db.compose<{ 'QUERY PLAN': [{ Plan: Step }] }>(`explain (format json) select * from posting where id = $1`, [first!.id]);
  expect(explained!['QUERY PLAN'][0].Plan['Index Name']).toBe('posting_pkey');
});

import { namedStatements } from '#base/server';
import type { PostingFilter } from '#postings/contract';
import { newestPage } from '#postings/server';
import { explain as explainIn, readThrough as gone, type Step } from '../testing/plans';
import { World } from '../testing/world';

const POSTINGS = 100_000;

/**
 * Open postings in which some things never go together: the north and Rotterdam, software architects and mbo-2. Words and functions
 * are spread so that all of them are common by themselves, which is what a planner believes of every pair.
 */
const fill = `
  set local session_replication_role = replica;
  drop index posting_open, posting_open_region, posting_open_kind, posting_open_form, posting_open_figures, posting_owner;
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

const explain = (sql: string, values: unknown[]) => explainIn(world, sql, values);

/** Reads a page as the product does, and gives the steps of the statement with the rows that came of it. */
async function read(filter: PostingFilter, after: readonly [string, string] | null = null, limit = 20) {
  const page = newestPage(filter)!;
  const all = [...after ?? [null, null], limit + 1, ...page.values];
  return { steps: await explain(page.sql, all), rows: await world.db.query<Row>(page, all) };
}

const thrownAway = (steps: Step[]) => Math.max(...steps.map((step) => ((step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0)) * step['Actual Loops']));
const readThrough = (steps: Step[]) => gone(steps, 'posting');
/** Rows of postings that were fetched at all. */
const fetched = (steps: Step[]) => Math.max(...steps.filter((step) => step['Relation Name'] === 'posting').map((step) => step['Actual Rows'] * step['Actual Loops']));

/** What an index in order of time answers by itself, with the number of postings that share it. */
const leads: [string, PostingFilter, number][] = [
  ['nothing', {}, 100_000], ['a region', { region: ['north'] }, 20_000], ['a form', { form: ['inspire-students'] }, 25_000], ['a kind', { kind: ['guest-lecture'] }, 25_000], ['a rare kind', { kind: ['innovation-lab'] }, 20],
];

it.each(leads)('the first page by %s reads no more than it shows', async (_, filter, shared) => {
  const { steps, rows } = await read(filter);
  expect(rows).toHaveLength(Math.min(shared, 21));
  expect(readThrough(steps)).toEqual([]);
  expect([thrownAway(steps), fetched(steps)]).toEqual([0, Math.min(shared, 21)]);
});

it.each(leads.filter(([, , shared]) => shared > 1000))('a later page by %s goes on where the one before ended, as cheaply', async (_, filter) => {
  const { rows: [...first] } = await read(filter, null, 100);
  const last = first[49]!;
  const { steps, rows } = await read(filter, [last.publishedAt.toISOString(), last.id]);
  expect(rows.map(({ id }) => id)).toEqual(first.slice(50, 71).map(({ id }) => id));
  expect(readThrough(steps)).toEqual([]);
  expect([thrownAway(steps), fetched(steps)]).toEqual([0, 21]);
});

it('anything else is found in memory, and its rows are read by their keys', async () => {
  for (const filter of [{ q: 'stage' }, { region: ['north', 'east'] }, { region: ['north'], kind: ['internship'] }, { level: ['mbo-4'] }] satisfies PostingFilter[]) expect(newestPage(filter as PostingFilter)).toBeNull();
  const sqlOf = (name: string) => namedStatements().find((one) => one.name === name)!.sql;
  const ids = (await read({})).rows.map(({ id }) => id);
  for (const [name, values] of [['postings.found', [null, ids]], ['postings.open-some', [ids]], ['postings.open-next', [null, null, 21]]] as const) {
    const steps = await explain(sqlOf(name), [...values]);
    expect([name, readThrough(steps), thrownAway(steps), fetched(steps)]).toEqual([name, [], 0, 21]);
  }
  // Of what changed only that is read which a snapshot did not see.
  const steps = await explain(sqlOf('postings.changes'), ['1:1:']);
  expect(steps.flatMap((step) => step['Index Name'] ?? [])).toEqual([expect.stringMatching(/^posting_change/)]);
});

it('a word, a rare combination and facets are found among all of them, exactly', async () => {
  const facets = async (query: string) => (await world.visitor.get(`/v1/postings/facets?${query}`)).body;
  expect(await facets('q=woord4711')).toMatchObject({ total: 22 });
  expect(await facets('q=groningen%20rotterdam')).toMatchObject({ total: 0, without: { q: 10_001 } });
  expect(await facets('region=north&q=rotterdam')).toMatchObject({ total: 0, without: { region: 10_001 }, facets: { region: [{ value: 'south-west', count: 10_001 }, { value: 'north', count: 0 }] } });
  expect(await facets('region=north&level=mbo-2&function=ict-employee&direction=request')).toMatchObject({ total: 3333, facets: { kind: [{ value: 'internship', count: 3333 }] } });
}, 60_000);

it('very many are counted once for all who ask at about the same time', async () => {
  const { body } = await world.visitor.get('/v1/postings/figures');
  expect(body.offers + body.requests).toBe(POSTINGS);
  await world.db.transaction((tx) => tx.sql(`update posting set status = 'closed' where id = (select id from posting order by published_at offset 50000 limit 1)`));
  expect((await world.visitor.get('/v1/postings/figures')).body).toEqual(body);
});

it('one posting is found by its key', async () => {
  const [first] = (await read({})).rows;
  expect((await explain('select * from posting where id = $1', [first!.id]))[0]?.['Index Name']).toBe('posting_pkey');
});

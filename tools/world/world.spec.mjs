import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, seed } from '#db';
import { KINDS, readyPosting } from '#postings/contract';
import { startPostgres } from '../postgres.mjs';
import { scratch } from '../scratch.mjs';
import { fillWorld } from './fill.mjs';

const wish = { traits: KINDS, postings: 1500, programmes: 60, today: '2027-03-18' };
let postgres;
/** The same world twice: checked row by row by the database, and put in as it comes. */
const clients = {};
beforeAll(async () => {
  postgres = await startPostgres({ data: mkdtempSync(join(scratch(), `koppelvlak-postgres-${process.pid}-`)), password: 'world', forTests: true, temporary: true });
  const server = new pg.Client({ connectionString: `${postgres.url}/postgres` });
  await server.connect();
  await server.query('create database facts');
  await migrate(`${postgres.url}/facts`);
  await seed(`${postgres.url}/facts`);
  for (const name of ['checked', 'trusted', 'added']) {
    await server.query(`create database ${name} template facts`);
    if (name !== 'added') await fillWorld(`${postgres.url}/${name}`, { ...wish, trusted: name === 'trusted' });
    clients[name] = new pg.Client({ connectionString: `${postgres.url}/${name}` });
    await clients[name].connect();
  }
  await server.end();
}, 60_000);
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()));
  await postgres.stop();
});

const rows = async (sql, name = 'trusted') => (await clients[name].query(sql)).rows;

test('what is put in unchecked is what the database would have taken, word for word', async () => {
  for (const table of ['organisation', 'company', 'branch', 'recognition', 'person', 'membership', 'programme', 'programme_code', 'programme_period', 'programme_keeper', 'posting']) {
    // Institutions are the facts', with ids of their own in the one template.
    const sums = await Promise.all(['checked', 'trusted'].map((name) => rows(`select count(*)::int as n, md5(string_agg(t::text, ';' order by t::text)) as sum from ${table} t`, name)));
    expect([table, sums[1]]).toEqual([table, sums[0]]);
    expect(sums[0][0].n).toBeGreaterThan(10);
  }
});

test('an open posting is ready to be published, whatever its kind', async () => {
  const postings = await rows(`select kind, direction, title, summary, description, reasons, functions, specialisations, technologies, levels, branch_id as "branchId", programme_id as "programmeId", case direction when 'request' then region end as region, workplace, languages,
    case period_kind when 'range' then jsonb_build_object('kind', 'range', 'from', from_on, 'until', until_on) when 'dates' then jsonb_build_object('kind', 'dates', 'dates', dates) else jsonb_build_object('kind', 'on-call') end as period,
    seats, allowance_euros as "allowanceEuros", learning_goals as "learningGoals", confidentiality, difficulty, sector, open_to_others as "openToOthers", closes_on::text as "closesOn",
    contact_name as "contactName", contact_email as "contactEmail", details from posting where status = 'published'`);
  const faults = postings.flatMap(({ kind, direction, ...posting }) => {
    const outcome = readyPosting(kind, direction).safeParse(posting);
    return outcome.success ? [] : [[kind, outcome.error.issues[0]]];
  });
  expect(faults.slice(0, 3)).toEqual([]);
  expect(new Set(postings.map(({ kind }) => kind)).size).toBeGreaterThan(18);
});

test('about as many are open as asked, and the others ended or were never published', async () => {
  const [{ open, statuses }] = await rows(`select count(*) filter (where status = 'published')::float / count(*) as open, count(distinct status)::int as statuses from posting`);
  expect(open).toBeGreaterThan(0.57);
  expect(open).toBeLessThan(0.61);
  expect(statuses).toBeGreaterThan(5);
});

test('words and regions are as uneven as people are', async () => {
  const share = async (sql) => (await rows(`select avg((${sql})::int)::float as share from posting`))[0].share;
  expect(await share(`search @@ to_tsquery('dutch', 'applicatie')`)).toBeGreaterThan(0.2);
  expect(await share(`search @@ to_tsquery('dutch', 'postduiven')`)).toBeLessThan(0.03);
  expect(await share(`region = 'north-west'`)).toBeGreaterThan(2 * await share(`region = 'north'`));
});

test('a database that has postings is left alone, unless more are wanted', async () => {
  const url = `${postgres.url}/added`;
  const few = { ...wish, postings: 300, programmes: 12 };
  const count = async () => (await rows('select count(*)::int as n from posting', 'added'))[0].n;
  await fillWorld(url, few);
  await expect(fillWorld(url, few)).rejects.toThrow('--add');
  expect(await count()).toBe(300);
  await fillWorld(url, { ...few, add: true, trusted: false });
  expect(await count()).toBe(600);
});

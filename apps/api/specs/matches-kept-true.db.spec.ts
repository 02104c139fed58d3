import fc from 'fast-check';
import { matchPage, requestMatchPage } from '#matching/contract';
import { Matches } from '#matching/server';
import type { Company, Programme } from '../testing/builders';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20270318);

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const mails = async () => (await sql<{ n: number }>(`select count(*)::int as n from mail`))[0]?.n;
const jobs = async (name: string) => (await sql<{ n: number }>(`select count(*)::int as n from outbox where job = $1 and status = 'done'`, [name]))[0]?.n ?? 0;
const stored = (table: string) => sql(`select * from ${table} order by 1, 2`);
const sweeps = () => sql<Record<string, unknown>>(`select cause, is_cut_short as cut, missing, wrong, superfluous, ended_at is not null as over from match_sweep order by id`);

/** The next minute has passed, and what follows from it is done. */
async function minute(): Promise<void> {
  await world.until(new Date(Math.floor(world.clock.now().getTime() / 60_000) * 60_000 + 60_000).toISOString());
}
/** The night passes; what it found. */
async function night() {
  const today = world.clock.now().toISOString().slice(0, 10);
  await world.until(new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000).toISOString());
  return (await sweeps()).at(-1);
}
const postingsOf = async (school: Programme) => matchPage.parse((await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?limit=100`)).body).items;
const requestsOf = async (firm: Company) => requestMatchPage.parse((await world.as(firm.admin).get(`/v1/companies/${firm.id}/matches?limit=100`)).body).items;

it('a programme that changes is matched with all that is open within a minute, once however often it changed, and nobody is mailed', async () => {
  const school = await world.programme({ level: 'mbo-2' });
  const posting = await world.posting();
  await world.work();
  await minute();
  expect(await postingsOf(school)).toEqual([]);
  const [letters, done] = [await mails(), await jobs('match-party')];
  for (let n = 0; n < 10; n += 1) await sql(`update programme set technologies = array['C#', $2] where id = $1`, [school.id, `Taal ${n}`]);
  await sql(`update programme set level = 'mbo-4' where id = $1`, [school.id]);
  await minute();
  expect((await postingsOf(school)).map((one) => one.posting.id)).toContain(posting.id);
  expect([await mails(), await jobs('match-party') - done]).toEqual([letters, 1]);
  // What it becomes through the page counts as well, and what is over goes.
  await sql(`delete from programme_period where programme_id = $1`, [school.id]);
  await sql(`insert into programme_period (programme_id, from_on, until_on, students) values ($1, '2030-01-01', '2030-06-01', 4)`, [school.id]);
  await minute();
  expect(await postingsOf(school)).toEqual([]);
  expect(await jobs('match-party') - done).toBe(2);
});

it('a company or branch that changes is matched with all open requests, by its best branch', async () => {
  const school = await world.programme({ region: 'south-west' });
  const id = await world.request(school);
  const firm = await world.company({ region: 'north' });
  await minute();
  expect(await requestsOf(firm)).toEqual([]);
  await sql(`update company set functions = '{software-developer}', wanted_forms = '{inspire-students}' where organisation_id = $1`, [firm.id]);
  await minute();
  expect((await requestsOf(firm)).map((one) => [one.posting.id, one.branch.id])).toContainEqual([id, firm.branchId]);
  const { body } = await world.as(firm.admin).post(`/v1/companies/${firm.id}/branches`, { name: 'Zeeland', municipality: 'Goes' });
  await minute();
  expect((await requestsOf(firm)).find((one) => one.posting.id === id)?.branch).toMatchObject({ id: body.id, region: 'south-west' });
  await sql(`update company set verification = 'refused' where organisation_id = $1`, [firm.id]);
  await minute();
  expect(await requestsOf(firm)).toEqual([]);
});

it('a collaboration that was completed with good marks counts for what is open between the two, until it is too long ago', async () => {
  const [firm, school] = [await world.company(), await world.programme()];
  const posting = await world.posting({ company: firm, seats: 9, closesOn: '2027-08-20' });
  const { id } = await world.collaboration({ posting, programme: school });
  await minute();
  // Three years ago from tomorrow.
  const tomorrow = new Date(world.clock.now().getTime() + 86_400_000).toISOString();
  const ended = `${Number(tomorrow.slice(0, 4)) - 3}${tomorrow.slice(4, 10)}`;
  const earlier = async () => (await postingsOf(school)).find((one) => one.posting.id === posting.id)?.explanation.factors.find(({ name }) => name === 'earlier')?.points;
  expect(await earlier()).toBe(0);
  await sql(`update collaboration set status = 'completed', started_at = $2, ended_at = $2 where id = $1`, [id, `${ended}T10:00:00Z`]);
  await minute();
  expect(await earlier()).toBe(0);
  const [checkIn] = await sql<{ id: string }>(`insert into check_in (collaboration_id, moment, number, due_on) values ($1, 'after', 99, $2) returning id`, [id, ended]);
  for (const side of ['company', 'institution']) {
    await sql(`insert into check_in_side (check_in_id, side, name, email, locale, on_course, mark, answered_at) values ($1, $2, 'A', 'a@b.example', 'nl', 'yes', 8, now())`, [checkIn?.id, side]);
  }
  await minute();
  expect(await earlier()).toBe(5);
  world.clock.set(new Date(Date.parse(tomorrow) + 86_400_000));
  await minute();
  expect(await earlier()).toBe(0);
});

it('everything is computed again when a fact changes', async () => {
  await world.programme({ region: 'east' });
  await world.posting();
  await minute();
  const before = (await sweeps()).length;
  await sql(`update match_rule set rule = jsonb_set(rule, '{points,regionAdjacent}', '6') where version = 1`);
  await minute();
  expect((await sweeps()).slice(before)).toMatchObject([{ cause: 'facts', cut: false, over: true }]);
  const after = await stored('match');
  await sql(`update match_rule set rule = jsonb_set(rule, '{points,regionAdjacent}', '9') where version = 1`);
  await minute();
  expect(await stored('match')).not.toEqual(after);
});

it('a night finds nothing to mend; what was spoilt it mends and reports', async () => {
  const [school] = [await world.programme(), await world.programme({ region: 'east' })];
  await world.posting({ closesOn: '2028-05-28', seats: 8 });
  const request = await world.request(school, { closesOn: '2028-05-28' });
  const firm = await world.company();
  await sql(`update company set functions = '{software-developer}' where organisation_id = $1`, [firm.id]);
  await minute();
  expect(await night()).toMatchObject({ cause: 'night', missing: 0, wrong: 0, superfluous: 0, over: true });
  const right = [await stored('match'), await stored('request_match')];
  const [one, other] = await sql<{ posting_id: string; programme_id: string }>(`select posting_id, programme_id from match where open_until >= '2028-01-01' order by 1, 2 limit 2`);
  await sql(`delete from match where posting_id = $1 and programme_id = $2`, [one?.posting_id, one?.programme_id]);
  await sql(`update match set score = 46, band = 'fair' where posting_id = $1 and programme_id = $2`, [other?.posting_id, other?.programme_id]);
  await sql(`delete from request_match where posting_id = $1 and company_id = $2`, [request, firm.id]);
  expect(await night()).toMatchObject({ missing: 2, wrong: 1, superfluous: 0 });
  const plain = (rows: Record<string, unknown>[]) => rows.map(({ computed_at: _, ...row }) => row);
  expect([await stored('match'), await stored('request_match')].map(plain)).toEqual(right.map(plain));
});

it('is true after any changes in any order, and a night has nothing to find, also where more match than are kept', async () => {
  const shared = world;
  world = await World.open();
  try {
    await sql(`update match_rule set rule = rule || '{"bestKept": 2}' where version = 1`);
    const schools = [await world.programme(), await world.programme({ region: 'east' }), await world.programme({ region: 'south-west' }), await world.programme({ technologies: [] })];
    const firms = [await world.company(), await world.company({ region: 'east' }), await world.company({ region: 'south-west' })];
    await sql(`update company set functions = '{software-developer}'`);
    const dates = { closesOn: '2028-05-28' };
    const [firm] = firms as [Company];
    const offers = await Promise.all([['C#'], ['Java'], ['PostgreSQL'], []].map(async (technologies) => (await world.posting({ company: firm, technologies, ...dates })).id));
    const [school] = schools as [Programme];
    const requests = [await world.request(school, dates), await world.request(school, { technologies: [], ...dates }), await world.request(school, { languages: ['en'], ...dates })];
    await minute();
    const regions = ['north', 'east', 'south-east', 'south-west'];
    const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
    const acts: ((a: number, b: number) => Promise<unknown>)[] = [
      (a, b) => sql(`update programme set region = $2 where id = $1`, [pick(schools, a).id, pick(regions, b)]),
      (a, b) => sql(`update programme set wanted_forms = $2 where id = $1`, [pick(schools, a).id, pick([null, [], ['assignments-and-internships']], b)]),
      (a, b) => sql(`update programme set ended_at = $2 where id = $1`, [pick(schools, a).id, b % 3 === 0 ? '2027-01-01' : null]),
      (a, b) => sql(`update programme_period set students = $2 where programme_id = $1`, [pick(schools, a).id, pick([null, 1, 12], b)]),
      (a, b) => sql(`update posting set status = $2 where id = $1`, [pick([...offers, ...requests], a), b % 3 === 0 ? 'paused' : 'published']),
      (a, b) => sql(`update posting set region = $2 where id = $1`, [pick([...offers, ...requests], a), pick(regions, b)]),
      (a, b) => sql(`update posting set technologies = $2 where id = $1`, [pick([...offers, ...requests], a), pick([[], ['Go'], ['C#', 'Java']], b)]),
      (a, b) => sql(`update branch set region = $2 where company_id = $1`, [pick(firms, a).id, pick(regions, b)]),
      (a, b) => sql(`update company set functions = $2 where organisation_id = $1`, [pick(firms, a).id, pick([[], ['software-developer'], ['software-engineer']], b)]),
      () => minute(),
    ];
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(30), fc.nat(30)), { minLength: 3, maxLength: 12 }), async (steps) => {
      for (const [act, a, b] of steps) await acts[act]?.(a, b);
      // What gives way to another is looked at again in the same minute; each may follow from one before.
      await minute();
      await minute();
      const found = [];
      // What is closed keeps its matches as they were; a night walks over what is open.
      for (const { id } of await sql<{ id: string }>(`select id from posting where status = 'published' order by id`)) {
        const refreshed = await world.app.get(Matches).refresh(id, { mail: false });
        const lasting = refreshed?.added.filter((row) => !refreshed.pruned.some((one) => one.postingId === id && one.party === row.party));
        const differs = [...lasting ?? [], ...refreshed?.changed ?? [], ...refreshed?.gone ?? []];
        if (differs.length > 0) found.push({ id, differs });
      }
      expect(found).toEqual([]);
    }), { seed: SEED, numRuns: 12, endOnFailure: true });
  } finally {
    await world.close();
    world = shared;
  }
});

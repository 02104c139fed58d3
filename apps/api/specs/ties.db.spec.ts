import { addDays } from '#base/contract';
import type { Actor } from '#base/server';
import { Matches, MatchQueries, RequestMatchQueries } from '#matching/server';
import { evenBelow, TILT, tilt, unevenness } from '#matching/server/testing';
import { World } from '../testing/world';

/** Twelve companies of which four are kept, for four programmes and four requests (as many as a company and an offer keep), on thirty days. */
const [COMPANIES, KEPT, OTHERS, DAYS] = [12, 4, 4, 30];
const id = (kind: number, n: number) => `0198a3c0-${String(n).padStart(4, '0')}-7000-8000-${String(kind).padStart(12, '0')}`;
const numbers = (n: number) => Array.from({ length: n }, (_, at) => at);

let world: World;
let analyst: Actor;
beforeAll(async () => { world = await World.open(); analyst = await world.actor(await world.analyst()); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
/** Rows like the one there is, but for what is given of each. */
const copies = (table: string, of: string, changes: object[]) => sql(`insert into ${table} select (jsonb_populate_record(t, c)).* from ${table} t cross join jsonb_array_elements($2::jsonb) c where t.id = $1`, [of, JSON.stringify(changes)]);

/** The first is the largest, the oldest and the first by name, and has the most branches; each has an id of its own, fixed, so that every run draws the same. */
const companies = numbers(COMPANIES).map((n) => ({ id: id(1, n), name: `${String.fromCharCode(65 + n)} Software`, size: 5000 / (n + 1), band: ['250+', '50-249', '10-49', '1-9'][Math.floor(n / 3)], branches: n < 3 ? 6 : 1, since: `20${10 + n}-01-01` }));
const bySize = companies.map(({ size }) => size);

/** Equal companies, each with an equal offer, before equal programmes and equal requests. */
async function settle(): Promise<void> {
  const [posting, programme] = [await world.posting(), await world.programme()];
  const request = await world.request(programme);
  await sql(`insert into organisation (id, type, name, slug, created_at) select c.id, 'company', c.name, c.id::text, c.since from jsonb_to_recordset($1::jsonb) as c(id uuid, name text, since timestamptz)`, [JSON.stringify(companies)]);
  await sql(`insert into company (organisation_id, size_band, verification, functions) select c.id, c.band, 'verified', '{software-developer}' from jsonb_to_recordset($1::jsonb) as c(id uuid, band text)`, [JSON.stringify(companies)]);
  await sql(`insert into branch (id, company_id, name, municipality, region) select b.id, b.company, 'Vestiging', 'Assen', 'north' from jsonb_to_recordset($1::jsonb) as b(id uuid, company uuid)`,
    [JSON.stringify(companies.flatMap(({ id: company, branches }, n) => numbers(branches).map((at) => ({ id: id(20 + at, n), company }))))]);
  await copies('posting', posting.id, companies.map(({ id: owner, since }, n) => ({ id: id(3, n), owner_id: owner, branch_id: null, created_at: since, published_at: since })));
  await copies('posting', request, numbers(OTHERS).map((n) => ({ id: id(5, n) })));
  await copies('programme', programme.id, numbers(OTHERS).map((n) => ({ id: id(4, n) })));
  for (const [table, columns] of [['programme_code', 'code_type, code'], ['programme_period', 'from_on, until_on, students']]) {
    await sql(`insert into ${table} (programme_id, ${columns}) select g, ${columns} from ${table} cross join unnest($2::uuid[]) g where programme_id = $1`, [programme.id, numbers(OTHERS).map((n) => id(4, n))]);
  }
  // What they are like stays out of the draw.
  await sql(`delete from posting where id = any($1::uuid[])`, [[posting.id, request]]);
  await sql(`delete from branch where id = $1`, [posting.company.branchId]);
  await sql(`update programme set ended_at = now() where id = $1`, [programme.id]);
  await sql(`update match_rule set rule = rule || jsonb_build_object('bestKept', $1::int) where is_active`, [KEPT]);
}

it('over days each of equal companies is kept and comes first as often, in what a programme finds and in what a request finds, whatever its size, name, age or branches', async () => {
  await settle();
  const [matches, ofProgrammes, ofRequests] = [world.app.get(Matches), world.app.get(MatchQueries), world.app.get(RequestMatchQueries)];
  const drawn = { offers: { first: companies.map(() => 0), kept: companies.map(() => 0) }, requests: { first: companies.map(() => 0), kept: companies.map(() => 0) } };
  const note = (side: keyof typeof drawn, owners: string[]) => {
    expect(owners).toHaveLength(KEPT);
    for (const [place, owner] of owners.entries()) {
      const at = companies.findIndex((one) => one.id === owner);
      drawn[side].kept[at] = (drawn[side].kept[at] ?? 0) + 1;
      if (place === 0) drawn[side].first[at] = (drawn[side].first[at] ?? 0) + 1;
    }
  };
  for (const n of numbers(DAYS)) {
    world.clock.set(`${addDays('2027-03-18', n)}T09:00:00Z`);
    // As each night does.
    for (const posting of [...companies.map((_, at) => id(3, at)), ...numbers(OTHERS).map((at) => id(5, at))]) await matches.refresh(posting, { mail: false });
    for (const at of numbers(OTHERS)) {
      const [offers, requests] = [await ofProgrammes.ofProgramme(analyst, id(4, at), { limit: 100 }), await ofRequests.ofRequest(analyst, id(5, at), { limit: 100 })];
      expect(new Set([...offers.items, ...requests.items].map(({ score }) => score)).size).toBeLessThanOrEqual(2);
      note('offers', offers.items.map(({ posting }) => posting.owner.id));
      note('requests', requests.items.map(({ company }) => company.id));
    }
  }
  for (const [side, { first, kept }] of Object.entries(drawn)) {
    expect([side, first.reduce((sum, one) => sum + one)]).toEqual([side, OTHERS * DAYS]);
    for (const [counts, each] of [[first, 1], [kept, KEPT]] as const) {
      expect(unevenness(counts, each)).toBeLessThan(evenBelow(COMPANIES));
      expect(Math.abs(tilt(counts, bySize, each))).toBeLessThan(TILT);
    }
  }
}, 60_000);

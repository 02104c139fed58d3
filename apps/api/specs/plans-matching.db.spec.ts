import { namedStatements, type Statement } from '#base/server';
import type { Company, Person, Programme } from '../testing/builders';
import { explain, readThrough, touched, type Step } from '../testing/plans';
import { World } from '../testing/world';

/** Postings of others, with what matching, news and gaps hold of them; one programme, one company and one reader are looked at among them. */
const POSTINGS = 40_000;
/** A programme, a company and a posting keep so many matches. */
const KEPT = 200;
const large = ['posting', 'match', 'request_match', 'notice', 'gap', 'saved_search', 'match_seen', 'match_dismissal'] as const;

/** $1 an offer and $2 the programme it fits, $3 a request and $4 the company, $5 who was told, $6 how many postings. */
const fill = [
  `insert into posting (owner_id, direction, kind, form, status, region, title, functions, levels, seats, closes_on, created_at, published_at)
     select p.owner_id, case n % 10 when 0 then 'request' else 'offer' end, p.kind, p.form, 'published', (array['north', 'east', 'south-west', 'south-east', 'north-west'])[1 + n % 5], 'Plaatsing ' || n, p.functions, p.levels,
       4, '2027-12-31', now(), '2027-01-01'::timestamptz + n * interval '1 second' from posting p cross join generate_series(1, $6::int) n where p.id = $1`,
  `insert into match select p.id, m.programme_id, 45 + p.n % 50, m.band, m.rule_version, m.findings, m.computed_at, p.closes_on from match m
     cross join (select id, closes_on, row_number() over () as n from posting where direction = 'offer' and title like 'Plaatsing%' limit ${KEPT - 1}) p where m.posting_id = $1 and m.programme_id = $2`,
  `insert into match select p.id, md5((p.n % 600)::text || k)::uuid, 45 + p.n % 50, 'good', 1, '{}', now(), p.closes_on
     from (select id, closes_on, row_number() over () as n from posting where direction = 'offer' and title like 'Plaatsing%') p cross join generate_series(1, 3) k`,
  `insert into request_match select p.id, m.company_id, m.branch_id, 45 + p.n % 50, m.band, m.rule_version, m.findings, m.computed_at, p.closes_on from request_match m
     cross join (select id, closes_on, row_number() over () as n from posting where direction = 'request' and title like 'Plaatsing%' limit ${KEPT - 1}) p where m.posting_id = $3 and m.company_id = $4`,
  `insert into request_match select p.id, md5((p.n % 200)::text || k)::uuid, md5((p.n % 200)::text || k)::uuid, 45 + p.n % 50, 'good', 1, '{}', now(), p.closes_on
     from (select id, closes_on, row_number() over () as n from posting where direction = 'request' and title like 'Plaatsing%') p cross join generate_series(1, 10) k`,
  `insert into match_seen select case when row_number() over () % 500 = 0 then $5::uuid else md5(left(posting_id::text, 6))::uuid end, posting_id, programme_id, now() from match where findings = '{}' limit 30000`,
  `insert into match_dismissal select posting_id, programme_id, 'education', 'not-now', null, now(), null from match where findings = '{}' limit 30000`,
  `insert into notice (person_id, topic, template, key, args, link, created_at, read_at)
     select case when i % 100 = 0 then $5::uuid else md5((i % 1000)::text)::uuid end, n.topic, n.template, i::text, n.args, n.link, n.created_at, case when i % 300 > 0 then now() end
     from (select * from notice where person_id = $5 limit 1) n cross join generate_series(1, 50000) i`,
  `insert into gap (what, posting_id, region, opened_on, closed_on) select p.direction, p.id, p.region, '2027-01-01'::date + (p.n % 70)::int, case when p.n % 5 > 0 then '2027-01-01'::date + (p.n % 70)::int + 1 + (p.n % 6)::int end
     from (select id, direction, region, row_number() over () as n from posting) p`,
  `insert into saved_search (person_id, name, filter, filter_version, created_at, looked_at, alerted_at)
     select k.ids[1 + n % cardinality(k.ids)], 'Zoekopdracht', '{}', 1, '2027-03-01', '2027-03-01', '2027-03-01' from generate_series(1, 50000) n cross join (select array_agg(id order by id) as ids from person) k`,
];

let world: World;
let [programme, company, analyst, offer, request, place]: [Programme, Company, Person, { id: string; company: Company }, string, string] = [] as never;
beforeAll(async () => {
  world = await World.open();
  [programme, company, analyst] = [await world.programme(), await world.company(), await world.analyst()];
  await world.db.transaction((tx) => tx.sql(`update company set functions = '{software-developer}' where organisation_id = $1`, [company.id]));
  [offer, request] = [await world.posting(), await world.request(programme)];
  place = (await world.as(programme.manager).get('/v1/me/events')).body.place;
  await world.work();
  await world.db.transaction(async (tx) => {
    await tx.sql('set local session_replication_role = replica');
    const values = [offer.id, programme.id, request, company.id, programme.manager.id, POSTINGS];
    for (const text of fill) {
      // Only what a statement names is sent with it.
      const used = values.flatMap((value, at) => (text.includes(`$${at + 1}`) ? [{ value, at: at + 1 }] : []));
      await tx.sql(used.reduce((sql, { at }, n) => sql.replaceAll(`$${at}`, `$#${n + 1}`), text).replaceAll('$#', '$'), used.map(({ value }) => value));
    }
    await tx.sql(`update posting set owner_id = $1 where id in (select id from posting where direction = 'offer' and title like 'Plaatsing%' limit 3)`, [company.id]);
  });
  await world.db.transaction((tx) => tx.sql(`analyze person, ${large.join(', ')}`));
}, 60_000);
afterAll(() => world.close());

/** Every statement that is read for a page, explained, by its name. */
async function readsOf(work: () => Promise<unknown>): Promise<Map<string, Step[]>> {
  const asked: [Statement<unknown>, readonly unknown[]][] = [];
  const read = world.db.query.bind(world.db);
  Object.assign(world.db, { query: (statement: Statement<unknown>, values: readonly unknown[] = []) => { asked.push([statement, values]); return read(statement, values); } });
  await work();
  Object.assign(world.db, { query: read });
  const plans = new Map<string, Step[]>();
  for (const [{ name, sql }, values] of asked) plans.set(name, await explain(world, sql, values));
  return plans;
}

/** That nothing large is gone through, and of what is named no more is touched than said; `by` is the index that answers, where another would do it by many small searches. */
async function touches(work: () => Promise<unknown>, statements: Record<string, Partial<Record<(typeof large)[number], number>> & { by?: string }>): Promise<void> {
  const plans = await readsOf(work);
  for (const [name, steps] of plans) expect([name, large.filter((table) => readThrough(steps, table).length > 0)]).toEqual([name, []]);
  for (const [name, { by, ...most }] of Object.entries(statements)) {
    const steps = plans.get(name);
    if (!steps) throw new Error(`${name} was not asked, but ${[...plans.keys()].join(', ')} were`);
    if (by) expect([name, steps.flatMap((step) => step['Index Name'] ?? [])]).toEqual([name, expect.arrayContaining([by])]);
    const found = Object.fromEntries(Object.keys(most).map((table) => [table, touched(steps, table)]));
    for (const [table, rows] of Object.entries(most)) expect([name, table, found[table], (found[table] ?? 0) > 0, (found[table] ?? 0) <= rows]).toEqual([name, table, found[table], true, true]);
  }
}
const page = (who: () => Person, path: () => string, headers = {}) => async () => {
  const answer = await world.as(who()).get(path(), headers);
  expect([path(), answer.status]).toEqual([path(), 200]);
  return answer;
};

it.each<[string, () => Person, () => string, Parameters<typeof touches>[1]]>([
  ['a programme finds', () => programme.manager, () => `/v1/programmes/${programme.id}/matches`, { 'matching.of-programmes': { by: 'match_programme', match: KEPT, posting: KEPT } }],
  ['an offer finds', () => offer.company.admin, () => `/v1/postings/${offer.id}/matches`, { 'matching.of-posting': { by: 'match_pkey', match: KEPT, posting: 1 } }],
  ['a company finds', () => company.admin, () => `/v1/companies/${company.id}/matches`, { 'matching.of-company': { by: 'request_match_company', request_match: KEPT, posting: KEPT } }],
  ['a company finds for all it offers', () => company.admin, () => `/v1/companies/${company.id}/programme-matches`, { 'matching.open-offers': { posting: 3 }, 'matching.of-offers': { by: 'match_pkey', match: KEPT, posting: KEPT } }],
  ['a request finds', () => programme.manager, () => `/v1/postings/${request}/company-matches`, { 'matching.of-request': { by: 'request_match_pkey', request_match: KEPT, posting: 1 } }],
])('what %s is read by its key, and no more than is kept', async (_, who, path, statements) => {
  await touches(page(who, path), statements);
});

it('what an institution finds for all its programmes is no more than each of them keeps', async () => {
  await touches(page(() => programme.manager, () => `/v1/institutions/${programme.institutionId}/matches`), { 'matching.of-programmes': { by: 'match_programme', match: KEPT, posting: KEPT } });
});

it('the inbox reads what it shows; what waits to be read is counted up to a hundred', async () => {
  const reader = () => programme.manager;
  await touches(page(reader, () => '/v1/notices'), { 'notifications.inbox': { notice: 21 } });
  await touches(page(reader, () => '/v1/notices?unread=true'), { 'notifications.inbox-unread': { notice: 21 } });
});

it('live news reads what came after the place of its reader', async () => {
  await touches(page(() => programme.manager, () => '/v1/me/events', { 'last-event-id': place }), { 'notifications.events': { notice: 51 }, 'notifications.unread': { notice: 100 } });
});

it('gaps are read in the order they are shown in, and not all of them', async () => {
  await touches(page(() => analyst, () => '/v1/monitor/gaps'), { 'monitor.gaps-open': {} });
  await touches(page(() => analyst, () => '/v1/monitor/gaps?state=closed'), { 'monitor.gaps-closed': {} });
});

it('searches are read by who keeps them, and at night as many as are looked at together', async () => {
  await touches(page(() => programme.manager, () => '/v1/saved-searches'), { 'postings.saved-searches': { saved_search: 21 } });
  const steps = await explain(world, namedStatements().find(({ name }) => name === 'postings.searches-to-look-at')?.sql ?? '', ['00000000-0000-0000-0000-000000000000', world.clock.now()]);
  expect([readThrough(steps, 'saved_search'), touched(steps, 'saved_search')]).toEqual([[], 500]);
});

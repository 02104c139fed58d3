import { bands, factorNames, matchRuleDraft, matchRulePage, matchSweepPage, rulePreview, type Band, type MatchRuleDraft, type RuleValues } from '#matching/contract';
import { versionOne } from '#matching/server';
import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let analyst: Person;
let company: Company;
beforeAll(async () => {
  world = await World.open();
  [analyst, company] = [await world.analyst(), await world.company()];
});
afterAll(() => world.close());

const { weights, points, bands: limits } = versionOne;
const values = { weights, points, bands: limits };
const sql = <Row = Record<string, unknown>>(text: string, args: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, args));
const rules = async () => matchRulePage.parse((await world.as(analyst).get('/v1/match-rules')).body).items;
const active = async () => (await rules()).find(({ isActive }) => isActive)!.version;
const draftOf = async (from?: number): Promise<MatchRuleDraft> => matchRuleDraft.parse((await world.as(analyst).post('/v1/match-rule-drafts', { from: from ?? await active() })).body);
const put = ({ id, version }: MatchRuleDraft, body: unknown, who = analyst) => world.as(who).call('PUT', `/v1/match-rule-drafts/${id}`, body, { 'if-match': `"${version}"` });
const activate = ({ id }: MatchRuleDraft, draftVersion: number, replaces: number) =>
  world.as(analyst).post(`/v1/match-rule-drafts/${id}/activation`, { draftVersion, replaces, reason: 'Reistijd weegt zwaarder' });
const errors = ({ body }: { body: Json }) => (body.errors as Json[]).map(({ pointer }) => pointer as string).sort();
const stored = () => sql<{ key: string; band: Band; version: number }>(`select posting_id || ':' || programme_id as key, band, rule_version as version from match
  union all select posting_id || ':' || company_id, band, rule_version from request_match order by 1`);
/** The next minute has passed, and what follows from it is done. */
const minute = () => world.until(new Date(Math.floor(world.clock.now().getTime() / 60_000) * 60_000 + 60_000).toISOString());

it('the version in force is shown with its weights; who is no analyst finds none, and no drafts', async () => {
  const [first] = (await rules()).slice(-1);
  expect(first).toMatchObject({ version: 1, ...values, reason: null, madeBy: null, activatedAt: null });
  const draft = await draftOf();
  for (const who of [company.admin, await world.analyst('regional-coordinator')]) {
    for (const list of ['match-rules', 'match-rule-drafts', 'match-sweeps']) expect((await world.as(who).get(`/v1/${list}`)).body).toEqual({ items: [], next: null });
    expect((await put(draft, values, who)).status).toBe(404);
    expect((await world.as(who).post(`/v1/match-rule-drafts/${draft.id}/activation`, { draftVersion: 1, replaces: 1, reason: 'Zomaar' })).status).toBe(404);
    expect((await world.as(who).post('/v1/match-rule-drafts', { from: 1 })).status).toBe(403);
    expect((await world.as(who).post('/v1/match-rule-previews', values)).status).toBe(403);
  }
});

it('a draft begins as a copy, is changed by who saw it last, and can be discarded', async () => {
  expect(errors(await world.as(analyst).post('/v1/match-rule-drafts', { from: 999 }))).toEqual(['/from']);
  const draft = await draftOf(1);
  expect(draft).toMatchObject({ version: 1, from: 1, ...values });
  const changed = await put(draft, { ...values, bands: { strong: 80, good: 60, fair: 40 } });
  expect(changed.body).toMatchObject({ version: 2, bands: { strong: 80, good: 60, fair: 40 }, weights });
  expect((await put(draft, values)).status).toBe(412);
  expect((await world.as(analyst).call('DELETE', `/v1/match-rule-drafts/${draft.id}`, undefined, { 'if-match': '"2"' })).status).toBe(204);
  expect((await put({ ...draft, version: 2 }, values)).status).toBe(404);
});

it('every fault of a draft is said at once with its place, in both languages, and nothing changes', async () => {
  const draft = await draftOf(1);
  const none = Object.fromEntries(factorNames.map((name) => [name, 0]));
  const all = await put(draft, { weights: { ...weights, region: -1, form: 101, seats: 1.5 }, points: { ...points, functionMove: 31, formSilent: 7.3 }, bands: { strong: 60, good: 60, fair: 101 } });
  expect(errors(all)).toEqual(expect.arrayContaining(['/weights/region', '/weights/form', '/weights/seats', '/points/formSilent', '/bands/fair']));
  expect(errors(await put(draft, { ...values, points: { ...points, functionMove: 30.5, regionAdjacent: 16 }, bands: { strong: 60, good: 60, fair: 60 } })))
    .toEqual(['/bands/good', '/bands/strong', '/points/functionMove', '/points/regionAdjacent']);
  const nothing = Object.fromEntries(Object.keys(points).map((name) => [name, 0]));
  expect(errors(await put(draft, { ...values, weights: none, points: nothing }))).toEqual(['/weights']);
  // Without these three an offer that names no function and no region could not be scored.
  const seldom = await put(draft, { ...values, weights: { ...weights, form: 0, language: 0, earlier: 0 }, points: { ...points, formSilent: 0 } });
  expect(errors(seldom)).toEqual(['/weights']);
  const english = await world.as(analyst).call('PUT', `/v1/match-rule-drafts/${draft.id}`, { ...values, weights: none, points: nothing }, { 'if-match': '"1"', 'accept-language': 'en' });
  expect([seldom.body.errors[0].detail, english.body.errors[0].detail]).toEqual([expect.stringContaining('vorm, taal'), 'Give at least one factor weight.']);
  const { body: { items } } = await world.as(analyst).get('/v1/match-rule-drafts');
  expect(items.find(({ id }: Json) => id === draft.id)).toEqual(draft);
});

it('what a preview says is what comes of it, offers and requests alike: kept by the jobs there are, remembered by each match, without a mail', async () => {
  for (const region of ['north', 'east', 'south-west']) {
    const school = await world.programme({ region });
    await world.company({ region });
    await world.request(school);
    await world.posting({ company: await world.company({ region }) });
  }
  await world.work();
  await minute();
  const replaces = await active();
  const other: RuleValues = {
    weights: { ...weights, region: 60, form: 5, seats: 0, period: 0 }, points: { ...points, formSilent: 2, regionAdjacent: 30, seatsUnknown: 0 }, bands: { strong: 90, good: 62, fair: 50 },
  };
  const before = await stored();
  expect(before.length).toBeGreaterThan(5);
  const seen = JSON.stringify(await sql('select * from match order by 1, 2'));
  const preview = rulePreview.parse((await world.as(analyst).post('/v1/match-rule-previews', other)).body);
  expect(JSON.stringify(await sql('select * from match order by 1, 2'))).toBe(seen);
  const draft = await draftOf();
  const { body: { version } } = await put(draft, other);
  const letters = (await sql('select 1 from mail')).length;
  expect((await activate(draft, version, replaces)).body).toMatchObject({ version: replaces + 1, isActive: true, ...other, reason: 'Reistijd weegt zwaarder', madeBy: analyst.name, activatedBy: analyst.name });
  await minute();
  const after = await stored();
  expect(new Set(after.map((row) => row.version))).toEqual(new Set([replaces + 1]));
  expect((await sql('select 1 from mail')).length).toBe(letters);
  const height = new Map<Band, number>(bands.map((band, at) => [band, -at]));
  const [old, fresh] = [before, after].map((rows) => new Map(rows.map(({ key, band }) => [key, height.get(band) ?? 0])));
  const count = (is: (was: number | undefined, now: number | undefined) => boolean) => [...new Set([...old!.keys(), ...fresh!.keys()])].filter((key) => is(old!.get(key), fresh!.get(key))).length;
  expect(preview).toMatchObject({
    before: before.length, after: after.length, appears: count((was) => was === undefined), vanishes: count((_, now) => now === undefined),
    rises: count((was, now) => was !== undefined && now !== undefined && now > was), falls: count((was, now) => was !== undefined && now !== undefined && now < was),
  });
  expect(preview.rises + preview.falls).toBeGreaterThan(0);
  expect(preview.vanishes).toBeGreaterThan(0);
  expect(preview.examples.length).toBe(Math.min(10, preview.appears + preview.vanishes + preview.rises + preview.falls));
  for (const { move, before: was, after: now, posting, party } of preview.examples) {
    const band = (key: string, map: typeof old) => bands.find((one) => height.get(one) === map!.get(key)) ?? null;
    expect([move, posting.title.length > 0, party.name.length > 0, was.band, now.band]).toEqual([move, true, true, band(`${posting.id}:${party.id}`, old), band(`${posting.id}:${party.id}`, fresh)]);
  }
  const [sweep] = matchSweepPage.parse((await world.as(analyst).get('/v1/match-sweeps?cause=rule&limit=1')).body).items;
  expect(sweep).toMatchObject({ cause: 'rule', ruleVersion: replaces + 1, isCutShort: false, endedAt: expect.any(String), postings: preview.open });
});

it('of two that activate at once one is told that another was first; a draft that was changed is not put in force unseen', async () => {
  const replaces = await active();
  const [one, two] = [await draftOf(), await draftOf()];
  const answers = await Promise.all([activate(one, 1, replaces), activate(two, 1, replaces)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('matching/other-activated');
  const left = answers[0]?.status === 409 ? one : two;
  expect((await activate(left, 2, replaces + 1)).body.code).toBe('matching/draft-changed');
  expect(await active()).toBe(replaces + 1);
  expect((await activate(left, 1, replaces + 1)).status).toBe(201);
});

it('what each night found stands in a list, the last one first', async () => {
  await world.posting({ company });
  await world.work();
  const day = new Date(world.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  await world.until(`${day}T12:00:00Z`);
  const { items } = matchSweepPage.parse((await world.as(analyst).get('/v1/match-sweeps?cause=night')).body);
  expect(items[0]).toMatchObject({ cause: 'night', missing: 0, wrong: 0, superfluous: 0, endedAt: expect.any(String) });
  expect(items.every(({ cause }) => cause === 'night')).toBe(true);
  const begun = items.map(({ begunAt }) => begunAt);
  expect(begun).toEqual([...begun].sort().reverse());
});

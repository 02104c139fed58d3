import { kindOf, kindSlugs, ownFields, traitsOf, type Direction, type KindSlug } from '#postings/contract';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
let programme: Programme;
beforeAll(async () => {
  world = await World.open();
  company = await world.company();
  programme = await world.programme();
});
afterAll(() => world.close());

const periods = { range: { kind: 'range', from: '2027-09-06', until: '2028-01-28' }, dates: { kind: 'dates', dates: ['2027-10-07', '2027-10-14'] }, 'on-call': { kind: 'on-call' } };
/** A whole posting of a kind, from its description. */
const whole = (kind: KindSlug, direction: Direction) => ({
  kind, title: kindOf(kind).titles[direction].nl, summary: `${kindOf(kind).says[direction].nl} Dit is een voorbeeld.`, reasons: ['talent'], functions: ['software-developer'], levels: ['mbo-4'], workplace: 'on-site', languages: ['nl'],
  period: periods[traitsOf(kind).dates[0] ?? 'range'], seats: 3, confidentiality: 'normal', closesOn: '2027-08-20', contactName: 'Jorrit Venema', contactEmail: 'jorrit@veenpoort.example',
  ...(traitsOf(kind).students ? { learningGoals: ['Werk opleveren dat een ander kan onderhouden.'] } : {}), details: kindOf(kind).example[direction],
});
const sides: [Direction, () => Person][] = [['offer', () => company.admin], ['request', () => programme.manager]];
const each = kindSlugs.flatMap((kind) => sides.map(([direction, writer]) => ({ kind, direction, writer })));

it.each(each)('a $direction of $kind is written, published, read by a visitor and found by its kind', async ({ kind, direction, writer }) => {
  const written = await world.as(writer()).post('/v1/postings', whole(kind, direction));
  expect([written.status, written.body.errors]).toEqual([201, undefined]);
  const { id } = written.body;
  const published = await world.as(writer()).post(`/v1/postings/${id}/publication`);
  expect([published.status, published.body.errors]).toEqual([201, undefined]);
  const seen = (await world.visitor.get(`/v1/postings/${id}`)).body;
  expect(seen).toMatchObject({ kind, direction, status: 'published', details: kindOf(kind).example[direction], period: whole(kind, direction).period });
  const found = (await world.visitor.get(`/v1/postings?kind=${kind}&direction=${direction}`)).body.items.map((one: Json) => one.id);
  expect(found).toContain(id);
});

it.each(each)('a $direction of $kind that is empty says all that is missing, and takes nothing it does not know', async ({ kind, direction, writer }) => {
  const { id } = (await world.as(writer()).post('/v1/postings', { kind })).body;
  const needed = ownFields(kind, direction).filter((field) => field.needed.includes(direction)).map(({ name }) => `/details/${name}`);
  for (const [locale, text] of [['nl', /^(Vul dit in|Kies)/], ['en', /^(Fill this in|Choose)/]] as const) {
    const refused = await world.as(writer()).post(`/v1/postings/${id}/publication`, undefined, { 'accept-language': locale });
    const own = refused.body.errors.filter((fault: Json) => fault.pointer.startsWith('/details/'));
    expect([refused.status, own.map((fault: Json) => fault.pointer).sort()]).toEqual([400, [...needed].sort()]);
    for (const fault of own) expect(fault.detail).toMatch(text);
    expect(refused.body.errors.map((fault: Json) => fault.pointer)).toEqual(expect.arrayContaining(['/title', '/period', '/seats', ...(traitsOf(kind).students ? ['/learningGoals'] : [])]));
  }
  const stranger = await world.as(writer()).patch(`/v1/postings/${id}`, { details: { ...kindOf(kind).example[direction], colour: 'blue', weight: 3 } }, { 'if-match': '"1"' });
  expect([stranger.status, stranger.body.errors.map((fault: Json) => fault.pointer)]).toEqual([400, ['/details/colour', '/details/weight']]);
  expect((await world.as(writer()).get(`/v1/postings/${id}`)).body).toMatchObject({ version: 1, details: {} });
});

it('keeps the own fields that are filled in, and forgets those that are emptied', async () => {
  const { id } = (await world.as(company.admin).post('/v1/postings', { kind: 'guest-lecture', details: { topic: '  Een storing ', minutes: 90, speaker: null } })).body;
  expect((await world.as(company.admin).get(`/v1/postings/${id}`)).body.details).toEqual({ topic: 'Een storing', minutes: 90 });
  const changed = await world.as(company.admin).patch(`/v1/postings/${id}`, { details: { topic: 'Een storing', minutes: null } }, { 'if-match': '"1"' });
  expect(changed.body).toMatchObject({ version: 2, details: { topic: 'Een storing' } });
  expect(changed.body.details).not.toHaveProperty('minutes');
});

it('takes dates only as the kind has them', async () => {
  const { id } = (await world.as(company.admin).post('/v1/postings', { ...whole('job-fair-stand', 'offer'), period: periods.range })).body;
  const refused = await world.as(company.admin).post(`/v1/postings/${id}/publication`);
  expect(refused.body.errors.map((fault: Json) => fault.pointer)).toEqual(['/period']);
});

describe('advice that takes knowledge of organisations', () => {
  const hints = async (person: Person, id: string) => (await world.as(person).get(`/v1/postings/${id}/hints`)).body.hints.map(({ name }: Json) => name);

  it('names a recognition that is not there, until it is', async () => {
    const firm = await world.company();
    const { id } = await world.draft(firm, { levels: ['mbo-4'], period: { kind: 'range', from: '2027-09-06', until: '2028-01-28' } });
    expect(await hints(firm.admin, id)).toEqual(['recognition']);
    const said = (await world.as(firm.admin).get(`/v1/postings/${id}/hints`)).body.hints[0];
    expect(said).toMatchObject({ source: 'G-21', at: 'who', text: { nl: expect.stringContaining('SBB'), en: expect.stringContaining('SBB') } });
    await world.db.transaction((tx) => tx.sql(`insert into recognition (branch_id, qualification_code, status, valid_from, valid_until)
      select $1, code, 'recognised', '2026-01-01', '2029-12-31' from job_function_qualification where function = 'software-developer' and code_type = 'crebo' limit 1`, [firm.branchId]));
    expect(await hints(firm.admin, id)).toEqual([]);
    // Each qualification by itself: one that is recognised does not speak for another.
    await world.as(firm.admin).patch(`/v1/postings/${id}`, { functions: ['software-developer', 'infrastructure-technician'] }, { 'if-match': '"1"' });
    const partly = (await world.as(firm.admin).get(`/v1/postings/${id}/hints`)).body.hints[0];
    expect(partly).toMatchObject({ name: 'recognition', heading: { nl: expect.stringContaining('niet overal') }, text: { nl: expect.stringContaining('system engineer') } });
    expect(partly.text.nl).not.toContain('Software');
    // Who reads the posting sees it too.
    expect((await world.as(firm.admin).get(`/v1/postings/${id}`)).body.recognitions.map(({ status, validUntilOn }: Json) => [status, validUntilOn])).toEqual([['none', null], ['recognised', '2029-12-31']]);
    expect((await world.as(company.admin).get(`/v1/postings/${id}/hints`)).status).toBe(404);
  });

  it('says that schools read little now, before something opens, and what is long had better wait', async () => {
    const firm = await world.company({ region: 'south-west' });
    const { id } = await world.draft(firm, { levels: ['hbo-bachelor'], period: { kind: 'range', from: '2027-09-06', until: '2027-11-05' } });
    expect(await hints(firm.admin, id)).toEqual([]);
    await world.db.transaction((tx) => tx.sql(`insert into calendar_span (institution_id, kind, name, from_on, until_on)
      select distinct p.institution_id, 'quiet', 'Toetsweek', date '2027-03-15', date '2027-03-26' from institution_place p where p.region = 'south-west'`));
    const advised = async () => (await world.as(firm.admin).get(`/v1/postings/${id}/hints`)).body.hints;
    expect(await advised()).toEqual([expect.objectContaining({ name: 'quiet-opening', source: 'G-09', text: { nl: expect.stringContaining('vanaf 27 maart'), en: expect.stringContaining('from 27 March') } })]);
    await world.as(firm.admin).patch(`/v1/postings/${id}`, { period: { kind: 'range', from: '2027-09-06', until: '2028-06-30' } }, { 'if-match': '"1"' });
    expect((await advised())[0].text.nl).toContain('lang duurt');
    await world.as(firm.admin).post(`/v1/postings/${id}/publication`);
    expect(await advised()).toEqual([]);
  });

  it('names a quiet week of the school that asks', async () => {
    const asking = await world.programme();
    await world.db.transaction((tx) => tx.sql(`insert into calendar_span (institution_id, kind, name, from_on, until_on) values ($1, 'quiet', 'Begin van het jaar', '2027-08-30', '2027-09-10')`, [asking.institutionId]));
    const { id } = (await world.as(asking.manager).post('/v1/postings', { ...whole('guest-lecture', 'request'), period: { kind: 'dates', dates: ['2027-10-07', '2027-09-02'] } })).body;
    expect(await hints(asking.manager, id)).toEqual(['quiet-weeks']);
    await world.as(asking.manager).patch(`/v1/postings/${id}`, { period: { kind: 'dates', dates: ['2027-10-07'] } }, { 'if-match': '"1"' });
    expect(await hints(asking.manager, id)).toEqual([]);
  });
});

import { matchPage, requestMatchPage, type MatchCounts } from '#matching/contract';
import { Matches } from '#matching/server';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const list = async (person: Person, path: string, query = '') => {
  const answer = await world.as(person).get(`/v1/${path}/matches?limit=100${query && `&${query}`}`);
  expect([path, query, answer.status]).toEqual([path, query, 200]);
  return matchPage.parse(answer.body);
};
const ids = async (person: Person, path: string, query = '') => (await list(person, path, query)).items.map(({ posting }) => posting.id);
const parties = async (person: Person, postingId: string, query = '') => (await list(person, `postings/${postingId}`, query)).items.map(({ programme }) => programme.id);
const asked = async (person: Person, path: string, query = '') => requestMatchPage.parse((await world.as(person).get(`/v1/${path}?limit=100${query && `&${query}`}`)).body).items;
const count = (counts: MatchCounts | null, facet: string) => Object.fromEntries((counts ?? []).filter((one) => one.facet === facet).map(({ value, count: n }) => [value, n]));
const dismiss = (person: Person, body: Json) => world.as(person).post('/v1/match-dismissals', { side: 'education', reason: 'not-now', ...body });
const back = (person: Person, body: Json) => world.as(person).post('/v1/match-dismissal-reversals', { side: 'education', ...body });
const stored = () => sql(`select posting_id, programme_id, score, band, findings from match order by 1, 2`);

/** A company that fits requests for guest lectures. */
async function fitting(): Promise<Company> {
  const company = await world.company();
  await sql(`update company set functions = '{software-developer}', wanted_forms = '{inspire-students}', technologies = '{c#}' where organisation_id = $1`, [company.id]);
  return company;
}

describe('a list of matches', () => {
  let school: Programme;
  let [near, far, other]: string[] = [];
  beforeAll(async () => {
    school = await world.programme({ region: 'north' });
    [near, far, other] = [(await world.posting()).id, (await world.posting({ company: await world.company({ region: 'east' }), seats: 2 })).id, (await world.posting({ functions: ['software-engineer'] })).id];
    await world.work();
  });

  it('is narrowed by band, region, form, kind and function, one at a time and together, and says what each choice leaves', async () => {
    const path = `programmes/${school.id}`;
    const all = await list(school.manager, path);
    expect(all.items.map(({ posting }) => posting.id)).toEqual(expect.arrayContaining([near, far, other]));
    const [bands, functions] = [count(all.counts, 'band'), count(all.counts, 'function')];
    expect(Object.values(bands).reduce((a, b) => a + b)).toBe(all.items.length);
    for (const [band, n] of Object.entries(bands)) expect((await ids(school.manager, path, `band=${band}`)).length).toBe(n);
    expect(functions['software-engineer']).toBe(1);
    expect(await ids(school.manager, path, 'function=software-engineer')).toEqual([other]);
    expect(await ids(school.manager, path, 'kind=minor')).toEqual([]);
    expect((await ids(school.manager, path, 'form=assignments-and-internships&kind=internship')).length).toBe(all.items.length);
    const regions = await list(school.manager, path, 'region=north');
    expect(regions.items.every(({ posting }) => posting.region === 'north')).toBe(true);
    // What else is chosen counts, what is chosen of the same facet does not.
    expect(count(regions.counts, 'region')).toEqual(count(all.counts, 'region'));
    expect(count(regions.counts, 'function')['software-engineer'] ?? 0).toBe((await ids(school.manager, path, 'region=north&function=software-engineer')).length);
    expect(await ids(school.manager, path, `postingId=${far},${near}`)).toEqual(expect.arrayContaining([near, far]));
    expect((await world.as(school.manager).get(`/v1/${path}/matches?band=best`)).body.errors).toEqual([expect.objectContaining({ pointer: '/band' })]);
  });

  it('goes page by page within its filters, and counts on the first page only', async () => {
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: Json } = await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?limit=1&function=software-developer${next && `&cursor=${next}`}`);
      expect(body.counts === null).toBe(next !== '');
      found.push(...body.items.map((one: Json) => one.posting.id));
      next = body.next;
    }
    expect(found).toEqual(await ids(school.manager, `programmes/${school.id}`, 'function=software-developer'));
  });

  it('is one for all programmes of an institution that somebody speaks for, and can be narrowed to some', async () => {
    const sibling = await world.programme({ region: 'north', institutionId: school.institutionId });
    const head = await world.person({ organisationId: school.institutionId });
    for (const id of [near, far, other]) await world.app.get(Matches).refresh(String(id), { mail: false });
    const of = async (person: Person, query = '') => [...new Set((await list(person, `institutions/${school.institutionId}`, query)).items.map(({ programme }) => programme.id))].sort();
    expect(await of(head)).toEqual([school.id, sibling.id].sort());
    expect(await of(school.manager)).toEqual([school.id]);
    expect(await of(head, `programmeId=${sibling.id}`)).toEqual([sibling.id]);
    expect(count((await list(head, `institutions/${school.institutionId}`)).counts, 'programme')).toEqual({ [school.id]: expect.any(Number), [sibling.id]: expect.any(Number) });
    expect((await world.as((await world.programme()).manager).get(`/v1/institutions/${school.institutionId}/matches`)).status).toBe(404);
  });

  it('is one for all open offers of a company, each programme with every offer it fits, and what is not open is not in it', async () => {
    const [company, elsewhere] = [await world.company(), await world.programme({ region: 'south-west' })];
    const [first, second, shut] = [await world.posting({ company }), await world.posting({ company, seats: 2 }), await world.posting({ company })];
    for (const { id } of [first, second, shut]) await world.app.get(Matches).refresh(id, { mail: false });
    await sql(`update posting set status = 'paused' where id = $1`, [shut.id]);
    const read = async (query = '') => matchPage.parse((await world.as(company.admin).get(`/v1/companies/${company.id}/programme-matches?limit=100${query}`)).body);
    const all = await read();
    const found = all.items.map(({ posting, programme }) => [posting.id, programme.id]);
    expect(found).toEqual(expect.arrayContaining([[first.id, school.id], [second.id, school.id], [first.id, elsewhere.id]]));
    expect(found.filter(([id]) => id !== first.id && id !== second.id)).toEqual([]);
    expect(all.items.map(({ score }) => score)).toEqual(all.items.map(({ score }) => score).sort((a, b) => b - a));
    expect((await read(`&postingId=${second.id}`)).items.every(({ posting }) => posting.id === second.id)).toBe(true);
    expect((await read('&region=south-west')).items.map(({ programme }) => programme.region)).toEqual((await read('&region=south-west')).items.map(() => 'south-west'));
    expect(count(all.counts, 'region')['south-west']).toBe((await read('&region=south-west')).items.length);
    for (const person of [school.manager, (await world.company()).admin]) expect((await world.as(person).get(`/v1/companies/${company.id}/programme-matches`)).status).toBe(404);
  });

  it('says what is new to each reader, what they looked at, and what has a proposal', async () => {
    const colleague = await world.keeper(school, 'coordinator');
    const path = `programmes/${school.id}`;
    const matches = [{ postingId: far, programmeId: school.id }];
    expect((await world.as(school.manager).post('/v1/match-readings', { side: 'education', matches })).body).toEqual({ changed: 1 });
    expect((await world.as(school.manager).post('/v1/match-readings', { side: 'education', matches })).body).toEqual({ changed: 0 });
    expect(await ids(school.manager, path, 'state=seen')).toEqual([far]);
    expect(await ids(colleague, path, 'state=seen')).toEqual([]);
    const { body: proposal } = await world.as(colleague).post('/v1/proposals', { postingId: far, programmeId: school.id, seats: 1, message: 'We doen graag mee.' });
    for (const reader of [school.manager, colleague]) {
      const [one] = (await list(reader, path, 'state=responded')).items;
      expect(one).toMatchObject({ posting: { id: far }, standing: { state: 'responded', proposalId: proposal.id, dismissal: null } });
    }
    // The company reads the same of its side; who only looks on reads nothing of it.
    const owner = await world.person({ organisationId: (await sql<{ id: string }>('select owner_id as id from posting where id = $1', [far]))[0]?.id ?? '', role: 'member' });
    expect(await parties(owner, String(far), 'state=responded')).toEqual([school.id]);
    expect(await parties(await world.analyst(), String(far), 'state=responded')).toEqual([]);
  });
});

describe('a match that is put aside', () => {
  it('leaves the list of its programme, stands under what was put aside with why, comes back at once, and stays aside when all is matched again', async () => {
    const school = await world.programme();
    const colleague = await world.keeper(school, 'coordinator');
    const posting = await world.posting();
    await world.work();
    const matches = [{ postingId: posting.id, programmeId: school.id }];
    const path = `programmes/${school.id}`;
    expect((await dismiss(colleague, { matches, reason: 'enough', note: 'Dit jaar zitten we vol.' })).body).toEqual({ changed: 1 });
    expect((await dismiss(colleague, { matches, reason: 'enough', note: 'Dit jaar zitten we vol.' })).body).toEqual({ changed: 0 });
    expect(await ids(school.manager, path)).not.toContain(posting.id);
    const [aside] = (await list(school.manager, path, 'state=dismissed')).items;
    expect([aside?.posting.id, aside?.standing.dismissal]).toEqual([posting.id, { reason: 'enough', note: 'Dit jaar zitten we vol.', dismissedAt: '2027-03-18T09:00:00.000Z', dismissedBy: colleague.name }]);
    expect(count((await list(school.manager, path)).counts, 'state')).toMatchObject({ dismissed: 1 });
    await sql('delete from match where posting_id = $1', [posting.id]);
    await world.app.get(Matches).refresh(posting.id, { mail: true });
    expect(await ids(school.manager, path)).not.toContain(posting.id);
    expect((await back(school.manager, { matches })).body).toEqual({ changed: 1 });
    expect((await back(school.manager, { matches })).body).toEqual({ changed: 0 });
    expect(await ids(school.manager, path)).toContain(posting.id);
  });

  it('counts for nobody else: no score, no order, no other list, no figure', async () => {
    const [school, sibling] = [await world.programme(), await world.programme()];
    const posting = await world.posting();
    await world.work();
    const analyst = await world.analyst();
    const views = async () => ({
      stored: await stored(), company: await list(posting.company.admin, `postings/${posting.id}`), sibling: await list(sibling.manager, `programmes/${sibling.id}`), own: await list(posting.company.admin, `postings/${posting.id}`, 'state=dismissed'),
      desk: await list(analyst, `programmes/${school.id}`), monitor: (await world.as(analyst).get('/v1/monitor/overview')).body, gaps: (await world.as(analyst).get('/v1/monitor/gaps')).body, posting: (await world.as(posting.company.admin).get(`/v1/postings/${posting.id}`)).body,
    });
    const before = await views();
    expect(before.company.items.map(({ programme }) => programme.id)).toContain(school.id);
    expect((await dismiss(school.manager, { reason: 'content', matches: [{ postingId: posting.id, programmeId: school.id }] })).status).toBe(200);
    await world.app.get(Matches).refresh(posting.id, { mail: true });
    await world.work();
    expect(await views()).toEqual(before);
    // And the other way round: what the company puts aside the programme goes on to see.
    const mine = await list(school.manager, `programmes/${school.id}`, 'state=dismissed');
    expect((await dismiss(posting.company.admin, { side: 'company', matches: [{ postingId: posting.id, programmeId: sibling.id }] })).status).toBe(200);
    expect(await parties(posting.company.admin, posting.id)).toEqual(before.company.items.map(({ programme }) => programme.id).filter((id) => id !== sibling.id));
    expect((await list(sibling.manager, `programmes/${sibling.id}`)).items).toEqual(before.sibling.items);
    expect(await list(school.manager, `programmes/${school.id}`, 'state=dismissed')).toEqual(mine);
    expect(await list(analyst, `postings/${posting.id}`)).toMatchObject({ items: (await list(analyst, `postings/${posting.id}`)).items });
  });

  it('is not told any more: what nobody read yet goes from the inbox and from mail to come', async () => {
    const school = await world.programme();
    const [eager, colleague] = [await world.keeper(school, 'manager'), await world.keeper(school, 'manager')];
    for (const [person, frequency] of [[eager, 'at-once'], [school.manager, 'daily']] as const) await world.as(person).put('/v1/notification-settings/matches', { frequency });
    const posting = await world.posting();
    await world.app.get(Matches).refresh(posting.id, { mail: true });
    const inbox = async (person: Person) => (await world.as(person).get('/v1/notices')).body.items.filter((one: Json) => one.link?.includes(posting.id)).length;
    expect([await inbox(eager), await inbox(colleague)]).toEqual([1, 1]);
    await world.as(colleague).post(`/v1/notices/${(await world.as(colleague).get('/v1/notices')).body.items[0].id}/reading`);
    await dismiss(school.manager, { matches: [{ postingId: posting.id, programmeId: school.id }] });
    // Who read it keeps what they read.
    expect([await inbox(eager), await inbox(school.manager), await inbox(colleague)]).toEqual([0, 0, 1]);
    await world.work();
    await world.until('2027-03-19T08:00:00Z');
    const told = [eager, school.manager].flatMap(({ email }) => world.post.to(email)).filter(({ text }) => text.includes(posting.id));
    const late = await world.keeper(school, 'manager');
    await world.app.get(Matches).refresh(posting.id, { mail: true });
    await world.work();
    expect([told, await inbox(late)]).toEqual([[], 0]);
    world.clock.set('2027-03-18T09:00:00Z');
  });

  it('is a matter of its own side: all of a request or nothing, nothing that is not theirs, and nothing that waits for an answer', async () => {
    const [school, stranger] = [await world.programme(), await world.programme()];
    const [posting, second] = [await world.posting(), await world.posting()];
    await world.work();
    const pair = { postingId: posting.id, programmeId: school.id };
    const outsider = await world.person();
    for (const person of [stranger.manager, outsider, posting.company.admin, await world.analyst()]) {
      for (const act of [dismiss, back, (who: Person, body: Json) => world.as(who).post('/v1/match-readings', { side: 'education', ...body })]) expect((await act(person, { matches: [pair] })).status).toBe(404);
    }
    expect((await dismiss(school.manager, { side: 'company', matches: [pair] })).status).toBe(404);
    const draft = await world.draft(posting.company);
    for (const foreign of [{ postingId: posting.id, programmeId: stranger.id }, { postingId: draft.id, programmeId: school.id }, { postingId: await world.request(school), programmeId: school.id }]) {
      expect((await dismiss(school.manager, { matches: [pair, foreign] })).status).toBe(404);
    }
    await world.as(posting.company.admin).post('/v1/proposals', { ...pair, seats: 1, message: 'Doen jullie mee?' });
    const refused = await dismiss(school.manager, { matches: [{ ...pair, postingId: second.id }, pair] });
    expect([refused.status, refused.body.code]).toEqual([409, 'matching/has-a-proposal']);
    expect(await sql('select 1 from match_dismissal where party_id = any($1)', [[school.id, stranger.id]])).toEqual([]);
    const faults = await dismiss(school.manager, { reason: 'ugly', note: 'x'.repeat(201), matches: [] });
    expect([faults.status, faults.body.errors.map((one: Json) => one.pointer).sort()]).toEqual([400, ['/matches', '/note', '/reason']]);
  });

  it('goes with its posting, and stays when who put it aside leaves', async () => {
    const school = await world.programme();
    const colleague = await world.keeper(school, 'coordinator');
    const posting = await world.posting();
    await dismiss(colleague, { matches: [{ postingId: posting.id, programmeId: school.id }] });
    await sql('delete from person where id = $1', [colleague.id]);
    const [aside] = (await list(school.manager, `programmes/${school.id}`, 'state=dismissed')).items;
    expect(aside?.standing.dismissal?.dismissedBy ?? null).toBeNull();
    await Promise.all(Array.from({ length: 6 }, () => dismiss(school.manager, { reason: 'place', matches: [{ postingId: posting.id, programmeId: school.id }] })));
    expect(await sql('select reason from match_dismissal where posting_id = $1', [posting.id])).toEqual([{ reason: 'place' }]);
    await sql('delete from match where posting_id = $1', [posting.id]);
    await sql('delete from posting where id = $1', [posting.id]);
    expect(await sql('select 1 from match_dismissal where posting_id = $1', [posting.id])).toEqual([]);
  });

  it('is the same between a request and a company', async () => {
    const school = await world.programme({ region: 'north' });
    const [firm, rival] = [await fitting(), await fitting()];
    const id = await world.request(school);
    await world.work();
    const put = (person: Person, side: string, companyId: string) => world.as(person).post('/v1/company-match-dismissals', { side, reason: 'place', matches: [{ postingId: id, companyId }] });
    const before = await asked(rival.admin, `companies/${rival.id}/matches`);
    expect((await put(firm.admin, 'company', firm.id)).body).toEqual({ changed: 1 });
    expect((await put(rival.admin, 'company', firm.id)).status).toBe(404);
    expect((await asked(firm.admin, `companies/${firm.id}/matches`)).map(({ posting }) => posting.id)).not.toContain(id);
    expect((await asked(firm.admin, `companies/${firm.id}/matches`, 'state=dismissed')).map(({ posting }) => posting.id)).toEqual([id]);
    const companies = async (query = '') => (await asked(school.manager, `postings/${id}/company-matches`, query)).map(({ company }) => company.id).filter((one) => [firm.id, rival.id].includes(one)).sort();
    expect(await companies()).toEqual([firm.id, rival.id].sort());
    expect((await put(school.manager, 'education', rival.id)).body).toEqual({ changed: 1 });
    expect([await companies(), await companies('state=dismissed'), await companies(`companyId=${rival.id}&state=new,dismissed`)]).toEqual([[firm.id], [rival.id], [rival.id]]);
    expect(await asked(rival.admin, `companies/${rival.id}/matches`)).toEqual(before);
    expect((await world.as(firm.admin).get('/v1/notices')).body.items.filter((one: Json) => one.link === `/postings/${id}`)).toEqual([]);
    expect((await world.as(firm.admin).post('/v1/company-match-dismissal-reversals', { side: 'company', matches: [{ postingId: id, companyId: firm.id }] })).body).toEqual({ changed: 1 });
    expect((await world.as(firm.admin).post('/v1/company-match-readings', { side: 'company', matches: [{ postingId: id, companyId: firm.id }] })).body).toEqual({ changed: 0 });
    expect((await asked(firm.admin, `companies/${firm.id}/matches`)).find(({ posting }) => posting.id === id)?.standing.state).toBe('seen');
  });
});

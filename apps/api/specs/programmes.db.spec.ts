import { programmeDraftExample } from '#organisations/server';
import type { Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let programme: Programme;
let head: Person;
let coordinator: Person;
beforeAll(async () => {
  world = await World.open();
  programme = await world.programme();
  head = await world.person({ organisationId: programme.institutionId, role: 'admin' });
  coordinator = await world.keeper(programme, 'coordinator');
});
afterAll(() => world.close());

const draft = (changes: Record<string, unknown> = {}) => ({ ...programmeDraftExample, institutionId: programme.institutionId, ...changes });
const added = async (changes: Record<string, unknown> = {}): Promise<Json> => (await world.as(head).post('/v1/programmes', draft(changes))).body;
const pointers = (body: Json) => body.errors?.map((one: Json) => one.pointer);
const change = (person: Person, thing: Json, body: Json, version = thing.version) => world.as(person).patch(`/v1/programmes/${thing.id}`, body, { 'if-match': `"${version}"` });

describe('a programme', () => {
  it('is added by an administrator, with its functions from its codes and what was adjusted beside them', async () => {
    const { status, body, headers } = await world.as(head).post('/v1/programmes', draft({ functionsAdded: ['ict-employee'], functionsRemoved: ['software-developer'], wantedForms: null, targetGroups: ['girls'], themes: ['Games'], partnering: 'several' }));
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ functionsOfCodes: ['software-developer'], functions: ['ict-employee'], wantedForms: null, keepers: [], version: 1 });
    expect(body.codes).toEqual([{ codeType: 'crebo', code: '25998', name: expect.any(String), functions: ['software-developer'] }]);
    const { body: seen } = await world.visitor.get(`/v1/programmes/${body.id}`);
    expect(seen).toMatchObject({ name: 'Software developer', functions: ['ict-employee'], targetGroups: ['girls'], themes: ['Games'], partnering: 'several', isEnded: false });
    expect(seen.version).toBeUndefined();
    for (const [person, answer] of [[programme.manager, 403], [coordinator, 403], [(await world.programme()).manager, 404], [(await world.company()).admin, 404]] as const) {
      expect((await world.as(person).post('/v1/programmes', draft())).status).toBe(answer);
    }
  });

  it('has codes in the shape of their register and of its level; every fault has its place, in both languages', async () => {
    const wrong = draft({ level: 'hbo-bachelor', mode: 'bbl', codes: [{ codeType: 'crebo', code: '25998' }, { codeType: 'croho', code: '3447' }, { codeType: 'rio', code: '1003o5678' }],
      periods: [{ from: '2027-02-01', until: '2027-07-02', students: 1 }, { from: '2027-07-01', until: '2027-06-01', students: 1 }, { from: '2027-07-02', until: '2027-12-01', students: null }] });
    const { status, body } = await world.as(head).post('/v1/programmes', wrong);
    expect([status, pointers(body)]).toEqual([400, ['/codes/0/codeType', '/codes/1/code', '/mode', '/periods/1/until', '/periods/2/from']]);
    expect(body.errors[4].detail).toBe('Deze periode loopt door periode 1 heen.');
    const english = await world.as(head).post('/v1/programmes', wrong, { 'accept-language': 'en' });
    expect(english.body.errors[4].detail).toBe('This period overlaps period 1.');
    expect(pointers((await world.as(head).post('/v1/programmes', draft({ specialisations: ['wizard'], colour: 'red' }))).body)).toEqual(['']);
    expect(pointers((await world.as(head).post('/v1/programmes', draft({ specialisations: ['fullstack-developer', 'wizard'] }))).body)).toEqual(['/specialisations/1']);
  });

  it('that said nothing about forms is another than one that wants none', async () => {
    const one = await added({ wantedForms: null });
    const none = await change(head, one, { wantedForms: [] });
    expect(none.body).toMatchObject({ wantedForms: [], version: 2 });
    expect((await change(head, none.body, { wantedForms: null })).body.wantedForms).toBeNull();
  });

  it('lets its coordinator plan the periods and its manager change the rest', async () => {
    const periods = [{ from: '2028-02-07', until: '2028-06-30', students: 20 }, { from: '2027-08-30', until: '2028-01-28', students: null }];
    const { body: before } = await world.as(coordinator).get(`/v1/programmes/${programme.id}/settings`);
    expect(before.can.filter((one: Json) => one.allowed).map((one: Json) => one.do)).toEqual(['plan']);
    const planned = await change(coordinator, before, { periods });
    expect(planned.body.periods).toEqual([periods[1], periods[0]]);
    const refused = await change(coordinator, planned.body, { periods, name: 'Anders' });
    expect([refused.status, refused.body.detail]).toEqual([403, 'Alleen de opleidingsmanager of een beheerder van de instelling kan dit.']);
    expect((await change(programme.manager, planned.body, { name: 'Anders' })).body).toMatchObject({ name: 'Anders', version: before.version + 2 });
  });

  it('changed by two at once is changed by the first alone', async () => {
    const one = await added();
    const answers = await Promise.all([change(head, one, { name: 'Een' }), change(head, one, { name: 'Twee' }), change(head, one, { periods: [] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await world.as(head).patch(`/v1/programmes/${one.id}`, { name: 'Drie' })).status).toBe(428);
  });

  it('is as good as not there for strangers, and seen from inside by colleagues and analysts', async () => {
    const inside = `/v1/programmes/${programme.id}/settings`;
    const statuses = await Promise.all([world.visitor, ...[(await world.company()).admin, (await world.programme()).manager, (await world.analyst()), await world.person({ organisationId: programme.institutionId, role: 'member' })].map((person) => world.as(person))].map(async (client) => (await client.get(inside)).status));
    expect(statuses).toEqual([401, 404, 404, 200, 200]);
  });

  it('says for whom and with whom it would like to work, and its institution is found by it', async () => {
    const mine = await world.programme();
    const before = (await world.as(mine.manager).get(`/v1/programmes/${mine.id}/settings`)).body;
    const found = async (query: string) => ((await world.visitor.get(`/v1/institutions?limit=100&${query}`)).body.items as { id: string }[]).some(({ id }) => id === mine.institutionId);
    const wanted = 'hybrid-teacher';
    const queries = ['targetGroup=refugees,girls', 'open=true', `form=${wanted}`, 'targetGroup=refugees&open=true'];
    for (const query of queries) expect([query, await found(query)]).toEqual([query, false]);
    expect((await change(mine.manager, before, { targetGroups: ['refugees'], openToOthers: true, wantedForms: [wanted], partnering: 'several', themes: ['Zorg'] })).status).toBe(200);
    for (const query of queries) expect([query, await found(query)]).toEqual([query, true]);
    expect(await found('targetGroup=girls')).toBe(false);
    const [shown] = (await world.visitor.get(`/v1/programmes?institution=${mine.institutionId}`)).body.items;
    expect(shown).toMatchObject({ targetGroups: ['refugees'], openToOthers: true, wantedForms: [wanted], partnering: 'several', themes: ['Zorg'] });
    const counts = (await world.visitor.get('/v1/institutions/facets?targetGroup=refugees')).body;
    expect([counts.total, counts.facets.open]).toEqual([1, [{ value: 'true', count: 1 }]]);
  });

  it('that ends leaves the lists and the matches, takes no new proposals, and comes back as it was', async () => {
    const posting = await world.posting();
    const mine = await world.programme();
    await world.work();
    const listed = async () => (await world.visitor.get(`/v1/programmes?institution=${mine.institutionId}`)).body.items.length;
    const matched = async (id: string) => (await world.db.compose(`select from match where programme_id = $1 and posting_id = $2`, [mine.id, id])).length;
    expect([await listed(), await matched(posting.id)]).toEqual([1, 1]);
    expect((await world.as(mine.manager).post(`/v1/programmes/${mine.id}/reopening`)).body.code).toBe('programmes/not-ended');
    expect((await world.as(mine.manager).post(`/v1/programmes/${mine.id}/ending`)).body).toMatchObject({ isEnded: true, version: 2 });
    await world.work();
    expect([await listed(), await matched(posting.id)]).toEqual([0, 0]);
    expect((await world.as(mine.manager).post('/v1/proposals', { postingId: posting.id, programmeId: mine.id, seats: 1, message: 'Graag.' })).body.code).toBe('programmes/ended');
    const ended = (await world.as(mine.manager).get(`/v1/programmes/${mine.id}/settings`)).body;
    expect((await change(mine.manager, ended, { name: 'Anders' })).body.code).toBe('programmes/ended');
    expect((await world.as(mine.manager).get(`/v1/organisations/${mine.institutionId}/programmes`)).body.items).toMatchObject([{ id: mine.id, isEnded: true }]);
    expect((await world.as(mine.manager).post(`/v1/programmes/${mine.id}/reopening`)).body.isEnded).toBe(false);
    // Who is matched anew finds it again.
    const { id } = await world.posting({ company: posting.company });
    await world.work();
    expect([await listed(), await matched(id)]).toEqual([1, 1]);
  });

  it('goes only while nothing happened in it', async () => {
    const fresh = await added();
    expect((await world.as(coordinator).delete(`/v1/programmes/${fresh.id}`)).status).toBe(403);
    expect((await world.as(head).delete(`/v1/programmes/${fresh.id}`)).status).toBe(204);
    expect((await world.visitor.get(`/v1/programmes/${fresh.id}`)).status).toBe(404);
    const used = await world.programme();
    await world.confirmed(await world.posting(), used);
    const refused = await world.as(used.manager).delete(`/v1/programmes/${used.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'programmes/has-past']);
    expect((await world.visitor.get(`/v1/programmes/${used.id}`)).status).toBe(200);
  });

  it('is not added to an institution of the past', async () => {
    const [past] = await world.db.compose<{ id: string }>(`select institution_id as id from institution_successor limit 1`, []);
    const admin = await world.person({ organisationId: past?.id ?? '', role: 'admin' });
    expect((await world.as(admin).post('/v1/programmes', draft({ institutionId: past?.id }))).body.code).toBe('programmes/past-institution');
  });
});

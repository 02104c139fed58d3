import { partnership, partnershipPage, partnershipSettings } from '#organisations/contract';
import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
let school: { id: string; head: Person };
beforeAll(async () => {
  world = await World.open();
  company = await world.company();
  const id = await world.institution();
  school = { id, head: await world.person({ organisationId: id, role: 'admin' }) };
});
afterAll(() => world.close());

let counter = 0;
const draft = (organisationId: string) => ({ organisationId, name: `Verband ${counter += 1}`, kind: 'public-private', about: { nl: 'Samen opleiden.', en: '' }, themes: ['data'], regions: ['north', 'east'], municipality: 'zwolle' });
const start = async (person: Person, organisationId: string) => String((await world.as(person).post('/v1/partnerships', draft(organisationId))).body.id);
const settings = async (person: Person, id: string) => (await world.as(person).get(`/v1/partnerships/${id}/settings`)).body;
const change = async (person: Person, id: string, body: Json, version = 1) => world.as(person).patch(`/v1/partnerships/${id}`, body, { 'if-match': `"${version}"` });
const answer = (person: Person, id: string, organisationId: string, said: string) => world.as(person).post(`/v1/partnerships/${id}/answers`, { organisationId, answer: said });
const read = async (path: string) => (await world.visitor.get(`/v1/partnerships${path}`)).body;

describe('a partnership', () => {
  it('is started by an organisation, which takes part and whose administrator keeps it; everybody finds it by region, name and who takes part', async () => {
    const id = await start(company.admin, company.id);
    const one = await read(`/${id}`);
    expect(partnership.parse(one)).toEqual(one);
    expect(one).toMatchObject({ municipality: 'Zwolle', regions: ['north', 'east'], members: [{ id: company.id, type: 'company' }], isEnded: false });
    expect(await read(`/${one.slug}`)).toEqual(one);
    for (const query of [`q=${one.name}`, 'region=east', 'kind=public-private', `member=${company.id}`, `member=${one.members[0].slug}&region=north`]) {
      const page = await read(`?limit=100&${query}`);
      expect(partnershipPage.parse(page)).toEqual(page);
      expect([query, page.items.map((item: Json) => item.id)]).toEqual([query, expect.arrayContaining([id])]);
    }
    for (const query of ['region=south-west', 'kind=campaign', `member=${school.id}`]) expect((await read(`?limit=100&${query}`)).items.map((item: Json) => item.id)).not.toContain(id);
    expect((await settings(company.admin, id)).can).toEqual([{ do: 'change', allowed: true, why: null }, { do: 'ask', allowed: true, why: null }]);
  });

  it('is not started for somebody else, by who is no administrator, or by a company that nobody knows yet', async () => {
    const colleague = await world.person({ organisationId: company.id, role: 'member' });
    const unknown = await world.company({ isVerified: false });
    const tries = [[school.head, company.id], [colleague, company.id], [unknown.admin, unknown.id]] as const;
    expect(await Promise.all(tries.map(async ([person, id]) => (await world.as(person).post('/v1/partnerships', draft(id))).status))).toEqual([404, 403, 409]);
    const { body } = await world.as(company.admin).post('/v1/partnerships', { ...draft(company.id), regions: [], kind: 'club', name: '' });
    expect(body.errors.map((one: Json) => one.pointer).sort()).toEqual(['/kind', '/name', '/regions']);
  });

  it('asks an organisation, which says itself whether it takes part and may stop again', async () => {
    const id = await start(company.admin, company.id);
    const asked = await world.as(company.admin).post(`/v1/partnerships/${id}/members`, { organisationId: school.id });
    expect(partnershipSettings.parse(asked.body)).toEqual(asked.body);
    expect((await read(`/${id}`)).members).toHaveLength(1);
    const own = () => world.as(school.head).get(`/v1/organisations/${school.id}/partnerships`).then(({ body }) => body.items.filter((item: Json) => item.id === id).map((item: Json) => item.standing));
    expect(await own()).toEqual(['invited']);
    const teacher = await world.person({ organisationId: school.id, role: 'coordinator' });
    expect([(await answer(teacher, id, school.id, 'accept')).status, (await answer(company.admin, id, school.id, 'accept')).status]).toEqual([403, 404]);
    expect((await answer(school.head, id, school.id, 'leave')).status).toBe(409);
    expect((await answer(school.head, id, school.id, 'accept')).status).toBe(201);
    expect((await answer(school.head, id, school.id, 'accept')).status).toBe(409);
    expect((await read(`/${id}`)).members.map((one: Json) => one.id).sort()).toEqual([company.id, school.id].sort());
    expect((await world.as(company.admin).post(`/v1/partnerships/${id}/members`, { organisationId: school.id })).status).toBe(409);
    expect((await answer(school.head, id, school.id, 'leave')).status).toBe(201);
    expect([await own(), (await read(`/${id}`)).members.length]).toEqual([[], 1]);
    await answer(school.head, id, school.id, 'accept');
    expect(await own()).toEqual(['member']);
  });

  it('tells the administrators of whom it asks, once, in their language; who was taken off or answered before is told nothing', async () => {
    const [asked, off] = [await world.company({ locale: 'en' }), await world.company()];
    const id = await start(company.admin, company.id);
    const members = `/v1/partnerships/${id}/members`;
    await world.as(company.admin).post(members, { organisationId: asked.id });
    await world.as(company.admin).post(members, { organisationId: off.id });
    await world.as(company.admin).call('DELETE', `${members}/${off.id}`);
    await world.work();
    const subjects = (person: Person) => world.post.to(person.email).filter(({ template }) => template === 'partnership-asked').map(({ subject, text }) => [subject, text.includes('/organisation/partnerships')]);
    const { name } = await read(`/${id}`);
    expect([subjects(asked.admin), subjects(off.admin)]).toEqual([[[`${name} asks whether you take part`, true]], []]);
    await answer(asked.admin, id, asked.id, 'decline');
    await world.as(await world.analyst()).post(members, { organisationId: off.id });
    await world.work();
    expect([subjects(asked.admin).length, subjects(off.admin)]).toEqual([1, [[`${off.name} doet mee in ${name}`, true]]]);
  });

  it('is changed, ended and taken up again by its keepers and by HCA-ICT, one at a time', async () => {
    const id = await start(school.head, school.id);
    const analyst = await world.analyst();
    expect((await change(company.admin, id, { themes: ['x y'] })).status).toBe(404);
    const both = await Promise.all([change(school.head, id, { themes: ['cloud'] }), change(analyst, id, { website: 'https://verband.example', municipality: null })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change(analyst, id, { isEnded: true }, 2)).body).toMatchObject({ isEnded: true, version: 3 });
    expect((await read('?limit=100')).items.map((item: Json) => item.id)).not.toContain(id);
    expect((await read(`/${id}`)).isEnded).toBe(true);
    expect((await world.as(school.head).post(`/v1/partnerships/${id}/members`, { organisationId: company.id })).status).toBe(409);
    expect((await change(school.head, id, { isEnded: false, name: 'Verder' }, 3)).body).toMatchObject({ isEnded: false, name: 'Verder' });
  });

  it('is started by HCA-ICT too, which takes no part and says at once who does; a keeper takes somebody off', async () => {
    const analyst = await world.analyst();
    const [{ id: hca } = { id: '' }] = await world.db.compose<{ id: string }>(`select organisation_id as id from membership where person_id = $1`, [analyst.id]);
    const id = await start(analyst, hca);
    expect((await read(`/${id}`)).members).toEqual([]);
    await world.as(analyst).post(`/v1/partnerships/${id}/members`, { organisationId: school.id });
    expect((await read(`/${id}`)).members).toMatchObject([{ id: school.id }]);
    expect((await world.as(analyst).post(`/v1/partnerships/${id}/members`, { organisationId: id })).body.errors[0].pointer).toBe('/organisationId');
    const hidden = await world.company({ isVerified: false });
    expect((await world.as(analyst).post(`/v1/partnerships/${id}/members`, { organisationId: hidden.id })).status).toBe(400);
    expect((await world.as(school.head).delete(`/v1/partnerships/${id}/members/${school.id}`)).status).toBe(404);
    expect((await world.as(analyst).delete(`/v1/partnerships/${id}/members/${school.id}`)).status).toBe(204);
    expect((await world.as(analyst).delete(`/v1/partnerships/${id}/members/${school.id}`)).status).toBe(404);
  });
});

import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let id: string;
let head: Person;
let analyst: Person;
beforeAll(async () => {
  world = await World.open();
  id = await world.institution();
  [head, analyst] = [await world.person({ organisationId: id, role: 'admin' }), await world.analyst()];
});
afterAll(() => world.close());

const settings = async (person: Person) => (await world.as(person).get(`/v1/institutions/${id}/settings`)).body;
const change = async (person: Person, body: Json, path = '') => world.as(person).patch(`/v1/institutions/${id}${path}`, body, { 'if-match': `"${(await settings(person)).version ?? 1}"` });
const lab = { kind: 'innovation-lab', name: 'Lab', about: 'Met sensoren.', municipality: 'Groningen', booking: '' };

describe('an institution', () => {
  it('says what companies may use, when it is quiet and what it knows; everybody reads it, but not its inbox and domains', async () => {
    const calendar = [{ kind: 'holiday', name: 'Zomer', from: '2027-07-10', until: '2027-08-22' }, { kind: 'quiet', name: 'Toetsen', from: '2027-06-14', until: '2027-07-02' }];
    const changed = await change(head, { about: { nl: 'Over ons', en: 'About us' }, website: 'https://school.example', sharedInbox: 'ICT@school.example', expertise: ['schemes'], expertiseAbout: 'We helpen.', facilities: [lab, { ...lab, name: 'Lokaal' }], calendar });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ sharedInbox: 'ict@school.example', facilities: [{ name: 'Lab' }, { name: 'Lokaal' }] });
    const { body } = await world.visitor.get(`/v1/institutions/${id}/profile`);
    expect(body).toMatchObject({ about: { nl: 'Over ons', en: 'About us' }, website: 'https://school.example', calendar: [calendar[1], calendar[0]], expertise: ['schemes'] });
    expect(JSON.stringify(body)).not.toContain('ict@school.example');
  });

  it('refuses a calendar that overlaps, each fault at its line', async () => {
    const { status, body } = await change(head, { calendar: [{ kind: 'quiet', name: '', from: '2027-02-01', until: '2027-02-12' }, { kind: 'holiday', name: '', from: '2027-02-12', until: '2027-02-20' }, { kind: 'quiet', name: '', from: '2027-05-02', until: '2027-05-01' }] });
    expect([status, body.errors.map((one: Json) => one.pointer)]).toEqual([400, ['/calendar/1/from', '/calendar/2/until']]);
  });

  it('is changed by its administrators, one at a time, and by nobody else', async () => {
    const colleague = await world.person({ organisationId: id, role: 'coordinator' });
    expect((await change(colleague, { about: { nl: 'x', en: 'x' } })).status).toBe(403);
    expect((await change(analyst, { about: { nl: 'x', en: 'x' } })).status).toBe(403);
    expect((await change((await world.company()).admin, {})).status).toBe(404);
    const { version } = await settings(head);
    const both = await Promise.all(['Een', 'Twee'].map((nl) => world.as(head).patch(`/v1/institutions/${id}`, { about: { nl, en: nl } }, { 'if-match': `"${version}"` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('asks for mail domains, which hold when an analyst agrees', async () => {
    expect((await change(head, { askedDomains: ['Nieuw.example', 'geen domein'] })).body.errors[0].pointer).toBe('/askedDomains/1');
    expect((await change(head, { askedDomains: ['Nieuw.example'] })).body).toMatchObject({ mailDomains: [], askedDomains: ['nieuw.example'] });
    expect((await change(head, { mailDomains: ['nieuw.example'] })).status).toBe(400);
    expect((await change(head, { mailDomains: ['nieuw.example'] }, '/facts')).status).toBe(403);
    expect((await change(analyst, { mailDomains: ['nieuw.example'] }, '/facts')).body).toMatchObject({ mailDomains: ['nieuw.example'], askedDomains: null });
  });

  it('of hbo lies in a region that is to be confirmed, until an analyst saves it', async () => {
    const { id: hbo, regions } = (await world.visitor.get('/v1/institutions?sector=hbo&limit=1')).body.items[0];
    const shown = async () => (await world.visitor.get(`/v1/institutions/${hbo}`)).body.isRegionConfirmed;
    expect(await shown()).toBe(false);
    const { version } = (await world.as(analyst).get(`/v1/institutions/${hbo}/settings`)).body;
    expect((await world.as(analyst).patch(`/v1/institutions/${hbo}/facts`, { regions }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect(await shown()).toBe(true);
    expect((await world.visitor.get('/v1/institutions?sector=mbo&limit=1')).body.items[0].isRegionConfirmed).toBe(true);
  });

  it('has its regions, names and successor corrected by an analyst, who is remembered', async () => {
    expect((await change(analyst, { regions: ['north', 'east'], aliases: ['Oude School'] }, '/facts')).status).toBe(200);
    expect((await world.visitor.get('/v1/institutions?q=oude%20school')).body.items).toMatchObject([{ id, regions: ['north', 'east'] }]);
    expect((await change(analyst, { isSuccessorConfirmed: true }, '/facts')).body.errors[0].pointer).toBe('/isSuccessorConfirmed');
    const log = await world.db.compose<Json>(`select what, before, after, changed_by as by from institution_fact_change where institution_id = $1 and what in ('regions', 'aliases') order by what`, [id]);
    expect(log).toEqual([{ what: 'aliases', before: [], after: ['Oude School'], by: analyst.id }, { what: 'regions', before: ['north'], after: ['east', 'north'], by: analyst.id }]);
    const [past] = await world.db.compose<{ id: string; confirmed: boolean }>(`select institution_id as id, is_confirmed as confirmed from institution_successor limit 1`, []);
    const answer = await world.as(analyst).patch(`/v1/institutions/${past?.id}/facts`, { isSuccessorConfirmed: !past?.confirmed }, { 'if-match': '"1"' });
    expect(answer.body.successor.isConfirmed).toBe(!past?.confirmed);
  });
});

describe('an institution that is taken over', () => {
  it('hands what it asks over with its programmes, and what it asks for all of them', async () => {
    const [programme, next] = [await world.programme(), await world.institution()];
    const heir = await world.person({ organisationId: next, role: 'admin' });
    const ask = async (body: Json) => String((await world.as(programme.manager).post('/v1/postings', { kind: 'internship', ...body })).body.id);
    const [ofProgramme, ofAll] = [await ask({ programmeId: programme.id }), await ask({ programmeId: null, region: 'north' })];
    const owner = async (posting: string) => { const { status, body } = await world.as(heir).get(`/v1/postings/${posting}`); return status === 200 ? body.owner.id : status; };
    expect([await owner(ofProgramme), await owner(ofAll)]).toEqual([404, 404]);
    await world.db.transaction((tx) => tx.sql('update programme set institution_id = $2 where id = $1', [programme.id, next]));
    expect([await owner(ofProgramme), await owner(ofAll)]).toEqual([next, 404]);
    await world.db.transaction((tx) => tx.sql('insert into institution_successor (institution_id, successor_id, is_confirmed) values ($1, $2, false)', [programme.institutionId, next]));
    expect([await owner(ofProgramme), await owner(ofAll)]).toEqual([next, next]);
  });
});

describe('an institution that the sources do not list', () => {
  it('is added together with who administers it, who gets a mail; when that cannot be, it is not added', async () => {
    const draft = { name: 'Vakschool Waddenkust', sector: 'mbo', regions: ['north'] };
    const wrong = await world.as(analyst).post('/v1/institutions', { ...draft, administrator: 'geen adres' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/administrator']);
    const { body } = await world.as(analyst).post('/v1/institutions', { ...draft, administrator: ' Hoofd@Waddenkust.example' });
    await world.work();
    expect(world.post.to('hoofd@waddenkust.example').map(({ template }) => template)).toEqual(['invitation']);
    expect((await world.as(analyst).get(`/v1/organisations/${body.id}/invitations`)).body.items).toMatchObject([{ email: 'hoofd@waddenkust.example', role: 'admin' }]);
  });

  it('is added by an analyst, once, and is found in the directory; universities too', async () => {
    const draft = { name: 'Universiteit van de Delta', sector: 'wo', regions: ['south-west'], website: 'https://delta.example' };
    expect((await world.as(head).post('/v1/institutions', draft)).status).toBe(403);
    const added = await world.as(analyst).post('/v1/institutions', draft);
    expect([added.status, added.body.slug, added.body.regions]).toEqual([201, 'universiteit-van-de-delta', ['south-west']]);
    expect((await world.as(analyst).post('/v1/institutions', { ...draft, name: 'universiteit van de delta' })).status).toBe(409);
    expect((await world.visitor.get('/v1/institutions?sector=wo')).body.items).toMatchObject([{ name: draft.name, readBy: 'nobody' }]);
  });
});

describe('the list of municipalities', () => {
  it('is corrected by an analyst, and proposes what it says now; one that is past is proposed no more', async () => {
    const desk = async (q: string) => (await world.as(analyst).get(`/v1/desk/municipalities?q=${q}`)).body.items;
    const proposed = async (q: string) => (await world.visitor.get(`/v1/municipalities?q=${q}`)).body.items;
    const [hoogeveen] = await desk('hoogeveen');
    const correct = (person: Person, body: Json, version: number) => world.as(person).patch(`/v1/municipalities/${hoogeveen.id}`, body, { 'if-match': `"${version}"` });
    expect((await correct(head, { region: 'east' }, 1)).status).toBe(403);
    expect((await correct(analyst, { region: 'east' }, 1)).body).toMatchObject({ region: 'east', isEdited: true, version: 2 });
    expect(await proposed('hoogeveen')).toMatchObject([{ region: 'east' }]);
    expect((await correct(analyst, { isPast: true }, 1)).status).toBe(412);
    expect((await correct(analyst, { isPast: true }, 2)).status).toBe(200);
    expect([await proposed('hoogeveen'), (await desk('hoogeveen'))[0].isPast]).toEqual([[], true]);
    const draft = { name: 'Nieuw-Bargerveen', province: 'Drenthe', region: 'north' };
    expect((await world.as(head).post('/v1/municipalities', draft)).status).toBe(403);
    expect([(await world.as(analyst).post('/v1/municipalities', draft)).status, (await world.as(analyst).post('/v1/municipalities', { ...draft, name: 'nieuw-bargerveen' })).status]).toEqual([201, 409]);
    expect(await proposed('nieuw-barg')).toMatchObject([{ name: 'Nieuw-Bargerveen' }]);
    expect((await world.as(head).get('/v1/desk/municipalities')).body.items).toEqual([]);
  });
});

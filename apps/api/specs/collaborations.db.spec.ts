import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

describe('a collaboration', () => {
  it('opens with what was agreed: seats, dates, contacts and how it came about', async () => {
    const posting = await world.posting({ contactName: 'Tess Kramer', contactEmail: 'Tess@ijsselbyte.example' });
    const programme = await world.programme();
    const { id } = await world.collaboration({ posting, programme });
    const opened = (await world.as(programme.manager).get(`/v1/collaborations/${id}`)).body;
    expect(opened).toMatchObject({
      status: 'preparing', kind: 'internship', form: 'assignments-and-internships', region: 'north', seats: 1, from: '2027-08-30', until: '2028-01-28', startedAt: null,
      posting: { id: posting.id }, programme: { id: programme.id }, company: { id: posting.company.id }, institution: { id: programme.institutionId },
      contacts: { company: { name: 'Tess Kramer', email: 'Tess@ijsselbyte.example' }, institution: { name: programme.manager.name, email: programme.manager.email } },
      partners: [], lastMark: null, openSignals: 0, can: expect.arrayContaining([{ do: 'start', allowed: true, why: null }]),
    });
    expect(opened.history.map((act: Json) => [act.what, act.side, act.by])).toEqual([
      ['responded', 'institution', programme.manager.name], ['confirmed', 'company', posting.company.admin.name], ['accepted', 'institution', programme.manager.name]]);
    await world.as(posting.company.admin).patch(`/v1/postings/${posting.id}`, { contactName: 'Iemand Anders' }, { 'if-match': '"3"' });
    expect((await world.as(programme.manager).get(`/v1/collaborations/${id}`)).body.contacts.company.name).toBe('Tess Kramer');
  });

  it('is started by education alone, once, and what is planned in it follows', async () => {
    const made = await world.collaboration();
    const { id, posting, programme } = made;
    await world.agreed(made);
    const coordinator = await world.keeper(programme, 'coordinator');
    const analyst = await world.analyst();
    const start = (person: { secret: string } & Json, language = 'nl') => world.as(person).post(`/v1/collaborations/${id}/start`, undefined, { 'accept-language': language });
    expect((await start(posting.company.admin)).body).toMatchObject({ status: 403, detail: expect.stringContaining('De opleiding houdt de regie') });
    expect((await start(posting.company.admin, 'en')).body.detail).toContain('Education keeps the lead');
    expect((await start(coordinator)).body).toMatchObject({ status: 403, detail: expect.stringContaining('Vraag het je manager') });
    expect((await start(analyst)).status).toBe(403);
    expect((await start((await world.programme()).manager)).status).toBe(404);
    expect((await world.visitor.post(`/v1/collaborations/${id}/start`)).status).toBe(401);
    const answers = await Promise.all([start(programme.manager), start(programme.manager)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
    expect(answers.find((a) => a.status === 409)?.body.code).toBe('collaborations/not-preparing');
    const running = await world.as(posting.company.admin).get(`/v1/collaborations/${id}`);
    expect(running.body).toMatchObject({ status: 'running', version: 2, startedAt: '2027-03-18T09:00:00.000Z' });
    expect(running.headers.get('etag')).toBe('"2"');
    expect(await world.db.compose(`select status from outbox where job = 'collaboration-started' and key = $1`, [id])).toHaveLength(1);
  });

  it('stands in the list of both sides and of the analyst, page by page, with its newest mark, and in nobody else\'s', async () => {
    const programme = await world.programme();
    const company = await world.company();
    const made: string[] = [];
    for (let n = 0; n < 3; n++) {
      const one = await world.collaboration({ programme, posting: await world.posting({ company }) });
      await world.agreed(one);
      made.unshift(one.id);
    }
    await world.as(programme.manager).post(`/v1/collaborations/${made[0]}/start`);
    const readers = [programme.manager, await world.keeper(programme, 'coordinator'), await world.person({ organisationId: programme.institutionId, role: 'admin' }), company.admin,
      await world.person({ organisationId: company.id, role: 'member' })];
    for (const reader of readers) expect((await world.as(reader).get('/v1/collaborations')).body.items.map((c: Json) => c.id)).toEqual(made);
    const seen: string[] = [];
    for (let path = '/v1/collaborations?limit=2'; path;) {
      const { body } = await world.as(company.admin).get(path);
      seen.push(...body.items.map((c: Json) => c.id));
      path = body.next ? `/v1/collaborations?limit=2&cursor=${body.next}` : '';
    }
    expect(seen).toEqual(made);
    expect((await world.as(company.admin).get('/v1/collaborations?status=running')).body.items.map((c: Json) => c.id)).toEqual([made[0]]);
    const analyst = world.as(await world.analyst());
    expect((await analyst.get('/v1/collaborations?limit=100')).body.items.map((c: Json) => c.id)).toEqual(expect.arrayContaining(made));
    expect((await analyst.get(`/v1/collaborations/${made[1]}`)).body.can[0].allowed).toBe(false);
    const outsiders = [await world.person(), (await world.programme({ institutionId: programme.institutionId })).manager, (await world.company()).admin, await world.analyst('regional-coordinator')];
    for (const outsider of outsiders) {
      expect((await world.as(outsider).get('/v1/collaborations')).body).toEqual({ items: [], next: null });
      expect((await world.as(outsider).get(`/v1/collaborations/${made[0]}`)).status).toBe(404);
    }
    expect((await world.visitor.get('/v1/collaborations')).status).toBe(401);
  });

  it('goes along when another institution takes the programme over', async () => {
    const made = await world.collaboration();
    const { id, programme } = made;
    await world.agreed(made);
    const successor = await world.institution();
    const admin = await world.person({ organisationId: successor, role: 'admin' });
    expect((await world.as(admin).get(`/v1/collaborations/${id}`)).status).toBe(404);
    await world.db.transaction((tx) => tx.sql(`insert into institution_successor (institution_id, successor_id, is_confirmed) values ($1, $2, true)`, [programme.institutionId, successor]));
    expect((await world.as(admin).get(`/v1/collaborations/${id}`)).body.institution.id).toBe(successor);
    expect((await world.as(admin).post(`/v1/collaborations/${id}/start`)).status).toBe(201);
  });
});

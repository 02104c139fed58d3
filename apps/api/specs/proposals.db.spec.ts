import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const message = 'Twee derdejaars zoeken een stage vanaf september.';
const ids = (answer: { body: Json }): string[] => answer.body.items.map((item: Json) => item.id);
type Posting = Awaited<ReturnType<World['posting']>>;
type Programme = Awaited<ReturnType<World['programme']>>;
const respond = (posting: Posting, programme: Programme, seats = 1) =>
  world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats, message });
const invite = (posting: Posting, programme: Programme, seats = 1) =>
  world.as(posting.company.admin).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats, message });

describe('a proposal', () => {
  it('goes from response to confirmation to acceptance, and each side sees whose turn it is', async () => {
    const [posting, programme] = [await world.posting({ seats: 4 }), await world.programme()];
    const [manager, admin] = [world.as(programme.manager), world.as(posting.company.admin)];
    const sent = await respond(posting, programme, 2);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ status: 'sent', startedBy: 'programme', turn: 'company', seats: 2, message, deadlineAt: '2027-04-08T09:00:00.000Z', version: 1,
      posting: { id: posting.id, seatsLeft: 4 }, programme: { id: programme.id }, company: { id: posting.company.id }, sentBy: programme.manager.name });
    expect(sent.body.can).toEqual(expect.arrayContaining([
      { do: 'confirm', allowed: false, why: expect.objectContaining({ nl: expect.stringContaining('Het bedrijf bevestigt') }) },
      { do: 'accept', allowed: false, why: expect.objectContaining({ nl: expect.stringContaining('eerst bevestigen') }) },
      { do: 'withdraw', allowed: true, why: null },
    ]));
    expect((await manager.post(`/v1/proposals/${sent.body.id}/acceptance`)).body).toMatchObject({ status: 409, code: 'proposals/not-your-turn' });

    const seen = await admin.get(`/v1/proposals/${sent.body.id}`);
    expect(seen.headers.get('etag')).toBe('"1"');
    expect(seen.body.can.filter((one: Json) => one.allowed).map((one: Json) => one.do)).toEqual(['confirm', 'revise', 'decline']);
    const confirmed = await admin.post(`/v1/proposals/${sent.body.id}/confirmation`);
    expect(confirmed.status).toBe(201);
    expect(confirmed.body).toMatchObject({ status: 'confirmed', turn: 'institution', version: 2 });
    expect((await admin.post(`/v1/proposals/${sent.body.id}/confirmation`)).body).toMatchObject({ status: 409, code: 'proposals/not-your-turn' });

    const accepted = await manager.post(`/v1/proposals/${sent.body.id}/acceptance`);
    expect(accepted.status).toBe(201);
    expect(accepted.body).toMatchObject({ status: 'preparing', seats: 2 });
    expect((await manager.get(`/v1/proposals/${sent.body.id}`)).body).toMatchObject({ status: 'accepted', turn: null, collaborationId: accepted.body.id, posting: { seatsLeft: 2 } });
    expect((await manager.post(`/v1/proposals/${sent.body.id}/acceptance`)).body).toMatchObject({ status: 409, code: 'proposals/answered' });
  });

  it('that a company starts needs no confirmation: the programme manager has the last yes', async () => {
    const [posting, programme] = [await world.posting(), await world.programme()];
    const sent = await invite(posting, programme);
    expect(sent.body).toMatchObject({ startedBy: 'company', turn: 'institution' });
    expect((await world.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`)).body).toMatchObject({ status: 409, code: 'proposals/not-your-turn' });
    expect((await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/acceptance`)).status).toBe(201);
  });

  it('is accepted by a manager or an administrator of the institution, never by a coordinator or the company', async () => {
    const [posting, programme] = [await world.posting(), await world.programme()];
    const coordinator = await world.keeper(programme, 'coordinator');
    const admin = await world.person({ organisationId: programme.institutionId, role: 'admin' });
    const sent = await world.as(coordinator).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message });
    expect(sent.status).toBe(201);
    await world.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`);
    const [mine, theirs] = [await world.as(coordinator).post(`/v1/proposals/${sent.body.id}/acceptance`, undefined, { 'accept-language': 'en' }),
      await world.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/acceptance`)];
    expect(mine.body).toMatchObject({ status: 403, code: 'general/not-allowed', detail: expect.stringContaining('Only the programme manager') });
    expect(theirs.body).toMatchObject({ status: 403, detail: 'De opleiding geeft het laatste akkoord.' });
    expect((await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/confirmation`)).status).toBe(403);
    expect((await world.as(admin).post(`/v1/proposals/${sent.body.id}/acceptance`)).status).toBe(201);
  });

  it('is refused for a programme or posting that is not there or not yours, and for a draft nobody may know', async () => {
    const [posting, programme, stranger] = [await world.posting(), await world.programme(), await world.programme()];
    const body = { postingId: posting.id, programmeId: programme.id, seats: 1, message };
    const nowhere = '0198a3c0-7b1e-7c44-9d51-ffffffffffff';
    expect((await world.visitor.post('/v1/proposals', body)).status).toBe(401);
    expect((await world.as(stranger.manager).post('/v1/proposals', body)).status).toBe(404);
    expect((await world.as(await world.person()).post('/v1/proposals', body)).status).toBe(404);
    expect((await world.as(programme.manager).post('/v1/proposals', { ...body, programmeId: nowhere })).status).toBe(404);
    expect((await world.as(programme.manager).post('/v1/proposals', { ...body, postingId: nowhere })).status).toBe(404);
    const draft = await world.draft(posting.company);
    expect((await world.as(programme.manager).post('/v1/proposals', { ...body, postingId: draft.id })).status).toBe(404);
    expect((await world.as(posting.company.admin).post('/v1/proposals', { ...body, postingId: draft.id })).body).toMatchObject({ status: 409, code: 'postings/not-open' });
  });

  it('asks no more seats than are left, and names the field', async () => {
    const [posting, programme] = [await world.posting({ seats: 3 }), await world.programme()];
    const answer = await respond(posting, programme, 4);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ in: 'body', pointer: '/seats', code: 'too_big', detail: 'Er zijn nog 3 plaatsen.' }]);
    const nothing = await world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 0, message: ' ' });
    expect(nothing.body.errors.map((e: Json) => e.pointer)).toEqual(['/seats', '/message']);
  });

  it('is open once for a pair, also when both sides send at the same moment', async () => {
    const [posting, programme] = [await world.posting(), await world.programme()];
    const answers = await Promise.all([respond(posting, programme), invite(posting, programme), respond(posting, programme), invite(posting, programme)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.filter((a) => a.status === 409).map((a) => a.body.code)).toEqual(Array(3).fill('proposals/already-open'));
    expect((await respond(posting, await world.programme())).status).toBe(201);
  });

  it('sent again with the same Idempotency-Key is there once', async () => {
    const [posting, programme] = [await world.posting(), await world.programme()];
    const body = { postingId: posting.id, programmeId: programme.id, seats: 1, message };
    const one = await world.as(programme.manager).post('/v1/proposals', body, { 'idempotency-key': 'respond-1' });
    const two = await world.as(programme.manager).post('/v1/proposals', body, { 'idempotency-key': 'respond-1' });
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
  });

  it('expires when its turn lasts longer than 21 days; an answer gives the other side 21 new ones', async () => {
    const own = await World.open();
    try {
      const [posting, late, timely] = [await own.posting({ closesOn: '2027-07-01' }), await own.programme(), await own.programme()];
      const unanswered = await own.as(late.manager).post('/v1/proposals', { postingId: posting.id, programmeId: late.id, seats: 1, message });
      const answered = await own.as(timely.manager).post('/v1/proposals', { postingId: posting.id, programmeId: timely.id, seats: 1, message });
      const read = async (id: string) => (await own.as(posting.company.admin).get(`/v1/proposals/${id}`)).body;
      await own.until('2027-04-08T08:00:00Z');
      expect((await own.as(posting.company.admin).post(`/v1/proposals/${answered.body.id}/confirmation`)).body.deadlineAt).toBe('2027-04-29T08:00:00.000Z');
      own.clock.set('2027-04-08T09:00:00Z');
      expect((await own.as(posting.company.admin).post(`/v1/proposals/${unanswered.body.id}/confirmation`)).body).toMatchObject({ status: 409, code: 'proposals/expired' });
      await own.until('2027-04-08T09:00:01Z');
      expect(await read(unanswered.body.id)).toMatchObject({ status: 'expired', turn: null, endedAt: '2027-04-08T09:00:01.000Z' });
      expect(await read(answered.body.id)).toMatchObject({ status: 'confirmed', turn: 'institution' });
      expect((await own.as(late.manager).post('/v1/proposals', { postingId: posting.id, programmeId: late.id, seats: 1, message })).status).toBe(201);
      await own.until('2027-04-29T09:00:00Z');
      expect(await read(answered.body.id)).toMatchObject({ status: 'expired' });
    } finally {
      await own.close();
    }
  });
});

describe('the list of proposals', () => {
  it('holds those of both sides, what waits for the reader first by deadline, page by page, and nobody else\'s', async () => {
    const company = await world.company();
    const programme = await world.programme();
    const [a, b, c] = [await world.posting({ company }), await world.posting({ company }), await world.posting({ company })];
    const [first, second, third] = [(await respond(a, programme)).body.id, (await respond(b, programme)).body.id, (await invite(c, programme)).body.id];
    const [manager, admin] = [world.as(programme.manager), world.as(company.admin)];
    expect(ids(await manager.get('/v1/proposals'))).toEqual([third, second, first]);
    expect(ids(await admin.get('/v1/proposals'))).toEqual([third, second, first]);
    expect(ids(await manager.get('/v1/proposals?turn=mine'))).toEqual([third]);
    expect(ids(await manager.get('/v1/proposals?turn=theirs'))).toEqual([second, first]);
    expect(ids(await admin.get('/v1/proposals?turn=mine'))).toEqual([first, second]);
    expect(ids(await admin.get(`/v1/proposals?postingId=${b.id}`))).toEqual([second]);
    await admin.post(`/v1/proposals/${first}/confirmation`);
    expect(ids(await manager.get('/v1/proposals?status=confirmed'))).toEqual([first]);
    expect(ids(await manager.get('/v1/proposals?turn=mine'))).toEqual([first, third]);
    await manager.post(`/v1/proposals/${first}/acceptance`);
    expect(ids(await manager.get('/v1/proposals?turn=none'))).toEqual([first]);

    for (const filter of ['', 'turn=mine']) {
      const whole = ids(await admin.get(`/v1/proposals?${filter}`));
      const seen: string[] = [];
      for (let path = `/v1/proposals?limit=1&${filter}`; path;) {
        const page = await admin.get(path);
        seen.push(...ids(page));
        path = page.body.next ? `/v1/proposals?limit=1&${filter}&cursor=${page.body.next}` : '';
        expect(page.headers.get('link') === null).toBe(page.body.next === null);
      }
      expect(seen).toEqual(whole);
    }

    const outsiders = [await world.person(), (await world.programme({ institutionId: programme.institutionId })).manager, (await world.company()).admin, await world.analyst(),
      await world.keeper(await world.programme(), 'coordinator')];
    for (const outsider of outsiders) {
      expect((await world.as(outsider).get('/v1/proposals')).body).toEqual({ items: [], next: null });
      expect((await world.as(outsider).get(`/v1/proposals/${first}`)).status).toBe(404);
      expect((await world.as(outsider).post(`/v1/proposals/${second}/confirmation`)).status).toBe(404);
      expect((await world.as(outsider).post(`/v1/proposals/${third}/acceptance`)).status).toBe(404);
    }
    expect((await world.visitor.get('/v1/proposals')).status).toBe(401);
    expect((await admin.get('/v1/proposals?status=odd')).status).toBe(400);
    expect((await admin.get('/v1/proposals?cursor=odd')).status).toBe(400);
  });
});

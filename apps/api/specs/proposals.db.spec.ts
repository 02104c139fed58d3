import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const message = 'Twee derdejaars zoeken een stage vanaf september.';

describe('a proposal', () => {
  it('goes from response to confirmation to acceptance, and each side sees whose turn it is', async () => {
    const [posting, programme] = [await world.posting({ seats: 4 }), await world.programme()];
    const [manager, admin] = [world.as(programme.manager), world.as(posting.company.admin)];
    const sent = await manager.post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 2, message });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ status: 'sent', startedBy: 'programme', turn: 'company', seats: 2, message, deadlineAt: '2027-04-08T09:00:00.000Z', version: 1,
      posting: { id: posting.id, seatsLeft: 4 }, programme: { id: programme.id }, company: { id: posting.company.id }, sentBy: programme.manager.name });
    expect(sent.body.can).toEqual([
      { do: 'confirm', allowed: false, why: expect.objectContaining({ nl: expect.stringContaining('Het bedrijf bevestigt') }) },
      { do: 'accept', allowed: false, why: expect.objectContaining({ nl: expect.stringContaining('eerst bevestigen') }) },
    ]);
    expect((await manager.post(`/v1/proposals/${sent.body.id}/acceptance`)).body).toMatchObject({ status: 409, code: 'proposals/not-your-turn' });

    const seen = await admin.get(`/v1/proposals/${sent.body.id}`);
    expect(seen.headers.get('etag')).toBe('"1"');
    expect(seen.body.can[0]).toEqual({ do: 'confirm', allowed: true, why: null });
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
});

import { addDays } from '#base/contract';
import type { Person, Programme } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const inDays = (days: number) => addDays(world.clock.today(), days);

async function school(): Promise<{ programme: Programme; other: Programme; manager: Person; colleague: Person; list: string; client: Client }> {
  const programme = await world.programme({ period: null });
  const other = await world.programme({ institutionId: programme.institutionId, period: null });
  await world.db.transaction((tx) => tx.sql(`insert into programme_keeper (programme_id, person_id, role) values ($1, $2, 'manager')`, [other.id, programme.manager.id]));
  const colleague = await world.person({ organisationId: programme.institutionId, role: 'coordinator' });
  return { programme, other, manager: programme.manager, colleague, list: `/v1/institutions/${programme.institutionId}/deputyships`, client: world.as(programme.manager) };
}
async function invited(programme: Programme): Promise<string> {
  const posting = await world.posting({ seats: 5, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } });
  return String((await world.as(posting.company.admin).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'Doen jullie mee?' })).body.id);
}

describe('a deputy', () => {
  it('does and hears for a while what the manager would for some programmes, and stops by itself', async () => {
    const { programme, other, colleague, manager, list, client } = await school();
    const [mine, not] = [await invited(programme), await invited(other)];
    const [first, last] = [inDays(2), inDays(9)];
    const made = await client.post(list, { deputyId: colleague.id, from: first, until: last, programmeIds: [programme.id] });
    expect([made.status, made.body]).toMatchObject([201, { person: { name: manager.name }, deputy: { name: colleague.name }, programmes: [{ id: programme.id }], isActive: false }]);
    const deputy = world.as(colleague);
    expect((await deputy.get(`/v1/proposals/${mine}`)).status).toBe(404);
    await world.until(`${first}T06:00:00Z`);
    expect(world.post.to(colleague.email).map(({ template }) => template)).toEqual(['deputy-named']);
    const third = await invited(programme);
    await world.work();
    expect(world.post.to(colleague.email).map(({ template }) => template)).toContain('proposal-invitation');
    expect([(await deputy.get(`/v1/proposals/${mine}`)).status, (await deputy.get(`/v1/proposals/${not}`)).status]).toEqual([200, 404]);
    expect((await deputy.get('/v1/proposals?turn=mine')).body.items.map(({ id }: Json) => id).sort()).toEqual([mine, third].sort());
    expect((await deputy.post(`/v1/proposals/${mine}/acceptance`, {})).status).toBe(201);
    // What they did bears both names; the manager goes on as before.
    expect((await client.get(`/v1/proposals/${mine}`)).body.moves.at(-1)).toMatchObject({ act: 'accept', by: colleague.name, for: manager.name });
    await client.post(`/v1/proposals/${third}/refusal`, { reason: 'period', sentence: 'Later past beter.', isWelcome: true });
    expect((await client.get(`/v1/proposals/${third}`)).body.moves.at(-1)).toMatchObject({ by: manager.name, for: null });
    await world.until(`${last}T22:59:00Z`);
    expect((await deputy.get(`/v1/proposals/${mine}`)).status).toBe(200);
    await world.until(`${last}T23:00:01Z`);
    expect([(await deputy.get(`/v1/proposals/${mine}`)).status, (await client.get(list)).body.items]).toEqual([404, []]);
  });

  it('is named by oneself, by an administrator for anybody, and stopped by either side', async () => {
    const { programme, colleague, manager, list, client } = await school();
    const [admin, other] = [await world.person({ organisationId: programme.institutionId, role: 'admin' }), await world.person({ organisationId: programme.institutionId, role: 'coordinator' })];
    const draft = { deputyId: colleague.id, from: inDays(0), until: inDays(5) };
    expect((await world.as(other).post(list, { ...draft, personId: manager.id })).status).toBe(403);
    expect((await world.as(colleague).post(list, { ...draft, deputyId: other.id })).body.code).toBe('accounts/keeps-nothing');
    const { body: { id, isActive } } = await world.as(admin).post(list, { ...draft, personId: manager.id });
    expect(isActive).toBe(true);
    expect((await client.post(list, { ...draft, from: inDays(4), until: inDays(8) })).body.code).toBe('accounts/deputy-already');
    expect((await world.as(other).call('DELETE', `/v1/deputyships/${id}`)).status).toBe(403);
    const stranger = world.as((await world.programme()).manager);
    expect([(await stranger.get(list)).status, (await stranger.post(list, draft)).status, (await stranger.call('DELETE', `/v1/deputyships/${id}`)).status]).toEqual([404, 404, 404]);
    const proposal = await invited(programme);
    expect((await world.as(colleague).get(`/v1/proposals/${proposal}`)).status).toBe(200);
    expect((await world.as(colleague).call('DELETE', `/v1/deputyships/${id}`)).status).toBe(204);
    expect([(await world.as(colleague).get(`/v1/proposals/${proposal}`)).status, (await client.call('DELETE', `/v1/deputyships/${id}`)).status]).toEqual([404, 404]);
  });

  it('is refused with every fault at once', async () => {
    const { colleague, manager, list, client } = await school();
    const far = (await world.programme()).id;
    const wrong = await client.post(list, { deputyId: manager.id, from: inDays(-1), until: inDays(-2), programmeIds: [far] });
    expect([wrong.status, wrong.body.errors.map(({ pointer }: Json) => pointer)]).toEqual([400, ['/from', '/until', '/deputyId', '/programmeIds/0']]);
    expect((await client.post(list, { deputyId: colleague.id, from: inDays(1), until: inDays(400) })).body.errors).toMatchObject([{ pointer: '/until', code: 'too_late' }]);
  });
});

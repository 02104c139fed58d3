import type { Person, Programme } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const work = { title: 'Werk van studenten', body: 'De opleiding mag laten zien wat studenten maakten.' };

async function school(): Promise<{ programme: Programme; admin: Person; head: Client; list: string }> {
  const programme = await world.programme();
  const admin = await world.person({ organisationId: programme.institutionId, role: 'admin' });
  return { programme, admin, head: world.as(admin), list: `/v1/institutions/${programme.institutionId}/clauses` };
}
const clausesOf = async (reader: Person, collaborationId: string) => ((await world.as(reader).get(`/v1/collaborations/${collaborationId}/plan`)).body.points as Json[]).filter(({ slug }) => String(slug).startsWith('clause-')).map(({ name, says }) => [name.nl, says.nl]);

describe('the clauses of an institution', () => {
  it('go along with plans of their kinds; a plan that began keeps what it took over', async () => {
    const { programme, head, list } = await school();
    const { body: all } = await head.post(list, work);
    expect(all).toEqual({ ...work, id: all.id, version: 1, kinds: [] });
    await head.post(list, { title: 'Zaal', body: 'Wij regelen de zaal.', kinds: ['guest-lecture'] });
    const first = await world.collaboration({ programme });
    expect(await clausesOf(programme.manager, first.id)).toEqual([[work.title, work.body]]);
    await head.call('PATCH', `/v1/institution-clauses/${all.id}`, { body: 'Alleen binnen de school.', kinds: ['internship'] }, ifMatch(1));
    await head.call('DELETE', `/v1/institution-clauses/${all.id}`, undefined, ifMatch(2));
    const second = await world.collaboration({ programme });
    expect([await clausesOf(programme.manager, first.id), await clausesOf(programme.manager, second.id)]).toEqual([[[work.title, work.body]], []]);
    expect((await head.post(`/v1/institution-clauses/${all.id}/restoration`, {})).body).toMatchObject({ body: 'Alleen binnen de school.', kinds: ['internship'], version: 4 });
    expect(await clausesOf(programme.manager, (await world.collaboration({ programme })).id)).toEqual([[work.title, 'Alleen binnen de school.']]);
  });

  it('are written by administrators, read by colleagues, and nobody else’s business', async () => {
    const { programme, head, list } = await school();
    const { body: { id } } = await head.post(list, work);
    const acts = async (client: Client) => (await Promise.all([client.get(list), client.post(list, work), client.call('PATCH', `/v1/institution-clauses/${id}`, { title: 'Van mij' }, ifMatch(1)), client.call('DELETE', `/v1/institution-clauses/${id}`, undefined, ifMatch(1)), client.post(`/v1/institution-clauses/${id}/restoration`, {})])).map(({ status }) => status);
    expect(await acts(world.as(programme.manager))).toEqual([200, 403, 403, 403, 403]);
    for (const stranger of [await world.analyst(), (await world.company()).admin, (await world.programme()).manager]) expect(await acts(world.as(stranger))).toEqual([404, 404, 404, 404, 404]);
    expect((await head.get(list)).body.items).toEqual([{ ...work, id, version: 1, kinds: [] }]);
  });

  it('are refused with every fault at once, when stale, stopped or too many', async () => {
    const { programme, head, list } = await school();
    const wrong = await head.post(list, { title: 'x', body: 'kort', kinds: ['internship', 'internship'] });
    expect([wrong.status, wrong.body.errors.map(({ pointer }: Json) => pointer)]).toEqual([400, ['/title', '/body', '/kinds']]);
    const { body: { id } } = await head.post(list, work);
    const stop = (version: number) => head.call('DELETE', `/v1/institution-clauses/${id}`, undefined, ifMatch(version));
    expect([(await stop(7)).status, (await stop(1)).status, (await stop(2)).body.code, (await head.call('PATCH', `/v1/institution-clauses/${id}`, { title: 'Later' }, ifMatch(2))).body.code]).toEqual([412, 204, 'collaborations/clause-stopped', 'collaborations/clause-stopped']);
    await world.db.transaction((tx) => tx.sql(`insert into institution_clause (institution_id, title, body, created_at) select $1, 'Punt ' || n, 'Zo doen wij het.', $2 from generate_series(1, 20) n`, [programme.institutionId, world.clock.now()]));
    expect((await head.post(list, work)).body.code).toBe('collaborations/clauses-full');
    expect((await head.post(`/v1/institution-clauses/${id}/restoration`, {})).body.code).toBe('collaborations/clauses-full');
  });
});

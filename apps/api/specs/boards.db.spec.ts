import type { Person } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const pointers = ({ body }: { body: Json }) => (body.errors as Json[]).map(({ pointer }) => pointer);

describe('the boards that advise an institution', () => {
  const board = { name: 'Adviesraad ICT', programmeId: null, about: 'Over drie jaar.', meetings: 4, seats: 3, members: ['Bedrijf A', 'Gemeente B'] };
  async function school() {
    const programme = await world.programme();
    const id = programme.institutionId;
    const head = await world.person({ organisationId: id, role: 'admin' });
    const settings = async (person: Person) => (await world.as(person).get(`/v1/institutions/${id}/settings`)).body;
    const keep = async (person: Person, boards: Json[], headers = {}) => world.as(person).patch(`/v1/institutions/${id}`, { boards }, { ...ifMatch((await settings(head)).version), ...headers });
    return { id, programme, head, keep, shown: async () => (await world.visitor.get(`/v1/institutions/${id}/profile`)).body.boards as Json[] };
  }

  it('are read by everybody, with the programme they are of, in the order in which they are kept', async () => {
    const { head, programme, keep, shown } = await school();
    expect(await shown()).toEqual([]);
    expect((await keep(head, [board, { ...board, name: 'Vakgroep', programmeId: programme.id, members: [] }])).status).toBe(200);
    expect(await shown()).toEqual([{ ...board, programme: null }, { ...board, name: 'Vakgroep', programmeId: programme.id, programme: (await world.visitor.get(`/v1/programmes/${programme.id}`)).body.name, members: [] }]);
    expect((await keep(head, [])).status).toBe(200);
    expect(await shown()).toEqual([]);
  });

  it('are refused with every fault at once, in both languages, and stay as they were', async () => {
    const { head, keep, shown } = await school();
    await keep(head, [board]);
    const elsewhere = await world.programme();
    const wrong = [board, { ...board, name: 'adviesraad ICT', seats: 1 }, { ...board, name: 'Elders', programmeId: elsewhere.id }];
    const [dutch, english] = [await keep(head, wrong), await keep(head, wrong, { 'accept-language': 'en' })];
    for (const answer of [dutch, english]) expect([answer.status, pointers(answer)]).toEqual([400, ['/boards/1/name', '/boards/1/seats', '/boards/2/programmeId']]);
    expect(dutch.body.errors).not.toEqual(english.body.errors);
    expect(pointers(await keep(head, [{ ...board, meetings: 0, seats: 41, name: '' }]))).toEqual(['/boards/0/name', '/boards/0/meetings', '/boards/0/seats']);
    expect(await shown()).toEqual([{ ...board, programme: null }]);
  });

  it('are kept by an administrator of the institution alone', async () => {
    const { programme, keep, shown } = await school();
    expect([(await keep(programme.manager, [board])).status, (await keep(await world.analyst(), [board])).status, (await keep((await world.company()).admin, [board])).status]).toEqual([403, 403, 404]);
    expect(await shown()).toEqual([]);
  });
});

describe('what a company has on the shelf', () => {
  const item = { title: 'Uitzoeken of onze planning zonder server kan', about: 'Alleen lezen.', doer: 'students', kind: 'practical-assignment', levels: ['hbo-bachelor'] };
  async function firm() {
    const company = await world.company();
    const client: Client = world.as(await world.person({ organisationId: company.id, role: 'member' }));
    return { company, client, list: `/v1/companies/${company.id}/backlog-items` };
  }

  it('is written down by any colleague, the newest first, in pages', async () => {
    const { company, client, list } = await firm();
    const added = await client.post(list, item);
    expect([added.status, added.body]).toEqual([201, { ...item, id: added.body.id, version: 1 }]);
    expect((await world.as(company.admin).post(list, { title: 'Later' })).body).toMatchObject({ title: 'Later', about: '', doer: 'undecided', kind: null, levels: [] });
    const first = (await client.get(`${list}?limit=1`)).body;
    const second = (await client.get(`${list}?limit=1&cursor=${first.next}`)).body;
    expect([first, second].map(({ items }) => (items as Json[]).map(({ title }) => title))).toEqual([['Later'], [item.title]]);
  });

  it('changes in what is named alone, by one at a time, and goes', async () => {
    const { client, list } = await firm();
    const { body: { id } } = await client.post(list, item);
    const at = `/v1/backlog-items/${id}`;
    expect((await client.call('PATCH', at, { doer: 'ourselves', kind: null }, ifMatch(1))).body).toEqual({ ...item, id, doer: 'ourselves', kind: null, version: 2 });
    expect((await client.call('PATCH', at, { about: '' }, ifMatch(1))).status).toBe(412);
    expect((await client.call('PATCH', at, { levels: [] }, ifMatch(2))).body).toEqual({ ...item, id, doer: 'ourselves', kind: null, levels: [], version: 3 });
    expect([(await client.call('DELETE', at, undefined, ifMatch(2))).status, (await client.call('DELETE', at, undefined, ifMatch(3))).status, (await client.call('DELETE', at, undefined, ifMatch(3))).status]).toEqual([412, 204, 404]);
  });

  it('is refused with every fault at once, and is nobody else’s business', async () => {
    const { client, list } = await firm();
    const wrong = await client.post(list, { title: 'x', about: 'x'.repeat(1001), doer: 'wij', kind: 'lunch', levels: ['vwo'] });
    expect([wrong.status, pointers(wrong)]).toEqual([400, ['/title', '/about', '/doer', '/kind', '/levels/0']]);
    const { body: { id } } = await client.post(list, item);
    for (const stranger of [await world.analyst(), (await world.company()).admin, (await world.programme()).manager].map((one) => world.as(one))) {
      const answers = [await stranger.get(list), await stranger.post(list, item), await stranger.call('PATCH', `/v1/backlog-items/${id}`, { title: 'Van mij' }, ifMatch(1)), await stranger.call('DELETE', `/v1/backlog-items/${id}`, undefined, ifMatch(1))];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    expect((await world.visitor.get(list)).status).toBe(401);
    expect((await client.get(list)).body.items).toEqual([{ ...item, id, version: 1 }]);
  });

  it('goes along when its company becomes part of another', async () => {
    const [{ company, client, list }, kept] = [await firm(), await firm()];
    await client.post(list, item);
    expect((await world.as(await world.analyst()).post('/v1/company-merges', { keptId: kept.company.id, mergedId: company.id })).status).toBe(201);
    expect((await kept.client.get(kept.list)).body.items).toMatchObject([{ title: item.title }]);
  });
});

import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const tess = { name: 'Tess Kramer', email: 'tess@bedrijf.example', kinds: ['guest-lecture', 'workshop'], hours: 4, note: 'Liefst op donderdag.' };
const names = ({ items }: Json) => (items as Json[]).map(({ name }) => name);

/** A company with somebody who is no administrator, and its two addresses. */
async function firm() {
  const company = await world.company();
  const client: Client = world.as(await world.person({ organisationId: company.id, role: 'member' }));
  return { company, client, list: `/v1/companies/${company.id}/colleague-interests`, totals: `/v1/companies/${company.id}/interest-totals` };
}
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('what colleagues would like to do with education', () => {
  it('is written down by any of them, stands by name, and is added up by kind', async () => {
    const { company, client, list, totals } = await firm();
    expect([(await client.get(list)).body.items, (await client.get(totals)).body]).toEqual([[], { colleagues: 0, hours: 0, kinds: [] }]);
    const added = await client.post(list, tess);
    expect([added.status, added.body]).toEqual([201, { ...tess, id: added.body.id, version: 1 }]);
    await world.as(company.admin).post(list, { name: 'aaron Bos', kinds: ['workshop'] });
    expect(names((await client.get(list)).body)).toEqual(['aaron Bos', 'Tess Kramer']);
    const first = (await client.get(`${list}?limit=1`)).body;
    expect([names(first), names((await client.get(`${list}?limit=1&cursor=${first.next}`)).body)]).toEqual([['aaron Bos'], ['Tess Kramer']]);
    expect((await client.get(totals)).body).toEqual({ colleagues: 2, hours: 4, kinds: [{ kind: 'workshop', colleagues: 2 }, { kind: 'guest-lecture', colleagues: 1 }] });
  });

  it('changes in what is named alone, by one at a time, and comes back as it was when its removal is undone', async () => {
    const { client, list } = await firm();
    const { body: { id, ...kept } } = await client.post(list, tess);
    const at = `/v1/colleague-interests/${id}`;
    expect((await client.call('PATCH', at, { hours: null, kinds: ['internship'] }, ifMatch(1))).body).toEqual({ ...kept, id, hours: null, kinds: ['internship'], version: 2 });
    expect((await client.call('PATCH', at, { note: 'Te laat' }, ifMatch(1))).status).toBe(412);
    expect((await client.call('DELETE', at, undefined, ifMatch(1))).status).toBe(412);
    expect((await client.call('PATCH', at, { note: '' }, ifMatch(2))).body).toMatchObject({ note: '', email: tess.email, kinds: ['internship'] });
    expect((await client.call('DELETE', at, undefined, ifMatch(3))).status).toBe(204);
    expect([(await client.get(list)).body.items, (await client.call('DELETE', at, undefined, ifMatch(3))).status]).toEqual([[], 404]);
    expect((await client.post(list, tess)).body).toMatchObject(tess);
  });

  it('is refused with every fault at once, in both languages, and changes nothing', async () => {
    const { client, list } = await firm();
    const wrong = { name: 'T', email: 'geen', kinds: [], hours: 161, note: 'x'.repeat(1001) };
    const [dutch, english] = [await client.post(list, wrong), await client.post(list, wrong, { 'accept-language': 'en' })];
    expect([dutch, english].map(({ status, body }) => [status, (body.errors as Json[]).map(({ pointer }) => pointer)])).toEqual([1, 2].map(() => [400, ['/name', '/email', '/kinds', '/hours', '/note']]));
    expect((dutch.body.errors as Json[]).every((fault, at) => JSON.stringify(fault) !== JSON.stringify((english.body.errors as Json[])[at]))).toBe(true);
    for (const kinds of [['workshop', 'workshop'], ['lunch']]) expect((await client.post(list, { ...tess, kinds })).status).toBe(400);
    expect((await client.get(list)).body.items).toEqual([]);
  });

  it('is nobody else’s business, an analyst’s neither, and no institution has such a list', async () => {
    const { company, client, list, totals } = await firm();
    const { body: { id } } = await client.post(list, tess);
    const programme = await world.programme();
    const strangers = [world.as(await world.analyst()), world.as((await world.company()).admin), world.as(programme.manager)];
    for (const stranger of strangers) {
      const answers = [await stranger.get(list), await stranger.get(totals), await stranger.post(list, tess), await stranger.call('PATCH', `/v1/colleague-interests/${id}`, { hours: 1 }, ifMatch(1)), await stranger.call('DELETE', `/v1/colleague-interests/${id}`, undefined, ifMatch(1))];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    expect((await world.visitor.get(list)).status).toBe(401);
    expect((await world.as(programme.manager).get(`/v1/companies/${programme.institutionId}/colleague-interests`)).status).toBe(404);
    expect((await world.as(company.admin).get(totals)).body.colleagues).toBe(1);
  });

  it('goes along when its company becomes part of another', async () => {
    const { company, client, list } = await firm();
    await client.post(list, tess);
    const kept = await firm();
    expect((await world.as(await world.analyst()).post('/v1/company-merges', { keptId: kept.company.id, mergedId: company.id })).status).toBe(201);
    expect(names((await kept.client.get(kept.list)).body)).toEqual(['Tess Kramer']);
    expect((await client.get(list)).status).toBe(404);
  });

  it('is gone when its company is', async () => {
    const { company, client, list } = await firm();
    const { body: { id } } = await client.post(list, tess);
    const rows = () => world.db.compose<{ id: string }>('select id from colleague_interest where id = $1', [id]);
    expect(await rows()).toHaveLength(1);
    await world.db.transaction((tx) => tx.sql('delete from organisation where id = $1', [company.id]));
    expect(await rows()).toEqual([]);
  });
});

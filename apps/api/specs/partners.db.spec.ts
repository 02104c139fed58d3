import type { Person, Programme } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

interface School { coordinator: Person; programme: Programme; client: Client; partners: string }
async function school(): Promise<School> {
  const programme = await world.programme();
  const coordinator = await world.keeper(programme, 'coordinator');
  return { programme, coordinator, client: world.as(coordinator), partners: `/v1/institutions/${programme.institutionId}/partners` };
}

/** Brings a list along, as the portal does. */
async function bring(client: Client, institutionId: string, kind: string, text: string): Promise<void> {
  const { body } = await client.post('/v1/imports', { organisationId: institutionId, kind, name: 'lijst.csv', parts: 1 });
  await client.post(`/v1/imports/${body.id}/parts`, { number: 1, text });
  await client.post(`/v1/imports/${body.id}/check`);
  await world.work();
  await client.post(`/v1/imports/${body.id}/run`);
  await world.work();
}
const names = (body: Json) => (body.items as { company: { name: string } }[]).map(({ company }) => company.name);
const empty = { contactName: null, contactEmail: null, since: null, note: '' };

describe('the partners of an institution', () => {
  it('are those a spreadsheet brought, with contact, year and note, found by any of them', async () => {
    const { client, partners, programme } = await school();
    await bring(client, programme.institutionId, 'partners', [
      'bedrijf;plaats;contactpersoon;e-mail;sinds;opmerking', 'Achterberg IT;Assen;Sanne de Wit;sanne@achterberg.example;2019;Komt elk najaar', 'Beukema;Emmen;;;;', 'Cirkel;Emmen;;;;'].join('\n'));
    const { body } = await client.get(partners);
    expect(body.items[0]).toMatchObject({ company: { name: 'Achterberg IT', municipality: 'Assen', isPublic: false }, contactName: 'Sanne de Wit', contactEmail: 'sanne@achterberg.example', since: '2019-01-01', note: 'Komt elk najaar', version: 1,
      counts: { open: 0, proposals: 0, running: 0, completed: 0 }, lastAt: null });
    expect(names(body)).toEqual(['Achterberg IT', 'Beukema', 'Cirkel']);
    for (const text of ['berg', 'sanne', 'NAJAAR', 'assen']) expect([text, names((await client.get(`${partners}?q=${text}`)).body)]).toEqual([text, ['Achterberg IT']]);
    const first = (await client.get(`${partners}?limit=2`)).body;
    expect([names(first), names((await client.get(`${partners}?limit=2&cursor=${first.next}`)).body)]).toEqual([['Achterberg IT', 'Beukema'], ['Cirkel']]);
    // How large a company is that a list brought, nobody said.
    expect(await world.db.compose<Json>(`select size_band from company where organisation_id = $1`, [body.items[0].company.id])).toEqual([{ size_band: null }]);
  });

  it('and who it works with, each with what there was between both', async () => {
    const { client, partners, programme } = await school();
    const company = await world.company({ name: 'Driehoek Data' });
    const posting = await world.posting({ company });
    const collaboration = await world.collaboration({ posting, programme });
    const other = await world.posting({ company });
    await client.post('/v1/proposals', { postingId: other.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
    const { body } = await client.get(`${partners}/${company.id}`);
    expect(body).toMatchObject({ version: 0, company: { name: 'Driehoek Data', isPublic: true }, counts: { proposals: 2, running: 0 } });
    expect((body.events as Json[]).map(({ what, status, mayOpen, programme: { name } }) => [what, status, mayOpen, name])).toEqual([
      ['proposal', 'sent', true, programme.name], ['collaboration', 'preparing', true, programme.name]]);
    expect(body.events[1].id).toBe(collaboration.id);
    expect((body.postings as Json[]).map(({ id }) => id).sort()).toEqual([posting.id, other.id].sort());
    expect(names((await client.get(partners)).body)).toEqual(['Driehoek Data']);
    // A colleague of another programme reads that it is there, and may not open it.
    const colleague = await world.keeper(await world.programme({ institutionId: programme.institutionId }), 'manager');
    expect((await world.as(colleague).get(`${partners}/${company.id}`)).body.events.map(({ mayOpen }: Json) => mayOpen)).toEqual([false, false]);
  });

  it('are written down by one at a time, taken away, and are nobody else\'s business', async () => {
    const { client, partners } = await school();
    const company = await world.company();
    const at = `${partners}/${company.id}`;
    const put = (body: Json, version: number) => client.call('PUT', at, body, { 'if-match': `"${version}"` });
    expect((await put({ ...empty, contactEmail: 'geen', note: 'x'.repeat(1001) }, 0)).body.errors.map(({ pointer }: Json) => pointer)).toEqual(['/contactEmail', '/note']);
    const kept = await put({ ...empty, contactName: 'Piet Bos', note: 'Bellen na vieren' }, 0);
    expect([kept.status, kept.body.version, kept.body.contactName]).toEqual([200, 1, 'Piet Bos']);
    expect((await put(empty, 0)).status).toBe(412);
    expect((await put({ ...empty, note: 'Liever mailen' }, 1)).body).toMatchObject({ version: 2, contactName: null, note: 'Liever mailen' });
    const [visitor, stranger, owner] = [await world.visitor.get(at), await world.as((await school()).coordinator).get(at), await world.as(company.admin).get(at)];
    expect([visitor.status, stranger.status, owner.status]).toEqual([401, 404, 404]);
    expect((await client.call('DELETE', at, undefined, { 'if-match': '"2"' })).status).toBeLessThan(300);
    expect([(await client.get(partners)).body.items, (await client.get(at)).body.version]).toEqual([[], 0]);
    // A company that nobody knows yet cannot be looked up this way.
    const unknown = await world.company({ isVerified: false });
    expect((await client.get(`${partners}/${unknown.id}`)).status).toBe(404);
  });
});

it('how long an organisation takes to answer is told from enough proposals, and what it let lapse counts', async () => {
  const { client, programme } = await school();
  const company = await world.company();
  const time = async (id: string) => (await world.visitor.get(`/v1/organisations/${id}/response-time`)).body;
  const sent: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const posting = await world.posting({ company });
    sent.push(String((await client.post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' })).body.id));
  }
  const answer = (id: string | undefined, act: 'decline' | 'expire', days: number) => world.db.transaction((tx) => tx.sql(
    `with ended as (update proposal set status = $2 || 'd', ended_side = 'company', ended_at = created_at + $3 * interval '1 day', moves = 2, deadline_at = null where id = $1 returning id, ended_at)
     insert into proposal_move (proposal_id, number, act, side, at) select id, 2, $2, case $2 when 'decline' then 'company' end, ended_at from ended`, [id, act, days]));
  for (const [at, days] of [1, 2, 4, 8].entries()) await answer(sent[at], 'decline', days);
  expect(await time(company.id)).toEqual({ days: null, proposals: 4 });
  await answer(sent[4], 'expire', 21);
  expect(await time(company.id)).toEqual({ days: 4, proposals: 5 });
  // None of these was the institution's turn.
  expect(await time(programme.institutionId)).toEqual({ days: null, proposals: 0 });
  expect((await world.visitor.get(`/v1/organisations/${(await world.company({ isVerified: false })).id}/response-time`)).status).toBe(404);
});

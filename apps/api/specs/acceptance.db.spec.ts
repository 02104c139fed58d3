import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

/** Programmes that wait for the last yes on one posting. */
async function awaiting(posting: { id: string; company: Awaited<ReturnType<World['company']>> }, count: number) {
  const programmes = await Promise.all(Array.from({ length: count }, () => world.programme()));
  return Promise.all(programmes.map(async (programme) => ({ programme, id: await world.confirmed(posting, programme) })));
}
const countOf = async (sql: string, postingId: string) => (await world.db.compose<{ n: number }>(`select count(*)::int as n from ${sql}`, [postingId]))[0]?.n;

describe('acceptance', () => {
  it('by fifty managers at once gives five seats to five of them, and a clear no to forty-five', async () => {
    const posting = await world.posting({ seats: 5 });
    const waiting = await awaiting(posting, 50);
    const answers = await Promise.all(waiting.map(({ id, programme }) => world.as(programme.manager).post(`/v1/proposals/${id}/acceptance`)));
    const [won, lost] = [answers.filter((a) => a.status === 201), answers.filter((a) => a.status === 409)];
    expect([won.length, lost.length]).toEqual([5, 45]);
    for (const { body, headers } of lost) {
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(['proposals/lapsed', 'postings/no-seats-left']).toContain(body.code);
      expect(body.title).toMatch(/vol of dicht|geen plaats/);
    }
    expect(new Set(won.map((a) => a.body.id)).size).toBe(5);
    expect(await countOf('collaboration where posting_id = $1', posting.id)).toBe(5);
    expect(await countOf(`proposal where posting_id = $1 and status = 'accepted'`, posting.id)).toBe(5);
    expect(await countOf(`proposal where posting_id = $1 and status = 'lapsed'`, posting.id)).toBe(45);
    expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ status: 'filled', seatsLeft: 0 });
    expect(await countOf(`outbox o join proposal p on o.key = p.id || ':2' where p.posting_id = $1 and o.status <> 'cancelled'`, posting.id)).toBe(0);
  });

  it('twice of the same proposal at the same moment opens one collaboration', async () => {
    const posting = await world.posting({ seats: 4 });
    const [{ id, programme }] = await awaiting(posting, 1) as [Awaited<ReturnType<typeof awaiting>>[number]];
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.as(programme.manager).post(`/v1/proposals/${id}/acceptance`)));
    expect(answers.map((a) => a.status).sort()).toEqual([201, ...Array(7).fill(409)]);
    expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body.seatsLeft).toBe(3);
  });

  it('leaves nothing half done when a later step fails', async () => {
    const posting = await world.posting({ seats: 2 });
    const [{ id, programme }] = await awaiting(posting, 1) as [Awaited<ReturnType<typeof awaiting>>[number]];
    await world.db.transaction((tx) => tx.sql(`update posting set contact_email = null where id = $1`, [posting.id]));
    expect((await world.as(programme.manager).post(`/v1/proposals/${id}/acceptance`)).status).toBe(500);
    expect((await world.as(programme.manager).get(`/v1/proposals/${id}`)).body).toMatchObject({ status: 'confirmed', posting: { seatsLeft: 2, status: 'published' } });
    expect(await countOf('collaboration where posting_id = $1', posting.id)).toBe(0);
  });

  it('says how many seats are left when a proposal asks for more', async () => {
    const posting = await world.posting({ seats: 3 });
    const [two, three] = [await world.programme(), await world.programme()];
    const [a, b] = [await world.confirmed(posting, two, 2), await world.confirmed(posting, three, 3)];
    expect((await world.as(two.manager).post(`/v1/proposals/${a}/acceptance`)).status).toBe(201);
    const seen = await world.as(three.manager).get(`/v1/proposals/${b}`);
    expect(seen.body).toMatchObject({ status: 'confirmed', posting: { seatsLeft: 1 } });
    expect(seen.body.can).toContainEqual({ do: 'accept', allowed: false, why: { nl: 'Dit voorstel vraagt 3 plaatsen, er is er nog 1.', en: 'This proposal asks for 3 seats, 1 is left.' } });
    const refused = await world.as(three.manager).post(`/v1/proposals/${b}/acceptance`, undefined, { 'accept-language': 'en' });
    expect(refused.body).toMatchObject({ status: 409, code: 'postings/no-seats-left', title: 'There is no seat left' });
  });

  it('of the last seat ends the other proposals, also one that arrives at that moment, and tells their managers once', async () => {
    const posting = await world.posting({ seats: 1 });
    const [winner, other, english, inTime] = [await world.programme(), await world.programme(), await world.programme({ locale: 'en' }), await world.programme()];
    const id = await world.confirmed(posting, winner);
    await world.confirmed(posting, other);
    await world.as(posting.company.admin).post('/v1/proposals', { postingId: posting.id, programmeId: english.id, seats: 1, message: 'Kom langs.' });
    const [accepted, sent] = await Promise.all([
      world.as(winner.manager).post(`/v1/proposals/${id}/acceptance`),
      world.as(inTime.manager).post('/v1/proposals', { postingId: posting.id, programmeId: inTime.id, seats: 1, message: 'Net op tijd?' }),
    ]);
    expect(accepted.status).toBe(201);
    expect([201, 409]).toContain(sent.status);
    expect(await countOf(`proposal where posting_id = $1 and status in ('sent', 'confirmed')`, posting.id)).toBe(0);
    await world.work();
    const about = (address: string) => world.post.to(address).filter((mail) => mail.template === 'proposal-lapsed');
    expect(about(other.manager.email).map((mail) => mail.subject)).toEqual(['Vol: Van eerste ticket tot release']);
    expect(about(english.manager.email).map((mail) => mail.subject)).toEqual(['Filled: Van eerste ticket tot release']);
    expect(about(winner.manager.email)).toEqual([]);
  });

  it('never gives more seats than there are, whatever writes', async () => {
    const posting = await world.posting({ seats: 2 });
    const write = (sql: string) => world.db.transaction((tx) => tx.sql(sql, [posting.id]));
    await expect(write('update posting set seats_taken = 3 where id = $1')).rejects.toThrow(/check constraint/);
    await expect(write(`update posting set seats_taken = 2 where id = $1`)).rejects.toThrow(/check constraint/);
  });
});

import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const TIMES = 3;
const dates = { seats: 40, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
type Pair = { posting: Awaited<ReturnType<World['posting']>>; programme: Awaited<ReturnType<World['programme']>> };
const pair = async (): Promise<Pair> => ({ posting: await world.posting(dates), programme: await world.programme({ period: null }) });
const both = ({ posting, programme }: Pair) => ({ company: world.as(posting.company.admin), manager: world.as(programme.manager) });
const send = async (of: Pair, by: 'company' | 'manager', answerDays = 21) =>
  String((await both(of)[by].post('/v1/proposals', { postingId: of.posting.id, programmeId: of.programme.id, seats: 1, message: 'Doen we mee?', answerDays })).body.id);
const codes = (answers: { status: number; body: Json }[]) => answers.map(({ status, body }) => (status === 201 ? 'done' : String(body.code)));
const movesOf = async (of: Pair, id: string) => (await both(of).company.get(`/v1/proposals/${id}`)).body;
const opened = async (id: string) => (await world.db.compose<{ n: number }>('select count(*)::int as n from collaboration where proposal_id = $1', [id]))[0]?.n;
/** Tells a race some times: each has one winner and one clear refusal, and what is written down is what happened. */
const race = async (tell: () => Promise<void>) => { for (let n = 0; n < TIMES; n += 1) await tell(); };

describe('of two at the same moment one wins', () => {
  it('the last yes, or the withdrawal of what it is about', () => race(async () => {
    const of = await pair();
    const { company, manager } = both(of);
    const id = await send(of, 'company');
    const [accepted, withdrawn] = await Promise.all([manager.post(`/v1/proposals/${id}/acceptance`, { revision: 1 }), company.post(`/v1/proposals/${id}/withdrawal`)]);
    const said = codes([accepted, withdrawn]);
    expect([['done', 'proposals/answered'], ['proposals/withdrawn', 'done']]).toContainEqual(said);
    expect([(await movesOf(of, id)).moves.length, await opened(id)]).toEqual([2, said[0] === 'done' ? 1 : 0]);
  }), 30_000);

  it('two confirmations', () => race(async () => {
    const of = await pair();
    const id = await send(of, 'manager');
    const answers = await Promise.all([1, 2, 3].map(() => both(of).company.post(`/v1/proposals/${id}/confirmation`, { revision: 1 })));
    expect(codes(answers).sort()).toEqual(['done', 'proposals/not-your-turn', 'proposals/not-your-turn']);
    expect((await movesOf(of, id)).moves).toHaveLength(2);
  }), 30_000);

  it('the last yes, or a colleague who changes what it is about', () => race(async () => {
    const of = await pair();
    const coordinator = world.as(await world.keeper(of.programme, 'coordinator'));
    const id = await send(of, 'company');
    const [accepted, revised] = await Promise.all([both(of).manager.post(`/v1/proposals/${id}/acceptance`, { revision: 1 }), coordinator.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 2, message: 'Twee?' })]);
    const said = codes([accepted, revised]);
    expect([['done', 'proposals/answered'], ['proposals/not-your-turn', 'done']]).toContainEqual(said);
    expect([(await movesOf(of, id)).seats, await opened(id)]).toEqual(said[0] === 'done' ? [1, 1] : [2, 0]);
  }), 30_000);

  it('two versions, and nobody agrees to one that they did not read', () => race(async () => {
    const of = await pair();
    const { company, manager } = both(of);
    const id = await send(of, 'company');
    const answers = await Promise.all([2, 3].map((seats) => manager.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats, message: 'Meer?' })));
    expect(codes(answers).sort()).toEqual(['done', 'proposals/not-your-turn']);
    await company.post(`/v1/proposals/${id}/revisions`, { revision: 2, seats: 9, message: 'Negen.' });
    expect(codes([await manager.post(`/v1/proposals/${id}/acceptance`, { revision: 1 })])).toEqual(['proposals/changed']);
  }), 30_000);

  it('an answer in its last moment, or the deadline', async () => {
    const of = await pair();
    const id = await send(of, 'company', 7);
    const { deadlineAt } = await movesOf(of, id);
    world.clock.set(deadlineAt);
    const [answer] = await Promise.all([both(of).manager.post(`/v1/proposals/${id}/acceptance`, { revision: 1 }), world.work()]);
    await world.work();
    const after = await movesOf(of, id);
    expect([codes([answer]), after.status, await opened(id)]).toEqual([['proposals/expired'], 'expired', 0]);
    world.clock.set(new Date(world.clock.now().getTime() + 1000));
    const again = await send(of, 'company', 7);
    world.clock.set(new Date(Date.parse((await movesOf(of, again)).deadlineAt) - 1));
    const [inTime] = await Promise.all([both(of).manager.post(`/v1/proposals/${again}/acceptance`, { revision: 1 }), world.work()]);
    expect([codes([inTime]), (await movesOf(of, again)).status]).toEqual([['done'], 'accepted']);
  }, 30_000);

  it('sending again what was declined, or something new between the same two', () => race(async () => {
    const of = await pair();
    const { company, manager } = both(of);
    const id = await send(of, 'manager');
    await company.post(`/v1/proposals/${id}/refusal`, { reason: 'period', sentence: 'Later dan?', isWelcome: true });
    const answers = await Promise.all([manager.post(`/v1/proposals/${id}/resubmission`, { revision: 1, seats: 2, message: 'Later.' }), company.post('/v1/proposals', { postingId: of.posting.id, programmeId: of.programme.id, seats: 1, message: 'Of zo?' })]);
    expect(codes(answers).sort()).toEqual(['done', 'proposals/already-open']);
  }), 30_000);
});

import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const words = (about: string) => `Onze derdejaars zoeken een plek en kijken graag bij jullie rond: ${about}.`;
const count = async (programmeId: string) => (await sql<{ n: number }>('select count(*)::int as n from proposal where programme_id = $1', [programmeId]))[0]?.n;

it('a coordinator answers several offers with one message: each becomes a proposal or says why not, and no other suffers', async () => {
  const school = await world.programme();
  const coordinator = await world.keeper(school, 'coordinator');
  const [one, small, paused, draft, asked] = [await world.posting(), await world.posting({ seats: 1 }), await world.posting(), await world.draft(await world.company()), await world.posting()];
  await world.as(paused.company.admin).post(`/v1/postings/${paused.id}/pause`, {});
  await world.as(school.manager).post('/v1/proposals', { postingId: asked.id, programmeId: school.id, seats: 1, message: 'Deze stuurden we al.' });
  const proposals = [[one.id, 2], [small.id, 2], [paused.id, 1], [draft.id, 1], [asked.id, 1]].map(([postingId, seats]) => ({ postingId, programmeId: school.id, seats }));
  const answer = await world.as(coordinator).post('/v1/proposal-batches', { message: words('samen'), proposals });
  expect([answer.status, answer.body.results.map(({ postingId, problem }: Json) => [postingId, problem?.code ?? null])]).toEqual([201, [
    [one.id, null], [small.id, 'general/invalid'], [paused.id, 'postings/not-open'], [draft.id, 'general/not-found'], [asked.id, 'proposals/already-open']]]);
  expect(answer.body.results[1].problem.detail).toEqual({ nl: 'Er is nog 1 plaats.', en: '1 seat is left.' });
  expect(await count(school.id)).toBe(2);
  const mine = await world.as(one.company.admin).get(`/v1/proposals/${answer.body.results[0].proposalId}`);
  expect(mine.body).toMatchObject({ status: 'sent', startedBy: 'programme', turn: 'company', seats: 2, message: words('samen'), sentBy: coordinator.name });
  await world.work();
  expect(world.post.to(one.company.admin.email).filter(({ template }) => template === 'proposal-received')).toHaveLength(1);
  for (const { company } of [small, paused]) expect(world.post.to(company.admin.email).filter(({ template }) => template === 'proposal-received')).toEqual([]);
});

it('is for programmes one speaks for alone: a company invites one at a time', async () => {
  const [school, other] = [await world.programme(), await world.programme()];
  const posting = await world.posting();
  const proposals = [{ postingId: posting.id, programmeId: school.id, seats: 1 }];
  for (const person of [other.manager, posting.company.admin, await world.person(), await world.analyst()]) {
    expect((await world.as(person).post('/v1/proposal-batches', { message: words('vreemd'), proposals })).status).toBe(404);
  }
  expect((await world.as(school.manager).post('/v1/proposal-batches', { message: words('half vreemd'), proposals: [...proposals, { ...proposals[0], programmeId: other.id }] })).status).toBe(404);
  expect([await count(school.id), await count(other.id)]).toEqual([0, 0]);
});

it('is no way to send everybody the same: ten at once, thirty a day, in words of one\'s own', async () => {
  const school = await world.programme();
  const postings = await Promise.all(Array.from({ length: 12 }, () => world.posting()));
  const to = (from: number, until: number) => postings.slice(from, until).map(({ id }) => ({ postingId: id, programmeId: school.id, seats: 1 }));
  const send = (message: string, proposals: Json[]) => world.as(school.manager).post('/v1/proposal-batches', { message, proposals });
  const refused = await send('Te kort.', to(0, 11));
  expect([refused.status, refused.body.errors.map(({ pointer }: Json) => pointer).sort()]).toEqual([400, ['/message', '/proposals']]);
  expect((await send(words('een'), to(0, 10))).body.results.filter(({ problem }: Json) => problem === null)).toHaveLength(10);
  const again = await send(`  ${words('een').toUpperCase().replace(' ', '\n')}`, to(10, 12));
  expect([again.status, again.body.errors.map(({ pointer, code }: Json) => [pointer, code])]).toEqual([400, [['/message', 'sent_before']]]);
  await sql(`insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, side, seats, message, status, created_at, ended_at, created_by)
    select gen_random_uuid(), posting_id, programme_id, company_id, institution_id, started_by, side, seats, 'Anders', 'expired', created_at, created_at, created_by from proposal cross join generate_series(1, 2) where programme_id = $1 limit 19`, [school.id]);
  const late = await send(words('twee'), to(10, 12));
  expect([late.status, late.body.code, await count(school.id)]).toEqual([409, 'proposals/too-many-today', 29]);
  world.clock.set('2027-03-19T09:00:00Z');
  expect((await send(words('twee'), to(10, 12))).status).toBe(201);
  world.clock.set('2027-03-18T09:00:00Z');
});

import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let begins: string;
beforeAll(async () => { world = await World.open(); begins = world.clock.now().toISOString(); });
// Each story begins on the same day, whichever came before it.
beforeEach(() => { world.clock.set(begins); });
afterAll(() => world.close());

type Made = Awaited<ReturnType<World['collaboration']>>;
/** Half a year of collaborating, with the days of a trial where there is one. */
async function made(trial: string[] = []): Promise<Made & { manager: Person; company: Person; path: string }> {
  const one = await world.collaboration({ posting: await world.posting({ seats: 1, closesOn: '2029-12-01', period: { kind: 'range', from: '2030-01-03', until: '2030-07-01' } }) });
  await world.agreed(one);
  await world.db.transaction(async (tx) => {
    await tx.sql(`update collaboration set from_on = $2, until_on = $3 where id = $1`, [one.id, world.clock.today(), '2029-06-29']);
    if (trial.length > 0) await tx.sql(`update plan_point set value = $2::jsonb where collaboration_id = $1 and slug = 'trial'`, [one.id, JSON.stringify({ kind: 'trial', decideOn: trial })]);
  });
  return { ...one, manager: one.programme.manager, company: one.posting.company.admin, path: `/v1/collaborations/${one.id}` };
}
const act = (person: Person, path: string, what: string, body?: unknown) => world.as(person).post(`${path}/${what}`, body);
const read = async (person: Person, path: string): Promise<Json> => (await world.as(person).get(path)).body;
const told = async (person: Person, path: string): Promise<string[]> =>
  (await world.as(person).get('/v1/notices?limit=50')).body.items.filter(({ link }: Json) => path.endsWith(String(link).split('/').at(-1) ?? '-')).map(({ title }: Json) => title.nl);
const whats = ({ history }: Json) => history.map(({ what }: Json) => what);

it('a trial asks both on its day, goes on to a day both name, and becomes running when both go on; who is silent is reminded twice', async () => {
  const { path, manager, company } = await made(['2027-04-20']);
  expect((await act(manager, path, 'start')).body).toMatchObject({ status: 'trial', course: { decisions: [{ dueOn: '2027-04-20', askedAt: null, turn: [] }] } });
  expect((await act(company, path, 'decision', { choice: 'continue' })).body).toMatchObject({ status: 409, code: 'collaborations/not-asked' });
  await world.until('2027-04-20T09:00:00+02:00');
  expect((await read(company, path)).course.decisions[0].turn).toEqual(['institution', 'company']);
  expect((await act(manager, path, 'decision', { choice: 'adjust' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/on' }, { pointer: '/sentence' }] });
  expect((await act(manager, path, 'decision', { choice: 'adjust', on: '2027-04-20', sentence: 'Meer begeleiding.' })).body.errors[0].pointer).toBe('/on');
  expect((await act(manager, path, 'decision', { choice: 'adjust', on: '2027-05-20', sentence: 'Meer begeleiding.' })).body).toMatchObject({ status: 'trial', course: { decisions: [{ turn: ['company'] }] } });
  await world.until('2027-04-28T09:00:00+02:00');
  // Only who is waited for is reminded: on the third day and on the seventh.
  expect(world.post.to(company.email).filter(({ subject }) => subject.startsWith('Nog een keer'))).toHaveLength(2);
  expect(world.post.to(manager.email).filter(({ subject }) => subject.startsWith('Nog een keer'))).toHaveLength(0);
  // Going on is no answer to another day: now the institution is waited for, and the company may change its mind.
  expect((await act(company, path, 'decision', { choice: 'continue' })).body.course.decisions[0].turn).toEqual(['institution']);
  expect((await act(company, path, 'decision', { choice: 'adjust', on: '2027-05-20', sentence: 'Dat is goed.' })).body).toMatchObject({
    status: 'trial', course: { decisions: [{ outcome: 'adjusted' }, { dueOn: '2027-05-20', askedAt: null }] } });
  await world.until('2027-05-20T09:00:00+02:00');
  const answers = await Promise.all([act(manager, path, 'decision', { choice: 'continue' }), act(company, path, 'decision', { choice: 'continue' })]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const after = await read(company, path);
  expect(after).toMatchObject({ status: 'running', course: { decisions: [{ outcome: 'adjusted' }, { outcome: 'continued' }] } });
  expect(whats(after).slice(3)).toEqual(['started', 'decision-asked', 'decided', 'decided', 'decided', 'prolonged', 'decision-asked', 'decided', 'decided', 'continued']);
});

it('a track of several years is decided about twice, and one stop is enough', async () => {
  const { path, manager, company } = await made(['2027-07-01', '2028-07-03']);
  await act(manager, path, 'start');
  await world.until('2027-07-01T09:00:00+02:00');
  for (const person of [manager, company]) await act(person, path, 'decision', { choice: 'continue' });
  expect(await read(manager, path)).toMatchObject({ status: 'running' });
  await act(manager, path, 'pause', { reason: 'talk', backOn: '2028-07-04' });
  await world.until('2028-07-04T09:00:00+02:00');
  expect(world.post.to(manager.email).filter(({ subject }) => subject.startsWith('Gaat het verder?'))).toHaveLength(1);
  expect((await read(manager, path)).course.decisions[1].askedAt).toBeNull();
  expect((await act(manager, path, 'resumption')).body).toMatchObject({ status: 'running', course: { backOn: null } });
  await world.until('2028-07-05T09:00:00+02:00');
  expect((await act(company, path, 'decision', { choice: 'stop', sentence: 'Het werk verandert.' })).body).toMatchObject({ status: 'stopped' });
  const after = await read(manager, path);
  expect(after.history.at(-1)).toMatchObject({ what: 'stopped', side: 'company', reason: 'trial', sentence: 'Het werk verandert.' });
  expect(after.can.filter(({ allowed }: Json) => allowed)).toEqual([]);
});

it('a stop gives the seats back and reopens what was filled, whoever ends it; both hear of it', async () => {
  for (const [who, what] of [['manager', 'stop'], ['company', 'withdrawal']] as const) {
    const one = await made();
    const { path, posting, manager, company } = one;
    const seats = async () => (await world.as(company).get(`/v1/postings/${posting.id}`)).body;
    expect(await seats()).toMatchObject({ status: 'filled', seatsLeft: 0 });
    expect((await act(who === 'manager' ? company : manager, path, what, { reason: 'no-fit' })).status).toBe(403);
    expect((await act(one[who], path, what, { sentence: 'Zomaar.' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }] });
    expect((await act(one[who], path, what, { reason: 'no-fit', sentence: 'Toch te ver.' })).body).toMatchObject({ status: 'stopped' });
    expect((await act(one[who], path, what, { reason: 'no-fit' })).body.code).toBe('collaborations/over');
    expect(await seats()).toMatchObject({ status: 'published', seatsLeft: 1 });
    await world.work();
    expect(await told(who === 'manager' ? company : manager, path)).toContain(who === 'manager' ? `De samenwerking met ${(await read(company, path)).institution.name} is gestopt` : `${(await read(manager, path)).company.name} trekt zich terug`);
  }
});

it('other dates go through the plan: told to both, and what is asked at the end moves along', async () => {
  const { path, manager, company } = await made();
  await act(manager, path, 'start');
  const change = { points: { time: { from: '2027-08-30', until: '2028-10-01' } } };
  const before = await read(company, path);
  expect((await world.as(company).patch(`${path}/plan`, change, { 'if-match': '"2"' })).status).toBe(200);
  expect((await read(manager, path)).until).toBe(before.until);
  expect((await world.as(manager).post(`${path}/plan/agreement`, { points: ['time'] }, { 'if-match': '"3"' })).status).toBe(201);
  const after = await read(company, path);
  expect(after).toMatchObject({ from: '2027-08-30', until: '2028-10-01' });
  expect(after.history.find(({ what }: Json) => what === 'dates-changed')).toMatchObject({ side: 'institution', period: { from: '2027-08-30', until: '2028-10-01' }, was: { from: before.from, until: before.until } });
  await world.until('2028-10-02T09:00:00+02:00');
  expect(whats(await read(company, path)).at(-1)).toBe('completion-asked');
  const answers = await Promise.all([act(manager, path, 'completion'), act(manager, path, 'completion')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('a contact passes to a colleague, who hears of it; nobody else can be named', async () => {
  const { path, manager, company, programme, posting } = await made();
  const colleague = await world.person({ organisationId: programme.institutionId, role: 'member' });
  const [own] = (await world.as(manager).get(`${path}/colleagues`)).body.people.filter(({ id }: Json) => id === colleague.id);
  expect(own).toEqual({ id: colleague.id, name: colleague.name, isContact: false });
  expect((await act(company, path, 'hand-over', { personId: colleague.id })).status).toBe(404);
  expect((await act(manager, path, 'hand-over', { personId: colleague.id })).body).toMatchObject({ contacts: { institution: { name: colleague.name } } });
  expect((await act(manager, path, 'hand-over', { personId: colleague.id })).body.code).toBe('collaborations/contact-already');
  const second = await world.person({ organisationId: posting.company.id, role: 'member' });
  expect((await act(company, path, 'hand-over', { personId: second.id })).body.contacts.company).toEqual({ name: second.name, email: second.email });
  expect(await told(second, path)).toEqual([expect.stringContaining(`${second.name} is nu contact`)]);
});

it('a stop against a resumption: one of both comes first, and neither undoes the other', async () => {
  const { path, manager, company } = await made();
  await act(manager, path, 'start');
  await act(manager, path, 'pause', { reason: 'other' });
  const [resumed, stopped] = await Promise.all([act(manager, path, 'resumption'), act(company, path, 'withdrawal', { reason: 'changed-plans' })]);
  expect([[201, 201], [409, 201]]).toContainEqual([resumed.status, stopped.status]);
  expect(await read(manager, path)).toMatchObject({ status: 'stopped' });
});

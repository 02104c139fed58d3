import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let path: string;
let [manager, company]: [Person, Person] = [null as never, null as never];
beforeAll(async () => { world = await World.open(); });
beforeEach(async () => {
  const one = await world.collaboration();
  await world.agreed(one);
  path = `/v1/collaborations/${one.id}`;
  [manager, company] = [one.programme.manager, one.posting.company.admin];
});
afterAll(() => world.close());

const does = (person: Person, what: string, body?: unknown) => world.as(person).post(`${path}/${what}`, body);
const work = async (): Promise<Json> => (await world.as(manager).get(`${path}/work`)).body;
const step = (body: Json, title: string): Json => body.milestones.find((one: Json) => one.title === title);

it('a kick-off has a day, an hour and a place or a link; it moves, it can be called off, and both hear of it', async () => {
  const plan = (person: Person, body: object) => world.as(person).put(`${path}/kick-off`, body);
  expect((await plan(manager, { on: '2027-09-01', at: '13:00' })).body.errors[0].pointer).toBe('/place');
  expect((await plan(manager, { on: '2027-03-17', at: '13:00', place: 'Zwolle' })).body.errors[0].pointer).toBe('/on');
  expect((await plan(manager, { on: '2027-09-01', at: '13:00', place: 'Zwolle', hasPress: true })).body.kickOff).toMatchObject({ startsAt: '2027-09-01T11:00:00.000Z', on: '2027-09-01', at: '13:00', hasPress: true, sequence: 0, side: 'institution' });
  // In the other half of the year the clock stands an hour back.
  expect((await plan(company, { on: '2027-11-03', at: '09:30', link: 'https://meet.example/start' })).body.kickOff).toMatchObject({ startsAt: '2027-11-03T08:30:00.000Z', place: null, sequence: 1, side: 'company' });
  expect((await world.as(manager).delete(`${path}/kick-off`)).body.kickOff).toBeNull();
  expect((await world.as(manager).delete(`${path}/kick-off`)).body.code).toBe('collaborations/no-kick-off');
  await world.work();
  expect(world.post.to(company.email).map(({ subject }) => subject).filter((subject) => subject.includes('tartbijeenkomst'))).toHaveLength(2);
});

it('either side adds milestones and reaches them, the institution decides which there are', async () => {
  await does(manager, 'milestones', { title: 'Eerste versie', dueOn: '2027-10-01' });
  const proposed = (await does(company, 'milestones', { title: 'Demo voor klanten', dueOn: null })).body;
  const [own, theirs] = [step(proposed, 'Eerste versie'), step(proposed, 'Demo voor klanten')];
  expect([own.isAgreed, theirs.isAgreed]).toEqual([true, false]);
  const at = (one: Json, act: string, person: Person) => world.as(person).post(`/v1/milestones/${one.id}/${act}`);
  expect((await at(theirs, 'agreement', company)).body).toMatchObject({ status: 403, detail: expect.stringContaining('regie') });
  expect((await at(theirs, 'completion', company)).body.code).toBe('collaborations/milestone-waits');
  expect((await world.as(company).delete(`/v1/milestones/${own.id}`)).status).toBe(403);
  expect((await at(theirs, 'agreement', manager)).status).toBe(201);
  expect((await at(own, 'completion', company)).body.code).toBe('collaborations/not-started');
  expect((await does(manager, 'start')).status).toBe(201);
  expect(step((await at(own, 'completion', company)).body, 'Eerste versie').done).toMatchObject({ side: 'company', by: company.name });
  expect((await at(own, 'completion', manager)).body.code).toBe('collaborations/milestone-done');
  const happened = async () => (await world.as(manager).get(path)).body.history.filter(({ what }: Json) => what === 'milestone-done').map(({ name }: Json) => name);
  expect(await happened()).toEqual(['Eerste versie']);
  await at(own, 'reopening', manager);
  expect([await happened(), step(await work(), 'Eerste versie').done]).toEqual([[], null]);
  expect((await world.as(manager).delete(`/v1/milestones/${theirs.id}`)).body.milestones).toHaveLength(1);
});

it('hours of both sides add up beside what the plan expects; only one\'s own are taken back', async () => {
  expect((await does(manager, 'start')).status).toBe(201);
  expect((await does(company, 'hours', { on: '2027-03-19', hours: 2 })).body.errors[0].pointer).toBe('/on');
  for (const [person, hours] of [[company, 2], [company, 1.5], [manager, 4]] as const) expect((await does(person, 'hours', { on: '2027-03-17', hours, note: 'Uitleg' })).status).toBe(201);
  const { hours } = await work();
  expect(hours).toMatchObject({ institution: { written: 4, expected: { hours: 1, per: 'week', people: 1 } }, company: { written: 3.5, expected: { hours: 3, per: 'week', people: 2 } } });
  const own = hours.entries.find(({ side }: Json) => side === 'institution');
  expect([own.isOwn, (await world.as(company).delete(`/v1/hours-entries/${own.id}`)).status]).toEqual([true, 403]);
  expect((await world.as(manager).delete(`/v1/hours-entries/${own.id}`)).body.hours.institution.written).toBe(0);
});

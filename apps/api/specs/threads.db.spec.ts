import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let firm: Person;
let school: Person;
let proposal: string;
let posting: { id: string; company: Awaited<ReturnType<World['company']>> };
let programme: Awaited<ReturnType<World['programme']>>;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2027-03-18T09:00:00Z');
  [posting, programme] = [await world.posting(), await world.programme()];
  [firm, school] = [posting.company.admin, programme.manager];
  proposal = String((await world.as(school).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' })).body.id);
  await world.work();
});

const at = (id = proposal) => `/v1/proposals/${id}/messages`;
const read = async (person: Person, query = ''): Promise<Json> => (await world.as(person).get(`${at()}${query}`)).body;
const write = (person: Person, text: string, id = proposal) => world.as(person).post(at(id), { text });
const later = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
const lines = (thread: Json) => thread.entries.map((one: Json) => one.message?.text ?? one.says.nl).reverse();

describe('a conversation', () => {
  it('begins with the proposal and goes on in the collaboration, with what happened between the lines', async () => {
    expect(lines(await read(firm))).toEqual([`${school.name} stuurde het voorstel`]);
    later(5);
    expect((await write(firm, 'Hebben jullie ook een tweedejaars?')).status).toBe(201);
    later(5);
    await world.as(firm).post(`/v1/proposals/${proposal}/confirmation`);
    later(5);
    const { body: { id } } = await world.as(school).post(`/v1/proposals/${proposal}/acceptance`);
    later(5);
    await write(school, 'Welkom aan boord.');
    later(5);
    const plan = `/v1/collaborations/${id}/plan`;
    await world.as(school).post(`${plan}/agreement`, {}, { 'if-match': '"1"' });
    const thread = await read(firm);
    const agreed = thread.entries[0].says.nl;
    expect(agreed).toMatch(/ging akkoord met \d+ punten van het plan$/);
    expect(lines(thread)).toEqual([`${school.name} stuurde het voorstel`, 'Hebben jullie ook een tweedejaars?', `${firm.name} bevestigde`, `${school.name} accepteerde de partner`, 'Welkom aan boord.', agreed]);
    expect(thread).toMatchObject({ collaborationId: id, side: 'company', unread: 1, firstUnread: 2, last: 2, next: null });
    expect(thread.entries.at(-1)).toMatchObject({ quote: 'We doen graag mee.', side: 'institution', message: null });
  });

  it('tells who has not read once a day, live and by mail with a link, until it is read; a page that is opened only reads', async () => {
    await write(firm, 'Kunnen we bellen?');
    await write(firm, 'Morgen liever.');
    await world.work();
    const mails = () => world.post.to(school.email).filter(({ subject }) => subject.includes('schreef over'));
    expect(mails().map(({ text }) => [text.includes('Kunnen we bellen?'), text.includes(`/nl/proposals/${proposal}/messages`)])).toEqual([[true, true]]);
    const news = async () => (await world.as(school).get('/v1/notices?topic=messages')).body.items.map((one: Json) => [one.line?.nl, one.link, one.readAt !== null]);
    expect(await news()).toEqual([['“Kunnen we bellen?”', `/proposals/${proposal}/messages`, false]]);
    expect((await read(school)).unread).toBe(2);
    expect((await world.as(school).post(`/v1/proposals/${proposal}/message-readings`, { through: 2 })).body).toEqual({ unread: 0 });
    expect([(await read(school)).unread, (await news())[0][2]]).toEqual([0, true]);
    await write(school, 'Dat is goed.');
    expect([(await read(firm)).unread, (await read(school)).unread]).toEqual([1, 0]);
    // Nobody is mailed about what they wrote or read before the mail went.
    await world.as(firm).post(`/v1/proposals/${proposal}/message-readings`, { through: 3 });
    await world.work();
    expect(world.post.to(firm.email).filter(({ subject }) => subject.includes('schreef over'))).toEqual([]);
    expect(mails()).toHaveLength(1);
  });

  it('is of both parties as they are now: not of HCA-ICT, strangers, or who left', async () => {
    const [analyst, stranger, colleague] = [await world.analyst(), await world.person(), await world.person({ organisationId: posting.company.id, role: 'member' })];
    await write(colleague, 'Ik doe dit voortaan.');
    for (const person of [analyst, stranger]) for (const answer of [await world.as(person).get(at()), await write(person, 'Hallo')]) expect(answer.status).toBe(404);
    const [member] = await world.db.compose<{ id: string }>('select id from membership where person_id = $1', [colleague.id]);
    await world.as(firm).delete(`/v1/memberships/${member?.id}`);
    expect((await world.as(colleague).get(at())).status).toBe(404);
    await write(school, 'Fijn.');
    await world.work();
    expect(world.post.to(colleague.email).filter(({ subject }) => subject.includes('schreef'))).toEqual([]);
    expect((await read(school)).entries[1]).toMatchObject({ by: colleague.name, message: { text: 'Ik doe dit voortaan.' } });
  });

  it('lets a writer take a message away within ten minutes; that there was one stays', async () => {
    const { body } = await write(firm, 'Verkeerd gesprek.');
    const { id } = body.entries[0].message;
    expect(body.entries[0].message).toMatchObject({ isOwn: true, removableUntil: '2027-03-18T09:10:00.000Z' });
    expect((await world.as(school).delete(`/v1/messages/${id}`)).status).toBe(403);
    expect((await world.as(firm).delete(`/v1/messages/${id}`)).body.entries[0].message).toMatchObject({ text: '', removedAt: '2027-03-18T09:00:00.000Z', removableUntil: null });
    expect((await read(school)).unread).toBe(0);
    await world.work();
    expect(world.post.to(school.email).filter(({ subject }) => subject.includes('schreef'))).toEqual([]);
    const second = (await write(firm, 'Dit blijft.')).body.entries[0].message.id;
    later(11);
    expect((await world.as(firm).delete(`/v1/messages/${second}`)).body.code).toBe('threads/too-late-to-remove');
  });

  it('is closed for writing a month after a no, and stays readable', async () => {
    await world.as(firm).post(`/v1/proposals/${proposal}/refusal`, { reason: 'period', sentence: 'Later past beter.', isWelcome: false });
    expect((await write(school, 'Jammer. Volgend jaar?')).status).toBe(201);
    await world.until('2027-05-01T09:00:00Z');
    expect((await write(school, 'En nu?')).body).toMatchObject({ status: 409, code: 'threads/over' });
    expect(lines(await read(school)).at(-1)).toBe('Jammer. Volgend jaar?');
  });

  it('is no mailing: the same words go to five conversations a day, and an hour has its bound', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, async () => String((await world.as(school).post('/v1/proposals', { postingId: (await world.posting({ company: posting.company })).id, programmeId: programme.id, seats: 1, message: 'Graag.' })).body.id)));
    for (const id of others) expect((await write(school, 'Kom ook naar onze open dag!', id)).status).toBe(201);
    expect((await write(school, 'Kom ook naar onze open dag!')).body.code).toBe('threads/same-to-many');
    expect((await write(school, 'Iets eigens.')).status).toBe(201);
    await world.db.transaction((tx) => tx.sql('update throttle set count = 60 where count between 6 and 8'));
    expect((await write(school, 'Nog iets.')).status).toBe(429);
  });

  it('comes in pages, each entry once and in order, whatever is written meanwhile', async () => {
    await write(firm, 'Bericht 1');
    await world.db.transaction((tx) => tx.sql(`with more as (insert into message (proposal_id, number, side, by_id, at, text) select $1, n, 'company', $2, $3::timestamptz + n * interval '1 second', 'Bericht ' || n from generate_series(2, 90) n returning 1)
      update thread set messages = 90 where proposal_id = $1`, [proposal, firm.id, world.clock.now()]));
    later(5);
    const first = await read(school);
    await write(school, 'Ertussen.');
    const second = await read(school, `?cursor=${first.next}`);
    const third = await read(school, `?cursor=${second.next}`);
    const all = [first, second, third].flatMap(({ entries }) => entries.map((one: Json) => one.key));
    expect([all.length, new Set(all).size, third.next, first.entries.length]).toEqual([91, 91, null, 40]);
    expect(third.entries.at(-1).says.nl).toContain('stuurde het voorstel');
    for (const cursor of ['x', Buffer.from('["now","x"]').toString('base64url')]) expect((await world.as(school).get(`${at()}?cursor=${cursor}`)).status).toBe(400);
  });
});

import { get, type ClientRequest, type IncomingHttpHeaders } from 'node:http';
import pg from 'pg';
import { Db, makeLog, SESSION_COOKIE, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { entities } from '../domains';
import { openApp } from '../open-app';
import { World } from '../testing/world';

let world: World;
let proposalId: string;
beforeAll(async () => {
  world = await World.open();
  const [company, programme] = [await world.company(), await world.programme()];
  const { body } = await world.as(programme.manager).post('/v1/proposals', { postingId: (await world.posting({ company })).id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
  proposalId = String(body.id);
});
afterAll(() => world.close());

interface Heard { id: string | null; name: string; data: Json }

function heardIn(event: string): Heard[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1];
  const name = field('event');
  return name ? [{ id: field('id') ?? null, name, data: JSON.parse(field('data') ?? 'null') as Json }] : [];
}

/** An open page: what it heard so far, and how it waits for more. */
class Page {
  readonly heard: Heard[] = [];
  headers: IncomingHttpHeaders = {};
  private readonly asked: ClientRequest;
  private wake: () => void = () => undefined;
  isOver = false;

  constructor(person: Person, last?: string, origin = world.origin) {
    // A line of its own, which ends when the page is left.
    this.asked = get(`${origin}/v1/me/events`, { agent: false, headers: { accept: 'text/event-stream', cookie: `${SESSION_COOKIE}=${person.secret}`, ...(last ? { 'last-event-id': last } : {}) } }, (answer) => {
      this.headers = answer.headers;
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        const parts = (text + chunk).split('\n\n');
        text = parts.pop() ?? '';
        this.heard.push(...parts.flatMap(heardIn));
        this.wake();
      });
    });
    this.asked.on('error', () => undefined).on('close', () => { this.isOver = true; this.wake(); });
  }

  async until(holds: (page: Page) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((done) => { this.wake = done; });
  }

  get notices(): Heard[] {
    return this.heard.filter(({ name }) => name === 'notice');
  }

  /** What each notice was told under. */
  async keys(): Promise<string[]> {
    const rows = await world.db.compose<{ id: string; key: string }>('select id, key from notice', []);
    return this.notices.map(({ data }) => rows.find(({ id }) => id === data.id)?.key ?? '');
  }

  leave(): void {
    this.asked.destroy();
  }
}

const say = (tx: Tx, { id, email, name }: Person, key: string) => world.app.get(Notices, { strict: false }).tell(tx, [
  { topic: 'proposals', template: 'proposal-received', key, to: { personId: id, address: email, name, locale: 'nl' }, args: { proposalId }, link: `/proposals/${proposalId}` }]);
const tell = (person: Person, key: string) => world.db.transaction((tx) => say(tx, person, key));
/** Waits until no transaction of this database is open that began before what was told: who begins while one is, hears of it still. */
const settled = async () => {
  const isOver = async () => (await world.db.compose<{ isOver: boolean }>('select open_since() > max(told_by) as "isOver" from notice', []))[0]?.isOver;
  while (!await isOver()) await new Promise((next) => { setTimeout(next, 50); });
};
const opened = async (person: Person, last?: string, origin?: string) => {
  const page = new Page(person, last, origin);
  await page.until(({ heard }) => heard.length > 0);
  return page;
};

it('an open page hears at once how much is unread, and then what comes, in both languages', async () => {
  const person = await world.person();
  await tell(person, 'before');
  await settled();
  const page = await opened(person);
  expect(page.heard[0]).toEqual({ id: null, name: 'unread', data: { unread: 1 } });
  await tell(person, 'now');
  await page.until(({ heard }) => heard.some(({ data }) => data.unread === 2));
  expect(page.notices).toEqual([{ id: expect.any(String), name: 'notice', data: expect.objectContaining({ link: `/proposals/${proposalId}`, readAt: null, title: { nl: expect.any(String), en: expect.any(String) } }) }]);
  const { headers } = page;
  expect([headers['content-type'], headers['cache-control'], headers['content-encoding']]).toEqual(['text/event-stream; charset=utf-8', 'no-store, no-transform', undefined]);
  page.leave();
});

it('other people hear nothing of it, and who is not signed in is not let in', async () => {
  const [one, other] = [await world.person(), await world.person()];
  const [mine, theirs] = [await opened(one), await opened(other)];
  await tell(one, 'mine');
  await mine.until(({ notices }) => notices.length === 1);
  await tell(other, 'theirs');
  await theirs.until(({ notices }) => notices.length === 1);
  expect([await mine.keys(), await theirs.keys()]).toEqual([['mine'], ['theirs']]);
  expect((await world.visitor.get('/v1/me/events', { accept: 'text/event-stream' })).status).toBe(401);
  mine.leave();
  theirs.leave();
});

it('a page that was cut off goes on where it was: nothing is lost or comes twice', async () => {
  const person = await world.person();
  const before = await opened(person);
  await tell(person, '1');
  await before.until(({ notices }) => notices.length === 1);
  before.leave();
  for (let n = 2; n <= 60; n += 1) await tell(person, String(n));
  const after = await opened(person, before.notices.at(-1)?.id ?? '');
  await after.until(({ notices }) => notices.length === 59);
  await tell(person, '61');
  await after.until(({ notices }) => notices.length === 60);
  expect(await after.keys()).toEqual(Array.from({ length: 60 }, (_, at) => String(at + 2)));
  after.leave();
});

it('what is committed late is heard late, though it was begun first, also by who comes back in between', async () => {
  const person = await world.person();
  const page = await opened(person);
  const [begun, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = world.db.transaction(async (tx) => {
    await say(tx, person, 'slow');
    begun.resolve();
    await finish.promise;
  });
  await begun.promise;
  await tell(person, 'quick');
  // It stands in the list already; the order of events waits for the slow one.
  expect((await world.as(person).get('/v1/notices')).body.items).toHaveLength(1);
  const between = (await world.as(person).get('/v1/me/events')).body;
  expect(between).toMatchObject({ notices: [], unread: 1, hasMore: false });
  finish.resolve();
  await slow;
  await page.until(({ notices }) => notices.length === 2);
  const back = await opened(person, between.place);
  await back.until(({ notices }) => notices.length === 2);
  expect([await page.keys(), await back.keys()]).toEqual([['slow', 'quick'], ['slow', 'quick']]);
  page.leave();
  back.leave();
});

it('what is open in another database of the server holds nothing up, and nobody hears anything twice when it ends', async () => {
  const stranger = new pg.Client({ connectionString: world.db.url.replace(/[^/]+$/, 'postgres') });
  await stranger.connect();
  await stranger.query('begin');
  await stranger.query('select pg_current_xact_id()');
  const person = await world.person();
  const page = await opened(person);
  await tell(person, '1');
  await page.until(({ notices }) => notices.length === 1);
  await stranger.query('commit');
  await stranger.end();
  await tell(person, '2');
  await page.until(({ notices }) => notices.length === 2);
  expect(await page.keys()).toEqual(['1', '2']);
  page.leave();
});

it('pages at another process hear the same, and what is read in one place counts no more in the others', async () => {
  const person = await world.person();
  const other = await openApp({ db: await Db.open(world.db.url, entities, 2), clock: world.clock, log: makeLog('silent'), post: world.post, demo: true, publicUrl: 'http://localhost:3000' });
  await other.listen(0, '127.0.0.1');
  const elsewhere = await opened(person, undefined, (await other.getUrl()).replace('[::1]', '127.0.0.1'));
  await tell(person, 'everywhere');
  await elsewhere.until(({ notices }) => notices.length === 1);
  await world.as(person).post(`/v1/notices/${elsewhere.notices[0]?.data.id}/reading`);
  await elsewhere.until(({ heard }) => heard.at(-1)?.data.unread === 0);
  // A process that goes lets its pages go: it does not wait for them, nor they for it.
  await other.close();
  await elsewhere.until(({ isOver }) => isOver);
});

it('a place that this database has not reached begins afresh and says so; one that cannot be read begins now', async () => {
  const person = await world.person();
  await tell(person, 'before');
  await settled();
  const ahead = Buffer.from(JSON.stringify(['9999999999', '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'])).toString('base64url');
  const [restored, garbled] = [await opened(person, ahead), await opened(person, 'nonsense')];
  await restored.until(({ heard }) => heard.some(({ name }) => name === 'reset'));
  await tell(person, 'after');
  for (const page of [restored, garbled]) {
    await page.until(({ notices }) => notices.length === 1);
    expect(await page.keys()).toEqual(['after']);
    page.leave();
  }
});

import { DiscoveryService } from '@nestjs/core';
import { Words, Writes, type Parcel } from '#base/server';
import { Notices, type News } from '#notifications/server';
import { bareMails } from '../testing/bare-mails';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { START, World } from '../testing/world';

let world: World;
let company: Company;
let programme: Programme;
let proposalId: string;
beforeAll(async () => {
  world = await World.open();
  [company, programme] = [await world.company(), await world.programme()];
  const { body } = await world.as(programme.manager).post('/v1/proposals', { postingId: (await world.posting({ company })).id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
  proposalId = String(body.id);
  await world.work();
});
beforeEach(() => world.clock.set(START));
afterAll(() => world.close());

const inbox = async (person: Person, query = '') => (await world.as(person).get(`/v1/notices${query}`)).body;
const choose = (person: Person, topic: string, frequency: string) => world.as(person).put(`/v1/notification-settings/${topic}`, { frequency });
const mails = (person: Person) => world.post.to(person.email);
/** Told as a domain would: this proposal is news again under another key. */
const tell = (person: Person, keys: string[], more: Partial<News> = {}) => world.db.transaction((tx) => world.app.get(Notices, { strict: false }).tell(tx, keys.map((key) => ({
  topic: 'proposals', template: 'proposal-received', key, to: { personId: person.id, address: person.email, name: person.name, locale: 'nl' }, args: { proposalId }, link: `/proposals/${proposalId}`, ...more }))));

describe('who is told something', () => {
  it('finds it in the inbox in both languages, with where it leads, and nobody else does', async () => {
    // Other stories move the clock past the reminders of it, which are told elsewhere.
    const items = (await inbox(company.admin)).items.filter(({ title }: Json) => !title.nl.endsWith('wacht nog op je'));
    expect(items).toEqual([expect.objectContaining({ topic: 'proposals', link: `/proposals/${proposalId}`, readAt: null,
      title: { nl: expect.stringMatching(/^Instelling \d+ reageert op “/), en: expect.stringMatching(/responds to “/) } })]);
    expect((await inbox(programme.manager, '?topic=proposals')).items).toEqual([]);
    expect(mails(company.admin).filter(({ template }) => template === 'proposal-received')).toHaveLength(1);
  });

  it('is told once, however often it is said', async () => {
    const person = await world.person();
    await Promise.all([tell(person, ['once']), tell(person, ['once'])]);
    await tell(person, ['once', 'once']);
    await world.work();
    expect([(await inbox(person)).items.length, mails(person).length]).toEqual([1, 1]);
  });

  it('without an account gets the mail', async () => {
    const address = 'iemand@buiten.example';
    await tell(company.admin, ['outside'], { to: { personId: null, address, name: 'Iemand', locale: 'en' } });
    await world.work();
    expect(world.post.to(address)).toHaveLength(1);
  });

  it('marks one as read and as unread again, and all as far as was seen; page by page', async () => {
    const person = await world.person();
    await tell(person, ['a', 'b', 'c', 'd', 'e']);
    const [first] = (await inbox(person)).items;
    const read = await world.as(person).post(`/v1/notices/${first.id}/reading`);
    expect([read.status, read.body.readAt]).toEqual([201, world.clock.now().toISOString()]);
    expect((await inbox(person, '?unread=true')).items).toHaveLength(4);
    expect((await world.as(person).delete(`/v1/notices/${first.id}/reading`)).status).toBe(204);
    const paged: Json[] = [];
    for (let path: string | null = '?limit=2'; path;) {
      const page: Json = await inbox(person, path);
      paged.push(...page.items);
      path = page.next && `?limit=2&cursor=${page.next}`;
    }
    expect(paged.map(({ id }) => id)).toEqual((await inbox(person)).items.map(({ id }: Json) => id));
    const { newest } = await inbox(person);
    await tell(person, ['later']);
    expect((await world.as(person).post('/v1/notice-readings', { through: newest })).body).toEqual({ unread: 1 });
    expect((await inbox(person, '?unread=true')).items).toHaveLength(1);
    expect((await inbox(person, '?topic=matches')).items).toEqual([]);
  });

  it('has read what led to a page once it is opened, from wherever', async () => {
    const person = await world.person();
    await tell(person, ['a', 'b']);
    await tell(person, ['elsewhere'], { link: '/postings?q=bevers' });
    const visit = async (page: string) => (await world.as(person).post('/v1/notice-visits', { page })).body;
    expect([await visit('/postings'), await visit(`/proposals/${proposalId}`), await visit('/postings?q=bevers')]).toEqual([{ unread: 3 }, { unread: 1 }, { unread: 0 }]);
    expect((await visit('elders')).errors[0].pointer).toBe('/page');
  });

  it('hears what is wrong with a mark that is not ours', async () => {
    for (const through of ['x', Buffer.from('["nee"]').toString('base64url')]) {
      const { status, body } = await world.as(company.admin).post('/v1/notice-readings', { through });
      expect([status, body.errors[0].pointer]).toEqual([400, '/through']);
    }
  });

  it('no longer reads what they were told as one of an organisation that they left', async () => {
    const person = await world.person({ organisationId: company.id, role: 'member' });
    await tell(person, ['ours'], { organisationId: company.id });
    const [notice] = (await inbox(person)).items;
    await world.db.transaction((tx) => tx.sql('delete from membership where person_id = $1', [person.id]));
    expect((await inbox(person)).items).toEqual([]);
    expect((await world.as(person).post(`/v1/notices/${notice.id}/reading`)).status).toBe(404);
  });

  it('who closes the account leaves nothing behind', async () => {
    const person = await world.person();
    await tell(person, ['last']);
    await choose(person, 'proposals', 'off');
    await world.db.transaction((tx) => tx.sql('update person set closed_at = now() where id = $1', [person.id]));
    expect(await world.db.compose('select 1 from notice where person_id = $1 union all select 1 from notification_setting where person_id = $1', [person.id])).toEqual([]);
  });
});

describe('mail comes as somebody has set', () => {
  const day = (n: string, time: string) => `2027-03-${n}T${time}Z`;

  it('at first as the product has it, then as they chose', async () => {
    const person = await world.person();
    expect((await world.as(person).get('/v1/notification-settings')).body.topics.map(({ topic, frequency }: Json) => [topic, frequency]))
      .toEqual([['matches', 'daily'], ['searches', 'daily'], ['proposals', 'at-once'], ['messages', 'at-once'], ['collaborations', 'at-once'], ['organisation', 'at-once']]);
    const { body } = await choose(person, 'proposals', 'weekly');
    expect(body.topics[2]).toEqual({ topic: 'proposals', frequency: 'weekly', usual: 'at-once' });
    expect((await choose(person, 'proposals', 'hourly')).body.errors[0].pointer).toBe('/frequency');
    expect((await choose(person, 'weather', 'off')).status).toBe(404);
  });

  it('daily at half past seven in Amsterdam, once for all that waits, and without what was read meanwhile', async () => {
    const person = await world.person({ locale: 'en' });
    await choose(person, 'proposals', 'daily');
    await tell(person, ['one', 'two', 'three']);
    const [, read] = (await inbox(person)).items;
    await world.as(person).post(`/v1/notices/${read.id}/reading`);
    await world.until(day('19', '06:29:00'));
    expect(mails(person)).toEqual([]);
    await world.until(day('19', '06:30:00'));
    await world.until(day('20', '06:30:00'));
    expect(mails(person).map(({ subject }) => subject)).toEqual([expect.stringMatching(/responds to “.*”, and 1 more$/)]);
    expect(mails(person)[0]?.text).toContain(`/en/proposals/${proposalId}`);
  });

  it('what other domains tell too: a collaboration that opens waits for the digest of who wants it so, a question for the desk is mailed there as chosen', async () => {
    const [{ company: firm, id }, school, analyst] = [await world.posting(), await world.programme(), await world.analyst()];
    await choose(school.manager, 'collaborations', 'daily');
    await choose(analyst, 'desk', 'off');
    const { id: collaborationId } = await world.collaboration({ posting: { id, company: firm }, programme: school });
    await world.visitor.post('/v1/questions', { text: 'Waar begin ik?', name: 'Iemand', email: 'iemand@elders.example' });
    await world.work();
    const opened = { topic: 'collaborations', link: `/collaborations/${collaborationId}`, title: { nl: expect.stringContaining('gaan samenwerken'), en: expect.stringContaining('will work together') } };
    for (const person of [firm.admin, school.manager]) expect((await inbox(person, '?topic=collaborations')).items).toEqual([expect.objectContaining(opened)]);
    const templates = (person: Person) => mails(person).map(({ template }) => template).filter((template) => template === 'collaboration-opened' || template === 'digest' || template === 'question-asked');
    expect([templates(firm.admin), templates(school.manager), templates(analyst)]).toEqual([['collaboration-opened'], [], []]);
    expect(mails(firm.admin).at(-1)?.oneClick).toBeDefined();
    expect((await inbox(analyst)).items).toEqual([expect.objectContaining({ topic: 'desk', link: '/desk/questions', line: { nl: '“Waar begin ik?”', en: '“Waar begin ik?”' } })]);
    const topicsOf = async (person: Person) => (await world.as(person).get('/v1/notification-settings')).body.topics.map(({ topic }: Json) => topic);
    expect([(await topicsOf(analyst)).includes('desk'), (await topicsOf(firm.admin)).includes('desk')]).toEqual([true, false]);
    await world.until(day('19', '06:30:00'));
    expect(templates(school.manager)).toEqual(['digest']);
  });

  it('weekly on Monday, and after the clock went forward at half past seven again', async () => {
    const person = await world.person();
    await choose(person, 'proposals', 'weekly');
    await tell(person, ['one']);
    await world.until(day('22', '06:29:00'));
    expect(mails(person)).toEqual([]);
    await world.until(day('22', '06:30:00'));
    expect(mails(person)).toHaveLength(1);
    await tell(person, ['two']);
    await world.until(day('29', '05:29:00'));
    expect(mails(person)).toHaveLength(1);
    await world.until(day('29', '05:30:00'));
    expect(mails(person)).toHaveLength(2);
  });

  it('not at all when it is off, also for what waits already; what is needed comes all the same', async () => {
    const person = await world.person();
    await choose(person, 'proposals', 'daily');
    await tell(person, ['waits']);
    await choose(person, 'proposals', 'off');
    await tell(person, ['off']);
    await world.until('2027-04-02T12:00:00Z');
    expect(mails(person)).toEqual([]);
    await tell(person, ['needed'], { mail: 'needed' });
    await world.work();
    expect(mails(person)).toHaveLength(1);
    expect((await inbox(person)).items).toHaveLength(3);
  });

  it('at once no more than a few matches a day, whoever tells them at the same time; the rest comes with the digest', async () => {
    const person = await world.person();
    await choose(person, 'matches', 'at-once');
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => tell(person, [key], { topic: 'matches' })));
    await world.work();
    expect(mails(person)).toHaveLength(5);
    await world.until(day('19', '06:30:00'));
    expect(mails(person).map(({ template }) => template)).toEqual([...Array<string>(5).fill('proposal-received'), 'digest']);
    await tell(person, ['next day'], { topic: 'matches' });
    await world.work();
    expect(mails(person)).toHaveLength(7);
  });

  it('about matches after the quiet weeks of the institution, at once or not, also when those were planned later', async () => {
    const [person, other] = [await world.person(), await world.person()];
    const { institutionId } = programme;
    const quiet = (from: string, until: string) => world.db.transaction((tx) => tx.sql('insert into quiet_week (institution_id, from_on, until_on) values ($1, $2, $3)', [institutionId, from, until]));
    await tell(other, ['before'], { topic: 'matches', institutionId });
    await quiet('2027-03-18', '2027-03-20');
    await choose(person, 'matches', 'at-once');
    await tell(person, ['during'], { topic: 'matches', institutionId });
    await quiet('2027-03-21', '2027-03-22');
    for (const passed of ['19', '20', '21', '22']) await world.until(day(passed, '06:30:00'));
    await world.until(day('23', '06:29:00'));
    expect([mails(person), mails(other)]).toEqual([[], []]);
    await world.until(day('23', '06:30:00'));
    expect([mails(person).length, mails(other).length]).toEqual([1, 1]);
  });
});

describe('who gets less mail from a mail', () => {
  const page = (mail: Parcel | undefined) => /\/nl(\/unsubscribe\/[\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? '';
  const oneClick = (path: string, body = 'List-Unsubscribe=One-Click', type = 'application/x-www-form-urlencoded') => fetch(`${world.origin}${path}`, { method: 'POST', body, headers: { 'content-type': type }, redirect: 'manual' });
  const frequencies = async (person: Person) => (await world.as(person).get('/v1/notification-settings')).body.topics.map(({ frequency }: Json) => frequency).join();

  it('finds the way out in it, twice the same, and is rid of them with one click without signing in', async () => {
    const person = await world.person();
    await tell(person, ['one', 'two']);
    await world.work();
    const [first, second] = mails(person);
    const path = page(first);
    expect([path, first?.oneClick, page(second)]).toEqual([expect.stringMatching(/^\/unsubscribe\//), `http://localhost:3000${path}`, path]);
    for (const [body, type] of [['', 'text/plain'], ['a=b', 'application/x-www-form-urlencoded'], ['{}', 'application/json']] as const) expect((await oneClick(path, body, type)).status).toBe(400);
    expect(await frequencies(person)).toBe('daily,daily,at-once,at-once,at-once,at-once');
    const form = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await oneClick(path, form, 'multipart/form-data; boundary=x')).status).toBe(200);
    expect((await oneClick(path)).status).toBe(200);
    expect(await frequencies(person)).toBe('daily,daily,off,at-once,at-once,at-once');
    await tell(person, ['three']);
    await world.work();
    expect(mails(person)).toHaveLength(2);
  });

  it('reads what the link is about before anything changes, and may choose less instead', async () => {
    const person = await world.person();
    await tell(person, ['one']);
    await world.work();
    const at = `/v1${page(mails(person)[0]).replace('unsubscribe', 'unsubscribe-links')}`;
    expect((await world.visitor.get(at)).body).toEqual({ isDigest: false, topics: [{ topic: 'proposals', frequency: 'at-once', usual: 'at-once' }] });
    expect((await world.visitor.put(at, { topics: ['matches'], frequency: 'off' })).body.errors[0].pointer).toBe('/topics');
    expect((await world.visitor.put(at, { topics: ['proposals'], frequency: 'weekly' })).body.topics[0].frequency).toBe('weekly');
    expect(await frequencies(person)).toBe('daily,daily,weekly,at-once,at-once,at-once');
  });

  it('ends what comes in digests with one click in a digest of several topics', async () => {
    const person = await world.person();
    await tell(person, ['one'], { topic: 'matches' });
    await tell(person, ['two'], { topic: 'searches' });
    await world.until('2027-03-19T06:30:00Z');
    expect((await oneClick(page(mails(person)[0]))).status).toBe(200);
    expect(await frequencies(person)).toBe('off,off,at-once,at-once,at-once,at-once');
  });

  it('never from a mail that is needed; and no link can be made up', async () => {
    const person = await world.person();
    await tell(person, ['needed'], { mail: 'needed' });
    await tell(person, ['one']);
    await world.work();
    expect(mails(person).map((mail) => mail.oneClick !== undefined).sort()).toEqual([false, true]);
    const path = page(mails(person).find((mail) => mail.oneClick));
    const token = path.split('/').at(-1) ?? '';
    const other = Buffer.from(token, 'base64url');
    other[0] = (other[0] ?? 0) ^ 1;
    for (const wrong of ['x', 'x'.repeat(43), other.toString('base64url'), `${token}A`]) expect([wrong, (await oneClick(`/unsubscribe/${wrong}`)).status]).toEqual([wrong, 404]);
    await world.db.transaction((tx) => tx.sql('update person set closed_at = now() where id = $1', [person.id]));
    expect((await oneClick(path)).status).toBe(404);
  });
});

it('every kind of mail is news that stands in the inbox and follows the settings, or has its reason not to', () => {
  const discovery = world.handler(DiscoveryService);
  const providers = (key: string) => discovery.getProviders({ metadataKey: key });
  const writers = providers(Writes.KEY).flatMap((wrapper) => discovery.getMetadataByDecorator(Writes, wrapper) ?? []).sort();
  const told = providers(Words.KEY).flatMap((wrapper) => discovery.getMetadataByDecorator(Words, wrapper) ?? []);
  // What has words for the inbox has a mail, and is worded by one.
  expect(told.filter((template) => !writers.includes(template))).toEqual([]);
  expect(told.length).toBe(new Set(told).size);
  expect(writers).toEqual([...new Set([...told, ...Object.keys(bareMails), 'digest'])].sort());
});

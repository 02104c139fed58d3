import { Bounces, SendMail, sendMail, type Bounce, type SmtpFault } from '#base/server';
import { Notices } from '#notifications/server';
import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
let proposalId: string;
beforeAll(async () => {
  world = await World.open();
  company = await world.company();
  const programme = await world.programme();
  const { body } = await world.as(programme.manager).post('/v1/proposals', { postingId: (await world.posting({ company })).id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
  proposalId = String(body.id);
  await world.work();
});
afterAll(() => world.close());

const rcpt = (response: string): Partial<SmtpFault> => ({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: Number(response.slice(0, 3)), response });
const GONE = rcpt('550 5.1.1 No such mailbox');
const FULL = rcpt('452 4.2.2 Over quota');

let count = 0;
const tell = (person: Person) => world.db.transaction((tx) => world.app.get(Notices, { strict: false }).tell(tx, [
  { topic: 'proposals', template: 'proposal-received', key: `told ${count += 1}`, to: { personId: person.id, address: person.email, name: person.name, locale: 'nl' }, args: { proposalId }, link: `/proposals/${proposalId}` }]));
const address = async (person: Person) => (await world.as(person).get('/v1/notification-settings')).body.address;
const isReachable = async (person: Person) => (await world.as(person).get('/v1/me')).body.isReachable;
const states = async (person: Person) => (await world.db.compose<{ status: string }>('select status from mail where address = $1 order by id', [person.email])).map(({ status }) => status).join();
const kept = async (person: Person) => (await world.db.compose<Json>('select verdict, code, cardinality(mail_ids) as mails, suppressed_at is not null as "isSuppressed" from bounced_address where address = $1', [person.email]))[0];
/** The last try of the newest mail to somebody; what the job throws is for the queue. */
async function lastTry(person: Person): Promise<void> {
  const [mail] = await world.db.compose<{ id: string }>('select id from mail where address = $1 order by id desc limit 1', [person.email]);
  await world.db.transaction((tx) => tx.sql(`update outbox set attempts = $2, status = 'failed' where job = 'send-mail' and key = $1`, [mail?.id, sendMail.tries]));
  await expect(world.handler(SendMail).run({ mailId: mail?.id ?? '' })).rejects.toThrow('refused');
}
const refused = async () => {
  const person = await world.person();
  world.post.refusals.set(person.email, GONE);
  await tell(person);
  await world.work();
  return person;
};

describe('an address that the mail server refuses for good', () => {
  it('gets nothing more, its owner sees so and finds the news in the inbox; the mail that failed is nobody\'s task', async () => {
    const person = await refused();
    await tell(person);
    await world.work();
    expect([await states(person), await kept(person)]).toEqual(['refused,held', { verdict: 'gone', code: '5.1.1', mails: 1, isSuppressed: true }]);
    expect(await address(person)).toEqual({ email: person.email, refusal: { since: world.clock.now().toISOString(), verdict: 'gone', code: '5.1.1' } });
    expect([await isReachable(person), await isReachable(company.admin)]).toEqual([false, true]);
    expect((await world.as(person).get('/v1/notices')).body.items).toHaveLength(2);
    expect(await world.db.compose(`select o.id from outbox o join mail m on m.id::text = o.key where o.status = 'failed' and m.address = $1`, [person.email])).toEqual([]);
  });

  it('counts a mail once, when we were cut off between the answer and our note of it as when we hear it again', async () => {
    const person = await world.person();
    world.post.refusals.set(person.email, { message: 'cut off' });
    await tell(person);
    await expect(world.work()).rejects.toThrow('cut off');
    expect([await states(person), await kept(person)]).toEqual(['sending', undefined]);
    world.post.refusals.set(person.email, GONE);
    const [mail] = await world.db.compose<{ id: string }>('select id from mail where address = $1', [person.email]);
    const report: Bounce = { mailId: mail?.id ?? '', source: 'smtp', verdict: 'gone', code: '5.1.1', isForGood: true };
    for (let n = 0; n < 3; n += 1) await world.handler(SendMail).run({ mailId: report.mailId });
    await Promise.all([1, 2, 3].map(() => world.app.get(Bounces).report(report)));
    expect([await states(person), await kept(person)]).toEqual(['refused', { verdict: 'gone', code: '5.1.1', mails: 1, isSuppressed: true }]);
    await world.work();
  });

  it('still gets what its owner asks for, and using its link shows that mail arrives', async () => {
    const person = await refused();
    world.post.refusals.delete(person.email);
    await tell(person);
    await world.visitor.post('/v1/password-requests', { email: person.email });
    await world.work();
    const [reset] = world.post.to(person.email);
    expect([await states(person), world.post.to(person.email).length]).toEqual(['refused,held,sent', 1]);
    const token = /\/password\/([\w-]+)/.exec(reset?.text ?? '')?.[1] ?? '';
    expect(await isReachable(person)).toBe(false);
    expect((await world.visitor.post(`/v1/account-links/${token}/password`, { password: 'vier paarden in de gang' })).status).toBe(201);
    expect(await kept(person)).toBeUndefined();
  });

  it('is a good one again for who signs up with it and confirms: a colleague whose mailbox was made a day later', async () => {
    const email = 'nieuw@lantaarn.example';
    await world.db.transaction((tx) => tx.sql(`insert into bounced_address values ($1, 'smtp', 'gone', '5.1.1', '{}', now(), now(), now())`, [email]));
    await world.visitor.post('/v1/sign-ups', { name: 'Noor Hofstra', email, password: 'drie koeien op het dak', locale: 'nl', hasAgreed: true });
    await world.work();
    const token = /\/confirm\/([\w-]+)/.exec(world.post.to(email)[0]?.text ?? '')?.[1] ?? '';
    expect((await world.visitor.post(`/v1/account-links/${token}/confirmation`)).status).toBe(201);
    expect(await world.db.compose('select 1 from bounced_address where address = $1', [email])).toEqual([]);
  });

  it('is tried again when its owner says so, with a mail that shows at once whether it arrives', async () => {
    const person = await refused();
    const again = () => world.as(person).post('/v1/mail-trials', {});
    const { status, body } = await again();
    expect([status, body.address.refusal]).toEqual([201, null]);
    await world.work();
    expect((await address(person)).refusal).toMatchObject({ verdict: 'gone' });
    world.post.refusals.delete(person.email);
    await again();
    await world.work();
    await tell(person);
    await world.work();
    expect(world.post.to(person.email).map(({ template }) => template)).toEqual(['mail-trial', 'proposal-received']);
    for (let n = 0; n < 3; n += 1) await again();
    expect((await again()).status).toBe(429);
  });

  it('is forgotten with the account', async () => {
    const person = await refused();
    await world.db.transaction((tx) => tx.sql(`update person set closed_at = now(), email = 'closed-' || id || '@koppelvlak.invalid' where id = $1`, [person.id]));
    expect(await kept(person)).toBeUndefined();
  });
});

describe('an address that puts mail off', () => {
  it('is given up after three mails in three days of which it took none', async () => {
    const person = await world.person();
    world.post.refusals.set(person.email, FULL);
    const begin = world.clock.now().getTime();
    const day = (n: number) => world.clock.set(new Date(begin + n * 86_400_000).toISOString());
    for (const [n, isSuppressed] of [[0, false], [1, false], [2, false], [3, true]] as const) {
      day(n);
      await tell(person);
      await expect(world.work()).rejects.toThrow('refused');
      await lastTry(person);
      // The same mail, once more by the operator's hand.
      if (n < 3) await lastTry(person);
      expect([n, await kept(person)]).toEqual([n, { verdict: 'put-off', code: '4.2.2', mails: n + 1, isSuppressed }]);
    }
    expect((await address(person)).refusal).toMatchObject({ verdict: 'put-off' });
    await tell(person);
    await world.work();
    expect(await states(person)).toBe('waiting,waiting,waiting,waiting,held');
    day(0);
  });

  it('is not as long as tries are left, and begins afresh when it takes one', async () => {
    const person = await world.person();
    world.post.refusals.set(person.email, FULL);
    await tell(person);
    await expect(world.work()).rejects.toThrow('refused');
    expect(await kept(person)).toBeUndefined();
    await lastTry(person);
    expect(await kept(person)).toMatchObject({ mails: 1, isSuppressed: false });
    world.post.refusals.delete(person.email);
    await tell(person);
    await world.work();
    expect(await kept(person)).toBeUndefined();
  });

  it('what is our own fault is nobody\'s address', async () => {
    const person = await world.person();
    for (const response of ['554 5.7.1 Relay access denied', '553 5.1.8 Sender', '451 4.7.1 Greylisted']) {
      world.post.refusals.set(person.email, rcpt(response));
      await tell(person);
      await expect(world.work()).rejects.toThrow('refused');
      await lastTry(person);
    }
    expect([await kept(person), await isReachable(person)]).toEqual([undefined, true]);
    await world.db.transaction((tx) => tx.sql(`update outbox set status = 'done' where status in ('pending', 'queued', 'failed')`));
  });
});

import { Sessions } from '#accounts/server';
import { SESSION_COOKIE } from '#base/server';
import { Client, type Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());
// Everything here comes from one caller; what is counted by caller has stories of its own.
beforeEach(() => forgetTries());

let counter = 0;
const unknown = () => `nieuw${(counter += 1)}@lantaarn.example`;
const password = 'drie koeien op het dak';
const forgetTries = () => world.db.transaction((tx) => tx.sql('delete from throttle'));
const signUp = (email: string, changes: Json = {}) => world.visitor.post('/v1/sign-ups', { name: 'Noor Hofstra', email, password, locale: 'nl', hasAgreed: true, ...changes });
const secretOf = (headers: Headers) => new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
const at = (headers: Headers) => new Client(world.origin, secretOf(headers));
const signIn = (email: string, secret = password) => world.visitor.post('/v1/sessions', { email, password: secret });

/** The link in the newest mail to an address, after everything due was done. */
async function mailed(email: string): Promise<string> {
  await world.work();
  return /(?:confirm|password)\/([\w-]{43})/.exec(world.post.to(email).at(-1)?.text ?? '')?.[1] ?? '';
}
const link = (token: string, what = '') => `/v1/account-links/${token}${what}`;
async function member(email = unknown()) {
  await signUp(email);
  const confirmed = await world.visitor.post(link(await mailed(email), '/confirmation'));
  expect(confirmed.status).toBe(201);
  return { email, client: at(confirmed.headers) };
}
const people = async (email: string) => (await world.db.compose<{ id: string }>('select id from person where email = $1', [email])).length;
const end = (email: string) => world.db.transaction((tx) => tx.sql(`update account_request set ends_at = now() - interval '1 second' where email = $1`, [email]));

describe('signing up', () => {
  it('makes an account of an address once it is confirmed, signs in and goes on where somebody was', async () => {
    const email = unknown();
    const asked = await signUp(` ${email.toUpperCase()}`.trim(), { next: '/wizard?reason=talent' });
    expect([asked.status, asked.body]).toEqual([202, { email }]);
    expect(await people(email)).toBe(0);
    expect((await signIn(email)).status).toBe(401);
    const token = await mailed(email);
    expect(world.post.to(email)[0]).toMatchObject({ subject: 'Bevestig je e-mailadres', locale: 'nl' });
    expect((await world.visitor.get(link(token))).body).toEqual({ purpose: 'sign-up', name: 'Noor Hofstra', email });
    expect((await world.visitor.get(link(token))).status).toBe(200);
    expect(await people(email)).toBe(0);
    const confirmed = await world.visitor.post(link(token, '/confirmation'));
    expect([confirmed.status, confirmed.body]).toEqual([201, { purpose: 'sign-up', next: '/wizard?reason=talent' }]);
    expect((await at(confirmed.headers).get('/v1/me')).body).toMatchObject({ person: { name: 'Noor Hofstra', email, locale: 'nl' }, memberships: [], current: null });
    expect((await signIn(email)).status).toBe(201);
  });

  it('keeps of a link and of a password only what does not open anything', async () => {
    const email = unknown();
    await signUp(email);
    const token = await mailed(email);
    const [all] = await world.db.compose<{ all: string }>(`select (select string_agg(r::text, ' ') from account_request r) || (select string_agg(l::text, ' ') from account_link l) || (select string_agg(m::text, ' ') from mail m) as all`, []);
    expect(all?.all).not.toContain(token);
    expect(all?.all).not.toContain(password);
    await world.visitor.post(link(token, '/confirmation'));
    const [kept] = await world.db.compose(`select name, password_hash, next from account_request where email = $1`, [email]);
    expect(kept).toEqual({ name: null, password_hash: null, next: null });
  });

  it('answers the same for who has an account, in the same time, and mails them that they have one', async () => {
    const { email } = await member();
    const took = async (work: () => Promise<unknown>) => {
      const times = [];
      for (let n = 0; n < 5; n += 1) {
        await forgetTries();
        const began = performance.now();
        await work();
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const free = unknown();
    const [known, fresh] = [await signUp(email, { name: 'Iemand Anders', password: 'een ander wachtwoord' }), await signUp(free)];
    expect([known.status, Object.keys(known.body), known.headers.get('set-cookie')]).toEqual([fresh.status, Object.keys(fresh.body), fresh.headers.get('set-cookie')]);
    await world.work();
    expect(world.post.to(email).at(-1)).toMatchObject({ subject: 'Je hebt al een account' });
    expect((await signIn(email, 'een ander wachtwoord')).status).toBe(401);
    const [forKnown, forFresh] = [await took(() => signUp(email)), await took(() => signUp(unknown()))];
    expect(Math.max(forKnown, forFresh) / Math.min(forKnown, forFresh)).toBeLessThan(4);
  });

  it('uses a link once, whoever is faster, and says why it does not work any more', async () => {
    const email = unknown();
    await signUp(email);
    await signUp(email);
    const token = await mailed(email);
    const [other] = world.post.to(email).flatMap(({ text }) => /confirm\/([\w-]{43})/.exec(text)?.[1] ?? []);
    const answers = await Promise.all([token, token, token].map((one) => world.visitor.post(link(one, '/confirmation'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const one of [token, other ?? '']) expect((await world.visitor.get(link(one))).body).toMatchObject({ status: 409, code: 'accounts/link-used' });
    const late = unknown();
    await signUp(late);
    const ended = await mailed(late);
    await end(late);
    expect((await world.visitor.post(link(ended, '/confirmation'))).body).toMatchObject({ status: 409, code: 'accounts/link-ended' });
    expect((await world.visitor.post(link('x'.repeat(43), '/confirmation'))).body).toMatchObject({ status: 404, code: 'accounts/link-unknown' });
    expect(await people(late)).toBe(0);
  });

  it('mails a link once more, and nothing to whom did not ask', async () => {
    const [email, nobody] = [unknown(), unknown()];
    await signUp(email);
    await world.work();
    for (const one of [email, nobody]) expect((await world.visitor.post('/v1/sign-up-reminders', { email: one })).status).toBe(202);
    await world.work();
    expect([world.post.to(email).length, world.post.to(nobody).length]).toEqual([2, 0]);
    const [first = '', second = ''] = world.post.to(email).map(({ text }) => /confirm\/([\w-]{43})/.exec(text)?.[1] ?? '');
    expect(first).not.toBe(second);
    expect([(await world.visitor.get(link(first))).status, (await world.visitor.get(link(second))).status]).toEqual([200, 200]);
  });

  it('refuses a password that is guessed first, all faults at once, in the reader\'s language', async () => {
    const refused = await world.visitor.post('/v1/sign-ups', { name: '', email: 'geen adres', password: 'kort', locale: 'nl', hasAgreed: false, next: '//elders.example' }, { 'accept-language': 'en' });
    expect([refused.status, refused.body.errors.map((fault: Json) => fault.pointer).sort()]).toEqual([400, ['/email', '/hasAgreed', '/name', '/next', '/password']]);
    for (const weak of ['wachtwoord1234', 'aaaaaaaaaaaaaa', 'qwertyuiop12', 'noorhofstra1']) expect([weak, (await signUp(unknown(), { password: weak })).body.errors?.[0]?.pointer]).toEqual([weak, '/password']);
    expect((await signUp(unknown(), { password: '  plak mij maar 🐄 ' })).status).toBe(202);
  });

  it('is counted by address and by caller', async () => {
    const email = unknown();
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await signUp(email)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    await forgetTries();
    const many = [];
    for (let n = 0; n < 31; n += 1) many.push((await world.visitor.post('/v1/sign-up-reminders', { email: unknown() })).status);
    expect([many.slice(0, 30).every((status) => status === 202), many[30]]).toEqual([true, 429]);
  });
});

describe('a lost password', () => {
  it('is replaced by a link from a mail, which ends every other session and says so', async () => {
    const { email, client } = await member();
    expect((await world.visitor.post('/v1/password-requests', { email, next: '/account' })).body).toEqual({ email });
    const token = await mailed(email);
    expect((await world.visitor.get(link(token))).body).toMatchObject({ purpose: 'password', email });
    expect((await world.visitor.post(link(token, '/confirmation'))).status).toBe(404);
    expect((await world.visitor.post(link(token, '/password'), { password: 'wachtwoord1234' })).body.errors[0].pointer).toBe('/password');
    const set = await world.visitor.post(link(token, '/password'), { password: 'vier paarden in de gang' });
    expect([set.status, set.body]).toEqual([201, { purpose: 'password', next: '/account' }]);
    expect((await client.get('/v1/me')).body.person).toBeNull();
    expect((await at(set.headers).get('/v1/me')).body.person.email).toBe(email);
    expect([(await signIn(email)).status, (await signIn(email, 'vier paarden in de gang')).status]).toEqual([401, 201]);
    await world.work();
    expect(world.post.to(email).at(-1)).toMatchObject({ subject: 'Je wachtwoord is gewijzigd' });
    expect((await world.visitor.post(link(token, '/password'), { password: 'nog een keer proberen' })).body.code).toBe('accounts/link-used');
  });

  it('answers the same for an address that nobody has, and mails nothing there', async () => {
    const { email } = await member();
    const nobody = unknown();
    const answers = [await world.visitor.post('/v1/password-requests', { email }), await world.visitor.post('/v1/password-requests', { email: nobody })];
    expect(answers.map(({ status, body }) => [status, Object.keys(body)])).toEqual([[202, ['email']], [202, ['email']]]);
    await world.work();
    expect([world.post.to(email).at(-1)?.subject, world.post.to(nobody)]).toEqual(['Kies een nieuw wachtwoord', []]);
  });
});

describe('starting a company', () => {
  const draft = { name: 'Lantaarn IT', website: 'https://www.lantaarn.example', sizeBand: '1-9', municipality: 'Hoogeveen' };

  it('makes its maker the administrator, who goes on in its name', async () => {
    const { client } = await member();
    const made = await client.post('/v1/companies', draft);
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), slug: expect.stringMatching(/^lantaarn-it/), name: 'Lantaarn IT' }]);
    expect((await client.get('/v1/me')).body).toMatchObject({ current: made.body.id, memberships: [{ role: 'admin', organisation: { id: made.body.id, type: 'company' } }] });
  });

  it('leaves nothing when its number is taken, and makes one company of a key sent twice', async () => {
    const [one, two] = [await member(), await member()];
    const numbered = { ...draft, name: 'Genummerd BV', kvk: '90112233' };
    const headers = { 'idempotency-key': 'maak-er-een' };
    const [first, again] = [await one.client.post('/v1/companies', numbered, headers), await one.client.post('/v1/companies', numbered, headers)];
    expect(again.body).toEqual(first.body);
    const taken = await two.client.post('/v1/companies', { ...numbered, name: 'Ook Genummerd' });
    expect(taken.status).toBe(409);
    expect((await two.client.get('/v1/me')).body.memberships).toEqual([]);
    expect((await world.db.compose(`select from organisation where name = 'Ook Genummerd'`, [])).length).toBe(0);
  });

  it('is for who is signed in, a few a day', async () => {
    expect((await world.visitor.post('/v1/companies', draft)).status).toBe(401);
    const { client } = await member();
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await client.post('/v1/companies', { ...draft, name: `Rij ${n}` })).status);
    expect([statuses.slice(0, 10).every((status) => status === 201), statuses[10]]).toEqual([true, 429]);
  });
});

describe('guessing', () => {
  it('by a stranger does not shut out the owner elsewhere; many strangers do not shut out who was here before', async () => {
    const { email } = await member();
    const from = (address: string, secret: string) =>
      world.app.get(Sessions).signIn(email, secret, { address, agent: '' }).then(() => 201, (refusal: { kind: { status: number } }) => refusal.kind.status);
    expect(await from('192.0.2.1', password)).toBe(201);
    for (let n = 0; n < 10; n += 1) expect(await from('203.0.113.9', `fout ${n}`)).toBe(401);
    expect(await from('203.0.113.9', password)).toBe(429);
    expect(await from('192.0.2.1', password)).toBe(201);
    // As if 88 others had come after these ten.
    await world.db.transaction((tx) => tx.sql('update throttle set count = 98 where count = 10'));
    for (let n = 0; n < 2; n += 1) await from(`198.51.100.${n}`, 'fout');
    expect(await from('198.51.100.200', password)).toBe(429);
    expect(await from('192.0.2.1', password)).toBe(201);
  });

  it('a link is counted by caller', async () => {
    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await world.visitor.get(link(`${n}`.padStart(43, 'x')))).status);
    expect([statuses.slice(0, 30).every((status) => status === 404), statuses[30]]).toEqual([true, 429]);
  });
});

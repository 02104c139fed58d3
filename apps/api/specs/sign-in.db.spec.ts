import { hashPassword } from '#accounts/server';
import { SESSION_COOKIE } from '#base/server';
import { Client } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let hash: string;
beforeAll(async () => {
  world = await World.open();
  hash = await hashPassword('goed wachtwoord');
});
afterAll(() => world.close());

async function member() {
  const company = await world.company();
  await world.db.transaction((tx) => tx.sql(`update person set password_hash = $2 where id = $1`, [company.admin.id, hash]));
  return { ...company.admin, company };
}

const secretOf = (headers: Headers) => new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(headers.get('set-cookie') ?? '')?.[1] ?? '';

describe('signing in', () => {
  it('opens a session in a host-bound cookie, whose secret the database does not know', async () => {
    const person = await member();
    const answer = await world.visitor.post('/v1/sessions', { email: ` ${person.email.toUpperCase()} `.trim(), password: 'goed wachtwoord' });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    const secret = secretOf(answer.headers);
    const me = await new Client(world.origin, secret).get('/v1/me');
    expect(me.body).toMatchObject({ person: { email: person.email }, memberships: [{ role: 'admin', organisation: { id: person.company.id, type: 'company' } }], current: person.company.id });
    const stored = await world.db.transaction((tx) => tx.sql<{ all: string }>(`select string_agg(s::text, ' ') as all from session s`));
    expect(stored[0]?.all).not.toContain(secret);
  });

  it('says the same for a wrong password, an unknown address and a closed account', async () => {
    const person = await member();
    const closed = await member();
    await world.db.transaction((tx) => tx.sql(`update person set closed_at = now() where id = $1`, [closed.id]));
    const answers = await Promise.all([
      world.visitor.post('/v1/sessions', { email: person.email, password: 'fout' }),
      world.visitor.post('/v1/sessions', { email: 'nobody@world.example', password: 'fout' }),
      world.visitor.post('/v1/sessions', { email: closed.email, password: 'goed wachtwoord' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'accounts/wrong-credentials']));
  });

  it('is throttled per account, with when to come back, even with the right password', async () => {
    const person = await member();
    for (let n = 0; n < 10; n += 1) expect((await world.visitor.post('/v1/sessions', { email: person.email, password: `fout ${n}` })).status).toBe(401);
    const refused = await world.visitor.post('/v1/sessions', { email: person.email, password: 'goed wachtwoord' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  });

  it('ends here, or everywhere', async () => {
    const person = await member();
    await world.db.transaction((tx) => tx.sql(`delete from throttle`));
    const open = async () => new Client(world.origin, secretOf((await world.visitor.post('/v1/sessions', { email: person.email, password: 'goed wachtwoord' })).headers));
    const [one, two, three] = [await open(), await open(), await open()];
    expect((await one.delete('/v1/sessions/current')).status).toBe(204);
    expect((await one.get('/v1/me')).body.person).toBeNull();
    expect((await two.get('/v1/me')).body.person).not.toBeNull();
    expect((await two.delete('/v1/sessions')).status).toBe(204);
    expect((await three.get('/v1/me')).body.person).toBeNull();
  });

  it('takes a visitor for a visitor, and a stale cookie too', async () => {
    expect((await world.visitor.get('/v1/me')).body).toMatchObject({ person: null, memberships: [], demo: true, now: '2027-03-18T09:00:00.000Z' });
    expect((await new Client(world.origin, 'stale').get('/v1/me')).body.person).toBeNull();
    expect((await new Client(world.origin, 'stale').post('/v1/postings', { kind: 'internship' })).status).toBe(401);
  });
});

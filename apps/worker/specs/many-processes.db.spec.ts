import { createServer, type AddressInfo } from 'node:net';
import { hashPassword } from '#accounts/server';
import { health, SESSION_COOKIE } from '#base/server';
import { Client } from '../../api/testing/client';
import { World } from '../../api/testing/world';
import { eventually, mailServer, WorkerProgram } from './worker-process';

let world: World;
let program: WorkerProgram;
let post: Awaited<ReturnType<typeof mailServer>>;

beforeAll(async () => {
  [world, post] = await Promise.all([World.open(), mailServer()]);
  program = new WorkerProgram('worker', 'api');
});
afterAll(async () => {
  program.close();
  await post.close();
  await world.close();
});

const freePort = () => new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as AddressInfo; probe.close(() => done(port)); });
});
const rows = <T extends object>(sql: string) => world.db.compose<T>(sql, []);
const open = async () => (await rows<{ n: number }>(`select count(*)::int as n from outbox where status in ('pending', 'queued')`))[0]?.n;

/** Starts an api and waits until it answers. */
async function api(): Promise<{ origin: string; process: ReturnType<WorkerProgram['start']> }> {
  const port = await freePort();
  const process = program.start({ DATABASE_URL: world.db.url, DEMO: 'true', PORTAL: 'false', PORT: String(port) }, [], 'api');
  const origin = `http://127.0.0.1:${port}`;
  await eventually(() => fetch(`${origin}/health/live`).then(({ status }) => status, () => 0), (status) => status === 200);
  return { origin, process };
}

it('two apis, three workers and two relays at once on one database behave as one', async () => {
  const worker = (env: Record<string, string>) => program.start({ DATABASE_URL: world.db.url, SMTP_URL: post.url, DEMO: 'true', TAKE_OVER_SECONDS: '60', ...env });
  const workers = [worker({}), worker({}), worker({ RELAY: 'false' })];
  const [a, b] = await Promise.all([api(), api()]);
  const apis = [a, b];
  const at = (n: number) => apis[n % 2]?.origin ?? '';
  const visitor = (n: number) => new Client(at(n), null);
  const now = async (n: number) => (await visitor(n).get('/v1/demo/clock')).body.now as string;
  world.clock.set(await now(0));

  // A session opened at one is good at the other, and ends for both.
  const company = await world.company();
  await world.db.transaction(async (tx) => tx.sql(`update person set password_hash = $2 where id = $1`, [company.admin.id, await hashPassword('goed wachtwoord')]));
  const signIn = (n: number, password: string) => visitor(n).post('/v1/sessions', { email: company.admin.email, password });
  const secret = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec((await signIn(0, 'goed wachtwoord')).headers.get('set-cookie') ?? '')?.[1] ?? '';
  const admin = [new Client(at(0), secret), new Client(at(1), secret)] as const;
  expect((await admin[1].get('/v1/me')).body.person?.email).toBe(company.admin.email);

  // An Idempotency-Key is known to both.
  const draft = (n: 0 | 1, title: string) => admin[n].post('/v1/postings', { kind: 'internship', title }, { 'idempotency-key': 'once' });
  const [first, again, other] = [await draft(0, 'Eén keer'), await draft(1, 'Eén keer'), await draft(1, 'Iets anders')];
  expect([first.status, again.status, again.body.id, other.status]).toEqual([201, 201, first.body.id, 409]);

  // Tries are counted together: ten in all, wherever.
  const guesses = [];
  for (let n = 0; n < 10; n += 1) guesses.push((await signIn(n, `fout ${n}`)).status);
  expect(guesses).toEqual(Array(10).fill(401));
  expect([(await signIn(0, 'goed wachtwoord')).status, (await signIn(1, 'goed wachtwoord')).status]).toEqual([429, 429]);
  expect((await admin[0].delete('/v1/sessions/current')).status).toBe(204);
  expect((await admin[1].get('/v1/me')).body.person).toBeNull();

  // The last seats, raced for over both.
  const posting = await world.posting({ company, seats: 3 });
  const programmes = await Promise.all(Array.from({ length: 12 }, () => world.programme()));
  const proposals = await Promise.all(programmes.map((programme) => world.confirmed(posting, programme)));
  const answers = await Promise.all(proposals.map((proposal, n) => new Client(at(n), programmes[n]?.manager.secret ?? '').post(`/v1/proposals/${proposal}/acceptance`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(9).fill(409)]);

  // Every mail goes once.
  await eventually(open, (count) => count === 0);
  const mails = await rows<{ id: string; status: string }>('select id, status from mail');
  // What by then had nothing to say was withdrawn.
  expect(mails.filter(({ status }) => status !== 'sent' && status !== 'withdrawn')).toEqual([]);
  const sent = mails.filter(({ status }) => status === 'sent');
  expect(sent.length).toBeGreaterThan(12);
  expect(post.taken.map(({ messageId }) => messageId).sort()).toEqual(sent.map(({ id }) => `<${id}@koppelvlak.example>`).sort());

  // The clock moved at one is heard by the other and by the workers; two sweeps wake each due row once.
  // What comes round again always waits for its next time.
  const onceOnly = `job not in ('match-round', 'match-night', 'gap-night', 'search-night', 'check-in-night', 'file-night')`;
  const due = await rows<{ id: string }>(`select id from outbox where status = 'waiting' and ${onceOnly}`);
  expect(due.length).toBeGreaterThan(0);
  expect((await visitor(0).post('/v1/demo/clock', { now: '2031-01-01T09:00:00Z' })).status).toBe(200);
  await eventually(() => now(1), (moment) => moment >= '2031-01-01T09:00:00');
  await eventually(async () => (await rows<{ n: number }>(`select count(*)::int as n from outbox where status in ('waiting', 'pending', 'queued') and ${onceOnly}`))[0]?.n, (count) => count === 0);
  expect(await rows(`select status, attempts, count(*)::int > 0 as "isSome" from outbox where status <> 'cancelled' and ${onceOnly} group by 1, 2`)).toEqual([{ status: 'done', attempts: 1, isSome: true }]);
  const ids = post.taken.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);

  // Health at either knows all three, and that nothing stands in the way.
  const details = Object.fromEntries((await health(world.db)).checks.map(({ name, detail }) => [name, detail]));
  expect(details).toMatchObject({ workers: '3 seen in the last 30 s', troubles: 'none', 'failed-jobs': '0 set aside after all tries' });

  const all = [...workers, a.process, b.process];
  for (const { child } of all) child.kill('SIGTERM');
  expect(await Promise.all(all.map(({ gone }) => gone))).toEqual(Array(5).fill('0'));
  for (const { output } of all) expect(output()).not.toContain('"level":50');
}, 120_000);

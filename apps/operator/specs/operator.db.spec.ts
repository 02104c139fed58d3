import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { hash } from '@node-rs/argon2';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { backendOf, LANES, newId } from '#base/server';
import { eventually, mailServer, WorkerProgram } from '../../worker/specs/worker-process';
import { World } from '../../api/testing/world';
import { LASTS_MS } from '../door';
import { openOperator } from '../open-operator';

const PASSWORD = randomBytes(12).toString('hex');
let world: World;
let queues: Queue[];
let server: FastifyInstance;
let origin: string;
let now = 1_000_000;
const lines: string[] = [];

beforeAll(async () => {
  world = await World.open();
  const backend = backendOf({ databaseUrl: world.db.url, redisUrl: undefined, prefix: 'spec' });
  queues = LANES.map((lane) => backend.queue(lane));
  ({ server, origin } = await operator());
});
afterAll(async () => {
  await server.close();
  await Promise.all(queues.map((queue) => queue.close()));
  await world.close();
});

async function operator(url?: string): Promise<{ server: FastifyInstance; origin: string }> {
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const made = await openOperator({ db: world.db, queues, log, user: 'beheer', passwordHash: await hash(PASSWORD), url, now: () => now });
  return { server: made, origin: await made.listen({ port: 0, host: '127.0.0.1' }) };
}

interface Asked { method?: string; form?: Record<string, string>; cookie?: string; headers?: Record<string, string>; at?: string }

/** Asks as a browser does that stands on a page of ours. */
async function ask(path: string, { method, form, cookie, headers = {}, at = origin }: Asked = {}) {
  const answer = await fetch(`${at}${path}`, {
    method: method ?? (form ? 'POST' : 'GET'), redirect: 'manual', ...(form ? { body: new URLSearchParams(form) } : {}),
    headers: { ...(form || method === 'POST' ? { origin: at } : {}), ...(cookie ? { cookie } : {}), ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const signIn = async (password = PASSWORD, user = 'beheer') => ask('/sign-in', { form: { user, password } });
const session = async () => (await signIn()).headers.get('set-cookie')?.split(';')[0] ?? 'none';
const statusOf = async (id: string) => (await world.db.compose<{ status: string; error: string | null }>('select status, error from outbox where id = $1', [id]))[0];

/** A row that did not succeed after all tries. */
async function failed(error: string, { job = 'send-mail', payload = {} as object } = {}): Promise<string> {
  const id = newId();
  await world.db.transaction((tx) => tx.sql(`insert into outbox (id, job, payload, status, attempts, error) values ($1, $2, $3, 'failed', 12, $4)`, [id, job, JSON.stringify(payload), error]));
  return id;
}

describe('who has not signed in', () => {
  it('gets the same refusal at every address, also where nothing is', async () => {
    const id = await failed('secret fault');
    const paths = ['/', '/board', '/board/', '/board/api/queues', '/board/queue/work', '/board/static/js/x.js', '/%62oard/api/queues', '//board/api/queues', '/rows', '/nothing', '/sign-in', '/sign-in/', '/style.css/../board/api/queues'];
    for (const path of paths) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.text).not.toContain('secret fault');
    }
    for (const path of [`/rows/${id}/retry`, `/rows/${id}/give-up`, '/jobs/send-mail/retry', '/sign-out', '/board/api/queues/work/pause', '/nothing']) {
      expect([path, (await ask(path, { form: { reason: 'omdat het kan' } })).status]).toEqual([path, 401]);
    }
    expect((await ask('/', { cookie: `koppelvlak-operator=${'x'.repeat(43)}` })).status).toBe(401);
    expect((await statusOf(id))?.status).toBe('failed');
  });

  it('does not get in with a wrong password or a wrong name, and hears the same', async () => {
    const [password, user] = [await signIn('wrong'), await signIn(PASSWORD, 'iemand')];
    expect([password.status, user.status, password.text]).toEqual([401, 401, user.text]);
    expect([password.headers.get('set-cookie'), password.text.includes('horen niet bij elkaar')]).toEqual([null, true]);
    expect(lines.join()).not.toContain(PASSWORD);
    await session();
  });

  it('may not try for ever, and may again after a while', async () => {
    now += 3_600_000;
    for (let n = 0; n < 10; n += 1) expect((await signIn(`wrong${n}`)).status).toBe(401);
    const late = await signIn();
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
    now += 3_600_000;
    expect((await signIn()).status).toBe(303);
  });

  it('is refused from another website, under another name and without a word of where they are', async () => {
    const form = { user: 'beheer', password: PASSWORD };
    expect((await ask('/sign-in', { form, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('/sign-in', { form, headers: { origin: 'http://127.0.0.1:1' } })).status).toBe(403);
    expect((await ask('/sign-in', { form, headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
    const bare = await server.inject({ method: 'POST', url: '/sign-in', headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost' }, payload: new URLSearchParams(form).toString() });
    expect(bare.statusCode).toBe(403);
    expect((await server.inject({ url: '/', headers: { host: 'evil.example' } })).statusCode).toBe(421);
  });
});

describe('a session', () => {
  it('is a cookie that no script reads and no other website sends', async () => {
    const answer = await signIn();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=28800']) expect(answer.headers.get('set-cookie')).toContain(part);
    expect(answer.headers.get('set-cookie')).not.toContain('Secure');
    const behind = await operator('https://beheer.example');
    try {
      const far = await behind.server.inject({ method: 'POST', url: '/sign-in', headers: { 'host': 'beheer.example', 'origin': 'https://beheer.example', 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ user: 'beheer', password: PASSWORD }).toString() });
      expect([far.statusCode, far.headers['set-cookie']]).toEqual([303, expect.stringContaining('Secure')]);
    } finally {
      await behind.server.close();
    }
  });

  it('ends by signing out, by an hour of silence and after eight hours', async () => {
    const out = await session();
    expect((await ask('/', { cookie: out })).status).toBe(200);
    expect((await ask('/sign-out', { method: 'POST', cookie: out })).status).toBe(303);
    expect((await ask('/', { cookie: out })).status).toBe(401);
    const [silent, busy] = [await session(), await session()];
    const began = now;
    for (; now < began + LASTS_MS - 1_800_000; now += 1_800_000) expect((await ask('/', { cookie: busy })).status).toBe(200);
    expect((await ask('/', { cookie: silent })).status).toBe(401);
    now = began + LASTS_MS;
    expect((await ask('/', { cookie: busy })).status).toBe(401);
  });
});

describe('the page on the work', () => {
  it('counts the addresses that refuse mail by what the mail server said, and names none', async () => {
    const cookie = await session();
    expect((await ask('/', { cookie })).text).toContain('<h2>Adressen die mail weigeren</h2><p>Geen.</p>');
    await world.db.transaction((tx) => tx.sql(`insert into bounced_address select n || '@weg.example', 'smtp', 'gone', '5.1.1', '{}', now(), now(), case when n < 3 then now() - interval '1 hour' end from generate_series(1, 3) n`));
    const { text } = await ask('/', { cookie });
    expect([text.includes('2 adressen krijgen niets meer, 2 ervan sinds een dag; 0 mails zijn daarom niet verstuurd.'), text.includes('5.1.1: 2'), text.includes('weg.example')]).toEqual([true, true, false]);
    await world.db.transaction((tx) => tx.sql('delete from bounced_address'));
  });

  it('shows what is set aside with its ids and its error, without addresses, in two languages', async () => {
    const ref = newId();
    const id = await failed('550 <marit@deltion.example> <b>unknown</b>', { payload: { mailId: ref, note: 'Jorrit belt terug' } });
    const cookie = await session();
    const nl = await ask('/', { cookie });
    for (const shown of [id, ref, '[address]', '&#60;b&#62;', 'lang="nl"', 'Apart gezet']) expect(nl.text).toContain(shown);
    for (const hidden of ['marit@deltion.example', '<b>unknown', 'Jorrit belt']) expect(nl.text).not.toContain(hidden);
    expect(nl.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    expect((await ask('/', { cookie, headers: { 'accept-language': 'en' } })).text).toContain('Set aside');
    expect((await ask('/style.css')).text).toContain('light-dark(');
  });

  it('counts by job and names the workers that are seen and missed', async () => {
    await world.db.transaction(async (tx) => {
      await tx.sql(`insert into outbox (job, payload, status, due_at) select 'ask-check-in', '{}', 'waiting', now() + interval '1 day' from generate_series(1, 7)`);
      await tx.sql(`insert into worker (id, host, pid, backend, relays, seen_at, troubles) values (uuidv7(), 'machine-one', 41, 'postgres', true, now(), '{queue work: does not answer}'), (uuidv7(), 'machine-two', 42, 'postgres', false, now() - interval '5 minutes', '{}')`);
    });
    const { text } = await ask('/', { cookie: await session(), headers: { 'accept-language': 'en' } });
    expect(text).toMatch(/ask-check-in<\/th><td class="n">0<\/td><td>–<\/td><td class="n">0<\/td><td class="n">7</);
    expect(text).toMatch(/machine-one 41<\/th><td><time/);
    expect(text).toMatch(/machine-two 42<\/th><td><span class="late">Missed/);
    expect(text).toContain('queue work: does not answer');
    await world.db.transaction((tx) => tx.sql('delete from worker'));
  });

  it('goes on to older rows', async () => {
    await world.db.transaction((tx) => tx.sql(`insert into outbox (job, payload, status, error) select 'many', '{}', 'failed', 'number ' || n from generate_series(1, 60) n`));
    const cookie = await session();
    const first = await ask('/', { cookie });
    const next = /href="(\/\?before=[0-9a-f-]+)"/.exec(first.text)?.[1] ?? '';
    const shown = (text: string) => [...text.matchAll(/number (\d+)</g)].map(([, n]) => n);
    expect(shown(first.text)).toHaveLength(50);
    const older = shown((await ask(next, { cookie })).text);
    expect(older.length).toBeGreaterThanOrEqual(10);
    expect(older.filter((n) => shown(first.text).includes(n))).toEqual([]);
    expect((await ask('/jobs/many/retry', { method: 'POST', cookie })).headers.get('location')).toBe('/?did=retried&n=60');
    await world.db.transaction((tx) => tx.sql(`delete from outbox where job = 'many'`));
  });

  it('gives up with a reason that stays beside the error, and writes down who did what', async () => {
    const id = await failed('550 unknown');
    const cookie = await session();
    expect((await ask(`/rows/${id}/give-up`, { form: { reason: ' ' }, cookie })).status).toBe(400);
    expect((await statusOf(id))?.status).toBe('failed');
    const done = await ask(`/rows/${id}/give-up`, { form: { reason: 'adres bestaat niet: a@b.nl' }, cookie });
    expect(done.headers.get('location')).toBe('/?did=given-up&n=1');
    expect(await statusOf(id)).toEqual({ status: 'cancelled', error: 'given up: adres bestaat niet: [address] (550 unknown)' });
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ operator: 'beheer', did: 'given-up', id, reason: 'adres bestaat niet: [address]', rows: 1 }));
    expect((await ask(`/rows/${id}/retry`, { method: 'POST', cookie })).headers.get('location')).toBe('/?did=nothing&n=0');
    expect((await statusOf(id))?.status).toBe('cancelled');
  });

  it('changes nothing for a page of another website, although the browser is signed in', async () => {
    const id = await failed('550 unknown');
    const cookie = await session();
    for (const headers of [{ origin: 'https://evil.example' }, { 'origin': origin, 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
      expect((await ask(`/rows/${id}/retry`, { method: 'POST', cookie, headers })).status).toBe(403);
    }
    expect((await statusOf(id))?.status).toBe('failed');
  });
});

describe('the board of the queues', () => {
  it('lists every lane with its jobs, and of a job its ids only', async () => {
    const [work] = queues as [Queue];
    const ref = newId();
    const job = await work.add('send-mail', { mailId: ref, note: 'of marit@deltion.example' }, { delay: 600_000 });
    const cookie = await session();
    const page = await ask('/board', { cookie });
    expect([page.status, page.text.includes('<base href="/board/"'), page.text.includes('https:')]).toEqual([200, true, false]);
    const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await ask(`/board/${script}`, { cookie })).headers.get('content-type')).toContain('javascript');
    const list = JSON.parse((await ask('/board/api/queues?activeQueue=work&status=delayed&page=1', { cookie })).text);
    expect(list.queues.map((queue: { name: string; readOnlyMode: boolean }) => [queue.name, queue.readOnlyMode])).toEqual([['work', true], ['mail', true], ['outside', true]]);
    const shown = list.queues[0].jobs.find((one: { id: string }) => one.id === job.id);
    expect(shown).toMatchObject({ name: 'send-mail', data: { mailId: ref, note: '…' } });
    const one = await ask(`/board/api/queues/work/${job.id}?`, { cookie });
    expect([one.status, one.text.includes('marit@'), one.text.includes(ref)]).toEqual([200, false, true]);
    await job.remove();
  });

  it('is for looking: nothing can be paused, added or removed there', async () => {
    const cookie = await session();
    for (const [method, path] of [['PUT', 'work/pause'], ['POST', 'work/add'], ['PUT', 'work/clean/failed'], ['PUT', 'work/obliterate'], ['PUT', 'work/empty']]) {
      expect([path, (await ask(`/board/api/queues/${path}`, { method: method ?? '', cookie, headers: { origin } })).status]).toEqual([path, 405]);
    }
    expect(await queues[0]?.isPaused()).toBe(false);
  });
});

describe('a job that failed', () => {
  let program: WorkerProgram;
  let post: Awaited<ReturnType<typeof mailServer>>;
  let closed: Server;
  beforeAll(async () => {
    program = new WorkerProgram();
    post = await mailServer();
    closed = createServer((socket) => socket.destroy());
    await new Promise<void>((ready) => { closed.listen(0, '127.0.0.1', ready); });
  }, 60_000);
  afterAll(async () => {
    program.close();
    await post.close();
    closed.close();
  });

  it('is tried again from the page and then done by a worker', async () => {
    await world.db.transaction((tx) => tx.sql('delete from outbox'));
    const programme = await world.programme();
    await world.everyMatchByMail();
    await world.posting();
    const start = (smtp: string) => program.start({ DATABASE_URL: world.db.url, SMTP_URL: smtp, DEMO: 'true' });
    const mails = () => world.db.compose<{ id: string; error: string | null }>(`select id, error from outbox where job = 'send-mail' and status in ('pending', 'queued')`, []);
    const broken = start(`smtp://127.0.0.1:${(closed.address() as AddressInfo).port}`);
    const stuck = await eventually(mails, (rows) => rows.some(({ error }) => error !== null));
    broken.child.kill('SIGTERM');
    await broken.gone;
    const id = stuck.find(({ error }) => error !== null)?.id ?? '';
    // The last try is hours away: set aside as after it.
    await Promise.all(queues.map(async (queue) => (await queue.getJob(id))?.remove()));
    await world.db.transaction((tx) => tx.sql(`update outbox set status = 'failed' where id = $1`, [id]));
    const cookie = await session();
    expect((await ask('/', { cookie })).text).toContain(id);
    expect((await ask(`/rows/${id}/retry`, { method: 'POST', cookie })).headers.get('location')).toBe('/?did=retried&n=1');
    const working = start(post.url);
    await eventually(() => statusOf(id), (row) => row?.status === 'done');
    working.child.kill('SIGTERM');
    expect(await working.gone).toBe('0');
    expect(post.taken.map(({ to }) => to)).toContain(programme.manager.email);
  }, 90_000);
});

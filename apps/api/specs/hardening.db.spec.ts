import { request as ask } from 'node:http';
import { hashPassword } from '#accounts/server';
import { makeLog, SESSION_COOKIE } from '#base/server';
import { Asking } from '#check-ins/server';
import { openApp } from '../open-app';
import { Client } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let hash: string;
beforeAll(async () => {
  world = await World.open();
  hash = await hashPassword('goed wachtwoord');
});
afterAll(() => world.close());

/** The same product on the same data, set up otherwise. */
async function another<T>(options: { demo?: boolean; proxies?: number }, work: (client: Client) => Promise<T>): Promise<T> {
  const app = await openApp({ db: world.db, clock: world.clock, log: makeLog('silent'), post: world.post, demo: options.demo ?? true, publicUrl: 'http://localhost:3000' }, options.proxies);
  await app.listen(0, '127.0.0.1');
  try {
    return await work(new Client((await app.getUrl()).replace('[::1]', '127.0.0.1'), null));
  } finally {
    await app.getHttpAdapter().close();
  }
}

async function member(): Promise<{ id: string; email: string }> {
  const { admin } = await world.company();
  await world.db.transaction((tx) => tx.sql(`update person set password_hash = $2 where id = $1`, [admin.id, hash]));
  return admin;
}

const raw = (method: string, path: string, headers: Record<string, string> = {}) => new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
  const { hostname, port } = new URL(world.origin);
  ask({ hostname, port, method, path, headers }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
  }).on('error', reject).end();
});

describe('guessing passwords', () => {
  const guess = (client: Client, forwarded: string) => client.post('/v1/sessions', { email: `${forwarded.replaceAll(/[^\w]/g, '')}@guess.example`, password: 'x' }, { 'x-forwarded-for': forwarded });

  it('is counted by the address that the nearest proxy saw, whatever a caller writes before it', async () => {
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
    await another({ proxies: 1 }, async (client) => {
      const statuses = [];
      for (let n = 0; n < 61; n += 1) statuses.push((await guess(client, `10.0.0.${n}, 203.0.113.9`)).status);
      expect([statuses.slice(0, 60).every((status) => status === 401), statuses[60]]).toEqual([true, 429]);
      expect((await guess(client, '203.0.113.10')).status).toBe(401);
    });
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
  }, 30_000);

  it('does not shut out a whole school that signs in from one address', async () => {
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
    const { email } = await member();
    for (let n = 0; n < 62; n += 1) expect((await world.visitor.post('/v1/sessions', { email, password: 'goed wachtwoord' })).status).toBe(201);
  }, 30_000);

  it('gets nobody in with a password of the demo where it is not the demo', async () => {
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
    const [ours, theirs] = [await member(), await member()];
    await world.db.transaction((tx) => tx.sql(`insert into demo_sign_in (person_id, role, organisation, password, place) values ($1, 'company-admin', 'x', 'goed wachtwoord', 1)`, [theirs.id]));
    await another({ demo: false }, async (client) => {
      expect((await client.post('/v1/sessions', { email: ours.email, password: 'goed wachtwoord' })).status).toBe(201);
      expect((await client.post('/v1/sessions', { email: theirs.email, password: 'goed wachtwoord' })).status).toBe(401);
      expect((await client.get('/v1/demo/sign-ins')).status).toBe(404);
    });
    expect((await world.visitor.post('/v1/sessions', { email: theirs.email, password: 'goed wachtwoord' })).status).toBe(201);
  });
});

describe('an address', () => {
  it('that cannot be read, or is too long, is a problem too', async () => {
    for (const [path, status] of [['/v1/postings/%E0%A4%A', 400], ['/v1/postings/%ff', 400], [`/v1/postings/${'a'.repeat(300)}`, 404]] as const) {
      const answer = await raw('GET', path);
      expect([path, answer.status, answer.headers['content-type'], answer.headers['api-version']]).toEqual([path, status, 'application/problem+json; charset=utf-8', '1.0.0']);
      expect(JSON.parse(answer.body)).toMatchObject({ status, code: expect.stringContaining('general/'), instance: expect.stringMatching(/^urn:request:[0-9a-f-]{36}$/) });
    }
  });

  it('in disguise has the headers of the route it reaches', async () => {
    const { admin } = await world.company();
    const answer = await raw('GET', '/%76%31/me', { cookie: `${SESSION_COOKIE}=${admin.secret}` });
    expect([answer.status, answer.headers['cache-control'], answer.headers['api-version']]).toEqual([200, 'no-store', '1.0.0']);
  });
});

describe('a body', () => {
  it('that is empty is no body, also when its type is named', async () => {
    const posting = await world.posting();
    const programme = await world.programme();
    const sent = await world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'Graag.' });
    const confirmed = await world.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`, '', { 'content-type': 'application/json' });
    expect([confirmed.status, confirmed.body.status]).toEqual([201, 'confirmed']);
    expect((await world.as(posting.company.admin).post('/v1/postings', '', { 'content-type': 'application/json' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/kind' }] });
  });

  it('nested too deeply is refused before anything walks it', async () => {
    const { admin } = await world.company();
    const deep = (levels: number) => `{"kind":"minor","details":{"x":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    for (const headers of [{ 'accept-language': 'nl' }, { 'idempotency-key': 'deep' }] as Record<string, string>[]) {
      expect((await world.as(admin).post('/v1/postings', deep(50_000), headers)).body).toMatchObject({ status: 400, code: 'general/too-deep' });
    }
    expect((await world.as(admin).post('/v1/postings', `{"kind":"internship","description":"${'['.repeat(3000)}\\"{"}`)).status).toBe(201);
    expect((await world.as(admin).post('/v1/postings', deep(3))).body).toMatchObject({ status: 400, code: 'general/invalid' });
  });

  it('holds whole characters and days that can be counted on from', async () => {
    const { admin } = await world.company();
    const faults = await world.as(admin).post('/v1/postings', '{"kind":"internship","title":"half \\ud800 teken","closesOn":"9999-12-31","period":{"kind":"range","from":"0000-01-01","until":"2028-01-01"}}');
    expect(faults.body.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual(['/title', '/period/from', '/closesOn']);
    expect((await world.visitor.post('/v1/demo/clock', { now: '9999-12-31T23:59:59Z' })).status).toBe(400);
  });
});

describe('a posting', () => {
  it('whose seats are all given is not published again', async () => {
    const posting = await world.posting({ seats: 1 });
    const programme = await world.programme();
    await world.as(programme.manager).post(`/v1/proposals/${await world.confirmed(posting, programme)}/acceptance`);
    const admin = world.as(posting.company.admin);
    const again = await admin.post(`/v1/postings/${posting.id}/publication`);
    expect(again.body).toMatchObject({ status: 409, code: 'postings/not-publishable' });
    expect((await admin.get(`/v1/postings/${posting.id}`)).body.can).toContainEqual(expect.objectContaining({ do: 'publish', allowed: false }));
  });

  it('of which seats were given keeps their number, also while it is paused', async () => {
    const posting = await world.posting({ seats: 3 });
    await world.db.transaction((tx) => tx.sql(`update posting set status = 'paused', seats_taken = 2 where id = $1`, [posting.id]));
    const change = (seats: number | null, version: number) => world.as(posting.company.admin).patch(`/v1/postings/${posting.id}`, { seats }, { 'if-match': `"${version}"` });
    expect((await change(null, 2)).body).toMatchObject({ status: 400, errors: [{ pointer: '/seats' }] });
    expect((await change(1, 2)).status).toBe(400);
    expect((await change(4, 2)).status).toBe(200);
  });

  it('is of a company or an institution, of nobody else', async () => {
    const id = '0198a3c0-0000-7000-8000-0000000000aa';
    await world.db.transaction((tx) => tx.sql(`insert into organisation (id, type, name, slug, created_at) values ($1, 'partnership', 'Samen', 'samen', now())`, [id]));
    const [partner, analyst] = [await world.person({ organisationId: id }), await world.analyst()];
    for (const person of [partner, analyst]) expect((await world.as(person).post('/v1/postings', { kind: 'internship' })).status).toBe(403);
    expect((await world.as(partner).post('/v1/postings', { kind: 'internship', organisationId: id })).status).toBe(404);
  });

  it('takes no response after its closing date, also when its expiry is late', async () => {
    const own = await World.open();
    try {
      const posting = await own.posting({ closesOn: '2027-05-28' });
      const programme = await own.programme();
      own.clock.set('2027-05-29T09:00:00Z');
      const late = await own.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'Te laat?' });
      expect(late.body).toMatchObject({ status: 409, code: 'postings/not-open' });
    } finally {
      await own.close();
    }
  });

  it('has its scores made true again when seats are taken', async () => {
    const posting = await world.posting({ seats: 4, allowanceEuros: 300 });
    const few = await world.programme({ period: { from: '2027-08-30', until: '2028-01-28', students: 2 } });
    await world.work();
    const seats = async () => {
      const page = await world.as(few.manager).get(`/v1/programmes/${few.id}/matches?limit=100`);
      const found = page.body.items.find((match: { posting: { id: string } }) => match.posting.id === posting.id);
      return found.explanation.factors.find((factor: { name: string }) => factor.name === 'seats').points;
    };
    expect(await seats()).toBe(5);
    const other = await world.programme();
    const accepted = await world.as(other.manager).post(`/v1/proposals/${await world.confirmed(posting, other, 2)}/acceptance`);
    expect(accepted.status).toBe(201);
    await world.work();
    expect(await seats()).toBe(10);
  });
});

it('who manages one programme and coordinates another has the last yes for the first alone', async () => {
  const first = await world.programme();
  const second = await world.programme({ institutionId: first.institutionId });
  await world.db.transaction((tx) => tx.sql(`insert into programme_keeper (programme_id, person_id, role) values ($1, $2, 'coordinator')`, [second.id, first.manager.id]));
  const posting = await world.posting();
  const [own, coordinated] = [await world.confirmed(posting, first), await world.confirmed(posting, second)];
  expect((await world.as(first.manager).post(`/v1/proposals/${coordinated}/acceptance`)).status).toBe(403);
  expect((await world.as(first.manager).post(`/v1/proposals/${own}/acceptance`)).status).toBe(201);
});

it('an acceptance does not wait for matches that are being written', async () => {
  const posting = await world.posting();
  const [programme, other] = [await world.programme(), await world.programme()];
  const proposal = await world.confirmed(posting, programme);
  const answer = await world.db.transaction(async (tx) => {
    await tx.sql(`insert into match (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until) values ($1, $2, 50, 'fair', 1, '{}', now(), '2099-01-01')`, [posting.id, other.id]);
    const accepting = world.as(programme.manager).post(`/v1/proposals/${proposal}/acceptance`).then(({ status }) => status);
    return Promise.race([accepting, new Promise((resolve) => setTimeout(() => resolve('waits'), 3000))]);
  });
  expect(answer).toBe(201);
});

it('two check-ins that close at the same moment are two missed in a row', async () => {
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1) made.push((await world.collaboration()).id);
  const asking = world.app.get(Asking, { strict: false });
  const pairs = await world.db.transaction(async (tx) => {
    const rows: [string, string][] = [];
    for (const id of made) {
      await tx.sql(`update collaboration set status = 'running', started_at = now() where id = $1`, [id]);
      const asked = await tx.sql<{ id: string }>(`insert into check_in (collaboration_id, moment, number, due_on, status, asked_at, closes_at)
        select $1, 'period', n, '2027-01-01'::date + n, 'asked', '2027-01-01', '2027-01-15' from generate_series(1, 2) n returning id`, [id]);
      for (const checkIn of asked) await tx.sql(`insert into check_in_side (check_in_id, side, name, email, locale) values ($1, 'company', 'A', 'a@world.example', 'nl')`, [checkIn.id]);
      rows.push([asked[0]!.id, asked[1]!.id]);
    }
    return rows;
  });
  for (const pair of pairs) {
    // Both have said that they are closed, and neither has looked yet.
    const closing = await world.db.transaction(async (tx) => {
      await tx.sql('lock table check_in_side in access exclusive mode');
      const started = Promise.all(pair.map((id) => asking.close(id)));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { started };
    });
    await closing.started;
  }
  const signals = await world.db.compose<{ n: number }>(`select count(*)::int as n from signal where collaboration_id = any($1) and reason = 'missed'`, [made]);
  expect(signals[0]?.n).toBe(3);
});

it('a proposal sent in time is still answered after the closing date, until its own deadline', async () => {
  const posting = await world.posting({ seats: 2, closesOn: '2027-03-20' });
  const programme = await world.programme();
  const sent = await world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 2, message: 'Net op tijd.' });
  expect(sent.status).toBe(201);
  await world.until('2027-03-25T09:00:00Z');
  expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body.status).toBe('expired');
  expect((await world.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`)).status).toBe(201);
  expect((await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/acceptance`)).status).toBe(201);
  expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ status: 'filled', seatsLeft: 0 });
});

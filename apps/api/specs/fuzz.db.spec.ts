import { request as ask } from 'node:http';
import { SESSION_COOKIE } from '#base/server';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20270318);
/** Requests for each way to read; twice as many for each way to write. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 48);

let world: World;
let document: Json;
let things: Record<string, string[]>;
let people: (Person | null)[];
beforeAll(async () => {
  world = await World.open();
  document = (await world.visitor.get('/v1/openapi.json')).body;
  document.paths = Object.fromEntries(Object.entries(document.paths).map(([path, operations]) => [`${document.servers[0].url}${path}`, operations]));
  const { id, posting, programme } = await world.collaboration();
  await world.as(programme.manager).post(`/v1/collaborations/${id}/start`);
  await world.until('2027-09-20T09:00:00Z');
  const link = world.post.to('jorrit@veenpoort.example').flatMap(({ text }) => /check-ins\/([\w-]{43})/.exec(text)?.[1] ?? []);
  const checkIns = await world.as(programme.manager).get(`/v1/collaborations/${id}/check-ins`);
  const dates = { closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  const open = await world.posting({ company: posting.company, ...dates });
  const full = await world.posting({ company: posting.company, seats: 1, ...dates });
  const [other, third] = [await world.programme(), await world.programme()];
  const won = await world.confirmed(full, other);
  await world.as(other.manager).post(`/v1/proposals/${won}/acceptance`);
  const draft = await world.draft(posting.company);
  const paused = await world.posting({ company: posting.company, seats: 3, ...dates });
  await world.db.transaction((tx) => tx.sql(`update posting set status = 'paused', seats_taken = 2 where id = $1`, [paused.id]));
  things = {
    postings: [posting.id, open.id, full.id, paused.id, String(draft.id)],
    proposals: [await world.confirmed(open, programme), won],
    collaborations: [id], programmes: [programme.id, other.id, third.id], organisations: [posting.company.id, programme.institutionId],
    institutions: [programme.institutionId], 'check-ins': checkIns.body.items.map((item: Json) => String(item.id)), 'check-in-links': link,
  };
  people = [posting.company.admin, programme.manager, await world.analyst(), (await world.company()).admin, null];
}, 60_000);
afterAll(() => world.close());

/** Numbers between 0 and 1 that are the same in every run of one seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const throwDice = dice(SEED);
const pick = <T>(from: readonly T[]): T => from[Math.floor(throwDice() * from.length)] as T;
const often = (chance: number) => throwDice() < chance;

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const strange: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 9_007_199_254_740_993, '', ' ', 'a', '0', '-1', 'NaN', 'null', 'x'.repeat(5000), 'é'.repeat(121), '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800',
  '‮gnidaer', '😀'.repeat(40), '2027-02-30', '0000-01-01', '9999-12-31', '2027-03-18', '+010000-01-01', '2028-02-29', '1900-01-01', '0001-01-01', '2027-13-01T00:00:00Z', '9999999-01-01',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', 'not-an-id', "'; drop table posting; --", '%', '_', '\\', '$1', '{}', '{a,b}', '<script>', '../../etc/passwd',
  'a@b.nl', 'a@b.nl\r\nBcc: x@y.nl', `${'a'.repeat(199)}@b.nl`, `${'a.'.repeat(2000)}@`, [], [[]], [null], ['a', 'a'], Array.from({ length: 300 }, () => 'a'), {}, { a: 1 }, { toString: 1 }, { length: -1 }, { then: 1 }, { nl: 'a', en: 'b' },
  { kind: 'on-call' }, { kind: 'dates', dates: ['9999-12-31', '0000-01-01'] }, { kind: 'dates', dates: ['2028-05-01'] }, { kind: 'range', from: '0000-01-01', until: '9999-12-31' }, { kind: 'range', from: '2027-01-01', until: '9999-12-31' }, { kind: ['range'] },
  { deep: [[[[[[[['x']]]]]]]] }, 'company', 'mbo-4', 'north', 'internship', 'minor', 'draft', 'published', 'mine', 'software-developer', 100, 500, 5, 10,
];
/** What could well be meant. */
const likely: readonly unknown[] = [null, 1, 2, 5, 40, true, false, [], 'nl', 'en', ['nl', 'en'], ['mbo-4', 'hbo-ad'], '2099-12-31', '2028-02-29', '2000-01-01', 'Een gewone regel tekst van gewone lengte.', { kind: 'on-call' },
  { kind: 'range', from: '2028-01-03', until: '2099-12-31' }, { kind: 'dates', dates: ['2028-05-01', '2028-05-02'] }, 'remote', 'strict', ['cyber-security-engineer'], ['software-developer'], 'minor', 'guest-lecture'];
const cursors: readonly unknown[] = [
  [], [1], ['x'], [null], [1e308], [-1], [1.5], [2 ** 40], ['ffffffff-ffff-ffff-ffff-ffffffffffff'], ['2027-01-01T00:00:00Z', 'x'], ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'], ['-infinity', '00000000-0000-0000-0000-000000000000'],
  [1, 2], [1e40, 1e40], ['a', 1], [true, 1], [null, null], [null, '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'], ['a', null], ['\ud800', 'x'], [{}, 1], [[1], 1], [1, 'crebo', 'x'], ['2027-01-01', 2 ** 40, '2027-01-01', 'x'], ['2027-01-01', -50, '9999-99-99', 'x'],
  ['2027-01-01', -50, 'infinity', 'x'], [null, null, null, null], ['x', 'y', 'z', 'w'], ['true', '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'], 'x', 1, null, {},
];
const rawCursors = ['x', '!!!!', '%00', '=', 'W10', 'a'.repeat(499), 'eyJhIjoxfQ', '%ff%fe'];
const addresses = ['/v1', '/v1/', '/v1//postings', '/v1/%00', '/v1/postings/%E0%A4%A', '/v1/postings/%ff', '/%76%31/postings', '/v1/postings/..%2f..', '/v1/postings/__proto__', '/v1/constructor', `/v1/postings/${'a'.repeat(400)}`,
  '/v1/postings?limit=1&limit=2', '/v1/postings?limit[]=1', '/v1/postings?limit=%E0%A4%A', '/v1/postings?__proto__[x]=1&__proto__=1&constructor=1', '/v1/postings?cursor=&q=', '/v1/postings?q=%00', '/v1/postings?q=%ff', '/v1/postings?q=a%20%26%20%7C%20!%20%3C-%3E', `/v1/postings?q=${'a'.repeat(9000)}`,
  '/v1/postings?q=%27%22%3A*', `/v1/institutions?q=${encodeURIComponent('% _ \\ '.repeat(10))}`, '/health', '/health/', '/health/live?x', '/v1/postings#a', '/v1/check-in-links/x/answer', `/v1/check-in-links/${'x'.repeat(200)}`];

interface Call { method: string; path: string; person: Person | null; headers: Record<string, string>; body?: string | Buffer }
interface Reply { status: number; type: string; text: string }

/** Sends exactly these bytes: fetch would put an odd address right. */
function send({ method, path, person, headers, body }: Call): Promise<Reply> {
  const { hostname, port } = new URL(world.origin);
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, method, path, headers: { ...(person ? { cookie: `${SESSION_COOKIE}=${person.secret}` } : {}), ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, type: String(answer.headers['content-type'] ?? ''), text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function faultOf({ status, type, text }: Reply): string | null {
  if (status >= 500) return `answers ${status} ${text.slice(0, 200)}`;
  if (status < 400) return null;
  if (!type.startsWith('application/problem+json')) return `answers ${status} as ${type}: ${text.slice(0, 100)}`;
  const problem: Json = JSON.parse(text);
  return problem.status === status && problem.code && problem.title && problem.detail && problem.instance ? null : `answers ${status} with an odd problem: ${text.slice(0, 200)}`;
}

/** Puts something strange at one or more places of a value. */
function spoilt(value: unknown): unknown {
  if (often(0.15)) return pick(strange);
  if (Array.isArray(value)) return often(0.3) ? [...value, pick(strange)] : value.map((item) => (often(0.5) ? spoilt(item) : item));
  if (value === null || typeof value !== 'object') return pick(strange);
  const entries = Object.entries(value).filter(() => !often(0.03));
  const at = Math.floor(throwDice() * entries.length);
  const made = Object.fromEntries(entries.map(([key, item], index) => [key, index === at ? spoilt(item) : item]));
  return often(0.1) ? { ...made, [pick(['extra', 'id', 'constructor', 'status', 'version', 'ownerId'])]: pick(strange) } : made;
}

/** One field otherwise than in the example, as somebody could mean it. */
function varied(example: unknown): unknown {
  const keys = Object.keys(example as object).filter((key) => key !== 'kind' && !key.endsWith('Id'));
  return keys.length === 0 ? example : { ...(example as object), [pick(keys)]: pick(likely) };
}

function bodyOf(example: unknown): string | Buffer | undefined {
  const kind = throwDice();
  if (kind < 0.04) return undefined;
  if (kind < 0.06) return '';
  if (kind < 0.08) return Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
  if (kind < 0.10) return `{"__proto__":{"isAdmin":true},"kind":"internship"}`;
  if (kind < 0.12) return `{"constructor":{"prototype":{"x":1}}}`;
  if (kind < 0.14) return JSON.stringify({ ...(example as object), details: 'DEEP' }).replace('"DEEP"', `{"x":${deep(20_000)}}`);
  if (kind < 0.16) return deep(60_000);
  if (kind < 0.18) return pick(['{', 'null', '1', '"x"', '[]', '{"a":1e999}', '{"a":1}{"b":2}', '\ufeff{}', '{"a":\u0000}']);
  // Half a character travels as an escape.
  return JSON.stringify(kind < 0.35 ? example : kind < 0.6 ? varied(example) : spoilt(example));
}

/** A value as an address can carry it. */
const written = (value: unknown) => (typeof value === 'string' ? value : String(JSON.stringify(value))).toWellFormed();

const queryOf = (names: string[]): string => {
  const parts = [...names, 'unknown'].filter(() => often(0.5)).map((name) => {
    if (name === 'cursor') return `cursor=${often(0.15) ? pick(rawCursors) : Buffer.from(JSON.stringify(pick(cursors))).toString('base64url')}`;
    return `${name}=${encodeURIComponent(written(pick(strange)).slice(0, 300).toWellFormed())}${often(0.1) ? `&${name}=2` : ''}`;
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

async function callOf(method: string, template: string, operation: Json): Promise<Call> {
  const owner = template.split('/')[2] ?? '';
  const example: unknown = operation.requestBody?.content?.['application/json']?.example;
  const known = pick([things[owner]?.length ? pick(things[owner]) : undefined, ...(often(0.8) ? [] : [pick(strange)])]);
  const [current] = method === 'patch' && known === String(known) && !known.includes('\u0000') ? await world.db.compose<{ version: number }>('select version from posting where id::text = $1', [known]) : [];
  const path = template.replace(/\{[^}]+\}/g, () => encodeURIComponent(written(known ?? pick(strange)).slice(0, 250).toWellFormed()));
  const names = ((operation.parameters ?? []) as { in: string; name: string }[]).filter((one) => one.in === 'query').map(({ name }) => name);
  const body = example === undefined ? (method === 'post' && often(0.3) ? bodyOf({}) : undefined) : bodyOf(withThings(example));
  return {
    method: method.toUpperCase(), path: `${path}${queryOf(names)}`, person: often(0.5) ? pick(people) : people[template.includes('programmes') || template.includes('collaborations') ? 1 : 0] ?? null, ...(body === undefined ? {} : { body }),
    headers: {
      ...(body === undefined && often(0.8) ? {} : { 'content-type': often(0.95) ? 'application/json' : pick(['text/plain', 'application/json; charset=utf-16', 'x', 'multipart/form-data', 'application/x-www-form-urlencoded']) }),
      ...(method === 'patch' || often(0.1) ? { 'if-match': often(0.7) ? `"${current?.version ?? 1}"` : pick(['"1"', '"999999999"', '"99999999999"', '*', 'x', '""']) } : {}),
      ...(often(0.1) ? { 'idempotency-key': pick(['a', 'b', 'x'.repeat(101), 'a b', "'"]) } : {}),
      ...(often(0.1) ? { 'accept-language': pick(['en', 'x'.repeat(3000), '*', ';;;q=,', 'NL-be']) } : {}),
    },
  };
}

/** Real ids where an example has made-up ones, so that a request comes further. */
function withThings(example: unknown): unknown {
  const body = { ...(example as Record<string, unknown>) };
  if ('postingId' in body) body['postingId'] = pick(things['postings']!);
  if ('programmeId' in body) body['programmeId'] = pick(things['programmes']!);
  return body;
}

/** All that people wrote, as one text. */
const everything = async () => (await world.db.compose<{ all: string }>(['person', 'membership', 'posting', 'proposal', 'collaboration', 'check_in', 'check_in_side', 'signal', 'match']
  .map((table) => `select '${table}' || count(*) || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as all from ${table} t`).join(' union all '), [])).map((row) => row.all).join();

it(`no request ends in a fault of ours, every refusal is a problem and changes nothing (seed ${SEED})`, async () => {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let before = await everything();
  let refused: string[] = [];
  let letThrough = 0;
  const check = async (call: Call) => {
    const reply = await send(call);
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    const fault = faultOf(reply);
    const shown = `${call.method} ${call.path.slice(0, 300)} ${String(call.body ?? '').slice(0, 600)}`;
    if (fault) faults.push(`${shown} ${fault}`);
    if (reply.status < 400 && call.method !== 'GET') letThrough += 1;
    if (reply.status >= 400 || call.method === 'GET') refused.push(`${shown} (${reply.status})`);
    return reply;
  };
  const unchanged = async () => {
    const after = await everything();
    if (after !== before) faults.push(`One of these changed something:\n  ${refused.join('\n  ')}`);
    [before, refused] = [after, []];
  };
  for (const path of addresses) for (const method of ['GET', 'POST', 'DELETE']) await check({ method, path, person: pick(people), headers: {} });
  for (const [template, operations] of Object.entries<Json>(document.paths)) {
    for (const [method, operation] of Object.entries<Json>(operations)) {
      if (template.startsWith('/v1/sessions')) continue;
      if (method === 'get') {
        for (let round = 0; round < ROUNDS; round += 8) await Promise.all((await Promise.all(Array.from({ length: 8 }, () => callOf(method, template, operation)))).map(check));
      } else {
        for (let round = 0; round < ROUNDS * 2; round += 1) {
          const call = await callOf(method, template, operation);
          // What is about to be let through is not mixed with what was refused.
          if (refused.length >= 20) await unchanged();
          const { status } = await check(call);
          if (status < 400) [before, refused] = [await everything(), []];
        }
      }
      await unchanged();
    }
  }
  expect(faults.slice(0, 10)).toEqual([]);
  // It came past the first check often enough to say something.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(300);
  expect(letThrough).toBeGreaterThan(12);
}, 60_000);

it('signing in takes anything for what it is', async () => {
  const example = document.paths['/v1/sessions'].post.requestBody.content['application/json'].example;
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = bodyOf(example);
    const fault = faultOf(await send({ method: 'POST', path: '/v1/sessions', person: null, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body }) }));
    if (fault) faults.push(`${String(body).slice(0, 300)} ${fault}`);
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
  }
  expect(faults).toEqual([]);
});

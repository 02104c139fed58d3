import { Fuzz } from '../testing/fuzz/fuzz';
import { methods } from '../testing/fuzz/operations';
import { rawRequests } from '../testing/fuzz/raw';
import { addresses } from '../testing/fuzz/strange';
import { faultOf, type Reply } from '../testing/fuzz/wire';
import { apiHeaders, SESSION_COOKIE } from '#base/server';

let fuzz: Fuzz;
beforeAll(async () => { fuzz = await Fuzz.open(); }, 60_000);
afterAll(() => fuzz.close());
beforeEach(() => { fuzz.faults.length = 0; });

it('an address that nobody wrote is a problem, with every method', async () => {
  for (const path of addresses) for (const method of methods) await fuzz.checkLot([{ name: 'address', call: { method: method.toUpperCase(), path, headers: {} } }]);
  expect(fuzz.faults).toEqual([]);
}, 60_000);

it('a method that an address does not have is a problem, for who may do everything else there', async () => {
  const cookie = `${SESSION_COOKIE}=${fuzz.place.people[0]?.secret}`;
  for (const template of new Set(fuzz.operations.map((one) => one.template))) {
    for (const method of methods) {
      if (fuzz.operations.some((one) => one.template === template && one.method === method.toUpperCase())) continue;
      await fuzz.checkLot([{ name: 'method', call: { method: method.toUpperCase(), path: template.replace(/\{[^}]+\}/g, '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'), headers: { cookie, 'content-type': 'application/json' }, body: '{}' } }]);
    }
  }
  expect(fuzz.faults).toEqual([]);
}, 60_000);

it('bytes that are no request are a problem', async () => {
  for (const [name, bytes] of Object.entries(rawRequests)) await fuzz.checkRaw(bytes, name);
  expect(fuzz.faults).toEqual([]);
}, 60_000);

describe('the fuzz itself', () => {
  it('sees what a refused request wrote, and who', async () => {
    // Nothing of ours writes on a refusal, so the count of tries is made to.
    await sql(`create function public.planted() returns trigger language plpgsql as $$ begin update person set name = 'Iemand anders' where id = (select min(id::text)::uuid from person); return null; end $$`);
    await sql(`create trigger planted after insert or update on throttle for each row execute function public.planted()`);
    try {
      await fuzz.checkLot([{ name: 'planted', call: { method: 'GET', path: '/v1/check-in-links/unknown', headers: {} } }]);
      expect(fuzz.faults).toEqual([expect.stringMatching(/^planted: GET \/v1\/check-in-links\/unknown .*changes .*"tab":"person".*Iemand anders/)]);
    } finally {
      await sql('drop function public.planted() cascade');
    }
  });

  it('takes back to the last row what was let through', async () => {
    const before = await fuzz.witness.everything();
    const { place: { people, things } } = fuzz;
    const post = (path: string, who: number, body?: unknown) => fuzz.checkLot([{ name: path, call: { method: 'POST', path, body: body === undefined ? undefined : JSON.stringify(body), headers: { cookie: `${SESSION_COOKIE}=${people[who]?.secret}`, 'content-type': 'application/json', 'idempotency-key': 'once' } } }]);
    const replies = [...await post(`/v1/proposals/${things['proposals']?.[0]}/acceptance`, 1), ...await post('/v1/postings', 0, { kind: 'internship' }), ...await post(`/v1/postings/${things['postings']?.[1]}/publication`, 0),
      ...await fuzz.checkLot([{ name: 'signs out', call: { method: 'DELETE', path: '/v1/sessions', headers: { cookie: `${SESSION_COOKIE}=${people[0]?.secret}` } } }])];
    expect(replies.map((reply) => reply?.status)).toEqual([201, 201, 201, 204]);
    expect(await fuzz.witness.everything()).toBe(before);
    expect(fuzz.faults).toEqual([]);
  });

  it('knows a bad answer', () => {
    const good: Reply = { status: 404, headers: { ...apiHeaders, 'content-type': 'application/problem+json; charset=utf-8' }, text: JSON.stringify({ type: 'https://x.example/problems/x', title: 'x', status: 404, detail: 'x', instance: 'urn:request:1', code: 'x' }) };
    expect(faultOf(good, 'GET')).toBeNull();
    const bad: Reply[] = [{ ...good, status: 500 }, { ...good, status: 400 }, { ...good, text: '{}' }, { ...good, text: 'x' }, { ...good, headers: { ...good.headers, 'content-type': 'application/json' } }, { ...good, headers: { ...good.headers, 'api-version': undefined } },
      { ...good, headers: { ...good.headers, 'x-powered-by': 'x' } }, { ...good, text: good.text.replace('"detail":"x"', '"detail":"duplicate key value violates unique constraint"') }, { ...good, text: good.text.replace('"x"', '"Error\\n    at run (x.js)"'.replace('\\n', '\n')) }];
    expect(bad.filter((reply) => faultOf(reply, 'GET') === null)).toEqual([]);
  });
});

const sql = (text: string) => fuzz.place.world.db.transaction((tx) => tx.sql(text));

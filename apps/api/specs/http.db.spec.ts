import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const isProblem = (answer: { headers: Headers; body: Json }, status: number) => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('api-version')).toBe('1.0.0');
  expect(answer.body).toMatchObject({ status, type: expect.stringContaining('/problems/'), title: expect.any(String), instance: expect.stringContaining('urn:request:'), code: expect.any(String) });
};

describe('every answer', () => {
  it('carries the security headers, the API version and a request id', async () => {
    const { headers } = await world.visitor.get('/v1/postings');
    for (const [name, value] of Object.entries({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'api-version': '1.0.0', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })) {
      expect([name, headers.get(name)]).toEqual([name, value]);
    }
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is a problem for an unknown address, a trailing slash, a wrong method, broken JSON, a wrong type and a giant', async () => {
    const company = await world.company();
    const { admin } = company;
    const cases: [number, Promise<{ status: number; headers: Headers; body: Json }>][] = [
      [404, world.visitor.get('/v1/nothing')],
      [404, world.visitor.get('/v1/postings/')],
      [405, world.visitor.delete('/v1/postings')],
      [405, world.visitor.call('PUT', '/v1/postings')],
      [400, world.as(admin).post('/v1/postings', '{"kind":')],
      [415, world.as(admin).post('/v1/postings', 'kind=internship', { 'content-type': 'application/x-www-form-urlencoded' })],
      [415, world.as(admin).post('/v1/postings', '<a/>', { 'content-type': 'text/xml' })],
      [413, world.as(admin).post('/v1/postings', { kind: 'internship', description: 'x'.repeat(300_000) })],
      [400, world.visitor.get('/v1/postings/not-an-id')],
      [400, world.visitor.get('/v1/postings?limit=1000')],
      [400, world.as(admin).post('/v1/postings', { kind: 'internship', title: 'nul\u0000byte' })],
      [401, world.visitor.post('/v1/postings', { kind: 'internship' })],
      [404, world.visitor.get('/v1/postings/0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d')],
    ];
    for (const [status, call] of cases) {
      const answer = await call;
      expect([status, answer.status, answer.body.code]).toEqual([status, status, expect.any(String)]);
      isProblem(answer, status);
    }
  });

  it('says a wrong method\'s right ones', async () => {
    expect((await world.visitor.delete('/v1/postings')).headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('is kept by caches when public and unchanged', async () => {
    const first = await world.visitor.get('/v1/postings');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect((await world.visitor.get('/v1/postings', { 'if-none-match': etag })).status).toBe(304);
    await world.posting();
    expect((await world.visitor.get('/v1/postings', { 'if-none-match': etag })).status).toBe(200);
    const company = await world.company();
    expect((await world.as(company.admin).get('/v1/postings')).headers.get('cache-control')).toBe('no-store');
  });

  it('comes without its body to HEAD', async () => {
    const answer = await world.visitor.call('HEAD', '/v1/postings');
    expect([answer.status, answer.body, answer.headers.get('api-version')]).toEqual([200, '', '1.0.0']);
    expect((await world.visitor.call('HEAD', '/v1/nothing')).status).toBe(404);
  });

  it('has a Link to the next page', async () => {
    await world.posting();
    await world.posting();
    const page = await world.visitor.get('/v1/postings?limit=1');
    expect(page.headers.get('link')).toContain(`cursor=${page.body.next}>; rel="next"`);
  });
});

describe('another website', () => {
  it('cannot make a signed-in browser change anything', async () => {
    const { admin } = await world.company();
    const attempt = (headers: Record<string, string>) => world.as(admin).post('/v1/postings', { kind: 'internship' }, headers);
    expect((await attempt({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await attempt({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await attempt({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await attempt({ origin: 'null' })).status).toBe(403);
    expect((await attempt({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});

describe('health', () => {
  it('answers, and tells what waits', async () => {
    expect((await world.visitor.get('/health/live')).body).toEqual({ status: 'live' });
    const ready = await world.visitor.get('/health/ready');
    expect(ready.body.status).toBe('ready');
    expect(ready.body.checks.map((check: Json) => check.name)).toEqual(['database', 'outbox', 'failed-jobs', 'workers', 'troubles']);
  });
});

describe('the API document', () => {
  it('is open to every website and describes the spine', async () => {
    const { headers, body } = await world.visitor.get('/v1/openapi.json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body.openapi).toMatch(/^3\.1/);
    for (const [method, path] of [['get', '/v1/postings'], ['post', '/v1/postings'], ['patch', '/v1/postings/{id}'], ['post', '/v1/postings/{id}/publication'],
      ['post', '/v1/sessions'], ['delete', '/v1/sessions/current'], ['get', '/v1/me'], ['get', '/v1/regions'], ['get', '/v1/institutions'], ['get', '/v1/programmes'],
      ['get', '/v1/job-functions'], ['get', '/v1/qualifications'], ['get', '/v1/collaboration-forms'], ['get', '/v1/posting-kinds'], ['get', '/v1/decision-table'],
      ['get', '/v1/programmes/{id}/matches'], ['get', '/v1/postings/{id}/matches'], ['post', '/v1/proposals'], ['post', '/v1/proposals/{id}/confirmation'],
      ['post', '/v1/proposals/{id}/acceptance'], ['get', '/v1/collaborations'], ['post', '/v1/collaborations/{id}/start'], ['get', '/v1/collaborations/{id}/check-ins'],
      ['get', '/v1/monitor/overview'], ['get', '/v1/demo/sign-ins'], ['get', '/v1/demo/mails'], ['post', '/v1/demo/clock']] as const) {
      const operation = body.paths[path.replace(body.servers[0].url, '')]?.[method];
      expect([path, operation === undefined]).toEqual([path, false]);
      const success = Object.entries<Json>(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      if (method === 'delete') continue;
      expect([path, JSON.stringify(success?.content?.['application/json'])]).toEqual([path, expect.stringContaining('example')]);
    }
    expect(body.paths['/postings'].post.requestBody.content['application/json'].example).toMatchObject({ kind: 'internship' });
    expect(JSON.stringify(body)).not.toMatch(/"\$ref":"#\/\$defs/);
  });
});

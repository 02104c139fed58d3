import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountPortal } from './portal';

/** A build that says what it was asked, renders slowly on demand, and spoils the process as the real engine may. */
const build = `
process.on('uncaughtException', () => {});
export const createRender = (hostname) => async (request, context) => {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/slow')) await new Promise((done, fail) => request.signal.addEventListener('abort', () => fail(request.signal.reason)));
  if (pathname.endsWith('/broken')) throw new Error('broken');
  const body = [hostname, request.url, request.headers.get('host'), request.headers.get('cookie'), context.apiOrigin].join(' ');
  return new Response(body, { status: pathname.endsWith('/missing') ? 404 : 200, headers: { 'Content-Type': 'text/html' } });
};`;

describe('the portal on the api', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portal-'));
  let server: FastifyInstance;

  beforeAll(async () => {
    mkdirSync(join(dir, 'server'));
    mkdirSync(join(dir, 'browser/nl'), { recursive: true });
    writeFileSync(join(dir, 'server/server.mjs'), build);
    writeFileSync(join(dir, 'browser/nl/main-ABCD1234.js'), 'let plain;');
    writeFileSync(join(dir, 'browser/nl/main-ABCD1234.js.br'), 'brotli');
    writeFileSync(join(dir, 'browser/nl/favicon.svg'), '<svg/>');
    server = fastify({ exposeHeadRoutes: false });
    server.get('/v1/postings', async () => ({ items: [] }));
    server.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not-found' }));
    const before = process.listenerCount('uncaughtException');
    await mountPortal(server, { dir, publicUrl: 'https://koppelvlak.example', apiOrigin: 'http://inner', isDemo: true, renderTimeoutMs: 150, maxRenders: 2 });
    expect(process.listenerCount('uncaughtException')).toBe(before);
  });
  afterAll(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

  it('sends who knocks to their language, with the page they asked for', async () => {
    const root = await get('/', { 'accept-language': 'en-GB,en;q=0.8' });
    expect([root.statusCode, root.headers.location, root.headers.vary]).toEqual([302, '/en/', 'Accept-Language']);
    expect((await get('/check-ins/abc?from=mail')).headers.location).toBe('/nl/check-ins/abc?from=mail');
    expect((await get('/nl?x=1')).headers.location).toBe('/nl/?x=1');
    expect((await get('/evil.example/%2f')).headers.location).toMatch(/^\/nl\//);
  });

  it('leaves the api alone', async () => {
    expect((await get('/v1/postings')).json()).toEqual({ items: [] });
    for (const path of ['/v1/nothing', '/v1', '/health/nothing', '/nl/main-00000000.js']) {
      const answer = await get(path);
      expect([path, answer.statusCode, answer.json()]).toEqual([path, 404, { code: 'not-found' }]);
    }
  });

  it('renders under the public name, whatever the Host says, with strict headers', async () => {
    const page = await get('/nl/postings?q=a', { host: 'evil.example' });
    expect(page.body).toBe('koppelvlak.example https://koppelvlak.example/nl/postings?q=a   http://inner');
    expect(page.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-language': 'nl',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age'),
    });
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect((await get('/en/missing')).statusCode).toBe(404);
    expect((await server.inject({ method: 'HEAD', url: '/nl/postings' })).statusCode).toBe(200);
  });

  it.each([
    ['/nl/workspace', '__Host-session=1', 'private, no-store'],
    ['/nl/workspace', 'theme=dark', 'no-cache'],
    ['/nl/check-ins/token', '', 'private, no-store'],
  ])('%s with cookie "%s" is kept as %s', async (url, cookie, kept) => {
    expect((await get(url, { cookie })).headers['cache-control']).toBe(kept);
  });

  it('serves files for ever when their name tells their content, compressed where they are', async () => {
    const plain = await get('/nl/main-ABCD1234.js');
    expect([plain.body, plain.headers['cache-control']]).toEqual(['let plain;', 'public, max-age=31536000, immutable']);
    expect((await get('/nl/main-ABCD1234.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
    expect((await get('/nl/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('says clearly that it is busy: too slow, broken, or too many at once', async () => {
    const slow = await Promise.all([get('/nl/slow'), get('/nl/slow'), get('/en/postings')]);
    expect(slow.map((answer) => answer.statusCode)).toEqual([503, 503, 503]);
    expect(slow[2]?.body).toContain('Koppelvlak is busy');
    expect(slow[2]?.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
    expect((await get('/nl/broken')).statusCode).toBe(503);
    expect((await get('/nl/postings')).statusCode).toBe(200);
  });

  it('keeps robots out of a demo', async () => {
    expect((await get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n\nSitemap: https://koppelvlak.example/sitemap.xml\n');
  });
});

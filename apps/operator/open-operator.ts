import cookies from '@fastify/cookie';
import type { Queue } from 'bullmq';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { localeOf } from '#base/contract';
import { securityHeaders, withoutAddresses, type Db, type Log } from '#base/server';
import { BOARD, mountBoard } from './board';
import { COOKIE, Door, isFromHere, isOurHost, LASTS_MS } from './door';
import { giveUp, look, tryAgain } from './outbox';
import { notice, overview, signInPage } from './pages';
import { style } from './style';

export interface OperatorOptions {
  db: Db;
  queues: readonly Queue[];
  log: Log;
  user: string;
  passwordHash: string;
  /** The https address in front, when there is one. */
  url?: string | undefined;
  now?: () => number;
}

const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The operator's pages: the outbox as it stands, what can be done about it, and the queues to look at. */
export async function openOperator({ db, queues, log, user, passwordHash, url, now }: OperatorOptions): Promise<FastifyInstance> {
  const door = new Door(user, passwordHash, now);
  // Behind a proxy of ours the nearest address it writes is who knocks; without one nobody else may say so.
  const server = fastify({ bodyLimit: 16_384, requestTimeout: 30_000, trustProxy: url === undefined ? false : (_address: string, hop: number) => hop < 1, routerOptions: { ignoreTrailingSlash: true } });
  const formOf = (request: FastifyRequest) => (request.body ?? new URLSearchParams()) as URLSearchParams;
  const page = (reply: FastifyReply, html: string) => reply.type('text/html; charset=utf-8').send(html);
  const say = (request: FastifyRequest, reply: FastifyReply, status: number, what: Parameters<typeof notice>[1]) => page(reply.code(status), notice(localeOf(request.headers['accept-language']), what));
  const cookie = (request: FastifyRequest) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure: url !== undefined && request.headers.host === new URL(url).host });

  await server.register(cookies);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
  server.addHook('onRequest', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language']);
    void reply.headers({ ...securityHeaders, 'referrer-policy': 'same-origin', 'content-security-policy': policy, 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'content-language': locale, 'vary': 'Accept-Language' });
    if (!isOurHost(request.headers.host, url)) return say(request, reply, 421, 'elsewhere');
    if (!['GET', 'HEAD'].includes(request.method) && !isFromHere(request)) return say(request, reply, 403, 'elsewhere');
    const path = request.url.split('?')[0];
    if (path === '/style.css' || (path === '/sign-in' && request.method === 'POST')) return;
    // The same answer for every address, also for those that do not exist.
    if (!door.knows(request.cookies[COOKIE])) return page(reply.code(401).header('www-authenticate', 'Session realm="Operator"'), signInPage(locale, null));
  });
  server.setNotFoundHandler((request, reply) => say(request, reply, 404, 'unknown'));
  server.setErrorHandler((error: { statusCode?: number; stack?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ error: withoutAddresses(String(error.stack)) }, 'operator request failed');
    return say(request, reply, status, status >= 500 ? 'broken' : 'unclear');
  });

  server.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style));
  server.get('/sign-in', async (_request, reply) => reply.redirect('/', 303));
  server.post('/sign-in', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language']);
    const wait = door.count(request.ip);
    if (wait > 0) return page(reply.code(429).header('retry-after', String(wait)), signInPage(locale, { wait }));
    const form = formOf(request);
    const secret = await door.signIn((form.get('user') ?? '').slice(0, 200), (form.get('password') ?? '').slice(0, 1000), request.ip);
    log.info({ operator: user, ok: secret !== null }, 'operator sign-in');
    if (!secret) return page(reply.code(401), signInPage(locale, 'wrong'));
    return reply.setCookie(COOKIE, secret, { ...cookie(request), maxAge: LASTS_MS / 1000 }).redirect('/', 303);
  });
  server.post('/sign-out', async (request, reply) => {
    door.signOut(request.cookies[COOKIE]);
    return reply.clearCookie(COOKIE, cookie(request)).redirect('/', 303);
  });

  server.get<{ Querystring: { before?: string; did?: string; n?: string } }>('/', async ({ query, headers }, reply) => {
    const before = query.before !== undefined && uuid.test(query.before) ? query.before : null;
    return page(reply, overview(localeOf(headers['accept-language']), { ...await look(db, before), before, did: query.did ?? null, n: Number(query.n) || 0, board: BOARD, at: new Date() }));
  });
  const told = (did: string, what: object, n: number) => {
    log.info({ operator: user, did, ...what, rows: n }, 'operator act');
    return `/?did=${n > 0 ? did : 'nothing'}&n=${n}`;
  };
  server.post<{ Params: { id: string } }>('/rows/:id/retry', async (request, reply) => {
    const { id } = request.params;
    if (!uuid.test(id)) return say(request, reply, 404, 'unknown');
    return reply.redirect(told('retried', { id }, (await tryAgain(db, { id })).length), 303);
  });
  server.post<{ Params: { id: string } }>('/rows/:id/give-up', async (request, reply) => {
    const { id } = request.params;
    if (!uuid.test(id)) return say(request, reply, 404, 'unknown');
    const reason = (formOf(request).get('reason') ?? '').replace(/\p{Cc}+/gu, ' ').trim();
    if (reason.length < 3 || reason.length > 200) return say(request, reply, 400, 'no-reason');
    return reply.redirect(told('given-up', { id, reason: withoutAddresses(reason) }, await giveUp(db, id, reason) ? 1 : 0), 303);
  });
  server.post<{ Params: { job: string } }>('/jobs/:job/retry', async (request, reply) => {
    const { job } = request.params;
    return reply.redirect(told('retried', { job: job.slice(0, 100) }, (await tryAgain(db, { job })).length), 303);
  });
  await mountBoard(server, queues);
  await server.ready();
  return server;
}

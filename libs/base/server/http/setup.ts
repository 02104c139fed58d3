import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../db/ids';
import type { Log } from '../log/log';
import { general, Refusal } from '../problems/problem';
import { dressAnswers } from './answers';
import { takeFiles } from './file-body';
import { apiHeaders } from './headers';
import { answerForNode, answerProblem, answerUnreadable } from './problem-filter';

/**
 * Fastify options of the API: a bound on bodies and on the time they take, an id per request. `proxies` is how many proxies
 * stand in front: believing more of X-Forwarded-For than they wrote lets a caller choose their own address.
 */
export const fastifyOptions = (proxies: number, log: Log) => ({
  bodyLimit: 262_144, requestTimeout: 30_000, trustProxy: proxies === 0 ? false : (_address: string, hop: number) => hop < proxies, genReqId: () => newId(),
  routerOptions: { maxParamLength: 200 }, exposeHeadRoutes: true,
  /** An address that cannot be read meets no route, and so none of our hooks and filters. */
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    answerProblem(error, request, reply, log);
  },
  clientErrorHandler: answerUnreadable,
  // Node would refuse a request without a host by itself, without saying why: the first hook does.
  http: { requireHostHeader: false },
});

const isApi = (url: string) => url.startsWith('/v1/') || url === '/v1' || url.startsWith('/health');

/** Hooks that hold for every request of the API. */
export async function setUpHttp(app: NestFastifyApplication, log: Log): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyCookie as never);
  answerForNode(fastify.server);
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') throw new Refusal(general.invalid);
    // Also under an escaped address: /%76%31/postings is the same route.
    if (!isApi(request.url) && !isApi(request.routeOptions.url ?? '')) return;
    void reply.headers(apiHeaders).header('x-request-id', request.id);
    const path = request.url.split('?')[0] ?? '';
    if (path.endsWith('/')) throw new Refusal(general['not-found']);
  });
  dressAnswers(fastify);
  fastify.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, never its address: an address can carry a secret.
    log.info({ requestId: request.id, method: request.method, route: request.routeOptions?.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  takeFiles(app, fastify);
  // A body is JSON, a file or nothing; a DELETE or POST without a body needs no content type.
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Many clients name the type of a body they do not send.
    if (body.length === 0) done(null, undefined);
    else if (isTooDeep(String(body))) done(new Refusal(general['too-deep']), undefined);
    else void parse(request, String(body), done);
  });
}

/** What we take is a few levels deep; what walks a value by calling itself (JSON.stringify, Postgres' jsonb) must not run out of stack. */
const MOST_LEVELS = 32;

function isTooDeep(json: string): boolean {
  let level = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (isText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x5b || sign === 0x7b) {
      level += 1;
      if (level > MOST_LEVELS) return true;
    } else if (sign === 0x5d || sign === 0x7d) level -= 1;
  }
  return false;
}

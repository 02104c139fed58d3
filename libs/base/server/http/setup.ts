import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { newId } from '../db/ids';
import type { Log } from '../log/log';
import { general, Refusal } from '../problems/problem';
import { apiHeaders } from './headers';

/** Fastify options of the API: a bound on bodies, an id per request, no trust in proxies unless said. */
export const fastifyOptions = (trustProxy: boolean) => ({
  bodyLimit: 262_144, trustProxy, genReqId: () => newId(), routerOptions: { maxParamLength: 200 }, exposeHeadRoutes: false,
});

const isApi = (url: string) => url.startsWith('/v1/') || url === '/v1' || url.startsWith('/health');

/** Hooks that hold for every request of the API. */
export async function setUpHttp(app: NestFastifyApplication, log: Log): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyCookie as never);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isApi(request.url)) return;
    void reply.headers(apiHeaders).header('x-request-id', request.id);
    const path = request.url.split('?')[0] ?? '';
    if (path.endsWith('/')) throw new Refusal(general['not-found']);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, never its address: an address can carry a secret.
    log.info({ requestId: request.id, method: request.method, route: request.routeOptions?.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  // A body is JSON or nothing; a DELETE or POST without a body needs no content type.
  fastify.removeContentTypeParser('text/plain');
}

import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ActedRequest } from './session-guard';

/** Gives answers what every answer has: a Link to the next page, the ETag of a version, and that of what caches may keep. */
export function dressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, body: unknown, done) => {
    if ((request as ActedRequest).endpoint && body !== null && typeof body === 'object') {
      const { next, version } = body as { next?: string | null; version?: number };
      if (typeof next === 'string') {
        const url = new URL(request.url, 'http://inner');
        url.searchParams.set('cursor', next);
        void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
      }
      if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    }
    done(null, body);
  });
  // What is sent is hashed as it is sent: it is written out once.
  fastify.addHook('onSend', (request, reply, body: unknown, done) => {
    if (!(request as ActedRequest).endpoint?.cache || typeof body !== 'string' || reply.statusCode !== 200 || reply.hasHeader('etag')) return done(null, body);
    const etag = `"${hash('sha1', body, 'base64url')}"`;
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] !== etag) return done(null, body);
    void reply.code(304).removeHeader('content-type');
    done(null, null);
  });
}

import type { FastifyInstance } from 'fastify';
import { answerProblem, general, Refusal, securityHeaders, type Log } from '#base/server';
import type { Unsubscribing } from '#notifications/server';

/** What mail programs send, as a form of one field (RFC 8058). */
const isOneClick = (body: unknown) => typeof body === 'string' && /List-Unsubscribe\b/.test(body) && body.includes('One-Click');

/**
 * Where a mail program unsubscribes its reader: by POST, without a cookie and without a redirect. Outside the API, as it takes a form; a
 * browser that comes here by GET is led to the page, which asks.
 */
export function openUnsubscribe(fastify: FastifyInstance, unsubscribing: Unsubscribing, log: Log): void {
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, done) => done(null, body));
    scope.post('/unsubscribe/:token', async (request, reply) => {
      try {
        if (!isOneClick(request.body)) throw new Refusal(general.invalid);
        await unsubscribing.stop((request.params as { token: string }).token);
        return await reply.headers({ ...securityHeaders, 'cache-control': 'no-store' }).type('text/plain; charset=utf-8').send('Done\n');
      } catch (error) {
        answerProblem(error, request, reply, log);
        return reply;
      }
    });
  });
}

import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { answerProblem, callerOf, notFound, securityHeaders, type Log, type Throttle } from '#base/server';
import type { CalendarFeeds, Calendars } from '#calendar/server';

/** What a calendar is followed by. */
export interface CalendarReads {
  feeds: CalendarFeeds;
  calendars: Calendars;
  throttle: Throttle;
}

/** Addresses that are nobody's, tried from one place; and how often one calendar is asked for in an hour. */
const MISSES = { limit: 30, seconds: 600 };
const READS = { limit: 120, seconds: 3600 };

/** Where calendar programs follow what is planned for somebody: outside the API, as it answers a file. Open to who knows the address. */
export function openCalendars(fastify: FastifyInstance, { feeds, calendars, throttle }: CalendarReads, log: Log): void {
  fastify.get('/calendar/:token(^[A-Za-z0-9_-]{1,100}$).ics', async (request, reply) => {
    try {
      void reply.headers({ ...securityHeaders, 'x-robots-tag': 'noindex' });
      const { token } = request.params as { token: string };
      const follower = await feeds.follower(token);
      if (!follower) {
        await throttle.count('calendar-miss', callerOf(request.ip), MISSES.limit, MISSES.seconds);
        throw notFound();
      }
      await throttle.count('calendar', follower.personId, READS.limit, READS.seconds);
      const body = await calendars.of(follower.personId, follower.locale);
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
      void reply.headers({ 'cache-control': 'private, max-age=900', etag, 'content-disposition': 'inline; filename="koppelvlak.ics"' });
      const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
      return await (known?.includes(etag) ? reply.code(304).send() : reply.type('text/calendar; charset=utf-8').send(body));
    } catch (error) {
      answerProblem(error, request, reply, log);
      return reply;
    }
  });
}

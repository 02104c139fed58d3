import { Controller, Headers, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PassThrough } from 'node:stream';
import { Endpoint, Who, type Actor } from '#base/server';
import { events, type Events } from '#notifications/contract';
import { EventReads, placeOf, placeText } from './event-reads';
import { EventStreams } from './event-streams';
import { noticeExample } from './examples';
import { Inbox } from './inbox';

/** News as it comes. */
@Controller('v1')
export class EventController {
  constructor(private readonly streams: EventStreams, private readonly reads: EventReads, private readonly inbox: Inbox) {}

  @Endpoint('GET', 'me/events', { summary: 'What you are told from now on, as server-sent events to who accepts `text/event-stream`; to others what came after `Last-Event-ID`, at once', access: 'signed-in', refuses: [429], answer: events,
    example: { notices: [noticeExample], unread: 1, place: placeText({ xid: '4711', id: noticeExample.id }), hasMore: false }, tag: 'notifications' })
  async read(@Who() actor: Actor, @Headers('accept') accept: string | undefined, @Headers('last-event-id') last: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Events | PassThrough> {
    const place = placeOf(last);
    if (request.method === 'GET' && accept?.includes('text/event-stream')) {
      const stream = await this.streams.open(actor, place);
      // What compresses or gathers on the way would hold events back; a line that has ended is not kept, or a process that goes would wait for it.
      void reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'close' });
      return stream;
    }
    const { arrived: [news] } = await this.reads.after([{ personId: actor.personId, place: place ?? await this.reads.here() }]);
    if (!news) throw new Error('No answer to what came');
    return { notices: news.told.map(({ notice }) => notice), ...await this.inbox.unread(actor.personId), place: placeText(news.place), hasMore: news.hasMore };
  }
}

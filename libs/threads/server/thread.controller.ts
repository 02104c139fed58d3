import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { newMessage, thread, threadQuery, threadReading, threadUnread, type NewMessage, type Thread, type ThreadQuery, type ThreadReading, type ThreadUnread } from '#threads/contract';
import { newMessageExample, removedExample, threadExample } from './examples';
import { ThreadQueries } from './thread.queries';
import { Threads } from './threads';

const byId = z.object({ id });
const tag = 'threads';
const ofProposal = { access: 'signed-in', owned: { 'path.id': 'proposal' }, answer: thread, tag } as const;

/** What both sides of a proposal write to each other, before and after it becomes a collaboration. */
@Controller('v1')
export class ThreadController {
  constructor(private readonly threads: Threads, private readonly queries: ThreadQueries) {}

  @Endpoint('GET', 'proposals/:id/messages', { summary: 'The conversation of a proposal and of the collaboration that came of it, newest first', ...ofProposal, example: threadExample, does: 'read a conversation' })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: threadQuery }) query: ThreadQuery): Promise<Thread> {
    return this.queries.one(actor, params.id, query.cursor);
  }

  @Endpoint('POST', 'proposals/:id/messages', { summary: 'Write to the other side', ...ofProposal, example: threadExample, bodyExample: newMessageExample, creates: true, refuses: [429], does: 'write in a conversation' })
  async write(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: newMessage }) body: NewMessage): Promise<Thread> {
    await this.threads.write(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'proposals/:id/message-readings', { summary: 'You have read up to this message', access: 'signed-in', owned: { 'path.id': 'proposal' }, does: 'read a conversation', answer: threadUnread, example: { unread: 0 }, bodyExample: { through: 3 }, tag })
  async read(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: threadReading }) body: ThreadReading): Promise<ThreadUnread> {
    await this.threads.read(actor, params.id, body.through);
    return this.queries.unread(actor, params.id);
  }

  @Endpoint('DELETE', 'messages/:id', { summary: 'Take your message away, within ten minutes', access: 'signed-in', status: 200, owned: { 'path.id': 'message' }, does: 'take a message away', answer: thread, example: removedExample, tag })
  async remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Thread> {
    return this.queries.one(actor, await this.threads.remove(actor, params.id));
  }
}

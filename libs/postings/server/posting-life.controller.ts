import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { pausing, posting, reopening, type Pausing, type Posting, type Reopening } from '#postings/contract';
import { Copies } from './copies';
import { draftedExample, pausedExample, postingExample } from './examples';
import { PostingLife } from './posting-life';
import { PostingQueries } from './posting.queries';

const byId = z.object({ id });
const of = { access: 'signed-in', answer: posting, owned: { 'path.id': 'posting' }, tag: 'postings' } as const;

@Controller('v1/postings/:id')
export class PostingLifeController {
  constructor(private readonly life: PostingLife, private readonly copies: Copies, private readonly queries: PostingQueries) {}

  @Endpoint('POST', 'pause', { ...of, summary: 'Pause: nobody new can respond, until a day or until it is resumed', example: pausedExample, bodyExample: { reason: 'Onze begeleider is met verlof.', until: null }, does: 'pause a posting' })
  async pause(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: pausing }) body: Pausing): Promise<Posting> {
    await this.life.pause(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'resumption', { ...of, summary: 'Open again what pauses', example: postingExample, does: 'resume a posting' })
  async resume(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.life.resume(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'recall', { ...of, summary: 'Make what waits for review a draft again', example: draftedExample, does: 'take back a posting' })
  async takeBack(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.life.takeBack(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'closure', { ...of, summary: 'Close: open proposals lapse, unless it is reopened within minutes', example: { ...postingExample, status: 'closed' }, does: 'close a posting' })
  async close(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.life.close(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'reopening', { ...of, summary: 'Open anew what was closed, expired or full, with a new closing date', example: postingExample, bodyExample: { closesOn: '2027-06-18' }, does: 'reopen a posting' })
  async reopen(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: reopening }) body: Reopening): Promise<Posting> {
    await this.life.reopen(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'withdrawal', { ...of, summary: 'Throw a draft away, or withdraw what was published', example: { ...draftedExample, status: 'withdrawn' }, does: 'withdraw a posting' })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.life.withdraw(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'restoration', { ...of, summary: 'Put back what was thrown away, or withdrawn minutes ago', example: draftedExample, does: 'restore a posting' })
  async restore(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.life.restore(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'copies', { ...of, summary: 'Make a draft of it, its dates moved on to the next school year', creates: true, example: draftedExample, does: 'copy a posting' })
  async copy(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    return this.queries.one(actor, await this.copies.copy(actor, params.id));
  }
}

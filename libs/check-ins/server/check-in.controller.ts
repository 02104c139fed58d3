import { Body, Controller, Ip, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { callerOf, Endpoint, Refusal, Throttle, Who, type Actor } from '#base/server';
import { answerInput, checkIn, checkInPage, linkedCheckIn, linkOf, type Answer, type CheckIn, type LinkedCheckIn, type LinkOf } from '#check-ins/contract';
import { Answering } from './answering';
import { checkInProblems } from './check-in.problems';
import { CheckInQueries } from './check-in.queries';
import { LinkKeeping } from './link-keeping';
import { answeredExample, answerExample, checkInExample, linkedExample } from './examples';

const byId = z.object({ id });
const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'check-ins';
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };

@Controller('v1')
export class CheckInController {
  constructor(private readonly queries: CheckInQueries, private readonly answering: Answering, private readonly keeping: LinkKeeping, private readonly throttle: Throttle) {}

  @Endpoint('GET', 'check-in-links/:token', { summary: 'The question behind a link from a mail; opening it changes nothing', access: 'link', refuses: [429], answer: linkedCheckIn, example: linkedExample, tag })
  behindLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<LinkedCheckIn> {
    return this.counted(address, () => this.queries.behindLink(params.token));
  }

  @Endpoint('POST', 'check-in-links/:token/answer', { summary: 'Answer from a link, without signing in; sending again replaces the answer', access: 'link', refuses: [429], answer: linkedCheckIn, example: answeredExample, bodyExample: answerExample, tag })
  answerByLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: answerInput }) body: Answer): Promise<LinkedCheckIn> {
    return this.counted(address, async () => {
      await this.answering.byLink(params.token, body);
      return this.queries.behindLink(params.token);
    });
  }

  @Endpoint('GET', 'collaborations/:id/check-ins', { summary: 'The check-ins of a collaboration, with what both sides answered', access: 'signed-in', answer: checkInPage, example: { items: [checkInExample], next: null }, owned: { 'path.id': 'collaboration' }, does: 'see the check-ins of a collaboration', lists: 'check-in', tag })
  ofCollaboration(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<CheckIn>> {
    return this.queries.ofCollaboration(actor, params.id, query);
  }

  @Endpoint('POST', 'check-ins/:id/answer', { summary: 'Answer for your own side; sending again replaces the answer', access: 'signed-in', answer: checkIn, example: checkInExample, bodyExample: answerExample, owned: { 'path.id': 'check-in' }, does: 'answer a check-in', tag })
  async answer(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: answerInput }) body: Answer): Promise<CheckIn> {
    await this.answering.bySide(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'check-ins/:id/link-withdrawal', { summary: 'Take back the links that were sent to a side; what was answered stays', access: 'signed-in', answer: checkIn, example: checkInExample, bodyExample: { side: 'company' }, owned: { 'path.id': 'check-in' }, does: 'keep the links of a check-in', tag })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: linkOf }) { side }: LinkOf): Promise<CheckIn> {
    await this.keeping.withdraw(actor, params.id, side);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'check-ins/:id/links', { summary: 'Send a new link to who answers for a side by now; earlier ones stop working', access: 'signed-in', answer: checkIn, example: checkInExample, bodyExample: { side: 'company' }, owned: { 'path.id': 'check-in' }, does: 'keep the links of a check-in', tag })
  async sendAgain(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: linkOf }) { side }: LinkOf): Promise<CheckIn> {
    await this.keeping.sendAgain(actor, params.id, side);
    return this.queries.one(actor, params.id);
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === checkInProblems['link-ended']) await this.throttle.count('check-in-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}

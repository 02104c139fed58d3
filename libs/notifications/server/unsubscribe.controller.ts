import { Body, Controller, Ip, Param } from '@nestjs/common';
import * as z from 'zod';
import { callerOf, Endpoint, general, Refusal, Throttle } from '#base/server';
import { unsubscribeInput, unsubscribeLink, type UnsubscribeInput, type UnsubscribeLink } from '#notifications/contract';
import { Unsubscribing } from './unsubscribing';

const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'notifications';
const example: UnsubscribeLink = { isDigest: false, topics: [{ topic: 'matches', frequency: 'daily', usual: 'daily' }] };
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };

/** What the link at the foot of a mail leads to. */
@Controller('v1')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribing, private readonly throttle: Throttle) {}

  @Endpoint('GET', 'unsubscribe-links/:token', { summary: 'What a link at the foot of a mail is about; reading it changes nothing', access: 'link', refuses: [429], answer: unsubscribeLink, example, tag })
  read(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<UnsubscribeLink> {
    return this.counted(address, () => this.unsubscribing.read(params.token));
  }

  @Endpoint('PUT', 'unsubscribe-links/:token', { summary: 'Choose how often you want such mail, without signing in', access: 'link', refuses: [429], answer: unsubscribeLink, example: { ...example, topics: [{ topic: 'matches', frequency: 'weekly', usual: 'daily' }] },
    bodyExample: { topics: ['matches'], frequency: 'weekly' }, tag })
  choose(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: unsubscribeInput }) body: UnsubscribeInput): Promise<UnsubscribeLink> {
    return this.counted(address, () => this.unsubscribing.choose(params.token, body));
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === general['not-found']) await this.throttle.count('unsubscribe-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}

import { Body, Controller, Ip, Param } from '@nestjs/common';
import * as z from 'zod';
import { accountProblems } from '#accounts/server';
import { callerOf, Endpoint, Refusal, Throttle } from '#base/server';
import { enteredLink, enteredRefused, refusingEntered, type EnteredLink, type EnteredRefused, type RefusingEntered } from '#postings/contract';
import { draftedExample, partyExample, refusingEnteredExample } from '../examples';
import { EnteredLinks } from './entered-links';

const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'postings';
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };
const linkExample: EnteredLink = { organisation: partyExample, email: 'tess@ijsselbyte.example', endsAt: '2027-04-01T09:00:00.000Z', postings: [{ ...draftedExample, owner: partyExample, can: null, contact: null }] };

/** What was entered for a company, for who has the link and no account. */
@Controller('v1')
export class EnteredLinkController {
  constructor(private readonly links: EnteredLinks, private readonly throttle: Throttle) {}

  @Endpoint('GET', 'entered-links/:token', { summary: 'What was entered for your company; opening it changes nothing', access: 'link', refuses: [429], answer: enteredLink, example: linkExample, tag })
  behindLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<EnteredLink> {
    return this.counted(address, () => this.links.behindLink(params.token));
  }

  @Endpoint('POST', 'entered-links/:token/refusal', { summary: 'Do not take it over, and say why; no account is needed', access: 'link', refuses: [429], answer: enteredRefused, example: { organisation: partyExample }, bodyExample: refusingEnteredExample, tag })
  refuseByLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: refusingEntered }) body: RefusingEntered): Promise<EnteredRefused> {
    return this.counted(address, () => this.links.refuseByLink(params.token, body));
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === accountProblems['link-unknown']) await this.throttle.count('invitation-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}

import { Body, Controller, Ip, Param } from '@nestjs/common';
import * as z from 'zod';
import { accountProblems } from '#accounts/server';
import { id } from '#base/contract';
import { callerOf, Endpoint, Refusal, Throttle, Who, type Actor } from '#base/server';
import { audienceChange, enteredLink, enteredPosting, enteredRefused, posting, refusingEntered, type AudienceChange, type EnteredLink, type EnteredPosting, type EnteredRefused, type Posting, type RefusingEntered } from '#postings/contract';
import { draftedExample, draftExample, partyExample, postingExample } from '../examples';
import { PostingQueries } from '../posting.queries';
import { Audiences } from './audiences';
import { Entered } from './entered';

const byId = z.object({ id });
const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'postings';
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };
const reasonExample = { reason: 'Wij hebben dit jaar geen begeleider.' };
const linkExample: EnteredLink = { organisation: partyExample, email: 'tess@ijsselbyte.example', endsAt: '2027-04-01T09:00:00.000Z', postings: [{ ...draftedExample, owner: partyExample, can: null, contact: null }] };

/** Postings for some, and those that an institution enters for a company. */
@Controller('v1')
export class EnteredController {
  constructor(private readonly audiences: Audiences, private readonly entered: Entered, private readonly queries: PostingQueries, private readonly throttle: Throttle) {}

  @Endpoint('PUT', 'postings/:id/audience', { summary: 'Name for whom it is: organisations, programmes, regions; nothing named is everybody', access: 'signed-in', answer: posting, example: postingExample, bodyExample: { organisationIds: [], programmeIds: [], regions: ['north'] },
    owned: { 'path.id': 'posting' }, known: ['body.organisationIds', 'body.programmeIds'], does: 'target a posting', tag })
  async target(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: audienceChange }) body: AudienceChange): Promise<Posting> {
    await this.audiences.change(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'entered-postings', { summary: 'Enter an offer for a company; it decides before anybody sees it', access: 'signed-in', creates: true, answer: posting, example: draftedExample,
    bodyExample: { kind: draftExample.kind, company: { name: 'Kwelderdata', municipality: 'Groningen' }, email: 'directie@kwelderdata.example' }, owned: { 'body.institutionId': 'organisation' }, known: ['body.companyId'], does: 'enter for a company', tag })
  async enter(@Who() actor: Actor, @Body({ schema: enteredPosting }) body: EnteredPosting): Promise<Posting> {
    return this.queries.one(actor, await this.entered.enter(actor, body));
  }

  @Endpoint('POST', 'postings/:id/handover', { summary: 'Leave it to the company to decide', access: 'signed-in', refuses: [429], answer: posting, example: draftedExample, owned: { 'path.id': 'posting' }, does: 'hand over a posting', tag })
  async handOver(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.entered.handOver(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'postings/:id/refusal', { summary: 'Do not take over what was entered for you, and say why', access: 'signed-in', answer: posting, example: { ...draftedExample, status: 'withdrawn' }, bodyExample: reasonExample, owned: { 'path.id': 'posting' }, does: 'refuse what was entered', tag })
  async refuse(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: refusingEntered }) body: RefusingEntered): Promise<Posting> {
    await this.entered.refuse(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('GET', 'entered-links/:token', { summary: 'What was entered for your company; opening it changes nothing', access: 'link', refuses: [429], answer: enteredLink, example: linkExample, tag })
  behindLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<EnteredLink> {
    return this.counted(address, () => this.entered.behindLink(params.token));
  }

  @Endpoint('POST', 'entered-links/:token/refusal', { summary: 'Do not take it over, and say why; no account is needed', access: 'link', refuses: [429], answer: enteredRefused, example: { organisation: partyExample }, bodyExample: reasonExample, tag })
  refuseByLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: refusingEntered }) body: RefusingEntered): Promise<EnteredRefused> {
    return this.counted(address, () => this.entered.refuseByLink(params.token, body));
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

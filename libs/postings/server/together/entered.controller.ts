import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { enteredPosting, posting, refusingEntered, type EnteredPosting, type Posting, type RefusingEntered } from '#postings/contract';
import { draftedExample, draftExample, refusingEnteredExample } from '../examples';
import { PostingQueries } from '../posting.queries';
import { Entered } from './entered';
import { EnteredRefusals } from './entered-refusals';
import { Handovers } from './handovers';

const byId = z.object({ id });
const tag = 'postings';

/** What an institution enters for a company. */
@Controller('v1')
export class EnteredController {
  constructor(private readonly entered: Entered, private readonly handovers: Handovers, private readonly refusals: EnteredRefusals, private readonly queries: PostingQueries) {}

  @Endpoint('POST', 'entered-postings', { summary: 'Enter an offer for a company; it decides before anybody sees it', access: 'signed-in', creates: true, answer: posting, example: draftedExample,
    bodyExample: { kind: draftExample.kind, company: { name: 'Kwelderdata', municipality: 'Groningen' }, email: 'directie@kwelderdata.example' }, owned: { 'body.institutionId': 'organisation' }, known: ['body.companyId'], does: 'enter for a company', tag })
  async enter(@Who() actor: Actor, @Body({ schema: enteredPosting }) body: EnteredPosting): Promise<Posting> {
    return this.queries.one(actor, await this.entered.enter(actor, body));
  }

  @Endpoint('POST', 'postings/:id/handover', { summary: 'Leave it to the company to decide', access: 'signed-in', refuses: [429], answer: posting, example: draftedExample, owned: { 'path.id': 'posting' }, does: 'hand over a posting', tag })
  async handOver(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.handovers.handOver(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'postings/:id/refusal', { summary: 'Do not take over what was entered for you, and say why', access: 'signed-in', answer: posting, example: { ...draftedExample, status: 'withdrawn' }, bodyExample: refusingEnteredExample, owned: { 'path.id': 'posting' }, does: 'refuse what was entered', tag })
  async refuse(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: refusingEntered }) body: RefusingEntered): Promise<Posting> {
    await this.refusals.refuse(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }
}

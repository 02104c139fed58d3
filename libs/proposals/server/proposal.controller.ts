import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { agreeing, askingClass, declining, newProposal, proposalDetail, proposalPage, proposalQuery, revisedProposal, type Agreeing, type AskingClass, type Declining, type NewProposal, type Proposal, type ProposalDetail, type ProposalQuery, type RevisedProposal } from '#proposals/contract';
import { Answers } from './answers';
import { ClassInterest } from './class-interest';
import { askedClassExample, askingClassExample, confirmedExample, declinedExample, decliningExample, listedExample, newProposalExample, revisedExample, revisionExample, sentExample, withdrawnExample } from './examples';
import { ProposalQueries } from './proposal.queries';
import { Proposals } from './proposals';

const byId = z.object({ id });
type ById = z.output<typeof byId>;
const tag = 'proposals';
const owned = { 'path.id': 'proposal' };

@Controller('v1/proposals')
export class ProposalController {
  constructor(private readonly proposals: Proposals, private readonly answers: Answers, private readonly classes: ClassInterest, private readonly queries: ProposalQueries) {}

  @Endpoint('GET', '', { summary: 'Proposals of your companies and programmes', access: 'signed-in', owned: { 'query.postingId': 'posting' }, does: 'look for proposals', lists: 'proposal', answer: proposalPage, example: { items: [listedExample], next: null }, tag })
  own(@Who() actor: Actor, @Query({ schema: proposalQuery }) query: ProposalQuery): Promise<Page<Proposal>> {
    return this.queries.own(actor, query);
  }

  @Endpoint('GET', ':id', { summary: 'One proposal, with all that happened to it', access: 'signed-in', answer: proposalDetail, example: sentExample, owned, does: 'see a proposal', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<ProposalDetail> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', '', { summary: 'Respond to a posting, or invite somebody to yours', access: 'signed-in', creates: true, answer: proposalDetail, example: sentExample, bodyExample: newProposalExample, owned: { 'body.postingId': 'posting', 'body.programmeId': 'programme' }, known: ['body.companyId', 'body.branchId'], does: 'send a proposal', tag })
  async send(@Who() actor: Actor, @Body({ schema: newProposal }) body: NewProposal): Promise<ProposalDetail> {
    return this.queries.one(actor, await this.proposals.send(actor, body));
  }

  @Endpoint('POST', ':id/confirmation', { summary: 'Confirm, for the company, what the institution proposes', access: 'signed-in', answer: proposalDetail, example: confirmedExample, bodyExample: { revision: 1 }, owned, does: 'confirm a proposal', tag })
  async confirm(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: agreeing }) body: Agreeing): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.confirm(actor, params.id, body));
  }

  @Endpoint('POST', ':id/revisions', { summary: 'Answer with other terms; the turn passes', access: 'signed-in', answer: proposalDetail, example: revisedExample, bodyExample: revisionExample, owned, does: 'revise a proposal', tag })
  async revise(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: revisedProposal }) body: RevisedProposal): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.revise(actor, params.id, body));
  }

  @Endpoint('POST', ':id/resubmission', { summary: 'Send again with changes what the other party declined, where it said that this is welcome', access: 'signed-in', answer: proposalDetail, example: revisedExample, bodyExample: revisionExample, owned, does: 'resubmit a proposal', tag })
  async resubmit(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: revisedProposal }) body: RevisedProposal): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.resubmit(actor, params.id, body));
  }

  @Endpoint('POST', ':id/class-interest', { summary: 'Ask your students until a day before you answer, or note how many want to: counts, never names', access: 'signed-in', answer: proposalDetail, example: askedClassExample, bodyExample: askingClassExample, owned, does: 'ask the class about a proposal', tag })
  async askClass(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: askingClass }) body: AskingClass): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.classes.ask(actor, params.id, body));
  }

  @Endpoint('POST', ':id/refusal', { summary: 'Decline, with a reason and a sentence for the other party', access: 'signed-in', answer: proposalDetail, example: declinedExample, bodyExample: decliningExample, owned, does: 'decline a proposal', tag })
  async decline(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: declining }) body: Declining): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.decline(actor, params.id, body));
  }

  @Endpoint('POST', ':id/withdrawal', { summary: 'Take back what your side sent or confirmed', access: 'signed-in', answer: proposalDetail, example: withdrawnExample, owned, does: 'withdraw a proposal', tag })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.withdraw(actor, params.id));
  }

  @Endpoint('POST', ':id/restoration', { summary: 'Put back, within minutes, what your side withdrew', access: 'signed-in', answer: proposalDetail, example: sentExample, owned, does: 'put back a proposal', tag })
  async putBack(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<ProposalDetail> {
    return this.after(actor, params.id, this.answers.putBack(actor, params.id));
  }

  private async after(actor: Actor, id: string, done: Promise<void>): Promise<ProposalDetail> {
    await done;
    return this.queries.one(actor, id);
  }
}

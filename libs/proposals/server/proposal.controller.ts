import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { newProposal, proposal, proposalPage, proposalQuery, type NewProposal, type Proposal, type ProposalQuery } from '#proposals/contract';
import { confirmedExample, newProposalExample, sentExample } from './examples';
import { ProposalQueries } from './proposal.queries';
import { Proposals } from './proposals';

const byId = z.object({ id });
const tag = 'proposals';

@Controller('v1/proposals')
export class ProposalController {
  constructor(private readonly proposals: Proposals, private readonly queries: ProposalQueries) {}

  @Endpoint('GET', '', { summary: 'Proposals of your companies and programmes', access: 'signed-in', owned: { 'query.postingId': 'posting' }, does: 'look for proposals', lists: 'proposal', answer: proposalPage, example: { items: [sentExample], next: null }, tag })
  own(@Who() actor: Actor, @Query({ schema: proposalQuery }) query: ProposalQuery): Promise<Page<Proposal>> {
    return this.queries.own(actor, query);
  }

  @Endpoint('GET', ':id', { summary: 'One proposal', access: 'signed-in', answer: proposal, example: sentExample, owned: { 'path.id': 'proposal' }, does: 'see a proposal', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Proposal> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', '', { summary: 'Respond to an offer for a programme, or invite a programme to your offer', access: 'signed-in', creates: true, answer: proposal, example: sentExample, bodyExample: newProposalExample, owned: { 'body.postingId': 'posting', 'body.programmeId': 'programme' }, does: 'send a proposal', tag })
  async send(@Who() actor: Actor, @Body({ schema: newProposal }) body: NewProposal): Promise<Proposal> {
    return this.queries.one(actor, await this.proposals.send(actor, body));
  }

  @Endpoint('POST', ':id/confirmation', { summary: 'Confirm, for the company, a programme that responded', access: 'signed-in', answer: proposal, example: confirmedExample, owned: { 'path.id': 'proposal' }, does: 'confirm a proposal', tag })
  async confirm(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Proposal> {
    await this.proposals.confirm(actor, params.id);
    return this.queries.one(actor, params.id);
  }
}

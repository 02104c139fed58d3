import { Body, Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import { newProposalBatch, proposalBatch, type NewProposalBatch, type ProposalBatch } from '#proposals/contract';
import { newProposalExample, sentExample } from './examples';
import { ProposalBatches } from './proposal-batches';

const { postingId, programmeId, message } = newProposalExample;

@Controller('v1/proposal-batches')
export class ProposalBatchController {
  constructor(private readonly batches: ProposalBatches) {}

  @Endpoint('POST', '', { summary: 'Respond to several offers with one message of your own; says of each what came of it', access: 'signed-in', creates: true, answer: proposalBatch,
    example: { results: [{ postingId, programmeId, proposalId: sentExample.id, problem: null }] }, bodyExample: { message, proposals: [{ postingId, programmeId, seats: 1 }] },
    owned: { 'body.proposals.postingId': 'posting', 'body.proposals.programmeId': 'programme' }, does: 'send proposals together', tag: 'proposals' })
  send(@Who() actor: Actor, @Body({ schema: newProposalBatch }) body: NewProposalBatch): Promise<ProposalBatch> {
    return this.batches.send(actor, body);
  }
}

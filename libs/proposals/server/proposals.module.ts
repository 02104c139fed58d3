import { Module } from '@nestjs/common';
import { PostingsModule } from '#postings/server';
import { ExpireProposal } from './expire-proposal.job';
import { ProposalNewsQueries } from './letter.queries';
import { EndProposals } from './posting-ended.job';
import { ProposalConfirmed } from './proposal-confirmed.mail';
import { ProposalController } from './proposal.controller';
import { ProposalInvitation } from './proposal-invitation.mail';
import { ProposalLapsed } from './proposal-lapsed.mail';
import { ProposalReceived } from './proposal-received.mail';
import { ProposalQueries } from './proposal.queries';
import { Proposals } from './proposals';
import { ResponseTimeController, ResponseTimes } from './response-time.controller';

/** From first approach to acceptance. */
@Module({ imports: [PostingsModule], controllers: [ProposalController, ResponseTimeController], providers: [Proposals, ProposalQueries, ResponseTimes], exports: [Proposals, ProposalQueries] })
export class ProposalsModule {}

/** What proposals do later: deadlines and mails. */
@Module({
  imports: [PostingsModule, ProposalsModule],
  providers: [ExpireProposal, EndProposals, ProposalNewsQueries, ProposalReceived, ProposalInvitation, ProposalConfirmed, ProposalLapsed],
})
export class ProposalsJobs {}

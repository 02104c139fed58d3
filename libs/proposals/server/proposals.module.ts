import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { OrganisationsModule } from '#organisations/server';
import { PostingsModule } from '#postings/server';
import { Answers } from './answers';
import { Approaches } from './approaches';
import { ClassInterest } from './class-interest';
import { ProposalClass, ProposalClassOver } from './class.mails';
import { ProposalDeclined, ProposalExpired, ProposalLapsed, ProposalWithdrawn } from './ended.mails';
import { ExpireProposal } from './expire-proposal.job';
import { Moves } from './moves';
import { ProposalPartnerMail } from './partner.mail';
import { EndProposals } from './posting-ended.job';
import { ProposalBatchController } from './proposal-batch.controller';
import { ProposalBatches } from './proposal-batches';
import { ProposalController } from './proposal.controller';
import { ProposalNewsQueries } from './proposal.news';
import { ProposalNotices } from './proposal.notices';
import { ProposalQueries } from './proposal.queries';
import { Proposals } from './proposals';
import { RemindClass } from './remind-class.job';
import { RemindProposal } from './remind-proposal.job';
import { ResponseTimeController, ResponseTimes } from './response-time.controller';
import { ProposalConfirmed, ProposalInvitation, ProposalReceived, ProposalReminder, ProposalRevised } from './sent.mails';
import { TellWithdrawal } from './tell-withdrawal.job';
import { Telling } from './telling';
import { ProposalWork } from './proposal.work';

/** From first approach to acceptance. */
@Module({
  imports: [OrganisationsModule, PostingsModule, NotificationsModule], controllers: [ProposalController, ProposalBatchController, ResponseTimeController],
  providers: [ProposalWork, Proposals, Approaches, ProposalBatches, Answers, ClassInterest, Moves, Telling, ProposalQueries, ProposalNotices, ResponseTimes], exports: [Proposals, Answers, Moves, Telling, ProposalQueries],
})
export class ProposalsModule {}

/** What proposals do later: deadlines and mails. */
@Module({
  imports: [PostingsModule, ProposalsModule],
  providers: [ExpireProposal, EndProposals, RemindProposal, RemindClass, ProposalPartnerMail, ProposalClass, ProposalClassOver, TellWithdrawal, ProposalNewsQueries, ProposalReceived, ProposalInvitation, ProposalConfirmed, ProposalRevised, ProposalReminder, ProposalDeclined, ProposalWithdrawn, ProposalExpired, ProposalLapsed],
})
export class ProposalsJobs {}

import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, type JobHandler } from '#base/server';
import { expireProposal } from './announcements';
import { Proposal } from './proposal.entity';

/** Ends a proposal that nobody answered in time; an answer or a later deadline leaves it as it is. */
@Injectable()
@Handles(expireProposal)
export class ExpireProposal implements JobHandler<typeof expireProposal.payload> {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async run({ proposalId }: { proposalId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const proposal = await tx.locked(Proposal, { id: proposalId });
      const now = this.clock.now();
      if (!proposal?.deadlineAt || proposal.deadlineAt > now || !proposal.mayBecome('expired')) return;
      proposal.end('expired', now);
      await tx.save(proposal);
    });
  }
}

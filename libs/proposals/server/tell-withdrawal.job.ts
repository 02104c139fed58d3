import { Injectable } from '@nestjs/common';
import { Db, Handles, type JobHandler } from '#base/server';
import { otherSide } from '#proposals/contract';
import { tellWithdrawal } from './announcements';
import { Proposal } from './proposal.entity';
import { Telling } from './telling';

/** Tells the other side of a withdrawal that stands. */
@Injectable()
@Handles(tellWithdrawal)
export class TellWithdrawal implements JobHandler<typeof tellWithdrawal.payload> {
  constructor(private readonly db: Db, private readonly telling: Telling) {}

  async run({ proposalId }: { proposalId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const proposal = await tx.find(Proposal, { id: proposalId });
      if (proposal?.status === 'withdrawn' && proposal.endedSide) await this.telling.tell(tx, 'proposal-withdrawn', otherSide(proposal.endedSide), [proposal]);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Db, Handles, type JobHandler } from '#base/server';
import { remindProposal } from './announcements';
import { Proposal } from './proposal.entity';
import { Telling } from './telling';

/** Reminds whoever is still at turn since the move that the deadline belongs to. */
@Injectable()
@Handles(remindProposal)
export class RemindProposal implements JobHandler<typeof remindProposal.payload> {
  constructor(private readonly db: Db, private readonly telling: Telling) {}

  async run({ proposalId, move, before }: { proposalId: string; move: number; before: number }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const proposal = await tx.find(Proposal, { id: proposalId });
      if (proposal?.moves === move && proposal.turn) await this.telling.tell(tx, 'proposal-reminder', proposal.turn, [proposal], `${before}`);
    });
  }
}

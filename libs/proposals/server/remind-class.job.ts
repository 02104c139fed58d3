import { Injectable } from '@nestjs/common';
import { Db, Handles, type JobHandler } from '#base/server';
import { remindClass } from './announcements';
import { Proposal } from './proposal.entity';
import { Telling } from './telling';

/** Reminds the programme that its class has been asked, unless something happened since. */
@Injectable()
@Handles(remindClass)
export class RemindClass implements JobHandler<typeof remindClass.payload> {
  constructor(private readonly db: Db, private readonly telling: Telling) {}

  async run({ proposalId, move }: { proposalId: string; move: number }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const proposal = await tx.find(Proposal, { id: proposalId });
      if (proposal?.moves === move && proposal.turn === 'institution') await this.telling.tell(tx, 'proposal-class-over', 'institution', [proposal], 'class');
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, type JobHandler, type Tx } from '#base/server';
import { SILENCE } from '#postings/contract';
import { Posting, PostingLife } from '#postings/server';
import { expireProposal } from './announcements';
import { Proposal } from './proposal.entity';

/** Ends a proposal that nobody answered in time; an answer or a later deadline leaves it as it is. Silence of the company too often pauses its posting. */
@Injectable()
@Handles(expireProposal)
export class ExpireProposal implements JobHandler<typeof expireProposal.payload> {
  constructor(private readonly db: Db, private readonly life: PostingLife, @Inject(Clock) private readonly clock: Clock) {}

  async run({ proposalId }: { proposalId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await tx.find(Proposal, { id: proposalId });
      // The posting before the proposal, as whoever accepts one.
      const posting = found && await tx.locked(Posting, { id: found.postingId });
      const proposal = posting && await tx.locked(Proposal, { id: proposalId });
      const now = this.clock.now();
      if (!posting || !proposal?.deadlineAt || proposal.deadlineAt > now || !proposal.mayBecome('expired')) return;
      const wasSilent = proposal.turn === 'company';
      proposal.end('expired', now);
      await tx.save(proposal);
      if (wasSilent && await this.isTooSilent(tx, posting, now)) await this.life.pauseForSilence(tx, posting);
    });
  }

  private async isTooSilent(tx: Tx, { id, silenceFrom }: Posting, now: Date): Promise<boolean> {
    const since = new Date(Math.max(now.getTime() - SILENCE.days * 86_400_000, silenceFrom?.getTime() ?? 0));
    const [counted] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from proposal where posting_id = $1 and status = 'expired' and started_by = 'programme' and confirmed_at is null and deadline_at > $2`, [id, since]);
    return (counted?.n ?? 0) >= SILENCE.proposals;
  }
}

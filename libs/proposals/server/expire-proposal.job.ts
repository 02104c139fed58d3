import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, type JobHandler, type Tx } from '#base/server';
import { SILENCE } from '#postings/contract';
import { PostingLife, type Posting } from '#postings/server';
import { otherSide, type Party } from '#proposals/contract';
import { expireProposal } from './announcements';
import { Moves } from './moves';
import { Telling } from './telling';

/** Ends a proposal that nobody answered in time; an answer or a later deadline leaves it as it is. Silence of the owner of a posting too often pauses it. */
@Injectable()
@Handles(expireProposal)
export class ExpireProposal implements JobHandler<typeof expireProposal.payload> {
  constructor(private readonly db: Db, private readonly life: PostingLife, private readonly moves: Moves, private readonly telling: Telling, @Inject(Clock) private readonly clock: Clock) {}

  async run({ proposalId }: { proposalId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const held = await this.moves.held(tx, proposalId);
      const now = this.clock.now();
      if (!held?.proposal.deadlineAt || held.proposal.deadlineAt > now) return;
      const { proposal, posting } = held;
      const silent = proposal.turn;
      if (!silent || !proposal.may('expire')) return;
      proposal.end('expired', silent, now);
      await this.moves.keep(tx, proposal, { act: 'expire', side: null, personId: null });
      await this.telling.tell(tx, 'proposal-expired', otherSide(silent), [proposal]);
      if (silent === ownerSide(posting) && await this.isTooSilent(tx, posting, now)) await this.life.pauseForSilence(tx, posting);
    });
  }

  private async isTooSilent(tx: Tx, posting: Posting, now: Date): Promise<boolean> {
    const { id, silenceFrom } = posting;
    const since = new Date(Math.max(now.getTime() - SILENCE.days * 86_400_000, silenceFrom?.getTime() ?? 0));
    const [counted] = await tx.sql<{ n: number }>(`select count(*)::int as n from proposal where posting_id = $1 and status = 'expired' and ended_side = $2 and deadline_at > $3`, [id, ownerSide(posting), since]);
    return (counted?.n ?? 0) >= SILENCE.proposals;
  }
}

const ownerSide = ({ direction }: Posting): Party => (direction === 'offer' ? 'company' : 'institution');

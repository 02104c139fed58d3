import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Outbox, Refusal, type Actor, type Tx } from '#base/server';
import { Postings, type Posting } from '#postings/server';
import { ANSWER_DAYS, differences, otherSide, PUT_BACK_MINUTES, type Agreeing, type AnsweringAct, type Declining, type Party, type RevisedProposal } from '#proposals/contract';
import { tellWithdrawal, turnKey } from './announcements';
import { Moves } from './moves';
import type { Proposal } from './proposal.entity';
import { proposalProblems } from './proposal.problems';
import { requireTerms } from './proposal.terms';
import { Proposals } from './proposals';
import { Telling } from './telling';

/** What the two sides say to each other until the last yes. */
@Injectable()
export class Answers {
  constructor(private readonly db: Db, private readonly moves: Moves, private readonly telling: Telling, private readonly proposals: Proposals, private readonly postings: Postings,
    private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** The company says yes to what the institution proposes. */
  async confirm(actor: Actor, id: string, { revision }: Agreeing): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { proposal } = await this.begin(tx, actor, 'confirm', id, revision);
      proposal.confirm(actor.personId, this.clock.now());
      await this.moves.keep(tx, proposal, { act: 'confirm', side: 'company', personId: actor.personId });
      await this.telling.tell(tx, 'proposal-confirmed', 'institution', [proposal]);
    });
  }

  /** The programme manager accepts the partner, in the transaction of who builds on it: the seats are taken, and the one that fills a posting ends the others on it. */
  async accept(tx: Tx, actor: Actor, id: string, { revision }: Agreeing): Promise<{ proposal: Proposal; posting: Posting }> {
    const { proposal, posting } = await this.begin(tx, actor, 'accept', id, revision);
    const taken = await this.postings.takeSeats(tx, posting.id, proposal.seats);
    proposal.accept(actor.personId, this.clock.now());
    await this.moves.keep(tx, proposal, { act: 'accept', side: 'institution', personId: actor.personId });
    if (taken.status === 'filled') await this.proposals.lapseOn(tx, taken);
    return { proposal, posting: taken };
  }

  /** The side whose turn it is answers with other terms; the turn passes. */
  async revise(actor: Actor, id: string, revised: RevisedProposal): Promise<void> {
    await this.db.transaction((tx) => this.say(tx, actor, 'revise', id, revised));
  }

  /** Sends again, with changes, what the other side declined and asked to see once more. */
  async resubmit(actor: Actor, id: string, revised: RevisedProposal): Promise<void> {
    await this.db.transaction((tx) => this.say(tx, actor, 'resubmit', id, revised));
  }

  /** No, with the reason and a sentence that only the other party reads. */
  async decline(actor: Actor, id: string, { reason, sentence, isWelcome = false }: Declining): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { proposal, side } = await this.moves.begin(tx, actor, 'decline', id);
      proposal.end('declined', side, this.clock.now());
      proposal.isWelcome = isWelcome;
      await this.moves.keep(tx, proposal, { act: 'decline', side, personId: actor.personId, decline: { reason, sentence, isWelcome } });
      await this.telling.tell(tx, 'proposal-declined', otherSide(side), [proposal]);
    });
  }

  /** The side that waits takes back what it said; the other hears of it when it can no longer be put back. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { proposal, side } = await this.moves.begin(tx, actor, 'withdraw', id);
      const now = this.clock.now();
      proposal.end('withdrawn', side, now);
      await this.moves.keep(tx, proposal, { act: 'withdraw', side, personId: actor.personId });
      await this.outbox.add(tx, tellWithdrawal, { proposalId: id }, { at: new Date(now.getTime() + PUT_BACK_MINUTES * 60_000), key: turnKey(id, proposal.moves) });
    });
  }

  async putBack(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { proposal, side } = await this.moves.begin(tx, actor, 'put-back', id);
      await this.requireAlone(tx, proposal);
      proposal.putBack();
      await this.moves.keep(tx, proposal, { act: 'put-back', side, personId: actor.personId });
    });
  }

  private async say(tx: Tx, actor: Actor, act: 'revise' | 'resubmit', id: string, { revision, seats, message, period = null, answerDays = ANSWER_DAYS }: RevisedProposal): Promise<void> {
    const { proposal, posting, side } = await this.begin(tx, actor, act, id, revision);
    if (act === 'resubmit') await this.proposals.requireOpen(tx, posting);
    requireTerms(posting, { seats, period });
    const before = { seats: proposal.seats, message: proposal.message, period: proposal.fromOn && proposal.untilOn ? { from: proposal.fromOn, until: proposal.untilOn } : null };
    if (differences(before, { seats, message, period }).length === 0) throw new Refusal(proposalProblems['nothing-changed']);
    await this.requireAlone(tx, proposal);
    proposal.answerDays = answerDays;
    proposal.say(side, { seats, message, period });
    await this.moves.keep(tx, proposal, { act, side, personId: actor.personId });
    await this.telling.tell(tx, 'proposal-revised', otherSide(side), [proposal]);
  }

  /** Begins what is said to one version: one that was changed meanwhile is not answered unseen. */
  private async begin(tx: Tx, actor: Actor, act: AnsweringAct, id: string, revision: number | undefined): Promise<{ proposal: Proposal; posting: Posting; side: Party }> {
    const held = await this.moves.begin(tx, actor, act, id);
    if (revision !== undefined && revision !== held.proposal.revision) throw new Refusal(proposalProblems.changed);
    return held;
  }

  /** The posting is held, so that nobody opens another between the same two meanwhile. */
  private async requireAlone(tx: Tx, { id, postingId, programmeId, companyId }: Proposal): Promise<void> {
    const others = await tx.sql(`select from proposal where posting_id = $1 and programme_id = $2 and company_id = $3 and id <> $4 and status in ('sent', 'confirmed')`, [postingId, programmeId, companyId, id]);
    if (others.length > 0) throw new Refusal(proposalProblems['already-open']);
  }
}

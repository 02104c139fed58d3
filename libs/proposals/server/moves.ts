import { actingFor } from '#accounts/server';
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, notFound, Outbox, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import { Posting } from '#postings/server';
import type { AnsweringAct, Declining, Party, ProposalAct } from '#proposals/contract';
import { expireProposal, remindClass, remindProposal, reminderKey, tellWithdrawal, turnKey } from './announcements';
import { Proposal } from './proposal.entity';
import { REMINDERS, remindersOf } from './reminders';
import { proposalPolicy, sideFor, type ProposalFacts } from './proposal.policy';

/** A proposal and its posting, both locked: the posting first, always in this order, as the one that fills a posting ends the others on it. */
export interface Held {
  proposal: Proposal;
  posting: Posting;
}

/** One move, as it is written down. */
interface Noted {
  act: ProposalAct;
  side: Party | null;
  personId: string | null;
  decline?: Required<Declining>;
}

/** Every move of a proposal goes through here: locked, allowed, written down, with what falls due after it. */
@Injectable()
export class Moves {
  constructor(private readonly outbox: Outbox, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  async held(tx: Tx, id: string): Promise<Held | null> {
    const found = await tx.find(Proposal, { id });
    const posting = found && await tx.locked(Posting, { id: found.postingId });
    const proposal = posting && await tx.locked(Proposal, { id });
    return posting && proposal ? { proposal, posting } : null;
  }

  /** Holds a proposal for who may do this with it now, and says for which side they do. @throws Refusal */
  async begin(tx: Tx, actor: Actor, act: AnsweringAct, id: string): Promise<Held & { side: Party }> {
    const held = await this.held(tx, id);
    if (!held) throw notFound();
    const facts = this.facts(held);
    proposalPolicy.require(actor, act, facts);
    return { ...held, side: sideFor(actor, act, facts) };
  }

  facts({ proposal, posting }: Held): ProposalFacts {
    const { companyId, institutionId, programmeId, status, startedBy, side, endedSide, isWelcome, seats, deadlineAt, endedAt } = proposal;
    return { companyId, institutionId, programmeId, status, startedBy, side, endedSide, isWelcome, seats, deadlineAt, endedAt, posting, now: this.clock.now() };
  }

  /** Saves a proposal after a move. A turn that begins has its deadline; what was due before it no longer is. */
  async keep(tx: Tx, proposal: Proposal, noted: Noted): Promise<void> {
    await this.cancel(tx, proposal);
    const now = this.clock.now();
    // What is put back has the time that it had, and who asks the class has the time that asking takes.
    if (proposal.turn && noted.act !== 'put-back' && noted.act !== 'ask-class') proposal.deadlineAt = new Date(now.getTime() + proposal.answerDays * 86_400_000);
    proposal.moves += 1;
    proposal.version += 1;
    await tx.save(proposal);
    await this.note(tx, proposal, noted);
  }

  /** Writes down the move that a proposal made last, with what falls due after it. */
  async note(tx: Tx, proposal: Proposal, { act, side, personId, decline }: Noted): Promise<void> {
    const { id, moves, turn, revision, seats, fromOn, untilOn, message, deadlineAt, classUntil, classInterested } = proposal;
    const hasTerms = act === 'send' || act === 'revise' || act === 'resubmit';
    await tx.sql(
      `insert into proposal_move (proposal_id, number, act, side, person_id, at, turn, revision, seats, from_on, until_on, message, reason, sentence, is_welcome, class_until, class_interested, for_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, case when $4 = 'institution' then ${actingFor('$5::uuid', '$18::uuid')} end)`,
      [id, moves, act, side, personId, this.clock.now(), turn, ...(hasTerms ? [revision, seats, fromOn, untilOn, message] : [null, null, null, null, null]),
        decline?.reason ?? null, decline?.sentence ?? null, decline?.isWelcome ?? null, ...(act === 'ask-class' ? [classUntil, classInterested] : [null, null]), proposal.programmeId]);
    if (!turn || !deadlineAt) return;
    await this.outbox.add(tx, expireProposal, { proposalId: id }, { at: deadlineAt, key: turnKey(id, moves) });
    // How many want to is what the reminder asks for.
    if (classUntil && classInterested === null) await this.outbox.add(tx, remindClass, { proposalId: id, move: moves }, { at: amsterdamAt(addDays(classUntil, 1), 9), key: turnKey(id, moves) });
    const quiet = turn === 'institution' ? await this.notices.quietOf(tx, [proposal]) : null;
    await this.outbox.addAll(tx, remindProposal, remindersOf(deadlineAt, this.clock.now(), quiet?.get(proposal.institutionId)).map(({ before, at }) =>
      ({ payload: { proposalId: id, move: moves, before }, at, key: reminderKey(id, moves, before) })));
  }

  private async cancel(tx: Tx, { id, moves }: Proposal): Promise<void> {
    for (const job of [expireProposal, tellWithdrawal, remindClass]) await this.outbox.cancel(tx, job, [turnKey(id, moves)]);
    await this.outbox.cancel(tx, remindProposal, REMINDERS.map((before) => reminderKey(id, moves, before)));
  }
}

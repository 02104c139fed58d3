import { Inject, Injectable } from '@nestjs/common';
import { amsterdamAt, Clock, Db, newId, notFound, Outbox, Refusal, type Actor, type Tx } from '#base/server';
import { deciders, Posting, postingProblems } from '#postings/server';
import { ANSWER_DAYS, OPEN_PROPOSALS, otherSide, SENT_A_DAY, sideOfStarter, type NewProposal } from '#proposals/contract';
import { expireProposal, remindProposal, reminderKey, turnKey } from './announcements';
import { Approaches, type Approach } from './approaches';
import { Moves } from './moves';
import { Proposal } from './proposal.entity';
import { proposalProblems } from './proposal.problems';
import { REMINDERS } from './reminders';
import { requireTerms } from './proposal.terms';
import { Telling } from './telling';

/** How a proposal comes, and how it ends with its posting. */
@Injectable()
export class Proposals {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly approaches: Approaches, private readonly moves: Moves, private readonly telling: Telling, @Inject(Clock) private readonly clock: Clock) {}

  /** Somebody responds to a posting, or its owner invites somebody. */
  async send(actor: Actor, asked: NewProposal): Promise<string> {
    return this.db.transaction(async (tx) => {
      // Locked, so that a posting that fills at this moment lets this proposal lapse, or refuses it, and no more are open than may be.
      const posting = await tx.locked(Posting, { id: asked.postingId });
      if (!posting) throw notFound();
      const approach = await this.approaches.of(tx, actor, posting, asked);
      await this.requireOpen(tx, posting);
      requireTerms(posting, { seats: asked.seats, period: asked.period ?? null });
      await this.requireFew(tx, actor);
      const proposal = await this.insert(tx, actor, posting, approach, asked);
      const isResponse = (proposal.side === 'company') === (posting.direction === 'request');
      await this.telling.tell(tx, isResponse ? 'proposal-received' : 'proposal-invitation', otherSide(proposal.side), [proposal]);
      if (isResponse) await this.telling.tellPartners(tx, proposal, (await Promise.all(posting.partnerIds.map(async (id) => (await deciders(tx, id)).map((to) => ({ ...to, organisationId: id }))))).flat());
      return proposal.id;
    });
  }

  /** Whether something new can be asked on a posting; the caller holds it. @throws Refusal 409 */
  async requireOpen(tx: Tx, posting: Posting): Promise<void> {
    // The job that lets it expire may be late; its closing date is not.
    if (posting.status !== 'published' || (posting.closesOn !== null && posting.closesOn < this.clock.today())) throw new Refusal(postingProblems['not-open']);
    const [open] = await tx.sql<{ n: number }>(`select count(*)::int as n from proposal where posting_id = $1 and status in ('sent', 'confirmed')`, [posting.id]);
    if ((open?.n ?? 0) >= OPEN_PROPOSALS) throw new Refusal(proposalProblems['too-many-open'], {
      nl: `Er wachten al ${OPEN_PROPOSALS} voorstellen op antwoord. Probeer het later opnieuw.`, en: `${OPEN_PROPOSALS} proposals already wait for an answer. Try again later.` });
  }

  /** Ends what is still open on a posting that was closed or withdrawn; one that is open again keeps it. */
  async endWith(postingId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await tx.locked(Posting, { id: postingId });
      if (posting?.status === 'closed' || posting?.status === 'withdrawn') await this.lapseOn(tx, posting);
    });
  }

  /** Ends every open proposal on a posting that has no seat left or is over, and tells those who asked. The posting is locked by the caller. */
  async lapseOn(tx: Tx, { id, direction }: Posting): Promise<void> {
    const lapsed = await tx.sql<{ id: string; moves: number; programmeId: string; institutionId: string; companyId: string }>(
      `with lapsing as (select id from proposal where posting_id = $1 and status in ('sent', 'confirmed') order by id for update),
       lapsed as (
         update proposal p set status = 'lapsed', ended_at = $2, version = p.version + 1, moves = p.moves + 1 from lapsing where p.id = lapsing.id
         returning p.id, p.moves, p.programme_id as "programmeId", p.institution_id as "institutionId", p.company_id as "companyId"),
       noted as (insert into proposal_move (proposal_id, number, act, at) select id, moves, 'lapse', $2 from lapsed)
       select * from lapsed`, [id, this.clock.now()]);
    await this.outbox.cancel(tx, expireProposal, lapsed.map((one) => turnKey(one.id, one.moves - 1)));
    await this.outbox.cancel(tx, remindProposal, lapsed.flatMap((one) => REMINDERS.map((before) => reminderKey(one.id, one.moves - 1, before))));
    await this.telling.tell(tx, 'proposal-lapsed', direction === 'offer' ? 'institution' : 'company', lapsed);
  }

  /** Nobody writes to everybody: so many a day, also when they are sent at once. @throws Refusal 409 */
  private async requireFew(tx: Tx, actor: Actor): Promise<void> {
    await tx.sql(`select from person where id = $1 for no key update`, [actor.personId]);
    const [sent] = await tx.sql<{ n: number }>(`select count(*)::int as n from proposal where created_by = $1 and created_at >= $2`, [actor.personId, amsterdamAt(this.clock.today(), 0)]);
    if ((sent?.n ?? 0) >= SENT_A_DAY) throw new Refusal(proposalProblems['too-many-today'], {
      nl: `Je stuurde er vandaag al ${SENT_A_DAY}. Stuur de rest morgen.`, en: `You already sent ${SENT_A_DAY} today. Send the rest tomorrow.` });
  }

  private async insert(tx: Tx, actor: Actor, posting: Posting, approach: Approach, { seats, message, period = null, answerDays = ANSWER_DAYS }: NewProposal): Promise<Proposal> {
    const now = this.clock.now();
    const { startedBy } = approach;
    const proposal = Object.assign(new Proposal(), {
      id: newId(), postingId: posting.id, ...approach, side: sideOfStarter(startedBy), seats, message, fromOn: period?.from ?? null, untilOn: period?.until ?? null, answerDays,
      deadlineAt: new Date(now.getTime() + answerDays * 86_400_000), createdAt: now, createdBy: actor.personId,
    } satisfies Partial<Proposal>);
    // The index over open pairs decides, also between two that arrive at once.
    const made = await tx.sql(
      `insert into proposal (id, posting_id, programme_id, company_id, institution_id, branch_id, started_by, side, seats, message, from_on, until_on, answer_days, deadline_at, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (posting_id, programme_id, company_id) where status in ('sent', 'confirmed') do nothing returning id`,
      [proposal.id, proposal.postingId, proposal.programmeId, proposal.companyId, proposal.institutionId, proposal.branchId, startedBy, proposal.side, seats, message, proposal.fromOn, proposal.untilOn,
        answerDays, proposal.deadlineAt, now, actor.personId]);
    if (made.length === 0) throw new Refusal(proposalProblems['already-open']);
    await this.moves.note(tx, proposal, { act: 'send', side: proposal.side, personId: actor.personId });
    return proposal;
  }
}

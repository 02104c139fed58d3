import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, Mails, newId, notFound, Outbox, Refusal, type Actor, type Tx } from '#base/server';
import { programmeProblems } from '#organisations/server';
import { Posting, postingProblems, Postings } from '#postings/server';
import { ANSWER_DAYS, OPEN_PROPOSALS, type NewProposal, type Starter } from '#proposals/contract';
import { expireProposal, turnKey } from './announcements';
import { Proposal } from './proposal.entity';
import { approachPolicy, proposalPolicy, type ProposalFacts } from './proposal.policy';
import { proposalProblems } from './proposal.problems';
import { companyPeople, managersOf } from './recipients';

interface AskedProgramme {
  id: string;
  institutionId: string;
  isEnded: boolean;
}

const notYourProgramme = { nl: 'Deze plaatsing is alleen voor opleidingen die het bedrijf noemde.', en: 'This posting is for the programmes that the company named only.' };
const outsideAudience = { nl: 'Je plaatsing is alleen voor wie je noemde. Voeg deze opleiding of instelling eerst toe.', en: 'Your posting is for whom you named only. Add this programme or institution first.' };

/** From the first approach to the last yes. */
@Injectable()
export class Proposals {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly mails: Mails, private readonly postings: Postings,
    @Inject(Clock) private readonly clock: Clock) {}

  /** A programme responds to an offer, or a company invites a programme. */
  async send(actor: Actor, { postingId, programmeId, seats, message }: NewProposal): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [programme] = await tx.sql<AskedProgramme>(`select id, institution_id as "institutionId", ended_at is not null as "isEnded" from programme where id = $1`, [programmeId]);
      // Locked, so that a posting that fills at this moment lets this proposal lapse, or refuses it, and no more are open than may be.
      const posting = await tx.locked(Posting, { id: postingId });
      if (!programme || !posting) throw notFound();
      const startedBy = this.sideOf(actor, programme, posting);
      if (programme.isEnded) throw new Refusal(programmeProblems.ended);
      this.requireRoom(posting, seats);
      await this.requireQuiet(tx, posting);
      const id = await this.insert(tx, actor, { programme, posting, seats, message, startedBy });
      if (startedBy === 'programme') await this.tellCompany(tx, 'proposal-received', id, postingId);
      else await this.tellManagers(tx, 'proposal-invitation', id, programmeId);
      return id;
    });
  }

  /** The company says yes to a programme that responded. */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const proposal = await tx.locked(Proposal, { id });
      const posting = proposal && await tx.find(Posting, { id: proposal.postingId });
      if (!proposal || !posting) throw notFound();
      proposalPolicy.require(actor, 'confirm', this.facts(proposal, posting));
      await this.endTurn(tx, proposal);
      proposal.confirm(actor.personId, this.clock.now(), this.deadline());
      await tx.save(proposal);
      await this.outbox.add(tx, expireProposal, { proposalId: id }, { at: this.deadline(), key: turnKey(id, proposal.status) });
      await this.tellManagers(tx, 'proposal-confirmed', id, proposal.programmeId);
    });
  }

  /**
   * The programme manager accepts the partner, in the transaction of who builds on it. The posting is locked before the
   * proposal, always in this order: the one that fills a posting ends the other proposals on it.
   */
  async accept(tx: Tx, actor: Actor, id: string): Promise<{ proposal: Proposal; posting: Posting }> {
    const found = await tx.find(Proposal, { id });
    const posting = found && await tx.locked(Posting, { id: found.postingId });
    const proposal = posting && await tx.locked(Proposal, { id });
    if (!posting || !proposal) throw notFound();
    proposalPolicy.require(actor, 'accept', this.facts(proposal, posting));
    const taken = await this.postings.takeSeats(tx, posting.id, proposal.seats);
    await this.endTurn(tx, proposal);
    proposal.accept(actor.personId, this.clock.now());
    await tx.save(proposal);
    if (taken.status === 'filled') await this.lapseOthers(tx, posting.id);
    return { proposal, posting: taken };
  }

  /** Ends what is still open on a posting that was closed or withdrawn; one that is open again keeps it. */
  async endWith(postingId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await tx.locked(Posting, { id: postingId });
      if (posting?.status === 'closed' || posting?.status === 'withdrawn') await this.lapseOthers(tx, postingId);
    });
  }

  /** Ends every open proposal on a posting that has no seat left or is over, and tells those who asked. */
  private async lapseOthers(tx: Tx, postingId: string): Promise<void> {
    const lapsed = await tx.sql<{ id: string; programmeId: string; was: string }>(
      `update proposal p set status = 'lapsed', ended_at = $2, version = p.version + 1
       from (select id, status from proposal where posting_id = $1 and status in ('sent', 'confirmed') order by id for update) old
       where p.id = old.id returning p.id, p.programme_id as "programmeId", old.status as was`, [postingId, this.clock.now()]);
    if (lapsed.length === 0) return;
    await this.outbox.cancel(tx, expireProposal, lapsed.map(({ id, was }) => turnKey(id, was)));
    const byProgramme = new Map(lapsed.map(({ id, programmeId }) => [programmeId, id]));
    const managers = await managersOf(tx, [...byProgramme.keys()]);
    await this.mails.post(tx, managers.map(({ programmeId, ...to }) => {
      const proposalId = byProgramme.get(programmeId) ?? '';
      return { template: 'proposal-lapsed', key: `${proposalId}:${to.address}`, to, args: { proposalId } };
    }));
  }

  /** On whose behalf somebody approaches the other side. @throws Refusal 404 for who stands on neither */
  private sideOf(actor: Actor, programme: AskedProgramme, posting: Posting): Starter {
    approachPolicy.require(actor, 'see', { posting, programme });
    if (!posting.isMeantFor(programme)) throw new Refusal(proposalProblems['outside-audience'], actor.worksFor(posting.ownerId) ? outsideAudience : notYourProgramme);
    if (posting.direction !== 'offer') throw new Refusal(proposalProblems['not-an-offer']);
    return actor.speaksFor(programme.id, programme.institutionId) ? 'programme' : 'company';
  }

  private requireRoom(posting: Posting, seats: number): void {
    // The job that lets it expire may be late; its closing date is not.
    if (posting.status !== 'published' || (posting.closesOn !== null && posting.closesOn < this.clock.today())) throw new Refusal(postingProblems['not-open']);
    if (seats <= posting.seatsLeft) return;
    throw invalid([{ pointer: '/seats', code: 'too_big', text: posting.seatsLeft === 1
      ? { nl: 'Er is nog 1 plaats.', en: '1 seat is left.' }
      : { nl: `Er zijn nog ${posting.seatsLeft} plaatsen.`, en: `${posting.seatsLeft} seats are left.` } }]);
  }

  /** No more open proposals than its owner can answer. */
  private async requireQuiet(tx: Tx, { id }: Posting): Promise<void> {
    const [open] = await tx.sql<{ n: number }>(`select count(*)::int as n from proposal where posting_id = $1 and status in ('sent', 'confirmed')`, [id]);
    if ((open?.n ?? 0) >= OPEN_PROPOSALS) throw new Refusal(proposalProblems['too-many-open'], {
      nl: `Er wachten al ${OPEN_PROPOSALS} voorstellen op antwoord. Probeer het later opnieuw.`, en: `${OPEN_PROPOSALS} proposals already wait for an answer. Try again later.` });
  }

  private async insert(tx: Tx, actor: Actor, { programme, posting, seats, message, startedBy }:
    { programme: AskedProgramme; posting: Posting; seats: number; message: string; startedBy: Starter }): Promise<string> {
    const id = newId();
    // The index over open pairs decides, also between two that arrive at once.
    const made = await tx.sql(
      `insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, seats, message, deadline_at, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (posting_id, programme_id) where status in ('sent', 'confirmed') do nothing returning id`,
      [id, posting.id, programme.id, posting.ownerId, programme.institutionId, startedBy, seats, message, this.deadline(), this.clock.now(), actor.personId]);
    if (made.length === 0) throw new Refusal(proposalProblems['already-open']);
    await this.outbox.add(tx, expireProposal, { proposalId: id }, { at: this.deadline(), key: turnKey(id, 'sent') });
    return id;
  }

  private endTurn(tx: Tx, proposal: Proposal): Promise<void> {
    return this.outbox.cancel(tx, expireProposal, [turnKey(proposal.id, proposal.status)]);
  }

  private async tellCompany(tx: Tx, template: string, proposalId: string, postingId: string): Promise<void> {
    const people = await companyPeople(tx, postingId);
    await this.mails.post(tx, people.map((to) => ({ template, key: `${proposalId}:${to.address}`, to, args: { proposalId } })));
  }

  private async tellManagers(tx: Tx, template: string, proposalId: string, programmeId: string): Promise<void> {
    const managers = await managersOf(tx, [programmeId]);
    await this.mails.post(tx, managers.map(({ address, name, locale }) => (
      { template, key: `${proposalId}:${address}`, to: { address, name, locale }, args: { proposalId } })));
  }

  private facts(proposal: Proposal, posting: Posting): ProposalFacts {
    const { companyId, institutionId, programmeId, status, startedBy, seats, deadlineAt } = proposal;
    return { companyId, institutionId, programmeId, status, startedBy, seats, deadlineAt, posting, now: this.clock.now() };
  }

  private deadline(): Date {
    return new Date(this.clock.now().getTime() + ANSWER_DAYS * 86_400_000);
  }
}

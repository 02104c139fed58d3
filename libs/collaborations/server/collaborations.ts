import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, type Actor, type Tx } from '#base/server';
import { Notices, type News, type Reader } from '#notifications/server';
import { deciders, type Posting } from '#postings/server';
import type { Agreeing } from '#proposals/contract';
import { Answers, companyContact, companyPeople, managersOf, type Proposal } from '#proposals/server';
import { Collaboration } from './collaboration.entity';
import { Plans } from './plan/plans';

/** How a collaboration comes about. */
@Injectable()
export class Collaborations {
  constructor(private readonly db: Db, private readonly answers: Answers, private readonly plans: Plans, private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock) {}

  /** The programme manager accepts the partner: seats are taken and a collaboration opens, or nothing happens at all. */
  async open(actor: Actor, proposalId: string, agreeing: Agreeing): Promise<string> {
    return this.db.transaction(async (tx) => {
      const { proposal, posting } = await this.answers.accept(tx, actor, proposalId, agreeing);
      const collaboration = await tx.save(await this.from(tx, actor, proposal, posting));
      await this.plans.begin(tx, collaboration.id);
      await this.tellAll(tx, collaboration, posting.partnerIds);
      return collaboration.id;
    });
  }

  /** What was agreed, copied: a posting that changes later changes no agreement. */
  private async from(tx: Tx, actor: Actor, proposal: Proposal, posting: Posting): Promise<Collaboration> {
    const contact = await companyContact(tx, proposal.id);
    if (!contact) throw new Error(`Nobody at the company to turn to for proposal ${proposal.id}`);
    const { programmeId, companyId, institutionId, seats } = proposal;
    return Object.assign(new Collaboration(), {
      id: newId(), proposalId: proposal.id, postingId: posting.id, programmeId, companyId, institutionId, seats,
      kind: posting.kind, form: posting.form, region: posting.region, fromOn: proposal.fromOn ?? posting.fromOn, untilOn: proposal.untilOn ?? posting.untilOn,
      companyContactName: contact.name, companyContactEmail: contact.email, companyContactLocale: contact.locale,
      institutionContactId: actor.personId, createdAt: this.clock.now(),
    } satisfies Partial<Collaboration>);
  }

  /** Both sides, and who posted it along: they read what the lead agreed. */
  private async tellAll(tx: Tx, { id, proposalId, programmeId, companyId, institutionId }: Collaboration, partnerIds: readonly string[]): Promise<void> {
    const news = (organisationId: string) => ({ personId, address, name, locale }: Reader): News =>
      ({ topic: 'collaborations', template: 'collaboration-opened', key: id, to: { personId, address, name, locale }, args: { collaborationId: id }, link: `/collaborations/${id}`, organisationId });
    const told = [...(await companyPeople(tx, [proposalId])).map(news(companyId)), ...(await managersOf(tx, [programmeId])).map(news(institutionId))];
    for (const partnerId of partnerIds.filter((one) => one !== companyId && one !== institutionId)) told.push(...(await deciders(tx, partnerId)).map(news(partnerId)));
    await this.notices.tell(tx, told);
  }
}

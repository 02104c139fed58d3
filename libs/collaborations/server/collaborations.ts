import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Mails, newId, notFound, Outbox, type Actor, type Tx } from '#base/server';
import type { Posting } from '#postings/server';
import { companyPeople, managersOf, Proposals, type Proposal } from '#proposals/server';
import { collaborationStarted } from './announcements';
import { Collaboration } from './collaboration.entity';
import { collaborationPolicy } from './collaboration.policy';

/** How a collaboration comes about and begins. */
@Injectable()
export class Collaborations {
  constructor(private readonly db: Db, private readonly proposals: Proposals, private readonly outbox: Outbox, private readonly mails: Mails,
    @Inject(Clock) private readonly clock: Clock) {}

  /** The programme manager accepts the partner: seats are taken and a collaboration opens, or nothing happens at all. */
  async open(actor: Actor, proposalId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const { proposal, posting } = await this.proposals.accept(tx, actor, proposalId);
      const collaboration = await tx.save(await this.from(tx, actor, proposal, posting));
      await this.tellBoth(tx, collaboration);
      return collaboration.id;
    });
  }

  /** Education starts the collaboration; what is planned in it follows. */
  async start(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id });
      if (!collaboration) throw notFound();
      collaborationPolicy.require(actor, 'start', collaboration);
      collaboration.start(actor.personId, this.clock.now());
      await tx.save(collaboration);
      await this.outbox.add(tx, collaborationStarted, { collaborationId: id }, { key: id });
    });
  }

  /** What was agreed, copied: a posting that changes later changes no agreement. */
  private async from(tx: Tx, actor: Actor, proposal: Proposal, posting: Posting): Promise<Collaboration> {
    const { contactName, contactEmail } = posting;
    if (!contactName || !contactEmail) throw new Error(`Open posting ${posting.id} has no contact`);
    const [contact] = await tx.sql<{ locale: 'nl' | 'en' }>(`select locale from person where email = lower($1) and closed_at is null`, [contactEmail]);
    const { programmeId, companyId, institutionId, seats } = proposal;
    return Object.assign(new Collaboration(), {
      id: newId(), proposalId: proposal.id, postingId: posting.id, programmeId, companyId, institutionId, seats,
      kind: posting.kind, form: posting.form, region: posting.region, fromOn: posting.fromOn, untilOn: posting.untilOn,
      companyContactName: contactName, companyContactEmail: contactEmail, companyContactLocale: contact?.locale ?? 'nl',
      institutionContactId: actor.personId, createdAt: this.clock.now(),
    } satisfies Partial<Collaboration>);
  }

  private async tellBoth(tx: Tx, { id, postingId, programmeId }: Collaboration): Promise<void> {
    const people = [...await companyPeople(tx, postingId), ...await managersOf(tx, [programmeId])];
    await this.mails.post(tx, people.map(({ address, name, locale }) => (
      { template: 'collaboration-opened', key: `${id}:${address}`, to: { address, name, locale }, args: { collaborationId: id } })));
  }
}

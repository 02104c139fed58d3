import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Refusal, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import type { PostingPartner } from '#postings/contract';
import { placeAtHome } from '../places';
import type { Posting } from '../posting.entity';
import { postingProblems } from '../posting.problems';
import { Postings } from '../postings';
import { deciders } from './deciders';
import type { Partner } from './partner.entity';
import { partnerPolicy } from './partner.policy';
import { lockedPlace, Partners } from './partners';

/** Handing over the lead of what is posted together: the lead asks a partner, which says yes or no. */
@Injectable()
export class Lead {
  constructor(private readonly db: Db, private readonly partners: Partners, private readonly postings: Postings, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Asks a partner to take over; whoever decides there hears of it. @throws Refusal 409 when another is asked already */
  async ask(actor: Actor, id: string): Promise<PostingPartner> {
    await this.db.transaction(async (tx) => {
      const { posting, partner, facts } = await lockedPlace(tx, id);
      partnerPolicy.require(actor, 'ask-to-lead', facts);
      if ((await tx.sql(`select from posting_partner where posting_id = $1 and lead_asked_at is not null`, [posting.id])).length > 0) throw new Refusal(postingProblems['lead-asked']);
      partner.leadAskedAt = this.clock.now();
      await this.keepAndTell(tx, partner, 'lead-asked', partner.organisationId);
    });
    return this.partners.one(actor, id);
  }

  /**
   * The partner leads from now on and who led is the partner: one transaction, so that there is always one lead. The posting moves to where the
   * new lead is and names who took it over; proposals and collaborations stay with who began them.
   */
  async take(actor: Actor, id: string): Promise<PostingPartner> {
    await this.db.transaction(async (tx) => {
      const { posting, partner, facts } = await lockedPlace(tx, id);
      partnerPolicy.require(actor, 'take-lead', facts);
      const before = posting.ownerId;
      posting.ownerId = partner.organisationId;
      if (posting.status !== 'draft') await this.postings.requireKnown(tx, posting, actor.personId);
      await this.settle(tx, posting, actor.personId);
      // Whoever asked said yes to being a partner by asking.
      Object.assign(partner, { organisationId: before, answeredAt: this.clock.now(), leadAskedAt: null });
      await this.keepAndTell(tx, partner, 'lead-taken', before);
    });
    return this.partners.one(actor, id);
  }

  async refuse(actor: Actor, id: string): Promise<PostingPartner> {
    await this.db.transaction(async (tx) => {
      const { posting, partner, facts } = await lockedPlace(tx, id);
      partnerPolicy.require(actor, 'refuse-lead', facts);
      partner.leadAskedAt = null;
      await this.keepAndTell(tx, partner, 'lead-refused', posting.ownerId);
    });
    return this.partners.one(actor, id);
  }

  /** Takes the question back; who has not answered needs no mail. */
  async keep(actor: Actor, id: string): Promise<PostingPartner> {
    await this.db.transaction(async (tx) => {
      const { partner, facts } = await lockedPlace(tx, id);
      partnerPolicy.require(actor, 'keep-lead', facts);
      partner.leadAskedAt = null;
      partner.version += 1;
      await tx.save(partner);
    });
    return this.partners.one(actor, id);
  }

  /** Puts the posting where its new lead is, with who took it over as its contact. */
  private async settle(tx: Tx, posting: Posting, personId: string): Promise<void> {
    posting.programmeId = null;
    await placeAtHome(tx, posting, personId);
    const [person] = await tx.sql<{ name: string; email: string }>(`select name, email from person where id = $1`, [personId]);
    Object.assign(posting, { contactName: person?.name, contactEmail: person?.email, version: posting.version + 1 });
    await tx.save(posting);
    if (posting.status === 'published') await this.postings.schedule(tx, posting, `v${posting.version}`);
  }

  private async keepAndTell(tx: Tx, partner: Partner, template: 'lead-asked' | 'lead-taken' | 'lead-refused', organisationId: string): Promise<void> {
    partner.version += 1;
    await tx.save(partner);
    await this.notices.tell(tx, (await deciders(tx, organisationId)).map((to) => (
      { topic: 'proposals', template, key: `${partner.id}:v${partner.version}`, to, args: { partnerId: partner.id }, link: `/postings/${partner.postingId}`, organisationId })));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { Clock, Db, invalid, newId, notFound, Refusal, statement, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import type { Direction, NewPartner, Party, PartnerStatus, PostingPartner, PostingStatus } from '#postings/contract';
import { factsOf } from '../posting-facts';
import { Posting } from '../posting.entity';
import { postingPolicy } from '../posting.policy';
import { postingProblems } from '../posting.problems';
import { Postings } from '../postings';
import { deciders } from './deciders';
import { Partner } from './partner.entity';
import { leads, partnerFacts, partnerPolicy, type PartnerFacts } from './partner.policy';
import { publicOrganisation } from './organisation-names';

/** So many organisations besides the lead. */
const MOST = 12;
/** Who said no is not asked again sooner. */
const REST_DAYS = 30;

interface Row { id: string; status: PartnerStatus; ownerId: string; postingStatus: PostingStatus; direction: Direction; isAskedToLead: boolean; organisationId: string; name: string; slug: string; type: Party['type'] }
const one = statement<Row>('postings.partner',
  `select t.id, t.status, t.lead_asked_at is not null as "isAskedToLead", p.owner_id as "ownerId", p.status as "postingStatus", p.direction, o.id as "organisationId", o.name, o.slug, o.type
   from posting_partner t join posting p on p.id = t.posting_id join organisation o on o.id = t.organisation_id where t.id = $1`);

type Step = 'confirm' | 'decline' | 'leave' | 'remove';
const BECOMES: Record<Step, PartnerStatus> = { confirm: 'confirmed', decline: 'declined', leave: 'left', remove: 'removed' };

/** Those who post something together: the owner of the posting leads and asks, each of the others says yes or no and can leave. */
@Injectable()
export class Partners {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Asks an organisation to post along; whoever decides there hears of it. */
  async invite(actor: Actor, postingId: string, { organisationId }: NewPartner): Promise<PostingPartner> {
    const id = newId();
    const partnerId = await this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, postingId);
      postingPolicy.require(actor, 'invite-partner', factsOf(posting));
      await this.requireOther(tx, posting, organisationId);
      const people = await deciders(tx, organisationId);
      if (people.length === 0) throw new Refusal(postingProblems['nobody-there']);
      const now = this.clock.now();
      const [{ id: partnerId } = { id }] = await tx.sql<{ id: string }>(
        `insert into posting_partner (id, posting_id, organisation_id, invited_at, invited_by) values ($1, $2, $3, $4, $5)
         on conflict (posting_id, organisation_id) do update set status = 'invited', invited_at = excluded.invited_at, invited_by = excluded.invited_by, answered_at = null, answered_by = null, version = posting_partner.version + 1
         returning id`, [id, postingId, organisationId, now, actor.personId]);
      await this.notices.tell(tx, people.map((to) => ({ topic: 'proposals', template: 'partner-invited', key: `${partnerId}:${now.toISOString()}`, to, args: { partnerId }, link: `/postings/${postingId}`, organisationId })));
      return partnerId;
    });
    return this.one(actor, partnerId);
  }

  /** A step of one of the two sides; the other side hears of it. */
  async step(actor: Actor, id: string, step: Step): Promise<PostingPartner> {
    await this.db.transaction(async (tx) => {
      const { posting, partner, facts } = await lockedPlace(tx, id);
      const { organisationId, status } = partner;
      partnerPolicy.require(actor, step, facts);
      Object.assign(partner, { status: BECOMES[step], leadAskedAt: null, answeredAt: this.clock.now(), answeredBy: actor.personId, version: partner.version + 1 });
      await tx.save(partner);
      // A question that is taken back before it was answered needs no second mail.
      if (step === 'remove' && status === 'invited') return;
      const hearers = step === 'remove' ? organisationId : posting.ownerId;
      // Who is gone on without may no longer see it.
      const link = step === 'remove' ? '/workspace' : `/postings/${posting.id}`;
      await this.notices.tell(tx, (await deciders(tx, hearers)).map((to) => ({ topic: 'proposals', template: 'partner-answered', key: `${id}:v${partner.version}`, to, args: { partnerId: id }, link, organisationId: hearers })));
    });
    return this.one(actor, id);
  }

  /** One place as the reader sees it. */
  async one(actor: Actor, id: string): Promise<PostingPartner> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    const { status, isAskedToLead, organisationId, name, slug, type, ownerId, postingStatus, direction } = row;
    const place = { id, status, isAskedToLead, organisation: { id: organisationId, name, slug, type } };
    return { ...place, can: partnerPolicy.permissions(actor, partnerFacts(place, { ownerId, status: postingStatus, direction })) };
  }

  private async requireOther(tx: Tx, posting: Posting, organisationId: string): Promise<void> {
    const fault = (nl: string, en: string) => invalid([{ pointer: '/organisationId', code: 'custom', text: { nl, en } }]);
    const [known] = await tx.sql(`select o.id from organisation o where o.id = $1 and ${publicOrganisation}`, [organisationId]);
    if (!known) throw invalid([{ pointer: '/organisationId', code: 'unknown', text: { nl: 'Deze organisatie kennen we niet.', en: 'We do not know this organisation.' } }]);
    if (organisationId === posting.ownerId) throw fault('Jullie zijn zelf de penvoerder.', 'You are the lead yourselves.');
    if ([...posting.partnerIds, ...posting.invitedIds].includes(organisationId)) throw new Refusal(postingProblems['already-partner']);
    if (posting.partnerIds.length + posting.invitedIds.length >= MOST) throw fault(`Met meer dan ${MOST} partners kan het niet.`, `There cannot be more than ${MOST} partners.`);
    const [refused] = await tx.sql<{ answeredOn: string }>(`select (answered_at at time zone 'Europe/Amsterdam')::date::text as "answeredOn" from posting_partner where posting_id = $1 and organisation_id = $2 and status = 'declined'`, [posting.id, organisationId]);
    const from = refused && addDays(refused.answeredOn, REST_DAYS);
    if (from && from > this.clock.today()) throw new Refusal(postingProblems['partner-declined'], { nl: `Vanaf ${from} kun je het opnieuw vragen.`, en: `From ${from} on you can ask again.` });
  }
}

/** A place and the posting it is of, both locked: the posting before its partner, as whoever invites one. @throws Refusal 404 */
export async function lockedPlace(tx: Tx, id: string): Promise<{ posting: Posting; partner: Partner; facts: PartnerFacts }> {
  const found = await tx.find(Partner, { id });
  const posting = found && await tx.locked(Posting, { id: found.postingId });
  const partner = posting && await tx.locked(Partner, { id });
  if (!posting || !partner) throw notFound();
  const [organisation] = await tx.sql<{ type: string }>(`select type from organisation where id = $1`, [partner.organisationId]);
  const { organisationId, status, leadAskedAt } = partner;
  return { posting, partner, facts: { organisationId, status, ownerId: posting.ownerId, postingStatus: posting.status, isAskedToLead: leadAskedAt !== null, isOfLeadingType: leads(organisation?.type ?? '', posting.direction) } };
}

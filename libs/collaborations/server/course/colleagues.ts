import { Injectable } from '@nestjs/common';
import { Db, notFound, statement, type Actor } from '#base/server';
import type { Colleagues as Answer } from '#collaborations/contract';
import { collaborationPolicy, type CollaborationFacts } from '../collaboration.policy';
import { sideOf } from '../plan/plan.policy';

const facts = statement<CollaborationFacts>('collaborations.handing',
  `select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId", status from collaboration where id = $1`);
const people = statement<Answer['people'][number]>('collaborations.colleagues',
  `select distinct n.id, n.name, n.id = b.institution_contact_id or ($2 = b.company_id and n.email = lower(b.company_contact_email)) as "isContact"
   from collaboration b join membership m on m.organisation_id = $2 join person n on n.id = m.person_id and n.closed_at is null where b.id = $1 order by n.name, n.id limit 200`);

/** To whom the contact of one's side can pass. */
@Injectable()
export class Colleagues {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who stands outside, 403 for who looks on */
  async of(actor: Actor, id: string): Promise<Answer> {
    const collaboration = await this.db.one(facts, [id]);
    if (!collaboration) throw notFound();
    collaborationPolicy.require(actor, 'hand-over', collaboration);
    const side = sideOf(actor, collaboration);
    if (!side) throw notFound();
    return { side, people: (await this.db.query(people, [id, side === 'company' ? collaboration.companyId : collaboration.institutionId])).map((one) => ({ ...one, isContact: Boolean(one.isContact) })) };
  }
}

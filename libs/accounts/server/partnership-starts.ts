import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Throttle, type Actor } from '#base/server';
import type { MadePartnership, PartnershipDraft } from '#organisations/contract';
import { Partnerships } from '#organisations/server';

/** Partnerships that one person starts in a day. */
const A_DAY = { limit: 10, seconds: 86_400 };

/** Starting a partnership: who starts it for an organisation becomes its administrator; what HCA-ICT starts, HCA-ICT keeps. */
@Injectable()
export class PartnershipStarts {
  constructor(private readonly db: Db, private readonly partnerships: Partnerships, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  async start(actor: Actor, draft: PartnershipDraft): Promise<MadePartnership> {
    await this.throttle.count('partnership', actor.personId, A_DAY.limit, A_DAY.seconds);
    return this.db.transaction(async (tx) => {
      const { id, isOfHca } = await this.partnerships.create(tx, actor, draft);
      if (!isOfHca) await tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'admin', $3)`, [actor.personId, id, this.clock.now()]);
      const [made] = await tx.sql<MadePartnership>(`select id, slug, name from organisation where id = $1`, [id]);
      if (!made) throw new Error('The partnership was not kept');
      return made;
    });
  }
}

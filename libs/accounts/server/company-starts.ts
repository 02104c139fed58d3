import { Inject, Injectable } from '@nestjs/common';
import type { MadeCompany } from '#accounts/contract';
import { Clock, Db, Throttle, type Actor } from '#base/server';
import type { CompanyDraft } from '#organisations/contract';
import { Companies } from '#organisations/server';

/** Companies that one person makes in a day; somebody who helps many is better off with a list. */
const A_DAY = { limit: 10, seconds: 86_400 };

/** Starting a company: who makes it becomes its administrator and goes on in its name. */
@Injectable()
export class CompanyStarts {
  constructor(private readonly db: Db, private readonly companies: Companies, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  async start(actor: Actor, draft: CompanyDraft): Promise<MadeCompany> {
    await this.throttle.count('company', actor.personId, A_DAY.limit, A_DAY.seconds);
    return this.db.transaction(async (tx) => {
      const id = await this.companies.create(tx, draft, { personId: actor.personId });
      await tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'admin', $3)`, [actor.personId, id, this.clock.now()]);
      await tx.sql(`update session set current_organisation_id = $2 where id = $1`, [actor.sessionId, id]);
      const [made] = await tx.sql<MadeCompany>(`select id, slug, name from organisation where id = $1`, [id]);
      if (!made) throw new Error('The company was not kept');
      return made;
    });
  }
}

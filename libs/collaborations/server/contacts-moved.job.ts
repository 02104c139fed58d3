import { Injectable } from '@nestjs/common';
import { collaborationContactsMoved } from '#accounts/server';
import { Db, Handles, type JobHandler } from '#base/server';

/** Somebody handed over, left or has another address: the collaborations that name them follow. */
@Injectable()
@Handles(collaborationContactsMoved)
export class CollaborationContactsMoved implements JobHandler<typeof collaborationContactsMoved.payload> {
  constructor(private readonly db: Db) {}

  async run({ successionId }: { successionId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql(
        `update collaboration c set company_contact_name = t.name, company_contact_email = t.email, company_contact_locale = t.locale, version = c.version + 1
         from succession s join person t on t.id = coalesce(s.to_person_id, s.from_person_id)
         where s.id = $1 and lower(c.company_contact_email) = s.from_email and t.email <> s.from_email
           and c.company_id in (select s.organisation_id union select m.organisation_id from membership m where m.person_id = s.from_person_id and s.organisation_id is null)`, [successionId]);
      await tx.sql(
        `update collaboration c set institution_contact_id = s.to_person_id, version = c.version + 1
         from succession s where s.id = $1 and s.to_person_id is not null and c.institution_id = s.organisation_id and c.institution_contact_id = s.from_person_id`, [successionId]);
    });
  }
}

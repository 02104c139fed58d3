import { Injectable } from '@nestjs/common';
import { postingContactsMoved } from '#accounts/server';
import { Db, Handles, type JobHandler } from '#base/server';

/** Somebody handed over, left or has another address: the postings that name them follow. */
@Injectable()
@Handles(postingContactsMoved)
export class PostingContactsMoved implements JobHandler<typeof postingContactsMoved.payload> {
  constructor(private readonly db: Db) {}

  async run({ successionId }: { successionId: string }): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `update posting g set contact_name = t.name, contact_email = t.email, version = g.version + 1
       from succession s join person t on t.id = coalesce(s.to_person_id, s.from_person_id)
       where s.id = $1 and lower(g.contact_email) = s.from_email and t.email <> s.from_email
         and g.owner_id in (select s.organisation_id union select m.organisation_id from membership m where m.person_id = s.from_person_id and s.organisation_id is null)`, [successionId]));
  }
}

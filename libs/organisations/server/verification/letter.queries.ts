import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import type { RefusalReason, Verification } from '#organisations/contract';

/** What the mails about a step tell. */
export interface StepNews { companyId: string; company: string; slug: string; verification: Verification; what: string; reason: RefusalReason | null; text: string; who: string | null; isLast: boolean }

// A step that something followed since is no news any more.
const step = statement<StepNews>('organisations.step-news',
  `select e.company_id as "companyId", o.name as company, o.slug, c.verification, e.what, e.reason, e.text, p.name as who,
     not exists (select from verification_event n where n.company_id = e.company_id and n.id > e.id and n.what in ('asked', 'refused', 'approved', 'answered')) as "isLast"
   from verification_event e join organisation o on o.id = e.company_id join company c on c.organisation_id = e.company_id left join person p on p.id = e.by_id where e.id = $1`);

/** Reads a step in the checking of a company for its mails. */
@Injectable()
export class StepNewsQueries {
  constructor(private readonly db: Db) {}

  /** The step, while it is the last that was said; null later. */
  async about(eventId: string): Promise<StepNews | null> {
    const news = await this.db.one(step, [eventId]);
    return news?.isLast ? news : null;
  }
}

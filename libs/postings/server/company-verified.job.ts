import { Injectable } from '@nestjs/common';
import { Db, Handles, type JobHandler } from '#base/server';
import { Notices } from '#notifications/server';
import { publishing } from '#organisations/contract';
import { administratorsOf, branchMoved, companiesParted, companyRefused, companyVerified } from '#organisations/server';
import { Postings } from './postings';

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** HCA-ICT knows a company: what waited in review opens, and its administrators hear what did. */
@Injectable()
@Handles(companyVerified)
export class PublishWaiting implements JobHandler<typeof companyVerified.payload> {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly notices: Notices) {}

  async run({ companyId, eventId }: { companyId: string; eventId: string }): Promise<void> {
    const waiting = ids(await this.db.transaction((tx) => tx.sql<{ id: string }>(`select id from posting where owner_id = $1 and status = 'in-review' order by id`, [companyId])));
    const draftIds: string[] = [];
    for (const id of waiting) if (!await this.postings.release(id)) draftIds.push(id);
    await this.db.transaction(async (tx) => {
      const people = await administratorsOf(tx, companyId);
      await this.notices.tell(tx, people.map((to) => ({ topic: 'organisation', template: 'company-verified', key: eventId, to, args: { companyId, eventId, draftIds: draftIds.join(',') }, link: '/workspace', organisationId: companyId })));
    });
  }
}

/** HCA-ICT does not approve of a company: what it has open is paused. */
@Injectable()
@Handles(companyRefused)
export class PauseOpen implements JobHandler<typeof companyRefused.payload> {
  constructor(private readonly db: Db, private readonly postings: Postings) {}

  async run({ companyId }: { companyId: string }): Promise<void> {
    const open = ids(await this.db.transaction((tx) => tx.sql<{ id: string }>(
      `select g.id from posting g join company c on c.organisation_id = g.owner_id where g.owner_id = $1 and g.status = 'published' and c.verification = 'refused' order by g.id`, [companyId])));
    for (const id of open) await this.postings.hold(id);
  }
}

/** A merge was undone: what opened since for a company that HCA-ICT does not know waits again; what has proposals is paused, so that nobody loses theirs. */
@Injectable()
@Handles(companiesParted)
export class HoldAgain implements JobHandler<typeof companiesParted.payload> {
  constructor(private readonly db: Db, private readonly postings: Postings) {}

  async run({ mergeId }: { mergeId: string }): Promise<void> {
    const opened = await this.db.transaction((tx) => tx.sql<{ id: string; isAnswered: boolean }>(
      `select g.id, exists (select from proposal r where r.posting_id = g.id) as "isAnswered" from company_merge m join posting g on g.owner_id in (m.kept_id, m.merged_id) and g.published_at >= m.merged_at
       join company c on c.organisation_id = g.owner_id and c.verification <> all($2::text[]) where m.id = $1 and m.undone_at is not null and g.status = 'published' order by g.id`, [mergeId, [...publishing]]));
    for (const { id, isAnswered } of opened) await (isAnswered ? this.postings.hold(id) : this.postings.waitAgain(id));
  }
}

/** A branch lies elsewhere: what is offered there and not over lies there too. */
@Injectable()
@Handles(branchMoved)
export class FollowBranch implements JobHandler<typeof branchMoved.payload> {
  constructor(private readonly db: Db, private readonly postings: Postings) {}

  async run({ branchId }: { branchId: string }): Promise<void> {
    const there = ids(await this.db.transaction((tx) => tx.sql<{ id: string }>(
      `select id from posting where branch_id = $1 and status in ('draft', 'in-review', 'published', 'paused') order by id`, [branchId])));
    for (const id of there) await this.postings.followBranch(id);
  }
}

import { Injectable } from '@nestjs/common';
import { Db, Handles, Mails, type JobHandler } from '#base/server';
import { administratorsOf, branchMoved, companyRefused, companyVerified } from '#organisations/server';
import { Postings } from './postings';

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** HCA-ICT knows a company: what waited in review opens, and its administrators hear what did. */
@Injectable()
@Handles(companyVerified)
export class PublishWaiting implements JobHandler<typeof companyVerified.payload> {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly mails: Mails) {}

  async run({ companyId, eventId }: { companyId: string; eventId: string }): Promise<void> {
    const waiting = ids(await this.db.transaction((tx) => tx.sql<{ id: string }>(`select id from posting where owner_id = $1 and status = 'in-review' order by id`, [companyId])));
    const draftIds: string[] = [];
    for (const id of waiting) if (!await this.postings.release(id)) draftIds.push(id);
    await this.db.transaction(async (tx) => {
      const people = await administratorsOf(tx, companyId);
      await this.mails.post(tx, people.map(({ id, ...to }) => ({ template: 'company-verified', key: `${eventId}:${id}`, to, args: { companyId, eventId, draftIds: draftIds.join(',') } })));
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

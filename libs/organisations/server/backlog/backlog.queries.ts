import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { BacklogItem } from '#organisations/contract';
import { backlogPolicy } from './backlog.policy';

const columns = `select id, version, title, about, doer, kind, levels from backlog_item`;
// Ids follow time: the newest first.
const ofCompany = statement<BacklogItem>('organisations.backlog', `${columns} where company_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`);
const one = statement<BacklogItem>('organisations.backlog-item', `${columns} where id = $1`);

/** What a company has on the shelf, the newest first. */
@Injectable()
export class BacklogQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofCompany(actor: Actor, companyId: string, { limit, cursor }: PageQuery): Promise<Page<BacklogItem>> {
    backlogPolicy.require(actor, 'see', { companyId });
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofCompany, [companyId, id, limit + 1]), limit, (row) => [row.id], (row) => row);
  }

  /** One that was just written. */
  async one(id: string): Promise<BacklogItem> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return row;
  }
}

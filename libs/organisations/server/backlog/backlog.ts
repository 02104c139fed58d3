import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { BacklogChange, BacklogDraft } from '#organisations/contract';
import { companyProblems } from '../companies/company.problems';
import { lockedCompany } from '../verification/verifications';
import { backlogPolicy } from './backlog.policy';

/** What a company would like to have done: adding, changing, removing. */
@Injectable()
export class Backlog {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async add(actor: Actor, companyId: string, { title, about = '', doer = 'undecided', kind = null, levels = [] }: BacklogDraft): Promise<string> {
    backlogPolicy.require(actor, 'see', { companyId });
    return this.db.transaction(async (tx) => {
      if ((await lockedCompany(tx, companyId)).isMerged) throw new Refusal(companyProblems.merged);
      const id = newId();
      await tx.sql(`insert into backlog_item (id, company_id, title, about, doer, kind, levels, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, companyId, title, about, doer, kind, levels, this.clock.now()]);
      tx.hasSaved = true;
      return id;
    });
  }

  /** Changes what is named; a kind that is null goes. */
  async change(actor: Actor, id: string, version: number, { title, about, doer, kind, levels }: BacklogChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      await locked(tx, actor, id, version);
      await tx.sql(`update backlog_item set title = coalesce($2, title), about = coalesce($3, about), doer = coalesce($4, doer), kind = case when $5 then $6 else kind end, levels = coalesce($7, levels), version = version + 1 where id = $1`,
        [id, title ?? null, about ?? null, doer ?? null, kind !== undefined, kind ?? null, levels ?? null]);
    });
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      await locked(tx, actor, id, version);
      await tx.sql(`delete from backlog_item where id = $1`, [id]);
    });
  }
}

/** @throws Refusal 404 for who does not work at the company, 412 for who read another version */
async function locked(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  const [kept] = await tx.sql<{ companyId: string; version: number }>(`select company_id as "companyId", version from backlog_item where id = $1 for update`, [id]);
  if (!kept) throw notFound();
  backlogPolicy.require(actor, 'see', kept);
  requireVersion(kept, version);
}

import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Branch } from '#organisations/contract';
import { organisationPolicy } from './organisation.policy';

const columns = `id, name, municipality, region, is_main as "isMain", branch_number as "branchNumber", version from branch`;

// The main branch first, the others in the order they were added.
const ofCompany = statement<Branch>('organisations.branches',
  `select ${columns}
   where company_id = $1 and ($2::boolean is null or (not is_main, id) > (not $2::boolean, $3::uuid)) order by not is_main, id limit $4`);
const one = statement<Branch>('organisations.branch', `select ${columns} where id = $1`);

/** The branches of a company, for who works there. */
@Injectable()
export class BranchQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<Page<Branch>> {
    organisationPolicy.require(actor, 'see', { id: organisationId });
    const [isMain = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(ofCompany, [organisationId, isMain, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [String(row.isMain), row.id], (row) => row);
  }

  /** One that was just written. */
  async one(id: string): Promise<Branch> {
    return await this.db.one(one, [id]) ?? (() => { throw notFound(); })();
  }
}

import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { InstitutionClause } from '#collaborations/contract';
import { clausePolicy } from './clause.policy';

const columns = `select id, version, title, body, kinds from institution_clause`;
// Ids follow time: in the order in which they were written, as a plan shows them.
const ofInstitution = statement<InstitutionClause>('collaborations.clauses',
  `${columns} where institution_id = $1 and removed_at is null and ($2::uuid is null or id > $2) order by id limit $3`);
const one = statement<InstitutionClause>('collaborations.clause', `${columns} where id = $1`);

/** What an institution brings along to plans. */
@Injectable()
export class ClauseQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofInstitution(actor: Actor, institutionId: string, { limit, cursor }: PageQuery): Promise<Page<InstitutionClause>> {
    clausePolicy.require(actor, 'see', { institutionId });
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofInstitution, [institutionId, id, limit + 1]), limit, (row) => [row.id], (row) => row);
  }

  /** One that was just written. */
  async one(id: string): Promise<InstitutionClause> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return row;
  }
}

import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { ColleagueInterest, InterestTotals } from '#organisations/contract';
import { interestPolicy } from './interest.policy';

type Row = ColleagueInterest & { key: string };
const columns = `id, version, name, email, kinds, hours, note, lower(name) as key from colleague_interest`;

const ofCompany = statement<Row>('organisations.colleague-interests',
  `select ${columns} where company_id = $1 and ($2::text is null or (lower(name), id) > ($2, $3::uuid)) order by lower(name), id limit $4`);
const one = statement<Row>('organisations.colleague-interest', `select ${columns} where id = $1`);
const totals = statement<InterestTotals>('organisations.interest-totals',
  `select count(*)::int as colleagues, coalesce(sum(hours), 0)::int as hours,
     (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'colleagues', n) order by n desc, kind), '[]')
      from (select kind, count(*)::int as n from colleague_interest i, unnest(i.kinds) as kind where i.company_id = $1 group by kind) k) as kinds
   from colleague_interest where company_id = $1`);

const present = ({ id, version, name, email, kinds, hours, note }: Row): ColleagueInterest => ({ id, version, name, email, kinds, hours, note });

/** What colleagues of a company would like to do with education, by name. */
@Injectable()
export class InterestQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofCompany(actor: Actor, companyId: string, { limit, cursor }: PageQuery): Promise<Page<ColleagueInterest>> {
    interestPolicy.require(actor, 'see', { companyId });
    const [key = null, id = null] = readCursor(cursor, 2) ?? [];
    return pageFrom(await this.db.query(ofCompany, [companyId, key, id, limit + 1]), limit, (row) => [row.key, row.id], present);
  }

  /** @throws Refusal 404 for who does not work there */
  async totals(actor: Actor, companyId: string): Promise<InterestTotals> {
    interestPolicy.require(actor, 'see', { companyId });
    return await this.db.one(totals, [companyId]) ?? { colleagues: 0, hours: 0, kinds: [] };
  }

  /** One that was just written. */
  async one(id: string): Promise<ColleagueInterest> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return present(row);
  }
}

import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { dayIn, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { decideBy, type DeskCompany, type DeskQuery, type DeskView, type Verification } from '#organisations/contract';
import { companyPolicy } from '../companies/company.policy';

/** The steps of a company, oldest first; what an analyst sees and the company too. */
export const eventsOf = `(select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'side', e.side,
   'who', case when e.side = 'desk' then 'HCA-ICT' else (select name from person where id = e.by_id) end, 'what', e.what, 'reason', e.reason, 'text', e.text) order by e.id), '[]')
  from verification_event e where e.company_id = c.organisation_id)`;

type Row = Omit<DeskCompany, 'since' | 'decideBy' | 'can'> & { queuedAt: Date; isMerged: boolean };

const columns = `o.id, o.slug, o.name, o.website, c.kvk, c.branch_number as "branchNumber", c.verification, coalesce(c.queued_at, o.created_at) as "queuedAt", c.merged_into is not null as "isMerged",
  (select municipality from branch b where b.company_id = o.id order by not is_main, b.id limit 1) as municipality,
  (select count(*)::int from posting g where g.owner_id = o.id and g.status = 'in-review') as "postingsWaiting",
  (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'mail', p.email) order by p.name), '[]') from membership m join person p on p.id = m.person_id and p.closed_at is null
    where m.organisation_id = o.id and m.role = 'admin') as people,
  c.evidence, ${eventsOf} as events
  from company c join organisation o on o.id = c.organisation_id`;

// Who waits longest comes first.
const atDesk = statement<Row>('organisations.desk',
  `select ${columns} where c.verification = any($1::text[]) and c.merged_into is null
     and ($2::timestamptz is null or (coalesce(c.queued_at, o.created_at), o.id) > ($2, $3::uuid)) order by coalesce(c.queued_at, o.created_at), o.id limit $4`);
const oneAtDesk = statement<Row>('organisations.desk-one', `select ${columns} where c.organisation_id = $1`);

const views: Record<DeskView, readonly Verification[]> = { waiting: ['waiting'], company: ['asked', 'refused'], afterwards: ['trusted'] };
/** What a list of the desk has for others. */
export const nothing = { items: [], next: null };

/** What stands on the analyst's desk. */
@Injectable()
export class DeskQueries {
  constructor(private readonly db: Db) {}

  /** For who is no analyst there is nothing on it. */
  async list(actor: Actor, { view, limit, cursor }: DeskQuery): Promise<Page<DeskCompany>> {
    if (!actor.isAnalyst) return nothing;
    const [at = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(atDesk, [views[view], at, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.queuedAt.toISOString(), row.id], (row) => present(actor, row));
  }

  /** One company, whichever list it is in. */
  async one(actor: Actor, companyId: string): Promise<DeskCompany> {
    const row = await this.db.one(oneAtDesk, [companyId]);
    if (!row) throw notFound();
    return present(actor, row);
  }
}

function present(actor: Actor, { queuedAt, isMerged, ...row }: Row): DeskCompany {
  const can = companyPolicy.permissions(actor, { id: row.id, verification: row.verification, isMerged }).filter((one) => ['approve', 'refuse', 'ask', 'seen'].includes(one.do));
  return { ...row, since: queuedAt.toISOString(), decideBy: row.verification === 'waiting' ? decideBy(dayIn(queuedAt)) : null, can };
}

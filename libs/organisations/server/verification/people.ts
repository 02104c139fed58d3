import type { Recipient, Tx } from '#base/server';

/** Who hears of what concerns a company: its administrators. */
export const administratorsOf = (tx: Tx, organisationId: string): Promise<(Recipient & { id: string })[]> =>
  tx.sql<Recipient & { id: string } & Record<string, unknown>>(
    `select p.id, p.email as address, p.name, p.locale from membership m join person p on p.id = m.person_id and p.closed_at is null
     where m.organisation_id = $1 and m.role = 'admin' order by p.email`, [organisationId]);

/** Who asked or refused last; when they are gone, every analyst. */
export const analystsFor = (tx: Tx, companyId: string): Promise<(Recipient & { id: string })[]> =>
  tx.sql<Recipient & { id: string } & Record<string, unknown>>(
    `with last as (select by_id from verification_event where company_id = $1 and side = 'desk' and by_id is not null order by id desc limit 1),
     analyst as (select p.id, p.email as address, p.name, p.locale from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca'
       join person p on p.id = m.person_id and p.closed_at is null where m.role = 'analyst')
     select distinct * from analyst a where a.id in (select by_id from last) or not exists (select from analyst b where b.id in (select by_id from last)) order by address`, [companyId]);

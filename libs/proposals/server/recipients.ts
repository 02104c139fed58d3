import { keepers } from '#accounts/server';
import type { Recipient, Tx } from '#base/server';

/** Who hears of a proposal at the company: the contact of the posting and the administrators, every address once. */
export function companyPeople(tx: Tx, postingId: string): Promise<Recipient[]> {
  return tx.sql<Recipient & Record<string, unknown>>(
    `select distinct on (address) address, name, locale from (
       select lower(g.contact_email) as address, coalesce(n.name, g.contact_name, '') as name, coalesce(n.locale, 'nl') as locale
       from posting g left join person n on n.email = lower(g.contact_email) and n.closed_at is null
       where g.id = $1 and g.contact_email is not null
       union
       select n.email, n.name, n.locale
       from posting g join membership m on m.organisation_id = g.owner_id and m.role = 'admin' join person n on n.id = m.person_id and n.closed_at is null
       where g.id = $1
     ) people order by address`, [postingId]);
}

/** The managers of programmes; where a programme has none, the administrators of its institution. */
export function managersOf(tx: Tx, programmeIds: readonly string[]): Promise<(Recipient & { programmeId: string })[]> {
  return tx.sql<Recipient & { programmeId: string }>(
    `with keeper as (
       select k.programme_id, n.email, n.name, n.locale from ${keepers} k join person n on n.id = k.person_id
       where k.programme_id = any($1::uuid[]) and k.role = 'manager'
     )
     select programme_id as "programmeId", email as address, name, locale from keeper
     union all
     select g.id, n.email, n.name, n.locale
     from programme g join membership m on m.organisation_id = g.institution_id and m.role = 'admin' join person n on n.id = m.person_id and n.closed_at is null
     where g.id = any($1::uuid[]) and not exists (select from keeper k where k.programme_id = g.id)
     order by 1, 2`, [programmeIds]);
}

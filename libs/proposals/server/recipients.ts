import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { Reader } from '#notifications/server';

/**
 * Who hears of proposals at the company: who acted for it last, the contact where the posting is its own, and its administrators, every
 * address once. A contact who does not work there with an account hears nothing of it: the mail would lead them to a closed door.
 */
export function companyPeople(tx: Tx, proposalIds: readonly string[]): Promise<(Reader & { proposalId: string })[]> {
  return tx.sql<Reader & { proposalId: string } & Record<string, unknown>>(
    `select distinct on ("proposalId", address) "proposalId", "personId", address, name, locale from (
       select p.id as "proposalId", n.id as "personId", n.email as address, n.name, n.locale
       from proposal p join membership m on m.organisation_id = p.company_id join person n on n.id = m.person_id and n.closed_at is null join posting g on g.id = p.posting_id
       where p.id = any($1::uuid[]) and (m.role = 'admin' or (g.owner_id = p.company_id and n.email = lower(g.contact_email))
         or n.id = (select v.person_id from proposal_move v where v.proposal_id = p.id and v.side = 'company' order by v.number desc limit 1))
     ) people order by "proposalId", address`, [proposalIds]);
}

/** The managers of programmes; where a programme has none, the administrators of its institution. */
export function managersOf(tx: Tx, programmeIds: readonly string[]): Promise<(Reader & { programmeId: string })[]> {
  return tx.sql<Reader & { programmeId: string }>(
    `with keeper as (
       select k.programme_id, n.id, n.email, n.name, n.locale from ${keepers} k join person n on n.id = k.person_id
       where k.programme_id = any($1::uuid[]) and k.role = 'manager'
     )
     select programme_id as "programmeId", id as "personId", email as address, name, locale from keeper
     union all
     select g.id, n.id, n.email, n.name, n.locale
     from programme g join membership m on m.organisation_id = g.institution_id and m.role = 'admin' join person n on n.id = m.person_id and n.closed_at is null
     where g.id = any($1::uuid[]) and not exists (select from keeper k where k.programme_id = g.id)
     order by 1, 3`, [programmeIds]);
}

/** Whom the programme turns to at the company: the contact of its posting; on a request who acted for it last, else an administrator. */
export async function companyContact(tx: Tx, proposalId: string): Promise<{ name: string; email: string; locale: 'nl' | 'en' } | null> {
  const [contact] = await tx.sql<{ name: string; email: string; locale: 'nl' | 'en' }>(
    `select coalesce(o.name, n.name) as name, coalesce(o.email, n.email) as email, coalesce(case when o.email is null then n.locale end, k.locale, 'nl') as locale
     from proposal p
     left join lateral (select g.contact_name as name, g.contact_email as email from posting g where g.id = p.posting_id and g.direction = 'offer') o on true
     left join person k on k.email = lower(o.email) and k.closed_at is null
     left join lateral (
       select n.name, n.email, n.locale from membership m join person n on n.id = m.person_id and n.closed_at is null
       left join proposal_move v on v.proposal_id = p.id and v.side = 'company' and v.person_id = n.id
       where m.organisation_id = p.company_id and (m.role = 'admin' or v.number is not null) order by v.number desc nulls last, m.role, n.id limit 1
     ) n on o.email is null and not exists (select from posting g where g.id = p.posting_id and g.direction = 'offer')
     where p.id = $1`, [proposalId]);
  return contact?.name && contact.email ? contact : null;
}

import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { Reader } from '#notifications/server';
import { offers, requests } from './boards';
import { isPutAside } from './lists/standing';

/** Somebody who hears of a match, with the best of those that they answer for. */
export type MatchReader = Reader & { personId: string };

/**
 * Who answers, with the last yes, for each programme that posting $1 matches: `answers` names programme and person, with where to write.
 * That is its managers, as long as they are of its institution, and the institution's admins only when it has none.
 */
export const answers = `
  matched as (select m.programme_id, g.institution_id from match m join programme g on g.id = m.programme_id where m.posting_id = $1),
  managers as (
    select distinct k.programme_id, p.id as person_id, p.email, p.name, p.locale from matched m join ${keepers} k on k.programme_id = m.programme_id and k.role = 'manager'
    join membership s on s.person_id = k.person_id and s.organisation_id = m.institution_id
    join person p on p.id = k.person_id and p.closed_at is null),
  answers as (
    select * from managers
    union all
    select m.programme_id, p.id, p.email, p.name, p.locale from matched m
    join membership s on s.organisation_id = m.institution_id and s.role = 'admin'
    join person p on p.id = s.person_id and p.closed_at is null
    where m.programme_id not in (select programme_id from managers))`;

/** Everybody who answers for a programme that a posting matches and that did not put it aside, each once. */
export function recipientsOf(tx: Tx, postingId: string): Promise<(MatchReader & { programmeId: string; institutionId: string })[]> {
  return tx.sql(
    `with ${answers} select distinct on (a.person_id) a.person_id as "personId", a.email as address, a.name, a.locale, a.programme_id as "programmeId", g.institution_id as "institutionId"
     from answers a join match m on m.posting_id = $1 and m.programme_id = a.programme_id join programme g on g.id = a.programme_id
     where not ${isPutAside(offers, 'education')}
     order by a.person_id, m.score desc, a.programme_id`, [postingId]);
}

/** Everybody of the companies that a request matches and that did not put it aside, each once. */
export function companyReadersOf(tx: Tx, postingId: string): Promise<(MatchReader & { companyId: string })[]> {
  return tx.sql(
    `select distinct on (p.id) p.id as "personId", p.email as address, p.name, p.locale, m.company_id as "companyId" from request_match m join membership s on s.organisation_id = m.company_id
     join person p on p.id = s.person_id and p.closed_at is null where m.posting_id = $1 and not ${isPutAside(requests, 'company')} order by p.id, m.score desc, m.company_id`, [postingId]);
}

import type { Locale } from '#base/contract';
import type { Tx } from '#base/server';

/** Somebody who hears of a match. */
export interface MatchReader {
  id: string;
  address: string;
  name: string;
  locale: Locale;
}

/**
 * Who answers, with the last yes, for each programme that posting $1 matches: `answers` names programme and person, with where to write.
 * That is its managers, as long as they are of its institution, and the institution's admins only when it has none.
 */
export const answers = `
  matched as (select m.programme_id, g.institution_id from match m join programme g on g.id = m.programme_id where m.posting_id = $1),
  managers as (
    select k.programme_id, p.id as person_id, p.email, p.name, p.locale from matched m join programme_keeper k on k.programme_id = m.programme_id and k.role = 'manager'
    join membership s on s.person_id = k.person_id and s.organisation_id = m.institution_id
    join person p on p.id = k.person_id and p.closed_at is null),
  answers as (
    select * from managers
    union all
    select m.programme_id, p.id, p.email, p.name, p.locale from matched m
    join membership s on s.organisation_id = m.institution_id and s.role = 'admin'
    join person p on p.id = s.person_id and p.closed_at is null
    where m.programme_id not in (select programme_id from managers))`;

/** Everybody who answers for a programme that a posting matches, each once. */
export function recipientsOf(tx: Tx, postingId: string): Promise<MatchReader[]> {
  return tx.sql<MatchReader>(
    `with ${answers} select distinct person_id as id, email as address, name, locale from answers order by person_id`, [postingId]);
}

import type { Locale } from '#base/contract';
import type { Tx } from '#base/server';

/** Somebody who hears of a match. */
export interface MatchReader {
  id: string;
  address: string;
  name: string;
  locale: Locale;
}

/** Who answers for a programme with the last yes: its managers, and the institution's admins only when it has none. */
export const answersFor = `
  select k.programme_id, k.person_id from programme_keeper k join person p on p.id = k.person_id
  where k.role = 'manager' and p.closed_at is null
  union
  select g.id, m.person_id from programme g
  join membership m on m.organisation_id = g.institution_id and m.role = 'admin'
  join person p on p.id = m.person_id and p.closed_at is null
  where not exists (select from programme_keeper k join person p on p.id = k.person_id
    where k.programme_id = g.id and k.role = 'manager' and p.closed_at is null)`;

/** Everybody who answers for a programme that a posting matches, each once. */
export function recipientsOf(tx: Tx, postingId: string): Promise<MatchReader[]> {
  return tx.sql<MatchReader>(
    `with answers as (${answersFor})
     select p.id, p.email as address, p.name, p.locale from person p
     where p.id in (select a.person_id from answers a join match m on m.programme_id = a.programme_id where m.posting_id = $1) order by p.id`, [postingId]);
}

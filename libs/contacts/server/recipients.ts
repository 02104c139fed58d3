import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { ContactRoute } from '#contacts/contract';
import type { Reader } from '#notifications/server';

interface Found extends Reader {
  route: ContactRoute;
}

// From who decides to who merely passes it on; the first that is known gets it, the others do not.
const candidates = `
  select 1 as step, 'managers' as route, n.id as "personId", n.email as address, n.name, n.locale from ${keepers} k join person n on n.id = k.person_id where k.programme_id = $2 and k.role = 'manager'
  union all
  select 2, 'coordinators', n.id, n.email, n.name, n.locale from ${keepers} k join person n on n.id = k.person_id where k.programme_id = $2 and k.role = 'coordinator'
  union all
  select case when programme_id is null then 5 else 3 end, 'contact', null, address, name, 'nl' from institution_contact where institution_id = $1 and (programme_id is null or programme_id = $2)
  union all
  select 4, 'admins', n.id, n.email, n.name, n.locale from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = $1 and m.role = 'admin'
  union all
  select 6, 'inbox', null, i.shared_inbox, o.name, 'nl' from institution i join organisation o on o.id = i.organisation_id where i.organisation_id = $1 and i.shared_inbox is not null`;

/** Who gets a request: managers, else coordinators, else whom HCA-ICT or the institution named. None: nobody is known. */
export function recipientsOf(tx: Tx, institutionId: string, programmeId: string | null): Promise<(Found & Record<string, unknown>)[]> {
  return tx.sql(`with c as (${candidates}) select route, "personId", address, name, locale from c where step = (select min(step) from c) order by address`, [institutionId, programmeId]);
}

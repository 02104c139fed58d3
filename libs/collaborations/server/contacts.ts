import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { Side } from '#collaborations/contract';

/** Who answers for one side of a collaboration; without an account where there is none. */
export interface CollaborationContact { side: Side; personId: string | null; name: string; email: string; locale: 'nl' | 'en' }

/** The company's contact, and the institution's: who looks after it, else a manager of the programme, else an admin. */
export const collaborationContacts = (tx: Tx, collaborationId: string): Promise<CollaborationContact[]> => tx.sql<CollaborationContact & Record<string, unknown>>(
  `select 'company' as side, p.id as "personId", c.company_contact_name as name, c.company_contact_email as email, c.company_contact_locale as locale
   from collaboration c left join person p on p.email = lower(c.company_contact_email) and p.closed_at is null where c.id = $1
   union all
   select 'institution', n.id, n.name, n.email, n.locale from collaboration c cross join lateral (
     select p.id, p.name, p.email, p.locale from (
       select m.person_id as id, 1 as turn from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id
       union all select k.person_id, 2 from ${keepers} k where k.programme_id = c.programme_id and k.role = 'manager'
       union all select m.person_id, 3 from membership m where m.organisation_id = c.institution_id and m.role = 'admin') candidate
     join person p on p.id = candidate.id and p.closed_at is null order by candidate.turn, p.id limit 1) n
   where c.id = $1`, [collaborationId]);

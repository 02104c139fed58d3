import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { Side } from '#check-ins/contract';
import type { News } from '#notifications/server';
import type { CheckInSide } from './check-in.entity';

/** Who answers for a side. */
export interface Contact {
  side: Side;
  personId: string | null;
  name: string;
  email: string;
  locale: 'nl' | 'en';
}

/** The company's contact, and the institution's: who looks after it, else a manager of the programme, else an admin. */
export function contactsOf(tx: Tx, collaborationId: string): Promise<Contact[]> {
  return tx.sql<Contact & Record<string, unknown>>(
    `select 'company' as side, p.id as "personId", c.company_contact_name as name, c.company_contact_email as email, c.company_contact_locale as locale
     from collaboration c left join person p on p.email = lower(c.company_contact_email) where c.id = $1
     union all
     select 'institution', n.id, n.name, n.email, n.locale from collaboration c cross join lateral (
       select p.id, p.name, p.email, p.locale from (
         select m.person_id as id, 1 as turn from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id
         union all select k.person_id, 2 from ${keepers} k where k.programme_id = c.programme_id and k.role = 'manager'
         union all select m.person_id, 3 from membership m where m.organisation_id = c.institution_id and m.role = 'admin') candidate
       join person p on p.id = candidate.id and p.closed_at is null order by candidate.turn, p.id limit 1) n
     where c.id = $1`, [collaborationId]);
}

/**
 * Whether who was asked (`s`) still answers for their side of the collaboration (`c`): a link ends with who has it. At the institution
 * that is somebody who works there, unless another became the contact.
 */
export const isStillContact = `case s.side when 'company' then lower(c.company_contact_email) = lower(s.email)
  else exists (select from membership m where m.person_id = s.person_id and m.organisation_id = c.institution_id)
    and (c.institution_contact_id is not distinct from s.person_id or not exists (select from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id)) end`;

/** The link in the mail is all that some have to answer with, so the first mail always goes; reminders as they set them. */
export const newsOf = ({ id, personId, email, name, locale }: CheckInSide, template: 'check-in' | 'check-in-reminder', key: string, collaborationId: string): News =>
  ({ topic: 'collaborations', template, key, to: { personId, address: email, name, locale }, args: { sideId: id }, link: `/collaborations/${collaborationId}`, mail: template === 'check-in' ? 'needed' : 'as-set' });

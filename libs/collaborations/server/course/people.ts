import type { Tx } from '#base/server';
import type { Side } from '#collaborations/contract';
import type { Reader } from '#notifications/server';
import { managersOf } from '#proposals/server';
import type { Collaboration } from '../collaboration.entity';

type Parties = Pick<Collaboration, 'id' | 'programmeId' | 'companyId'>;

/** Who hears of a collaboration on a side, every address once: its contact and the administrators of the company; its contact and the managers of the programme. */
export async function peopleOf(tx: Tx, side: Side, { id, programmeId, companyId }: Parties): Promise<Reader[]> {
  const contacts = side === 'company'
    ? await tx.sql<Reader & Record<string, unknown>>(
        `select n.id as "personId", lower(b.company_contact_email) as address, coalesce(n.name, b.company_contact_name) as name, coalesce(n.locale, b.company_contact_locale) as locale
         from collaboration b left join person n on n.email = lower(b.company_contact_email) and n.closed_at is null where b.id = $1
         union all
         select n.id, n.email, n.name, n.locale from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = $2 and m.role = 'admin'`, [id, companyId])
    : [...await tx.sql<Reader & Record<string, unknown>>(
        `select n.id as "personId", n.email as address, n.name, n.locale from collaboration b join person n on n.id = b.institution_contact_id and n.closed_at is null
         join membership m on m.person_id = n.id and m.organisation_id = b.institution_id where b.id = $1 limit 1`, [id]), ...await managersOf(tx, [programmeId])];
  return [...new Map(contacts.map(({ personId, address, name, locale }) => [address, { personId, address, name, locale }])).values()];
}

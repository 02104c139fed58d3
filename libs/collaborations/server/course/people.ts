import type { Tx } from '#base/server';
import type { Side } from '#collaborations/contract';
import type { Reader } from '#notifications/server';
import { managersOf } from '#proposals/server';
import type { Collaboration } from '../collaboration.entity';

type Parties = Pick<Collaboration, 'id' | 'programmeId'>;

/** Who hears of a collaboration on a side, every address once: its contact, as far as they have an account there, and the administrators of the company; its contact and the managers of the programme. */
export async function peopleOf(tx: Tx, side: Side, { id, programmeId }: Parties): Promise<Reader[]> {
  const contacts = side === 'company'
    ? await tx.sql<Reader & Record<string, unknown>>(
        `select n.id as "personId", n.email as address, n.name, n.locale from collaboration b join membership m on m.organisation_id = b.company_id join person n on n.id = m.person_id and n.closed_at is null
         where b.id = $1 and (m.role = 'admin' or n.email = lower(b.company_contact_email))`, [id])
    : [...await tx.sql<Reader & Record<string, unknown>>(
        `select n.id as "personId", n.email as address, n.name, n.locale from collaboration b join person n on n.id = b.institution_contact_id and n.closed_at is null
         join membership m on m.person_id = n.id and m.organisation_id = b.institution_id where b.id = $1 limit 1`, [id]), ...await managersOf(tx, [programmeId])];
  return [...new Map(contacts.map(({ personId, address, name, locale }) => [address, { personId, address, name, locale }])).values()];
}

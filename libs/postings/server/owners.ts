import type { Tx } from '#base/server';
import type { Person } from '#organisations/server';

/** Who hears of a posting at its owner: its contact where that is somebody of the house, and the administrators, every address once. */
export function ownersOf(tx: Tx, postingId: string): Promise<Person[]> {
  return tx.sql<Person & Record<string, unknown>>(
    `select distinct on (n.email) n.id as "personId", n.email as address, n.name, n.locale from posting g
     join membership m on m.organisation_id = g.owner_id join person n on n.id = m.person_id and n.closed_at is null
     where g.id = $1 and (m.role = 'admin' or n.email = lower(g.contact_email) or (g.direction = 'request' and n.id = g.created_by)) order by n.email`, [postingId]);
}

import type { Tx } from '#base/server';
import type { Person } from '#organisations/server';

/** Who hears of what an organisation must decide: its administrators; at an institution without one its programme managers. */
export const deciders = (tx: Tx, organisationId: string): Promise<Person[]> =>
  tx.sql<Person & Record<string, unknown>>(
    `select p.id as "personId", p.email as address, p.name, p.locale from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id and p.closed_at is null
     where o.id = $1 and (m.role = 'admin' or o.type = 'institution' and m.role = 'manager' and not exists (
       select from membership a join person q on q.id = a.person_id and q.closed_at is null where a.organisation_id = o.id and a.role = 'admin'))
     order by p.email`, [organisationId]);

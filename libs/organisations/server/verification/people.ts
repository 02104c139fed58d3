import type { Tx } from '#base/server';
import { analysts, type Person } from '../analysts';

/** Who hears of what concerns a company: its administrators. */
export const administratorsOf = (tx: Tx, organisationId: string): Promise<Person[]> => tx.sql<Person & Record<string, unknown>>(
  `select p.id as "personId", p.email as address, p.name, p.locale from membership m join person p on p.id = m.person_id and p.closed_at is null
   where m.organisation_id = $1 and m.role = 'admin' order by p.email`, [organisationId]);

/** Who asked or refused last; when they are gone, every analyst. */
export async function analystsFor(tx: Tx, companyId: string): Promise<Person[]> {
  const [last] = await tx.sql<{ id: string }>(`select by_id as id from verification_event where company_id = $1 and side = 'desk' and by_id is not null order by id desc limit 1`, [companyId]);
  const all = await analysts(tx);
  const asked = all.filter(({ personId }) => personId === last?.id);
  return asked.length > 0 ? asked : all;
}

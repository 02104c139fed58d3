import type { Recipient, Tx } from '#base/server';

/** Somebody with an account, as news reaches them. */
export type Person = Recipient & { personId: string };

/** The analysts of HCA-ICT, each once. */
export const analysts = (tx: Tx): Promise<Person[]> => tx.sql<Person & Record<string, unknown>>(
  `select p.id as "personId", p.email as address, p.name, p.locale from person p
   where p.closed_at is null and exists (select from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca' where m.person_id = p.id and m.role = 'analyst')
   order by p.email`);

import type { Mails, Tx } from '#base/server';
import type { Posting } from '../posting.entity';

/** Who entered a posting for a company hears what the company decided: taken over, or refused. */
export async function tellWriter(tx: Tx, mails: Mails, { id, enteredBy, handedOverAt, createdBy, status }: Posting): Promise<void> {
  if (enteredBy === null || handedOverAt === null) return;
  const people = await tx.sql<{ address: string; name: string; locale: 'nl' | 'en' }>(
    `select p.email as address, p.name, p.locale from person p join membership m on m.person_id = p.id and m.organisation_id = $2 where p.id = $1 and p.closed_at is null`, [createdBy, enteredBy]);
  const key = status === 'withdrawn' ? `${id}:refused:${handedOverAt.toISOString()}` : `${id}:taken`;
  await mails.post(tx, people.map((to) => ({ template: 'entered-answered', key, to, args: { postingId: id } })));
}

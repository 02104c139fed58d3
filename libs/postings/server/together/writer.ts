import type { Tx } from '#base/server';
import type { Notices, Reader } from '#notifications/server';
import type { Posting } from '../posting.entity';

/** Who entered a posting for a company hears what the company decided: taken over, or refused. */
export async function tellWriter(tx: Tx, notices: Notices, { id, enteredBy, handedOverAt, createdBy, status }: Posting): Promise<void> {
  if (enteredBy === null || handedOverAt === null) return;
  const people = await tx.sql<Reader & Record<string, unknown>>(
    `select p.id as "personId", p.email as address, p.name, p.locale from person p join membership m on m.person_id = p.id and m.organisation_id = $2 where p.id = $1 and p.closed_at is null`, [createdBy, enteredBy]);
  const key = status === 'withdrawn' ? `${id}:refused:${handedOverAt.toISOString()}` : `${id}:taken`;
  await notices.tell(tx, people.map((to) => ({ topic: 'proposals', template: 'entered-answered', key, to, args: { postingId: id }, link: `/postings/${id}`, organisationId: enteredBy })));
}

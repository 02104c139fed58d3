import { keepers } from '#accounts/server';
import type { Tx } from '#base/server';
import type { Reader } from '#notifications/server';
import { companyPeople, managersOf } from '#proposals/server';
import { otherSide, type Party } from '#proposals/contract';
import type { ThreadRow } from './thread.facts';

/** Somebody who hears of a message, on which side, and how far they had read. */
export type MessageReader = Reader & { personId: string; side: Party; read: number };

/**
 * Who hears that somebody of a side wrote: who answers for the other side, and everybody who wrote in this conversation before, as far as
 * they still belong to their side. Who has no account cannot read here and is told nothing.
 */
export async function readersOf(tx: Tx, thread: ThreadRow, writer: { personId: string; side: Party }): Promise<MessageReader[]> {
  const side = otherSide(writer.side);
  const asked: (Reader & { side: Party })[] = (side === 'company' ? await companyPeople(tx, [thread.proposalId]) : await managersOf(tx, [thread.programmeId])).map((one) => ({ ...one, side }));
  const wrote = await tx.sql<Reader & { side: Party } & Record<string, unknown>>(
    `select distinct on (n.id) m.side, n.id as "personId", n.email as address, n.name, n.locale from message m join person n on n.id = m.by_id and n.closed_at is null
     where m.proposal_id = $1 and case m.side
       when 'company' then exists (select from membership s where s.person_id = n.id and s.organisation_id = $2)
       else exists (select from ${keepers} k where k.programme_id = $3 and k.person_id = n.id) or exists (select from membership s where s.person_id = n.id and s.organisation_id = $4 and s.role = 'admin') end
     order by n.id, m.number desc`, [thread.proposalId, thread.companyId, thread.programmeId, thread.institutionId]);
  const people = new Map([...wrote, ...asked].flatMap((one) => (one.personId === null || one.personId === writer.personId ? [] : [[one.personId, { ...one, personId: one.personId }] as const])));
  const read = new Map((await tx.sql<{ personId: string; number: number }>(`select person_id as "personId", number from thread_reading where proposal_id = $1 and person_id = any($2::uuid[])`,
    [thread.proposalId, [...people.keys()]])).map(({ personId, number }) => [personId, number]));
  return [...people.values()].map((one) => ({ ...one, read: read.get(one.personId) ?? 0 }));
}

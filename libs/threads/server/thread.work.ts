import { Injectable } from '@nestjs/common';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';

// $8 who reads. Of one's own side's words nothing waits.
const unread = statement<{ id: string; collaborationId: string | null; title: string; partner: string; messages: number }>('threads.work',
  `select p.id, (select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId", g.title, ${workPartner('p')} as partner, n.messages
   from proposal p join thread t on t.proposal_id = p.id and t.messages > 0 join posting g on g.id = p.posting_id
   cross join lateral (select count(*)::int as messages, max(m.at) as last from message m where m.proposal_id = p.id and m.removed_at is null and m.side <> ${workSide('p')}
     and m.number > coalesce((select x.number from thread_reading x where x.proposal_id = p.id and x.person_id = $8::uuid), 0)) n
   where n.messages > 0 and ${workOf('p')} order by n.last, p.id limit $7`);

/** Messages of the other side that the reader has not seen. */
@Injectable()
@Works()
export class ThreadWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(unread, [...workValues(actor, query), actor.personId])).map(({ id, collaborationId, title, partner, messages: n }) => ({
      key: `messages-${id}`, on: null, isLate: false, link: collaborationId ? `/collaborations/${collaborationId}` : `/proposals/${id}`, act: { nl: 'Lees', en: 'Read' },
      title: n === 1 ? { nl: `Een bericht van ${partner}`, en: `A message from ${partner}` } : { nl: `${n} berichten van ${partner}`, en: `${n} messages from ${partner}` }, line: { nl: title, en: title },
    }));
  }
}

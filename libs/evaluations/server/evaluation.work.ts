import { Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';

/** Days after which looking back counts as late. */
const LATE_AFTER = 14;

const waits = statement<{ id: string; on: string; title: string; partner: string }>('evaluations.work',
  `select b.id, (e.opened_at at time zone 'Europe/Amsterdam')::date as on, g.title, ${workPartner('b')} as partner
   from collaboration b join evaluation e on e.collaboration_id = b.id and e.released_at is null join evaluation_side s on s.collaboration_id = b.id and s.side = ${workSide('b')} and s.given_at is null
   join posting g on g.id = b.posting_id where ${workOf('b')} order by e.opened_at, b.id limit $7`);

/** What ended and waits for the reader's side to look back. */
@Injectable()
@Works()
export class EvaluationWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(waits, workValues(actor, query))).map(({ id, on, title, partner }) => ({
      key: `evaluation-${id}`, on, isLate: addDays(on, LATE_AFTER) < query.today, link: `/collaborations/${id}/evaluation`, act: { nl: 'Kijk terug', en: 'Look back' },
      title: { nl: `Kijk terug op wat je met ${partner} deed`, en: `Look back on what you did with ${partner}` }, line: { nl: title, en: title },
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';

/** Days after which looking back counts as late. */
const LATE_AFTER = 14;

const waits = statement<{ id: string; on: string; title: string; partner: string }>('evaluations.work',
  `select b.id, (e.opened_at at time zone 'Europe/Amsterdam')::date as on, g.title, ${workPartner('b')} as partner
   from collaboration b join evaluation e on e.collaboration_id = b.id and e.released_at is null join evaluation_side s on s.collaboration_id = b.id and s.side = ${workSide('b')} and s.given_at is null
   join posting g on g.id = b.posting_id where ${workOf('b')} order by e.opened_at, b.id limit $7`);

// The other side says yes to a text that this side has not agreed to yet.
const tells = statement<{ id: string; on: string; title: string; partner: string }>('evaluations.stories-work',
  `select b.id, (y.changed_at at time zone 'Europe/Amsterdam')::date as on, y.title_nl as title, ${workPartner('b')} as partner
   from collaboration b join story y on y.collaboration_id = b.id join story_consent t on t.story_id = y.id and t.side <> ${workSide('b')} and t.revision = y.revision
   where ${workOf('b')} and not exists (select from story_consent o where o.story_id = y.id and o.side = ${workSide('b')} and o.revision = y.revision) order by y.changed_at, b.id limit $7`);

/** What ended and waits for the reader's side to look back, and stories that wait for its yes. */
@Injectable()
@Works()
export class EvaluationWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    const [ended, told] = await Promise.all([this.db.query(waits, workValues(actor, query)), this.db.query(tells, workValues(actor, query))]);
    return [...ended.map(({ id, on, title, partner }) => ({
      key: `evaluation-${id}`, on, isLate: addDays(on, LATE_AFTER) < query.today, link: `/collaborations/${id}/evaluation`, act: { nl: 'Kijk terug', en: 'Look back' },
      title: { nl: `Kijk terug op wat je met ${partner} deed`, en: `Look back on what you did with ${partner}` }, line: { nl: title, en: title },
    })), ...told.map(({ id, title, partner }) => ({
      key: `story-${id}`, on: null, isLate: false, link: `/collaborations/${id}/story`, act: { nl: 'Lees het verhaal', en: 'Read the story' },
      title: { nl: `${partner} wil dit verhaal met jullie vertellen`, en: `${partner} wants to tell this story with you` }, line: { nl: title, en: title },
    }))];
  }
}

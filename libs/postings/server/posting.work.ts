import { Injectable } from '@nestjs/common';
import { Db, statement, Works, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';

const closing = statement<{ id: string; title: string; on: string; seatsLeft: number }>('postings.closing-soon',
  `select g.id, g.title, g.closes_on as on, coalesce(g.seats, 0) - g.seats_taken as "seatsLeft" from posting g
   where g.owner_id = $1 and g.status = 'published' and g.closes_on between $2::date and $3::date order by g.closes_on, g.id limit $4`);

/** Open postings of one's organisation that close soon. */
@Injectable()
@Works()
export class PostingWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async coming(actor: Actor, { organisationId, programmeId, partnerId, today, until, limit }: WorkQuery): Promise<Work[]> {
    if (programmeId !== null || partnerId !== null || !actor.worksFor(organisationId)) return [];
    return (await this.db.query(closing, [organisationId, today, until, limit])).map(({ id, title, on, seatsLeft: left }) => ({
      key: `closes-${id}`, on, isLate: false, link: `/postings/${id}`, act: { nl: 'Bekijk', en: 'View' },
      title: { nl: `“${title}” sluit`, en: `“${title}” closes` }, line: left === 1 ? { nl: 'Er is nog 1 plaats vrij.', en: 'One seat is free.' } : { nl: `Er zijn nog ${left} plaatsen vrij.`, en: `${left} seats are free.` },
    }));
  }
}

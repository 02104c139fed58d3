import { Injectable } from '@nestjs/common';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';
import { KINDS, type Kind } from '#guidance/contract';
import { unitsOf, type KindSlug } from '#postings/contract';
import { turnOfRow } from './proposal.policy';

interface Row { id: string; on: string; status: string; seats: number; kind: KindSlug & Kind; title: string; programme: string; partner: string; classUntil: string | null; classInterested: number | null }

const waits = statement<Row>('proposals.work',
  `select p.id, (p.deadline_at at time zone 'Europe/Amsterdam')::date as on, p.status, p.seats, g.kind, g.title, r.name as programme, ${workPartner('p')} as partner, p.class_until as "classUntil", p.class_interested as "classInterested"
   from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
   where p.status in ('sent', 'confirmed') and ${workOf('p')} and ${turnOfRow} = ${workSide('p')} order by p.deadline_at, p.id limit $7`);

/** Proposals whose turn is the reader's. */
@Injectable()
@Works()
export class ProposalWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(waits, workValues(actor, query))).map(({ id, on, status, seats, kind, title, programme, partner, classUntil, classInterested }) => {
      const asks = classUntil !== null && classInterested === null && classUntil >= query.today;
      return {
        key: `proposal-${id}`, on: asks ? classUntil : on, isLate: on < query.today, link: `/proposals/${id}`,
        title: status === 'confirmed' ? { nl: `${partner} bevestigt. Jij geeft het laatste akkoord`, en: `${partner} confirms. You give the last yes` }
          : { nl: `${partner} wacht op antwoord: ${unitsOf(kind, seats).nl}`, en: `${partner} waits for an answer: ${unitsOf(kind, seats).en}` },
        line: { nl: `${KINDS[kind].nl}: ${title}. ${programme}.${asks ? ' Je vraagt het de klas.' : ''}`, en: `${KINDS[kind].en}: ${title}. ${programme}.${asks ? ' You are asking your class.' : ''}` },
        act: { nl: 'Bekijk het voorstel', en: 'View the proposal' },
      };
    });
  }
}

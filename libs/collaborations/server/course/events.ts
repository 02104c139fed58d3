import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, type Tx } from '#base/server';
import { sides, type Choice, type CourseEvent, type Side } from '#collaborations/contract';
import { Notices } from '#notifications/server';
import type { Collaboration } from '../collaboration.entity';
import { peopleOf } from './people';

/** Something that happened, as it is written down. */
export interface Happened {
  what: CourseEvent;
  side: Side | null;
  personId: string | null;
  toId?: string;
  choice?: Choice;
  reason?: string;
  sentence?: string;
  day?: string | null;
  name?: string;
  dates?: { wasFrom: string | null; wasUntil: string | null; from: string | null; until: string | null };
}

/** The history of collaborations, and who is told of it. */
@Injectable()
export class CourseEvents {
  constructor(private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes down what happened; gives its id. */
  async note(tx: Tx, { id, status }: Pick<Collaboration, 'id' | 'status'>, { what, side, personId, toId, choice, reason, sentence, day, name, dates }: Happened): Promise<string> {
    const eventId = newId();
    await tx.sql(
      `insert into collaboration_event (id, collaboration_id, at, what, side, by_id, to_id, status, choice, reason, sentence, day, name, was_from, was_until, from_on, until_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [eventId, id, this.clock.now(), what, side, personId, toId ?? null, status, choice ?? null, reason ?? null, sentence ?? '', day ?? null, name ?? null,
        dates?.wasFrom ?? null, dates?.wasUntil ?? null, dates?.from ?? null, dates?.until ?? null]);
    return eventId;
  }

  /** Writes down what happened and tells both sides, but not who did it. */
  async happen(tx: Tx, collaboration: Collaboration, happened: Happened): Promise<void> {
    await this.tell(tx, collaboration, await this.note(tx, collaboration, happened), sides, happened.personId);
  }

  /** Tells sides of something that was written down; `again` tells it once more. */
  async tell(tx: Tx, collaboration: Pick<Collaboration, 'id' | 'programmeId' | 'companyId' | 'institutionId'>, eventId: string, whom: readonly Side[], but: string | null = null, again = ''): Promise<void> {
    const { id, companyId, institutionId } = collaboration;
    for (const side of whom) {
      const people = (await peopleOf(tx, side, collaboration)).filter(({ personId }) => personId === null || personId !== but);
      await this.notices.tell(tx, people.map((to) => ({
        topic: 'collaborations', template: 'collaboration-news', key: again ? `${eventId}:${again}` : eventId, to, args: { eventId, side, again }, link: `/collaborations/${id}`,
        organisationId: side === 'company' ? companyId : institutionId, institutionId: side === 'institution' ? institutionId : null,
      })));
    }
  }
}

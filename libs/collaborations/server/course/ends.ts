import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, Outbox, type Tx } from '#base/server';
import { askCompletion } from '../announcements';
import { Collaboration } from '../collaboration.entity';
import { CourseEvents } from './events';

/** Days on which something ends: after the last day of a collaboration the institution is asked whether it is finished, at the end of a pause whether it goes on. */
@Injectable()
export class Ends {
  constructor(private readonly db: Db, private readonly events: CourseEvents, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Has it asked when the day comes; on call there is none. */
  async plan(tx: Tx, { id, untilOn, version }: Pick<Collaboration, 'id' | 'untilOn' | 'version'>): Promise<void> {
    if (untilOn) await this.outbox.add(tx, askCompletion, { collaborationId: id }, { key: `${id}:${untilOn}:${version}`, at: amsterdamAt(addDays(untilOn, 1), 9) });
  }

  /** Asks, once for each last day; what is paused or over is not asked. */
  async ask(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id });
      if (collaboration?.status !== 'running' || !collaboration.untilOn || collaboration.untilOn >= this.clock.today()) return;
      const before = await tx.sql(`select from collaboration_event where collaboration_id = $1 and what = 'completion-asked' and day = $2`, [id, collaboration.untilOn]);
      if (before.length > 0) return;
      const eventId = await this.events.note(tx, collaboration, { what: 'completion-asked', side: null, personId: null, day: collaboration.untilOn });
      await this.events.tell(tx, collaboration, eventId, ['institution']);
    });
  }

  /** Reminds the institution of a pause that was to end by now. */
  async remindReturn(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id });
      if (collaboration?.status !== 'paused' || !collaboration.backOn || collaboration.backOn > this.clock.today()) return;
      const [event] = await tx.sql<{ id: string }>(`select id from collaboration_event where collaboration_id = $1 and what = 'paused' order by id desc limit 1`, [id]);
      if (event) await this.events.tell(tx, collaboration, event.id, ['institution'], null, 'back');
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Clock, Outbox, type Tx } from '#base/server';
import { PostingLife } from '#postings/server';
import { collaborationEnded } from '../announcements';
import type { Collaboration } from '../collaboration.entity';
import { CourseEvents, type Happened } from './events';

/** How a collaboration ends, whoever ends it: without blame, and with its seats given back when it was not completed. */
@Injectable()
export class Stopping {
  constructor(private readonly events: CourseEvents, private readonly postings: PostingLife, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  async end(tx: Tx, collaboration: Collaboration, happened: Happened): Promise<void> {
    const { id, postingId, seats } = collaboration;
    const now = this.clock.now();
    collaboration.become(happened.what === 'completed' ? 'completed' : 'stopped', now);
    await tx.save(collaboration);
    await tx.sql(`update decision_moment set settled_at = $2, outcome = 'lapsed' where collaboration_id = $1 and settled_at is null`, [id, now]);
    if (collaboration.status === 'stopped') await this.postings.giveBack(tx, postingId, seats);
    await this.events.happen(tx, collaboration, happened);
    await this.outbox.add(tx, collaborationEnded, { collaborationId: id }, { key: id });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { addDays, day } from '#base/contract';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import type { Tx } from '../db/tx';
import { Outbox } from '../outbox/outbox';
import type { Job } from './job';

/** Which round of a returning job this is, by the day it was planned for. */
export const round = z.object({ round: day });
export type Round = z.infer<typeof round>;

/** How often a job returns, and at what time of the day in UTC. */
export interface Rhythm {
  days: number;
  /** As in 03:30. */
  time: string;
}

/** Work that comes back by the product's clock. Each round plans the next, so there is one ahead, and only one. */
@Injectable()
export class Returning {
  constructor(@Inject(Db) private readonly db: Db, @Inject(Clock) private readonly clock: Clock, private readonly outbox: Outbox) {}

  /** Plans a first round, today or later, where none is ahead. */
  async begin(job: Job<typeof round>, rhythm: Rhythm, inDays = 0): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [known] = await tx.sql<{ last: string | null; isAhead: boolean | null }>(
        `select max(key) as last, bool_or(status in ('waiting', 'pending', 'queued')) as "isAhead" from outbox where job = $1`, [job.name]);
      if (known?.isAhead) return;
      const first = addDays(this.today(), inDays);
      await this.plan(tx, job, rhythm, known?.last && known.last >= first ? addDays(known.last, 1) : first);
    });
  }

  /** Plans the round after this one; what a long silence left out is not made up for. */
  again(tx: Tx, job: Job<typeof round>, rhythm: Rhythm, of: string): Promise<void> {
    const today = this.today();
    return this.plan(tx, job, rhythm, addDays(of > today ? of : today, rhythm.days));
  }

  private plan(tx: Tx, job: Job<typeof round>, { time }: Rhythm, day: string): Promise<void> {
    return this.outbox.add(tx, job, { round: day }, { at: new Date(`${day}T${time}:00Z`), key: day });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

import type { Clock } from '../clock/clock';
import type { Db } from '../db/db';
import { statement } from '../db/statement';
import { step } from '../log/step';

/** Where the relay puts what must be done; the queue behind `Jobs`. */
export interface Conveyor {
  put(jobs: { id: string; job: string; payload: unknown }[]): Promise<void>;
}

interface OutboxRow {
  id: string;
  job: string;
  payload: unknown;
}

const BATCH = 500;
/** No more than this stands on the queue at once: it stays small, and what it loses is found soon. */
const AHEAD = 5000;
const ahead = statement<{ count: number }>('relay.ahead', `select count(*)::int as count from (select 1 from outbox where status = 'queued' limit $1) q`);

/**
 * Carries rows of the outbox to the queue. Any number may run at once: rows are claimed with SKIP LOCKED, and a crash
 * between claim and commit leaves them to the next one. The queue knows a row by its id, so twice put is once there.
 */
export class Relay {
  /** Rows wait for room on the queue; whoever makes room wakes the relay. */
  isFull = false;

  /** @param leaseSeconds a row that was queued this long ago, and is neither begun since nor done, is queued again: the queue may have lost it */
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly conveyor: Conveyor, private readonly leaseSeconds = 120) {}

  /** Moves everything that is due and pending; answers how many rows it put on the queue. */
  async run(): Promise<number> {
    await this.wakeDue();
    await this.recoverLost();
    let moved = 0;
    for (;;) {
      this.isFull = await this.ahead() > AHEAD - BATCH;
      if (this.isFull) return moved;
      const batch = await this.batch();
      moved += batch;
      if (batch < BATCH) return moved;
    }
  }

  private async ahead(): Promise<number> {
    return (await this.db.one(ahead, [AHEAD]))?.count ?? 0;
  }

  private batch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.sql<OutboxRow>(
        `update outbox o set status = 'queued', queued_at = now()
         from (select id from outbox where status = 'pending' order by id limit $1 for update skip locked) next
         where o.id = next.id returning o.id, o.job, o.payload`, [BATCH]);
      step('relay:claimed');
      if (rows.length > 0) await this.conveyor.put(rows);
      step('relay:put');
      return rows.length;
    });
  }

  /** The sweep: what has become due by the product's clock is pending from now on. */
  private async wakeDue(): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `update outbox set status = 'pending', queued_at = now() where id in (
         select id from outbox where status = 'waiting' and due_at <= $1 order by due_at limit 5000 for update skip locked)`,
      [this.clock.now()]));
  }

  private async recoverLost(): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `update outbox set status = 'pending' where id in (
         select id from outbox where status = 'queued' and queued_at < now() - make_interval(secs => $1)
           and (begun_at is null or begun_at < now() - make_interval(secs => $1)) order by queued_at limit 1000 for update skip locked)`,
      [this.leaseSeconds]));
  }
}

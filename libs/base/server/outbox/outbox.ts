import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { newId } from '../db/ids';
import type { Tx } from '../db/tx';
import type { Job } from '../jobs/job';

export interface Timing {
  /** The product's time at which this is due; at once when left out. */
  at?: Date;
  /** Names the matter: a second row for the same job and key is not added. */
  key?: string;
}

/** What follows from a change, written in the same transaction as the change. */
@Injectable()
export class Outbox {
  /** Adds a job for the relay, now or when the clock says so. */
  async add<P extends z.ZodType>(tx: Tx, job: Job<P>, payload: z.input<P>, timing: Timing = {}): Promise<void> {
    await this.addAll(tx, job, [{ payload, ...timing }]);
  }

  /** Adds many rows of one job by one statement. */
  async addAll<P extends z.ZodType>(tx: Tx, job: Job<P>, rows: ({ payload: z.input<P> } & Timing)[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.sql(
      `insert into outbox (id, job, payload, key, due_at, status)
       select r.id::uuid, $1, r.payload, r.key, r."dueAt", case when r."dueAt" is null then 'pending' else 'waiting' end
       from jsonb_to_recordset($2::jsonb) as r(id text, payload jsonb, key text, "dueAt" timestamptz)
       on conflict (job, key) do nothing`,
      [job.name, JSON.stringify(rows.map((row) => ({
        id: newId(), payload: job.payload.parse(row.payload), key: row.key ?? null, dueAt: row.at?.toISOString() ?? null,
      })))],
    );
  }

  /** Takes back what was due later; what already ran stays as it is. */
  async cancel(tx: Tx, job: Job, keys: string[]): Promise<void> {
    await tx.sql(`update outbox set status = 'cancelled' where job = $1 and key = any($2) and status in ('waiting', 'pending')`, [job.name, keys]);
  }
}

import type { Db } from '../db/db';
import type { Log } from '../log/log';
import { step } from '../log/step';
import type { JobHandlers } from './handlers';
import { withoutAddresses } from './troubles';

/** Runs one queued row: skips what is done, remembers what was done, sets aside what keeps failing. */
export class Runner {
  constructor(private readonly db: Db, private readonly handlers: JobHandlers, private readonly log: Log) {}

  /** @throws whatever the handler throws, so that the queue tries again later */
  async run(id: string, name: string, payload: unknown): Promise<void> {
    const [row] = await this.db.transaction((tx) => tx.sql<{ status: string }>(
      `update outbox set attempts = attempts + 1, begun_at = now() where id = $1 and status in ('pending', 'queued') returning status`, [id]));
    if (!row) return;
    step('run:begun');
    const { job, handler } = this.handlers.of(name);
    await handler.run(job.payload.parse(payload));
    step('run:handled');
    await this.db.transaction((tx) => tx.sql(`update outbox set status = 'done', done_at = now(), error = null where id = $1`, [id]));
    step('run:done');
  }

  /** Called after every failed try; after the last one the row is set aside, visible in health. */
  async failed(id: string, name: string, error: Error, isLast: boolean): Promise<void> {
    const what = withoutAddresses(error.message);
    this.log[isLast ? 'error' : 'warn']({ job: name, id, error: what.slice(0, 300), isLast }, 'job failed');
    await this.db.transaction((tx) => tx.sql(
      `update outbox set error = $2, status = case when $3 then 'failed' else status end where id = $1 and status <> 'done'`,
      [id, what.slice(0, 1000), isLast]));
  }
}

import type { Db } from '../db/db';
import type { Log } from '../log/log';
import { step } from '../log/step';
import type { JobHandlers } from './handlers';
import { Together } from './together';
import { withoutAddresses } from './troubles';

/** Runs queued rows: skips what is done, remembers what was done, sets aside what keeps failing. Many jobs share one note. */
export class Runner {
  private readonly begin: Together<string, boolean>;
  private readonly end: Together<string, undefined>;

  /** @param noted hears after every note how many rows are done by it */
  constructor(private readonly db: Db, private readonly handlers: JobHandlers, private readonly log: Log, noted: (count: number) => void = () => undefined) {
    this.begin = new Together(async (ids) => {
      const begun = new Set((await db.note<{ id: string }>('outbox.begun',
        `update outbox set attempts = attempts + 1, begun_at = now() where id = any($1::uuid[]) and status in ('pending', 'queued') returning id`, [ids])).map(({ id }) => id));
      return ids.map((id) => begun.has(id));
    });
    this.end = new Together(async (ids) => {
      await db.note('outbox.done', `update outbox set status = 'done', done_at = now(), error = null where id = any($1::uuid[])`, [ids]);
      noted(ids.length);
      return ids.map(() => undefined);
    });
  }

  /** @throws whatever the handler throws, so that the queue tries again later */
  async run(id: string, name: string, payload: unknown): Promise<void> {
    if (!await this.begin.add(id)) return;
    step('run:begun');
    const { job, handler } = this.handlers.of(name);
    await handler.run(job.payload.parse(payload));
    step('run:handled');
    await this.end.add(id);
    step('run:done');
  }

  /** Called after every failed try; after the last one the row is set aside, visible in health. */
  async failed(id: string, name: string, error: Error, isLast: boolean): Promise<void> {
    const what = withoutAddresses(error.message);
    this.log[isLast ? 'error' : 'warn']({ job: name, id, error: what.slice(0, 300), isLast }, 'job failed');
    await this.db.note('outbox.failed',
      `update outbox set error = $2, status = case when $3 then 'failed' else status end where id = $1 and status <> 'done'`, [id, what.slice(0, 1000), isLast]);
  }
}

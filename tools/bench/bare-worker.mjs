// The floor of a worker: BullMQ on Postgres with one queue and nothing to do for a job. It says how many it did when it is asked.
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import pg from 'pg';

const parts = withBackend ? withBackend(createPostgresBackend) : { Queue, Worker };
const connection = { connectionString: process.env.DATABASE_URL };
const pool = new pg.Pool({ ...connection, max: 10 });
await pool.query('select 1');
let done = 0;
const queue = new parts.Queue('bare', { connection });
const worker = new parts.Worker('bare', async () => { done += 1; }, { connection, concurrency: 10 });
for (const part of [queue, worker]) part.on('error', () => undefined);
await worker.waitUntilReady();
process.on('message', async ({ jobs }) => {
  for (let at = 0; at < jobs; at += 500) await queue.addBulk(Array.from({ length: 500 }, () => ({ name: 'nothing', data: {}, opts: { removeOnComplete: true } })));
  while (done < jobs) await new Promise((next) => setTimeout(next, 50));
  process.send({ done });
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
process.send({ ready: true });

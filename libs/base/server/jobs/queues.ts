import { Queue, Worker, createPostgresBackend, withBackend, type ConnectionOptions, type Processor, type WorkerOptions } from 'bullmq';
import type { Log } from '../log/log';
import type { Conveyor } from '../outbox/relay';
import { declaredJobs, type Lane } from './job';
import type { Runner } from './runner';

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Seconds until the job of a worker that vanished is taken over. */
  takeOverSeconds: number;
}

const lanes: Record<Lane, number> = { work: 6, mail: 4 };

interface Bull {
  queue(lane: Lane): Queue;
  worker(lane: Lane, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
}

/** BullMQ behind one door: on Postgres, or on Redis when there is one. */
function bull({ databaseUrl, redisUrl }: QueueSettings): Bull {
  if (redisUrl) {
    const connection = redisConnection(redisUrl);
    return {
      queue: (lane) => new Queue(lane, { connection }),
      worker: (lane, processor, options) => new Worker(lane, processor, { ...options, connection }),
    };
  }
  const onPostgres = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, max: 4 };
  // Both backends have the same shape; only their connection options differ in type.
  return {
    queue: (lane) => new onPostgres.Queue(lane, { connection }) as unknown as Queue,
    worker: (lane, processor, options) => new onPostgres.Worker(lane, processor, { ...options, connection }) as unknown as Worker,
  };
}

function redisConnection(address: string): ConnectionOptions {
  const url = new URL(address);
  return {
    host: url.hostname, port: Number(url.port || 6379), db: Number(url.pathname.slice(1) || 0), maxRetriesPerRequest: null,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** The sending end of the queue, for the relay. */
export class Queues implements Conveyor {
  private readonly queues: Record<Lane, Queue>;

  constructor(settings: QueueSettings, log: Log) {
    const backend = bull(settings);
    const make = (lane: Lane) => {
      const queue = backend.queue(lane);
      queue.on('error', bounded(log, `queue ${lane}`));
      return queue;
    };
    this.queues = { work: make('work'), mail: make('mail') };
  }

  async put(jobs: { id: string; job: string; payload: unknown }[]): Promise<void> {
    for (const lane of Object.keys(lanes) as Lane[]) {
      const rows = jobs.flatMap(({ id, job: name, payload }) => {
        const job = declaredJobs().get(name);
        if (!job) throw new Error(`Unknown job ${name} in the outbox`);
        return job.lane === lane ? [{ name, data: payload, opts: {
          jobId: id, attempts: job.tries, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: true, removeOnFail: true,
        } }] : [];
      });
      if (rows.length > 0) await this.queues[lane].addBulk(rows);
    }
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
  }
}

/** The working end: takes jobs of both lanes and gives them to the runner. */
export class Workers {
  private readonly workers: Worker[];

  constructor(settings: QueueSettings, runner: Runner, log: Log) {
    const backend = bull(settings);
    this.workers = (Object.keys(lanes) as Lane[]).map((lane) => {
      const worker = backend.worker(lane, async (job) => runner.run(String(job.id), job.name, job.data), {
        concurrency: lanes[lane], lockDuration: settings.takeOverSeconds * 1000,
        stalledInterval: settings.takeOverSeconds * 500, maxStalledCount: 50,
      });
      worker.on('failed', (job, error) => {
        if (job) void runner.failed(String(job.id), job.name, error, job.attemptsMade >= (job.opts.attempts ?? 1))
          .catch((fault: Error) => log.error({ error: fault.message }, 'could not note a failed job'));
      });
      worker.on('error', bounded(log, `worker ${lane}`));
      return worker;
    });
  }

  /** Lets running jobs end and takes no new ones. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}

/** Says a repeating error at most once in ten seconds: an unthrottled retry can fill a disk. */
function bounded(log: Log, where: string): (error: Error) => void {
  let silentUntil = 0;
  let swallowed = 0;
  return (error) => {
    const now = Date.now();
    if (now < silentUntil) { swallowed += 1; return; }
    log.error({ where, error: error.message.slice(0, 300), repeated: swallowed }, 'queue error');
    silentUntil = now + 10_000;
    swallowed = 0;
  };
}

import { Queue, Worker, createPostgresBackend, withBackend, type ConnectionOptions, type Processor, type WorkerOptions } from 'bullmq';
import type { Lane } from './job';

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** What the names of this installation's queues start with on Redis, so that two installations on one Redis never meet. */
  prefix: string;
  /** Seconds until the job of a worker that vanished is taken over. */
  takeOverSeconds: number;
}

/** BullMQ behind one door: on Postgres, or on Redis when there is one. */
export interface Backend {
  queue(lane: Lane): Queue;
  worker(lane: Lane, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
}

export function backendOf({ databaseUrl, redisUrl, prefix }: Pick<QueueSettings, 'databaseUrl' | 'redisUrl' | 'prefix'>): Backend {
  if (redisUrl) {
    const connection = redisConnection(redisUrl);
    return {
      // Who adds jobs holds rows of the outbox: without Redis it must fail at once, not wait.
      queue: (lane) => new Queue(lane, { prefix, connection: { ...connection, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 10_000 } }),
      worker: (lane, processor, options) => new Worker(lane, processor, { ...options, prefix, connection: { ...connection, maxRetriesPerRequest: null } }),
    };
  }
  const onPostgres = withBackend(createPostgresBackend);
  // The outbox has the truth: what a crash of Postgres takes from the queue's last moments comes back by its lease.
  const connection = { connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 10_000, options: '-c synchronous_commit=off' };
  // Both backends have the same shape; only their connection options differ in type.
  return {
    queue: (lane) => new onPostgres.Queue(lane, { connection }) as unknown as Queue,
    worker: (lane, processor, options) => new onPostgres.Worker(lane, processor, { ...options, connection }) as unknown as Worker,
  };
}

/** The parts of an address like `rediss://user:password@host:port/2`, as the Redis client takes them. */
export function redisConnection(address: string): ConnectionOptions & object {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 6379), db: Number(url.pathname.slice(1) || 0),
    connectTimeout: 10_000, retryStrategy: (times: number) => Math.min(250 * 2 ** times, 5000),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

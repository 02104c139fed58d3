import type { Queue, RedisQueueBackend } from 'bullmq';
import type { Conveyor } from '../outbox/relay';
import { backendOf, type QueueSettings } from './backend';
import { declaredJobs, type Lane } from './job';
import { Supervised } from './supervised';
import type { Troubles } from './troubles';

export const LANES: readonly Lane[] = ['work', 'mail', 'outside'];

/** The sending end of the queue, for the relay. */
export class Queues implements Conveyor {
  private readonly ends: Record<Lane, Supervised<Queue>>;

  constructor(settings: QueueSettings, troubles: Troubles) {
    const backend = backendOf(settings);
    const end = (lane: Lane) => new Supervised(`queue ${lane}`, () => backend.queue(lane), troubles,
      settings.redisUrl ? (queue) => void watchMemory(queue, troubles) : undefined);
    this.ends = { work: end('work'), mail: end('mail'), outside: end('outside') };
  }

  async open(): Promise<void> {
    await Promise.all(LANES.map((lane) => this.ends[lane].open()));
  }

  get ready(): boolean {
    return LANES.every((lane) => this.ends[lane].ready);
  }

  async put(jobs: { id: string; job: string; payload: unknown }[]): Promise<void> {
    for (const lane of LANES) {
      const rows = jobs.flatMap(({ id, job: name, payload }) => {
        const job = declaredJobs().get(name);
        if (!job) throw new Error(`Unknown job ${name} in the outbox`);
        return job.lane === lane ? [{ name, data: payload, opts: {
          jobId: id, attempts: job.tries, backoff: { type: 'custom' }, removeOnComplete: true, removeOnFail: true,
        } }] : [];
      });
      if (rows.length > 0) await this.ends[lane].get().addBulk(rows);
    }
  }

  async close(): Promise<void> {
    await Promise.all(LANES.map((lane) => this.ends[lane].close()));
  }
}

/** A Redis that throws keys away when it is full throws jobs away; the outbox brings them back, late. */
async function watchMemory(queue: Queue, troubles: Troubles): Promise<void> {
  const info = await (await (queue.getBackend() as unknown as RedisQueueBackend).connection.client).info().catch(() => '');
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'noeviction';
  if (policy !== 'noeviction') troubles.tell('redis', `may throw jobs away: maxmemory-policy is ${policy}, set it to noeviction`);
}

import type { Worker } from 'bullmq';
import { backendOf, type QueueSettings } from './backend';
import type { Lane } from './job';
import { LANES } from './queues';
import type { Runner } from './runner';
import { Supervised } from './supervised';
import type { Troubles } from './troubles';

// More than ten at once gain nothing in the queue itself; here they share the notes of what was begun and done.
const concurrency: Record<Lane, number> = { work: 32, mail: 48, outside: 2 };
/** Pauses between tries double from a second to five minutes: what was away for long is soon noticed to be back. */
const pauseAfter = (tries: number) => Math.min(1000 * 2 ** (tries - 1), 300_000);

/** The working end: takes jobs of every lane and gives them to the runner. */
export class Workers {
  private readonly ends: Supervised<Worker>[];

  constructor(settings: QueueSettings, runner: Runner, troubles: Troubles) {
    const backend = backendOf(settings);
    const make = (lane: Lane) => {
      const worker = backend.worker(lane, async (job) => runner.run(String(job.id), job.name, job.data), {
        // Only what answers begins: an end that cannot work would try again without a pause.
        autorun: false, runRetryDelay: 1000,
        concurrency: concurrency[lane], lockDuration: settings.takeOverSeconds * 1000,
        stalledInterval: settings.takeOverSeconds * 500, maxStalledCount: 50, settings: { backoffStrategy: pauseAfter },
      });
      worker.on('failed', (job, error) => {
        if (job) void runner.failed(String(job.id), job.name, error, job.attemptsMade >= (job.opts.attempts ?? 1) || error.name === 'UnrecoverableError')
          .catch((fault: Error) => troubles.log.error({ error: fault.message.slice(0, 300) }, 'could not note a failed job'));
      });
      return worker;
    };
    this.ends = LANES.map((lane) => new Supervised(`worker ${lane}`, () => make(lane), troubles,
      (worker) => void worker.run().catch((error: Error) => troubles.say(`worker ${lane}`, error))));
  }

  async open(): Promise<void> {
    await Promise.all(this.ends.map((end) => end.open()));
  }

  get ready(): boolean {
    return this.ends.every((end) => end.ready);
  }

  /** Lets running jobs end and takes no new ones; what takes too long is taken over by another worker. */
  async close(): Promise<void> {
    await Promise.all(this.ends.map((end) => end.close(8000)));
  }
}

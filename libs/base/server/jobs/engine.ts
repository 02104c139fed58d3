import { Listener } from '../db/listener';
import type { Clock } from '../clock/clock';
import { DemoClock } from '../clock/demo-clock';
import type { Db } from '../db/db';
import type { Log } from '../log/log';
import { Relay } from '../outbox/relay';
import type { JobHandlers } from './handlers';
import { Queues, Workers, type QueueSettings } from './queues';
import { Runner } from './runner';
import { tidy } from './tidy';

const POLL_MS = 2000;
const TIDY_MS = 600_000;

/** Everything a worker process does: relay, sweep, queue, handlers. Starts in order and stops in order. */
export class Engine {
  private readonly queues: Queues;
  private readonly relay: Relay;
  private readonly listener: Listener;
  private workers: Workers | null = null;
  private timers: NodeJS.Timeout[] = [];
  private busy: Promise<void> | null = null;
  private again = false;
  private stopping = false;
  /** When the relay last went round without a fault; health looks at it. */
  lastRound: Date | null = null;

  constructor(private readonly db: Db, private readonly clock: Clock, private readonly settings: QueueSettings,
    private readonly handlers: JobHandlers, private readonly log: Log) {
    this.queues = new Queues(settings, log);
    this.relay = new Relay(db, clock, this.queues);
    this.listener = new Listener(db.url, {
      outbox: () => this.wake(),
      clock: () => {
        if (clock instanceof DemoClock) void clock.refresh(db).then(() => this.wake(), () => undefined);
        else this.wake();
      },
    });
  }

  /** @throws Error when a job has no handler or two */
  async start(): Promise<void> {
    this.handlers.collect();
    if (this.clock instanceof DemoClock) await this.clock.refresh(this.db);
    this.workers = new Workers(this.settings, new Runner(this.db, this.handlers, this.log), this.log);
    await this.listener.start();
    const tidyUp = () => void tidy(this.db).catch((error: Error) => this.log.warn({ error: error.message.slice(0, 300) }, 'could not tidy'));
    this.timers = [setInterval(() => this.wake(), POLL_MS), setInterval(tidyUp, TIDY_MS)];
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.listener.stop();
    await this.busy;
    await this.workers?.close();
    await this.queues.close();
  }

  /** Goes round once more; announcements that come while it is going are one more round. */
  wake(): void {
    if (this.stopping) return;
    if (this.busy) { this.again = true; return; }
    this.busy = this.rounds().finally(() => { this.busy = null; });
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.relay.run();
        this.lastRound = new Date();
      } catch (error) {
        // The next poll tries again; one line per fault, and a fault lasts at least a poll.
        this.log.error({ error: (error as Error).message.slice(0, 300) }, 'relay failed');
        return;
      }
    } while (this.again && !this.stopping);
  }
}

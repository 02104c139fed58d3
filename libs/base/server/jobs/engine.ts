import type { Clock } from '../clock/clock';
import { DemoClock } from '../clock/demo-clock';
import type { Db } from '../db/db';
import { Listener } from '../db/listener';
import { statement } from '../db/statement';
import type { Log } from '../log/log';
import { Relay } from '../outbox/relay';
import type { QueueSettings } from './backend';
import type { JobHandlers } from './handlers';
import { BEAT_MS, Heartbeat } from './heartbeat';
import { Queues } from './queues';
import { Runner } from './runner';
import { tidy } from './tidy';
import { Troubles } from './troubles';
import { Workers } from './workers';

const POLL_MS = 2000;
const TIDY_MS = 600_000;
/** Done so many, a relay that found the queue full looks again. */
const ROOM = 500;
const LONGEST_PAUSE_MS = 10_000;

export interface EngineSettings extends Omit<QueueSettings, 'databaseUrl' | 'prefix'> {
  /** What the names of queues on Redis start with; made of the database's identity when left out. */
  prefix: string | undefined;
  /** Whether this worker also carries rows of the outbox to the queue. */
  relays: boolean;
  /** Seconds until a row that the queue should have is put there again. */
  leaseSeconds: number;
}

/** Something this process depends on besides the queue: what is wrong with it now. */
export interface Dependency {
  trouble: string | null;
}

const identity = statement<{ name: string }>('engine.identity',
  `select format('%s:%s', (select oid from pg_database where datname = current_database()), (select system_identifier from pg_control_system())) as name`);

/** What the names of this database's queues start with on Redis, unless somebody chose. */
export const queuePrefix = async (db: Db, wished: string | undefined): Promise<string> => wished ?? `koppelvlak:${(await db.one(identity))?.name ?? ''}`;

/** Everything a worker process does: relay, sweep, queue, handlers. Starts in order and stops in order. */
export class Engine {
  readonly troubles: Troubles;
  private readonly listener: Listener;
  private readonly heartbeat: Heartbeat;
  private queues: Queues | null = null;
  private relay: Relay | null = null;
  private workers: Workers | null = null;
  private timers: NodeJS.Timeout[] = [];
  private busy: Promise<void> | null = null;
  private again = false;
  private stopping = false;
  private room = 0;
  private pauseUntil = 0;
  private pause = 0;
  /** When the relay last went round without a fault, by this process' own watch; health looks at it. */
  lastRound: number | null = null;

  constructor(private readonly db: Db, private readonly clock: Clock, private readonly settings: EngineSettings,
    private readonly handlers: JobHandlers, private readonly log: Log, private readonly dependencies: readonly Dependency[] = []) {
    this.troubles = new Troubles(log);
    this.heartbeat = new Heartbeat(db, { backend: settings.redisUrl ? 'redis' : 'postgres', relays: settings.relays });
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
    const prefix = await queuePrefix(this.db, this.settings.prefix);
    const settings = { ...this.settings, prefix, databaseUrl: this.db.url };
    this.queues = new Queues(settings, this.troubles);
    this.relay = new Relay(this.db, this.clock, this.queues, this.settings.leaseSeconds);
    const runner = new Runner(this.db, this.handlers, this.log, (count) => this.roomFor(count));
    this.workers = new Workers(settings, runner, this.log, this.troubles);
    // A queue that cannot be opened now is opened later: this process starts, and says what is wrong.
    void this.workers.open();
    if (this.settings.relays) void this.queues.open().then(() => this.wake());
    await this.listener.start();
    this.timers = [setInterval(() => this.wake(), POLL_MS), setInterval(() => void this.beat(), BEAT_MS), setInterval(() => void this.tidyUp(), TIDY_MS)];
    await this.beat();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.listener.stop();
    await this.busy;
    await this.workers?.close();
    await this.queues?.close();
    await this.heartbeat.leave().catch(() => undefined);
  }

  /** Goes round once more; announcements that come while it is going are one more round. */
  wake(): void {
    if (this.stopping || !this.settings.relays || performance.now() < this.pauseUntil) return;
    if (this.busy) { this.again = true; return; }
    this.busy = this.rounds().finally(() => { this.busy = null; });
  }

  /** Whether this worker does its work now, with what stands in the way. */
  health(): { status: 'ready' | 'not-ready'; checks: { name: string; ok: boolean; detail: string }[] } {
    const since = this.lastRound === null ? null : Math.round((performance.now() - this.lastRound) / 1000);
    const troubles = this.allTroubles();
    const queue = this.workers?.ready ?? false;
    const relay = !this.settings.relays || since !== null && since < 30;
    const checks = [
      { name: 'queue', ok: queue, detail: `${this.settings.redisUrl ? 'redis' : 'postgres'}: ${queue ? 'takes jobs' : 'takes no jobs'}` },
      { name: 'relay', ok: relay, detail: !this.settings.relays ? 'left to other workers' : since === null ? 'has not gone round yet' : `went round ${since} s ago` },
      // Told, not fatal: what depends on it is tried again.
      { name: 'troubles', ok: true, detail: troubles.join('; ') || 'none' },
    ];
    return { status: queue && relay ? 'ready' : 'not-ready', checks };
  }

  /** The queue has room again for a batch. */
  private roomFor(count: number): void {
    this.room += count;
    if (!this.relay?.isFull || this.room < ROOM) return;
    this.room = 0;
    this.wake();
  }

  private allTroubles(): string[] {
    return [...this.troubles.list(), ...this.dependencies.flatMap(({ trouble }) => trouble ?? [])];
  }

  private async beat(): Promise<void> {
    try {
      await this.heartbeat.beat(this.allTroubles());
      this.troubles.over('database');
    } catch (error) {
      this.troubles.say('database', error);
    }
  }

  private async tidyUp(): Promise<void> {
    await tidy(this.db).catch((error: Error) => this.log.warn({ error: error.message.slice(0, 300) }, 'could not tidy'));
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      try {
        // Without a queue there is nothing to claim for; the next poll looks again.
        if (!this.queues?.ready) return;
        await this.relay?.run();
        this.lastRound = performance.now();
        this.pause = 0;
        this.troubles.over('relay');
      } catch (error) {
        // Announcements may come hundreds of times a second: after a fault none of them counts for a while.
        this.pause = Math.min(Math.max(this.pause * 2, 500), LONGEST_PAUSE_MS);
        this.pauseUntil = performance.now() + this.pause;
        this.troubles.say('relay', error);
        return;
      }
    } while (this.again && !this.stopping);
  }
}

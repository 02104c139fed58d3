import type { Clock } from '../clock/clock';
import { DemoClock } from '../clock/demo-clock';
import type { Db } from '../db/db';
import { Listener } from '../db/listener';
import { statement } from '../db/statement';
import { Relay } from '../outbox/relay';
import { Rounds } from '../outbox/rounds';
import type { QueueSettings } from './backend';
import type { JobHandlers } from './handlers';
import { BEAT_MS, Heartbeat } from './heartbeat';
import { Queues } from './queues';
import { Runner } from './runner';
import { tidy } from './tidy';
import type { Troubles } from './troubles';
import { Workers } from './workers';

const POLL_MS = 2000;
const TIDY_MS = 600_000;

export interface EngineSettings extends Omit<QueueSettings, 'databaseUrl' | 'prefix'> {
  /** What the names of queues on Redis start with; made of the database's identity when left out. */
  prefix: string | undefined;
  /** Whether this worker also carries rows of the outbox to the queue. */
  relays: boolean;
  /** Seconds until a row that the queue should have is put there again. */
  leaseSeconds: number;
}

const identity = statement<{ name: string }>('engine.identity',
  `select format('%s:%s', (select oid from pg_database where datname = current_database()), (select system_identifier from pg_control_system())) as name`);

/** What the names of this database's queues start with on Redis, unless somebody chose. */
export const queuePrefix = async (db: Db, wished: string | undefined): Promise<string> => wished ?? `koppelvlak:${(await db.one(identity))?.name ?? ''}`;

/** Everything a worker process does: relay, sweep, queue, handlers. Starts in order and stops in order. */
export class Engine {
  private readonly listener: Listener;
  private readonly heartbeat: Heartbeat;
  private queues: Queues | null = null;
  /** Null where the relay is left to other workers. */
  private rounds: Rounds | null = null;
  private workers: Workers | null = null;
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly db: Db, private readonly clock: Clock, private readonly settings: EngineSettings,
    private readonly handlers: JobHandlers, readonly troubles: Troubles) {
    this.heartbeat = new Heartbeat(db, { backend: settings.redisUrl ? 'redis' : 'postgres', relays: settings.relays });
    this.listener = new Listener(db.url, {
      outbox: () => this.rounds?.wake(),
      clock: () => {
        if (clock instanceof DemoClock) void clock.refresh(db).then(() => this.rounds?.wake(), () => undefined);
        else this.rounds?.wake();
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
    if (this.settings.relays) this.rounds = new Rounds(new Relay(this.db, this.clock, this.queues, this.settings.leaseSeconds), this.queues, this.troubles);
    const runner = new Runner(this.db, this.handlers, this.troubles.log, (count) => this.rounds?.roomFor(count));
    this.workers = new Workers(settings, runner, this.troubles);
    // A queue that cannot be opened now is opened later: this process starts, and says what is wrong.
    void this.workers.open();
    if (this.settings.relays) void this.queues.open().then(() => this.rounds?.wake());
    await this.listener.start();
    this.timers = [setInterval(() => this.rounds?.wake(), POLL_MS), setInterval(() => void this.beat(), BEAT_MS), setInterval(() => void this.tidyUp(), TIDY_MS)];
    await this.beat();
    this.rounds?.wake();
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.listener.stop();
    await this.rounds?.stop();
    await this.workers?.close();
    await this.queues?.close();
    await this.heartbeat.leave().catch(() => undefined);
  }

  /** Whether this worker does its work now, with what stands in the way. */
  health(): { status: 'ready' | 'not-ready'; checks: { name: string; ok: boolean; detail: string }[] } {
    const last = this.rounds?.last ?? null;
    const since = last === null ? null : Math.round((performance.now() - last) / 1000);
    const troubles = this.troubles.list();
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

  private async beat(): Promise<void> {
    try {
      await this.heartbeat.beat(this.troubles.list());
      this.troubles.over('database');
    } catch (error) {
      this.troubles.say('database', error);
    }
  }

  private async tidyUp(): Promise<void> {
    await tidy(this.db).catch((error: Error) => this.troubles.log.warn({ error: error.message.slice(0, 300) }, 'could not tidy'));
  }
}

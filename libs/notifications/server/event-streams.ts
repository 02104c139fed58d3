import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PassThrough } from 'node:stream';
import { general, LOG, Refusal, type Actor, type Log } from '#base/server';
import { EventReads, placeText, type Arrived, type Place } from './event-reads';
import { Inbox } from './inbox';

/** Who listens: one open page. */
interface Listening {
  personId: string;
  sessionId: string;
  place: Place;
  out: PassThrough;
}

/** How often every process asks what came, while somebody listens to it; and after a fault. */
const [PACE_MS, FAULT_MS] = [1000, 5000];
/** So often a line without meaning goes out, so that nobody between takes the line for dead. */
const HEARTBEAT_MS = 20_000;
const MOST_PER_PERSON = 30;
/** Who takes in so little is let go, and resumes when they can. */
const MOST_BYTES = 256_000;

/**
 * Events as they come. Each process asks the database at a steady pace for all who listen to it, by one statement: what any process
 * told is found by all, in one order, and nothing has to be announced. Who comes back names the last event they had and goes on after it.
 */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly listening = new Set<Listening>();
  private timer: NodeJS.Timeout | null = null;
  private isReading = false;
  private isClosing = false;
  private readFrom: string | null = null;
  private beat = 0;

  constructor(private readonly reads: EventReads, private readonly inbox: Inbox, @Inject(LOG) private readonly log: Log) {}

  /** Opens a stream for somebody from their place on, or from now. @throws Refusal 429 */
  async open(actor: Actor, place: Place | null): Promise<PassThrough> {
    if ([...this.listening].filter(({ personId }) => personId === actor.personId).length >= MOST_PER_PERSON) throw new Refusal(general['too-often']);
    const out = new PassThrough({ highWaterMark: MOST_BYTES });
    const from = place ?? await this.reads.here();
    const { unread } = await this.inbox.unread(actor.personId);
    if (this.isClosing) return out.end();
    const one: Listening = { personId: actor.personId, sessionId: actor.sessionId, place: from, out };
    out.write(`retry: 2000\n\n${eventOf('unread', { unread })}`);
    out.on('close', () => this.listening.delete(one)).on('error', () => this.listening.delete(one));
    this.listening.add(one);
    this.next(0);
    return out;
  }

  onModuleDestroy(): void {
    this.isClosing = true;
    if (this.timer) clearTimeout(this.timer);
    for (const { out } of this.listening) out.end();
    this.listening.clear();
  }

  private next(ms: number): void {
    if (this.isClosing || this.isReading) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.round(), ms);
    this.timer.unref();
  }

  private async round(): Promise<void> {
    this.isReading = true;
    let pause = PACE_MS;
    try {
      if (await this.read()) pause = 0;
      if (performance.now() - this.beat > HEARTBEAT_MS) await this.heartbeat();
    } catch (error) {
      pause = FAULT_MS;
      this.log.warn({ error: (error as Error).message.slice(0, 200) }, 'events not read; tried again');
    }
    this.isReading = false;
    if (this.listening.size > 0) this.next(pause);
    else this.readFrom = null;
  }

  /** Gives everybody what came for them; true when somebody has more to come. */
  private async read(): Promise<boolean> {
    const asking = [...this.listening];
    if (asking.length === 0) return false;
    const { until, arrived } = await this.reads.after(asking);
    const changed = new Set(this.readFrom === null ? [] : await this.reads.whoRead(asking.map(({ personId }) => personId), this.readFrom, until));
    this.readFrom = until;
    const unread = new Map<string, number>();
    for (const [at, one] of asking.entries()) {
      const news = arrived[at];
      if (!news) continue;
      if ((news.told.length > 0 || changed.has(one.personId)) && !unread.has(one.personId)) unread.set(one.personId, (await this.inbox.unread(one.personId)).unread);
      this.give(one, news, unread.get(one.personId));
    }
    return arrived.some(({ hasMore }) => hasMore);
  }

  private give(one: Listening, { told, place, isAhead }: Arrived, unread: number | undefined): void {
    if (isAhead) one.out.write(eventOf('reset', {}));
    for (const { notice, place: at } of told) one.out.write(eventOf('notice', notice, placeText(at)));
    if (unread !== undefined) one.out.write(eventOf('unread', { unread }));
    one.place = place;
    if (one.out.readableLength > MOST_BYTES) one.out.destroy();
  }

  /** Also the moment to look whether whoever listens is still signed in. */
  private async heartbeat(): Promise<void> {
    this.beat = performance.now();
    const open = await this.reads.openSessions([...this.listening].map(({ sessionId }) => sessionId));
    for (const { sessionId, out } of this.listening) {
      if (open.has(sessionId)) out.write(': still here\n\n');
      else out.end();
    }
  }
}

const eventOf = (name: string, data: object, id?: string) => `${id ? `id: ${id}\n` : ''}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

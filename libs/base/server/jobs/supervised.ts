import type { Troubles } from './troubles';

/** One end of a queue, as the library opens it. */
export interface End {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  disconnect?(): Promise<void>;
  on(event: 'error', heard: (error: Error) => void): unknown;
}

/** So many errors within a second are a loop, not an incident. */
const BURST = 5;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** After this long without being reopened, the pauses are short again. */
const WELL_MS = 60_000;
const CLOSING_MS = 5000;

/**
 * Keeps one end of a queue open. The library tries again at full speed, and for ever, on an error that is not of the connection
 * (its schema is missing or newer, the database starts up); here such an end is closed and opened anew after growing pauses.
 */
export class Supervised<T extends End> {
  private end: T | null = null;
  private isReady = false;
  private stopping = false;
  private pause = FIRST_PAUSE_MS;
  private openedAt = 0;
  private errorsAt: number[] = [];
  private timer: NodeJS.Timeout | null = null;

  /** @param begin what is done with an end that answers; called once for each that was opened */
  constructor(private readonly where: string, private readonly make: () => T, private readonly troubles: Troubles, private readonly begin: (end: T) => void = () => undefined) {}

  /** Starts opening it; resolves when that has succeeded or failed once, which may take as long as the other side is away. */
  open(): Promise<void> {
    return this.attempt();
  }

  /** The end, when it answers. @throws Error when it does not now */
  get(): T {
    if (!this.end || !this.isReady) throw Object.assign(new Error(`${this.where} is not open`), { code: 'ECONNREFUSED' });
    return this.end;
  }

  get ready(): boolean {
    return this.isReady;
  }

  /** Closes it in order, and after a while without order. */
  async close(patienceMs = CLOSING_MS): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.drop(patienceMs);
  }

  private async attempt(): Promise<void> {
    const end = this.make();
    this.end = end;
    this.errorsAt = [];
    end.on('error', (error) => this.heard(end, error));
    try {
      await end.waitUntilReady();
    } catch (error) {
      if (this.end !== end) return;
      this.troubles.say(this.where, error);
      await this.again();
      return;
    }
    if (this.end !== end || this.stopping) return;
    this.isReady = true;
    this.openedAt = performance.now();
    this.troubles.over(this.where);
    this.begin(end);
  }

  private heard(end: T, error: Error): void {
    if (this.end !== end || this.stopping) return;
    this.troubles.say(this.where, error);
    const now = performance.now();
    this.errorsAt = [...this.errorsAt.filter((at) => now - at < 1000), now];
    if (this.errorsAt.length < BURST || !this.isReady) return;
    if (now - this.openedAt > WELL_MS) this.pause = FIRST_PAUSE_MS;
    void this.again();
  }

  private async again(): Promise<void> {
    await this.drop(CLOSING_MS);
    if (this.stopping) return;
    this.timer = setTimeout(() => { this.timer = null; void this.open(); }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private async drop(patienceMs: number): Promise<void> {
    const { end } = this;
    this.end = null;
    this.isReady = false;
    if (!end) return;
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((done) => { late = setTimeout(done, patienceMs); });
    await Promise.race([end.close().catch(() => undefined), patience]);
    clearTimeout(late);
  }
}

import type { Queues } from '../jobs/queues';
import type { Troubles } from '../jobs/troubles';
import type { Relay } from './relay';

/** Done so many, a relay that found the queue full looks again. */
const ROOM = 500;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Sends the relay round: one round at a time, one more for what is announced meanwhile, and with growing pauses after a fault. */
export class Rounds {
  private busy: Promise<void> | null = null;
  private again = false;
  private stopping = false;
  private room = 0;
  private pauseUntil = 0;
  private pause = 0;
  /** When the last round ended without a fault, by this process' own watch; health looks at it. */
  last: number | null = null;

  constructor(private readonly relay: Relay, private readonly queues: Queues, private readonly troubles: Troubles) {}

  /** Goes round once more; announcements that come while it is going are one more round. */
  wake(): void {
    if (this.stopping || performance.now() < this.pauseUntil) return;
    if (this.busy) { this.again = true; return; }
    this.busy = this.go().finally(() => { this.busy = null; });
  }

  /** So many jobs are done: a full queue may have room again for a batch. */
  roomFor(count: number): void {
    this.room += count;
    if (!this.relay.isFull || this.room < ROOM) return;
    this.room = 0;
    this.wake();
  }

  /** Lets the round end that is going. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.busy;
  }

  private async go(): Promise<void> {
    do {
      this.again = false;
      try {
        // Without a queue there is nothing to claim for; the next poll looks again.
        if (!this.queues.ready) return;
        await this.relay.run();
        this.last = performance.now();
        this.pause = 0;
        this.troubles.over('relay');
      } catch (error) {
        // Announcements may come hundreds of times a second: after a fault none of them counts for a while.
        this.pause = Math.min(Math.max(this.pause * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
        this.pauseUntil = performance.now() + this.pause;
        this.troubles.say('relay', error);
        return;
      }
    } while (this.again && !this.stopping);
  }
}

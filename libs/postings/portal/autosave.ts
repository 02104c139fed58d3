import { DestroyRef, effect, inject, signal, untracked } from '@angular/core';

/** How long nothing is typed before it is sent, and how long an unreachable server is left alone. */
const PAUSE = 1_500;
const AGAIN = 15_000;

/**
 * Calls `save` when somebody stops typing, one call at a time; what was typed meanwhile goes with the next.
 * After "unreachable" it tries again by itself, and at once when the browser says the network is back.
 */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  readonly isRunning = signal(false);

  constructor(private readonly about: { isDue: () => boolean; save: () => Promise<'done' | 'unreachable'>; pause?: number }) {
    const online = () => this.soon(0);
    effect(() => {
      const isDue = about.isDue();
      untracked(() => (isDue ? this.soon(about.pause ?? PAUSE) : this.stop()));
    });
    if (typeof window !== 'undefined') window.addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      if (typeof window !== 'undefined') window.removeEventListener('online', online);
    });
  }

  /** Waits until what is on its way has arrived: who publishes must not run into it. */
  async settled(): Promise<void> {
    this.stop();
    await this.running;
  }

  private soon(wait: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.running) return this.soon(this.about.pause ?? PAUSE);
    if (!untracked(this.about.isDue)) return;
    this.isRunning.set(true);
    const round = this.about.save();
    this.running = round.then(() => undefined, () => undefined);
    const outcome = await round.catch(() => 'unreachable' as const);
    this.running = null;
    this.isRunning.set(false);
    if (outcome === 'unreachable') this.soon(AGAIN);
  }
}

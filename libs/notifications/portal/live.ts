import { isPlatformBrowser } from '@angular/common';
import { Injectable, PLATFORM_ID, computed, effect, inject, signal, untracked } from '@angular/core';
import { Here, Send, Session } from '#base/portal';
import type { Notice, Unread } from '#notifications/contract';
import { notificationAddresses } from './addresses';

/** News as it comes, for every page: one line to the server while somebody is signed in and looks. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly session = inject(Session);
  private readonly here = inject(Here);
  private readonly send = inject(Send);
  private source: EventSource | null = null;
  /** How many wait to be read; null as long as nobody said. */
  readonly unread = signal<number | null>(null);
  /** The newest that came while the page was open. */
  readonly latest = signal<Notice | null>(null);
  /** Grows when what was read is to be read anew. */
  readonly turn = signal(0);

  private readonly hasUnread = computed(() => (this.unread() ?? 0) > 0);

  constructor() {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) return;
    effect(() => {
      const person = this.session.person()?.id;
      untracked(() => (person ? this.listen() : this.stop()));
    });
    // Whoever opens a page from a mail has read what led there, too. Nothing is asked of who has nothing unread.
    effect(() => {
      const page = this.here.inner();
      if (this.hasUnread()) untracked(() => void this.send.post(notificationAddresses.visits, { page }));
    });
    // A page that nobody looks at holds no line: browsers have few. Who looks again is told how it stands.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.source?.close();
      else if (this.source) this.listen();
    });
  }

  private listen(): void {
    this.source?.close();
    const source = new EventSource(notificationAddresses.events);
    this.source = source;
    const on = (name: string, heard: (data: string) => void) => source.addEventListener(name, (event) => heard((event as MessageEvent<string>).data));
    on('unread', (data) => {
      const { unread } = JSON.parse(data) as Unread;
      if (this.unread() !== unread) this.turn.update((turn) => turn + 1);
      this.unread.set(unread);
    });
    on('notice', (data) => this.latest.set(JSON.parse(data) as Notice));
    on('reset', () => this.turn.update((turn) => turn + 1));
  }

  private stop(): void {
    this.source?.close();
    this.source = null;
    this.unread.set(null);
    this.latest.set(null);
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Busy, Crumbs, Dialog, Failed, FormErrors, Send, Sending, Session, Skeleton, TextPipe, TimePipe, Toasts, dayOf, describePage, injectLocale, problemOf, writeDay } from '#base/portal';
import { KINDS, type Kind } from '#guidance/contract';
import { Live } from '#notifications/portal';
import type { Thread, ThreadEntry } from '#threads/contract';
import { threadAddresses } from './addresses';
import { sizeOf } from './sizes';
import { WriteMessage } from './write-message';

/** What both sides wrote and what happened between the lines, oldest first, with where the reader left off. */
@Component({
  selector: 'kv-conversation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Crumbs, Dialog, Failed, FormErrors, RouterLink, Skeleton, TextPipe, TimePipe, WriteMessage],
  templateUrl: './conversation.html',
  styleUrl: './conversation.css',
})
export class Conversation {
  readonly proposalId = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly send = inject(Send);
  private readonly session = inject(Session);
  private readonly live = inject(Live);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  private readonly mark = viewChild<ElementRef<HTMLElement>>('mark');
  protected readonly sending = new Sending();
  protected readonly thread = httpResource<Thread>(() => threadAddresses.thread(this.proposalId()));
  private readonly known = computed(() => (this.thread.hasValue() ? this.thread.value() : null));
  /** Pages before the first, as far as they were asked for. */
  private readonly earlier = linkedSignal<string, { entries: readonly ThreadEntry[]; next: string | null } | null>({ source: this.proposalId, computation: () => null });
  protected readonly download = threadAddresses.download;
  protected readonly size = (bytes: number) => sizeOf(bytes, this.locale);
  protected readonly isLoading = signal(false);
  /** The message that is asked about being taken away. */
  protected readonly removing = signal<string | null>(null);
  /** Where the reader had come when they opened the page: it stays there as long as they look. */
  private readonly firstNew = linkedSignal<{ id: string; first: number | null }, number | null>({
    source: () => ({ id: this.proposalId(), first: this.known()?.firstUnread ?? null }),
    computation: ({ id, first }, before) => (before?.source.id === id ? before.value : null) ?? first,
  });
  protected readonly hasEarlier = computed(() => (this.earlier() ? this.earlier()?.next : this.known()?.next) != null);

  protected readonly view = computed(() => {
    const known = this.known();
    if (!known) return null;
    const entries = [...(this.earlier()?.entries ?? []), ...known.entries].reverse();
    const partner = known.side === 'company' ? known.institution.name : known.company.name;
    const can = known.can.find(({ do: act }) => act === 'write');
    return {
      kind: KINDS[known.kind as Kind]?.[this.locale] ?? known.kind, partner, can,
      days: daysOf(entries).map(({ day, lines }) => ({ day, written: writeDay(day, this.locale), lines })), hasMessages: entries.some(({ message }) => message !== null),
      isNew: (number: number) => number === this.firstNew(),
      trail: known.collaborationId
        ? [{ text: $localize`:@@threads.page.collaborations:Samenwerkingen`, link: '/collaborations' }, { text: $localize`:@@threads.page.collaboration:Met ${partner}:partner:`, link: `/collaborations/${known.collaborationId}` }]
        : [{ text: $localize`:@@threads.page.proposals:Voorstellen`, link: '/proposals' }, { text: $localize`:@@threads.page.proposal:Met ${partner}:partner:`, link: `/proposals/${known.proposalId}` }],
    };
  });

  constructor() {
    describePage(() => {
      const view = this.view();
      return { title: view ? $localize`:@@threads.page.title-with:Berichten met ${view.partner}:partner:` : $localize`:@@threads.page.title:Berichten`, isPublic: false };
    });
    // Somebody else wrote while this page is open.
    effect(() => {
      const link = this.live.latest()?.link;
      if (link?.endsWith('/messages')) untracked(() => this.thread.reload());
    });
    afterRenderEffect(() => {
      const known = this.known();
      if (known && known.unread > 0 && !document.hidden) void this.send.post(threadAddresses.readings(known.proposalId), { through: known.last });
    });
    afterRenderEffect(() => this.mark()?.nativeElement.scrollIntoView({ block: 'center' }));
  }

  /** Reads on into the past. */
  protected async more(): Promise<void> {
    const next = this.earlier() ? this.earlier()?.next : this.known()?.next;
    if (!next || this.isLoading()) return;
    this.isLoading.set(true);
    try {
      const page = await firstValueFrom(this.http.get<Thread>(threadAddresses.before(this.proposalId(), next)));
      this.earlier.update((before) => ({ entries: [...page.entries, ...(before?.entries ?? [])], next: page.next }));
    } catch (error) {
      this.toasts.show(problemOf(error).title);
    } finally {
      this.isLoading.set(false);
    }
  }

  protected take(thread: Thread): void {
    this.thread.set(thread);
  }

  protected isRemovable({ message }: ThreadEntry): boolean {
    const now = this.session.now();
    return message?.removableUntil != null && (now === null || now <= message.removableUntil);
  }

  protected async remove(): Promise<void> {
    const id = this.removing();
    if (!id) return;
    const done = await this.sending.run(() => this.send.remove<Thread>(threadAddresses.message(id)));
    if (!done) return;
    this.removing.set(null);
    this.take(done.value);
    this.toasts.show($localize`:@@threads.page.removed-toast:Je bericht is weggehaald.`);
  }

  protected close(): void {
    this.removing.set(null);
    // Refused: it is no longer what was shown.
    if (this.sending.problem()) this.thread.reload();
  }
}

/** Entries by the day in the Netherlands on which they came. */
function daysOf(entries: readonly ThreadEntry[]): { day: string; lines: ThreadEntry[] }[] {
  const days = new Map<string, ThreadEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, lines]) => ({ day, lines }));
}

import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#base/contract';
import { Busy } from './busy';

/** A list by keyset pages: the first is read with the page, the next ones when somebody asks for more. */
export interface Pages<T, P extends Page<T> = Page<T>> {
  items: Signal<readonly T[]>;
  /** The first page as it was answered, with what it says beside its items; null until it is known. */
  first: Signal<P | null>;
  hasMore: Signal<boolean>;
  isLoading: Signal<boolean>;
  isLoadingMore: Signal<boolean>;
  error: Signal<unknown>;
  more(): Promise<void>;
  reload(): void;
}

/** `list = pages<PostingItem>(() => '/v1/postings?region=' + this.region())`; an undefined address reads nothing. */
export function pages<T, P extends Page<T> = Page<T>>(address: () => string | undefined): Pages<T, P> {
  const http = inject(HttpClient);
  const first = httpResource<P>(address);
  const start = computed(() => (first.hasValue() ? first.value() : null));
  const later = linkedSignal<Page<T> | null, { items: readonly T[]; next: string | null }>({
    source: start,
    computation: (page) => ({ items: page?.items ?? [], next: page?.next ?? null }),
  });
  const running = signal(false);
  const failure = linkedSignal<unknown, unknown>({ source: first.error, computation: (error) => error });
  return {
    items: computed(() => later().items),
    first: start,
    hasMore: computed(() => later().next !== null),
    isLoading: first.isLoading,
    isLoadingMore: running.asReadonly(),
    error: failure.asReadonly(),
    reload: () => void first.reload(),
    async more() {
      const { next, items } = later();
      const url = address();
      if (!next || !url || running()) return;
      running.set(true);
      try {
        const joint = url.includes('?') ? '&' : '?';
        const page = await firstValueFrom(http.get<Page<T>>(`${url}${joint}cursor=${encodeURIComponent(next)}`));
        later.set({ items: [...items, ...page.items], next: page.next });
      } catch (error) {
        failure.set(error);
      } finally {
        running.set(false);
      }
    },
  };
}

/** The foot of a list that does not fit on one page: how many are shown, and a button for the next ones. */
@Component({
  selector: 'kv-more',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy],
  template: `
    @if (list().hasMore() || list().items().length > 20) {
      <div class="pager">
        <span class="small dim" role="status" i18n="@@base.more.shown">{list().items().length, plural, =1 {1 getoond} other {{{ list().items().length }} getoond}}</span>
        @if (list().hasMore()) {
          <button type="button" class="btn btn--second" [kvBusy]="list().isLoadingMore()" (click)="list().more()" i18n="@@base.more.more">Toon meer</button>
        }
      </div>
    }
  `,
})
export class More {
  readonly list = input.required<Pages<unknown>>();
}

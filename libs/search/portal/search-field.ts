import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Icon, injectLocale } from '#base/portal';
import type { SearchAnswer } from '#search/contract';
import { searchAddresses, shownGroups } from './hits';
import type { ShownHit } from './hits';
import { Marked } from './marked';

/** How long somebody pauses before what they typed is looked up. */
const PAUSE_MS = 180;
/** Of each sort so many are proposed, and so many in all. */
const EACH = 3;
const MOST = 9;

/** One field for the whole site: "/" leads to it, it proposes while one types, and without script it is a form. */
@Component({
  selector: 'kv-search-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Marked],
  templateUrl: './search-field.html',
  styleUrl: './search-field.css',
  host: { '(document:keydown)': 'reach($event)', '(focusout)': 'leave($event)' },
})
export class SearchField {
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly action = `/${this.locale}/search`;
  protected readonly typed = signal('');
  protected readonly isOpen = signal(false);
  protected readonly active = signal(-1);
  private readonly answer = httpResource<SearchAnswer>(() => (this.typed().length > 1 ? searchAddresses.search(this.typed(), EACH) : undefined));
  protected readonly groups = computed(() => {
    let left = MOST;
    const groups = this.answer.hasValue() ? shownGroups(this.answer.value(), this.locale) : [];
    return groups.flatMap(({ hits, ...group }) => {
      const shown = hits.slice(0, left);
      left -= shown.length;
      return shown.length > 0 ? [{ ...group, hits: shown }] : [];
    });
  });
  protected readonly hits = computed(() => this.groups().flatMap(({ hits }) => hits));
  protected readonly isShown = computed(() => this.isOpen() && this.hits().length > 0);
  protected readonly activeId = computed(() => this.hits()[this.active()]?.id ?? null);

  constructor() {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed()).subscribe(() => this.close());
  }

  protected reach(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, [contenteditable]')) return;
    if (this.field().nativeElement.offsetParent === null) return;
    event.preventDefault();
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected type(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.typed.set(words.trim().slice(0, 100));
      this.active.set(-1);
      this.isOpen.set(true);
    }, PAUSE_MS);
  }

  protected press(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    const to: Record<string, number> = { ArrowDown: this.active() >= last ? 0 : this.active() + 1, ArrowUp: this.active() <= 0 ? last : this.active() - 1 };
    const next = to[event.key];
    if (event.key === 'Escape' && this.isShown()) {
      event.preventDefault();
      this.close();
    } else if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.isOpen.set(true);
      this.active.set(next);
      this.host.ownerDocument.getElementById(`suggest-${this.activeId()}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected submit(event: Event, words: string): void {
    event.preventDefault();
    const hit = this.isShown() ? this.hits()[this.active()] : undefined;
    if (hit) this.go(hit);
    else if (words.trim()) void this.router.navigate(['/search'], { queryParams: { q: words.trim() } });
    this.close();
  }

  protected go(hit: ShownHit): void {
    void this.router.navigate([hit.link], { queryParams: hit.params });
    this.close();
  }

  protected leave(event: FocusEvent): void {
    if (!this.host.contains(event.relatedTarget as Node | null)) this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.isOpen.set(false);
    this.active.set(-1);
  }
}

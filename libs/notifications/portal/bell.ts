import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { AgoPipe, Drop, Icon, Send, Session, TextPipe } from '#base/portal';
import type { Notice, NoticePage } from '#notifications/contract';
import { notificationAddresses } from './addresses';
import { Live } from './live';

const FEW = 6;

/** The bell in the head of every page: how much is new, and the newest of it. */
@Component({
  selector: 'kv-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Drop, Icon, TextPipe],
  styles: `
    summary { position: relative; display: grid; place-items: center; min-width: var(--k-hit); min-height: var(--k-hit); }
    .n { position: absolute; top: .125rem; right: 0; min-width: 1.25rem; padding-inline: .25rem; border-radius: .625rem; background: var(--k-accent); color: var(--k-paper); font: 600 .75rem/1.25rem var(--k-sans); text-align: center; }
    .menu { width: min(24rem, calc(100vw - 2rem)); max-height: min(32rem, 80vh); overflow-y: auto; padding-block: .5rem; }
    .menu a { display: block; padding: .625rem 1rem; border-bottom: 1px solid var(--k-rule); line-height: 1.35; overflow-wrap: anywhere; }
    .menu a:last-of-type { border-bottom: 0; font-weight: 600; }
    .menu :is(b, .when) { display: block; }
    .menu .is-read b { font-weight: 400; }
    .menu p { padding: .5rem 1rem; }
  `,
  template: `
    <details class="drop" kvDrop (toggle)="isOpen.set($any($event.target).open)">
      <summary>
        <kv-icon name="bell" />
        <span class="sr" i18n="@@notifications.bell.label">Nieuws</span>
        @if (live.unread(); as n) {<span class="n" aria-hidden="true">{{ shown(n) }}</span><span class="sr" i18n="@@notifications.bell.unread">, {{ shown(n) }} ongelezen</span>}
      </summary>
      <div class="menu">
        @if (items(); as items) {
          @for (one of items; track one.id) {
            <a [routerLink]="to(one)" [class.is-read]="one.readAt" (click)="read(one)"><b>{{ one.title | kvText }}</b>@if (one.line) {<span class="small">{{ one.line | kvText }}</span>}<span class="small dim when">{{ one.createdAt | kvAgo: session.now() }}</span></a>
          } @empty {
            <p i18n="@@notifications.bell.none">Nog geen nieuws. Zodra er iets voor je gebeurt, staat het hier.</p>
          }
        } @else {
          <p class="dim" i18n="@@notifications.bell.loading">Nieuws ophalen</p>
        }
        <a routerLink="/inbox" i18n="@@notifications.bell.all">Bekijk al je nieuws</a>
      </div>
    </details>
    <span class="sr" role="status">@if (live.latest(); as latest) {{{ latest.title | kvText }}}</span>
  `,
})
export class Bell {
  protected readonly session = inject(Session);
  protected readonly live = inject(Live);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  protected readonly isOpen = signal(false);
  private readonly newest = httpResource<NoticePage>(() => (this.isOpen() ? notificationAddresses.inbox('all', FEW) : undefined));
  protected readonly items = computed(() => (this.newest.hasValue() ? this.newest.value().items : null));

  constructor() {
    effect(() => {
      this.live.turn();
      if (this.isOpen()) this.newest.reload();
    });
  }

  /** As an address, which may hold what is asked: a list of commands would take the question mark for a letter. */
  protected to = ({ link }: Notice): UrlTree => this.router.parseUrl(link ?? '/inbox');
  protected shown = (n: number) => (n > 99 ? '99+' : String(n));

  protected read({ id, readAt }: Notice): void {
    if (!readAt) void this.send.post(notificationAddresses.reading(id));
  }
}

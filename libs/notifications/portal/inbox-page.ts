import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { HttpErrorResponse } from '@angular/common/http';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { AgoPipe, Empty, Failed, More, Send, Session, Skeleton, TextPipe, Toasts, describePage, pages } from '#base/portal';
import { TOPIC } from '#notifications/contract';
import type { Notice, NoticePage } from '#notifications/contract';
import { notificationAddresses } from './addresses';
import { Live } from './live';

/** Everything one was told, the newest first: what is unread stands out, and each leads to where it is about. */
@Component({
  selector: 'kv-inbox-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Empty, Failed, More, Skeleton, TextPipe],
  styles: `
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; margin-top: var(--k-4); max-width: 52rem; }
    .head + kv-empty { display: block; margin-top: var(--k-4); }
    .head nav { display: flex; gap: 1.25rem; }
    .head nav a[aria-current] { color: var(--k-ink); font-weight: 600; text-decoration: none; }
    ol { margin-top: var(--k-4); border-top: 1px solid var(--k-ink); max-width: 52rem; }
    li { display: grid; grid-template-columns: .75rem minmax(0, 1fr) auto; gap: .125rem .75rem; padding-block: var(--k-3); border-bottom: 1px solid var(--k-rule); }
    .dot { display: block; width: .5rem; height: .5rem; margin-top: .625rem; border-radius: 50%; background: var(--k-accent); }
    h2 { font: 400 1.25rem/1.3 var(--k-serif); overflow-wrap: anywhere; text-wrap: pretty; max-width: 40rem; }
    .is-new h2 { font-weight: 600; }
    h2 a { color: inherit; text-decoration: none; }
    h2 a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
    @media (max-width: 39.99em) { li { grid-template-columns: .75rem minmax(0, 1fr); } li .btn { grid-column: 2; justify-self: start; margin-inline-start: -.5625rem; } }
  `,
  template: `
    <div class="page">
      @if (session.isKnown() && !session.isSignedIn()) {
        <kv-failed [error]="stranger" />
      } @else if (list.error(); as error) {
        <kv-failed [error]="error" (again)="list.reload()" />
      } @else {
        <h1>{{ heading() }}</h1>
        <div class="head">
          <nav aria-label="Welk nieuws" i18n-aria-label="@@notifications.inbox.which">
            <a routerLink="/inbox" [attr.aria-current]="only() === 'unread' ? null : 'page'" i18n="@@notifications.inbox.all">Alles</a>
            <a routerLink="/inbox" [queryParams]="{ show: 'unread' }" [attr.aria-current]="only() === 'unread' ? 'page' : null" i18n="@@notifications.inbox.unread">Ongelezen</a>
            <a routerLink="/account/notifications" i18n="@@notifications.inbox.settings">Hoe vaak je mail krijgt</a>
          </nav>
          @if (hasUnread()) {<button type="button" class="btn btn--second" (click)="readAll()" i18n="@@notifications.inbox.read-all">Alles is gelezen</button>}
        </div>
        @if (list.items().length) {
          <ol class="plainlist">
            @for (one of list.items(); track one.id) {
              <li [class.is-new]="!isRead(one)">
                <span>@if (!isRead(one)) {<span class="dot" aria-hidden="true"></span><span class="sr" i18n="@@notifications.inbox.new">Nieuw:</span>}</span>
                <div>
                  <h2>@if (one.link) {<a [routerLink]="to(one.link)" (click)="mark(one, true)">{{ one.title | kvText }}</a>} @else {{{ one.title | kvText }}}</h2>
                  @if (one.line) {<p>{{ one.line | kvText }}</p>}
                  <p class="small dim">{{ topics[one.topic].name | kvText }} · {{ one.createdAt | kvAgo: session.now() }}</p>
                </div>
                @if (isRead(one)) {
                  <button type="button" class="btn btn--quiet" (click)="mark(one, false)" i18n="@@notifications.inbox.keep">Zet op ongelezen</button>
                } @else {
                  <button type="button" class="btn btn--quiet" (click)="mark(one, true)" i18n="@@notifications.inbox.read">Zet op gelezen</button>
                }
              </li>
            }
          </ol>
          @if (list.hasMore()) {<kv-more [list]="list" />}
        } @else if (list.isLoading()) {
          <kv-skeleton [rows]="4" />
        } @else if (only() === 'unread') {
          <kv-empty [level]="2" heading="Je bent helemaal bij" i18n-heading="@@notifications.inbox.none-unread"><ng-container i18n="@@notifications.inbox.none-unread-text">Wat je las, staat onder Alles.</ng-container></kv-empty>
        } @else {
          <kv-empty [level]="2" heading="Hier komt je nieuws" i18n-heading="@@notifications.inbox.empty"><ng-container i18n="@@notifications.inbox.empty-text">Een match, een voorstel, een antwoord, een samenwerking die begint: je leest het hier meteen, ook als je er geen mail over wilt.</ng-container></kv-empty>
        }
      }
    </div>
  `,
})
export class InboxPage {
  /** From the address: `unread`, or everything. */
  readonly show = input<string>();

  protected readonly session = inject(Session);
  protected readonly live = inject(Live);
  private readonly send = inject(Send);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly topics = TOPIC;
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
  protected readonly only = computed(() => (this.show() === 'unread' ? 'unread' as const : 'all' as const));
  protected readonly list = pages<Notice>(() => (this.session.isSignedIn() ? notificationAddresses.inbox(this.only()) : undefined));
  /** What was marked here since the list was read. */
  private readonly marked = signal<ReadonlyMap<string, boolean>>(new Map());
  protected readonly hasUnread = computed(() => (this.live.unread() ?? 0) > 0 || this.list.items().some((one) => !this.isRead(one)));
  protected readonly heading = computed(() => {
    const n = this.live.unread() ?? this.list.items().filter((one) => !this.isRead(one)).length;
    if (n === 0) return $localize`:@@notifications.inbox.title:Nieuws`;
    if (n === 1) return $localize`:@@notifications.inbox.one:Eén bericht is nieuw voor je`;
    return $localize`:@@notifications.inbox.some:${n > 99 ? '99+' : n}:count: berichten zijn nieuw voor je`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@notifications.inbox.title:Nieuws`, isPublic: false }));
    effect(() => {
      if (this.live.latest()) untracked(() => this.list.reload());
    });
  }

  /** As an address, which may hold what is asked: a list of commands would take the question mark for a letter. */
  protected to = (link: string): UrlTree => this.router.parseUrl(link);
  protected isRead = ({ id, readAt }: Notice): boolean => this.marked().get(id) ?? readAt !== null;

  protected async mark(one: Notice, isRead: boolean): Promise<void> {
    if (this.isRead(one) === isRead) return;
    this.note([one.id], isRead);
    const address = notificationAddresses.reading(one.id);
    const answer = isRead ? await this.send.post(address) : await this.send.remove(address);
    if (answer.ok) return;
    this.note([one.id], !isRead);
    this.toasts.show(answer.problem.title);
  }

  /** As far as this reader has seen: what came meanwhile stays new. */
  protected async readAll(): Promise<void> {
    const { newest } = await firstValueFrom(this.http.get<NoticePage>(notificationAddresses.inbox('all', 1)));
    if (!newest) return;
    const answer = await this.send.post(notificationAddresses.readings, { through: newest });
    if (answer.ok) this.note(this.list.items().map(({ id }) => id), true);
    else this.toasts.show(answer.problem.title);
  }

  private note(ids: readonly string[], isRead: boolean): void {
    this.marked.update((marked) => new Map([...marked, ...ids.map((id) => [id, isRead] as const)]));
  }
}

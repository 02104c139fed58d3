import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AgoPipe, Failed, Session, Skeleton } from '#base/portal';
import type { Thread } from '#threads/contract';
import { threadAddresses } from './addresses';

/** What was written last, on the page of a proposal or a collaboration, and how much of it is new. For nobody but the parties. */
@Component({
  selector: 'kv-thread-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, Failed, RouterLink, Skeleton],
  styles: `blockquote { margin: 0 0 var(--k-3); padding-left: var(--k-4); border-left: 3px solid var(--k-ink); max-width: 36rem; } .right { border-left-color: var(--k-accent); } .ago { margin-left: .5rem; } .text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; } .new { color: var(--k-accent); font-weight: 600; }`,
  template: `
    @if (isParty()) {
      <section class="section" aria-labelledby="messages">
        <div class="section__head"><h2 id="messages" i18n="@@threads.section.title">Berichten</h2>
          @if (view(); as view) {@if (view.unread > 0) {<span class="small"><span class="new" i18n="@@threads.section.new">{view.unread, plural, =1 {1 nieuw} other {{{ view.unread }} nieuw}}</span></span>}}
        </div>
        @if (thread.error(); as error) {<kv-failed under [error]="error" (again)="thread.reload()" />}
        @else if (view(); as view) {
          @if (view.last; as last) {
            <blockquote [class.right]="last.side === 'company'"><p class="small"><b>{{ last.by }}</b><span class="dim ago">{{ last.at | kvAgo: session.now() }}</span></p><p class="text">{{ last.message?.text || names(last.message?.files) }}</p></blockquote>
            <a class="btn btn--second" [routerLink]="link()" i18n="@@threads.section.read">Lees en schrijf</a>
          } @else {
            <p class="measure" i18n="@@threads.section.empty">Stel een vraag of spreek iets af. Alleen jullie twee lezen het.</p>
            <a class="btn btn--second" [routerLink]="link()" i18n="@@threads.section.write">Schrijf een bericht</a>
          }
        } @else {<kv-skeleton [rows]="1" label="Berichten laden" i18n-label="@@threads.page.loading" />}
      </section>
    }
  `,
})
export class ThreadSection {
  readonly proposalId = input.required<string>();
  /** Where the conversation is read. */
  readonly link = input.required<string>();
  /** The two that it is between. */
  readonly between = input.required<readonly { id: string }[]>();
  protected readonly names = (files: readonly { name: string }[] = []) => files.map(({ name }) => name).join(', ');
  protected readonly session = inject(Session);
  protected readonly isParty = computed(() => (this.session.me()?.memberships ?? []).some(({ organisation }) => this.between().some(({ id }) => id === organisation.id)));
  protected readonly thread = httpResource<Thread>(() => (this.isParty() ? threadAddresses.thread(this.proposalId()) : undefined));
  protected readonly view = computed(() => {
    if (!this.thread.hasValue()) return null;
    const { entries, unread } = this.thread.value();
    return { unread, last: entries.find(({ message }) => message !== null && message.removedAt === null) ?? null };
  });
}

import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { JoinRequest } from '#accounts/contract';
import type { Page } from '#base/contract';
import { AgoPipe, Busy, Dialog, Field, FormErrors, Send, Sending, Session, Toasts } from '#base/portal';
import { accountAddresses } from '../addresses';

/** Who asks to join where the reader decides: approved with one press, refused with a reason. */
@Component({
  selector: 'kv-join-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, Busy, Dialog, Field, FormErrors],
  styles: `
    section { margin-top: var(--k-6); border-top: 1px solid var(--k-ink); padding-top: var(--k-4); }
    li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; padding-block: .75rem; border-bottom: 1px solid var(--k-rule); }
    li > div { min-width: 0; overflow-wrap: anywhere; }
  `,
  template: `
    @if (waiting().length) {
      <section aria-labelledby="asking-h">
        <h2 id="asking-h" i18n="@@accounts.joining.heading">{waiting().length, plural, =1 {Eén collega wil meedoen} other {{{ waiting().length }} collega’s willen meedoen}}</h2>
        <kv-form-errors [sending]="sending" />
        <ul class="plainlist">
          @for (one of waiting(); track one.id) {
            <li>
              <div>
                <b>{{ one.person.name }}</b>&ngsp;<span class="small dim">{{ one.person.email }}, {{ one.createdAt | kvAgo: session.now() }}</span>
                @if (one.organisation.id !== session.membership()?.organisation?.id) {<p class="small" i18n="@@accounts.joining.for">Voor {{ one.organisation.name }}</p>}
                @if (one.message) {<p>{{ one.message }}</p>}
              </div>
              <div class="row">
                <button type="button" class="btn btn--second" (click)="approve(one)" i18n="@@accounts.joining.approve">Laat toe</button>
                <button type="button" class="btn btn--quiet" (click)="refusing.set(one)" i18n="@@accounts.joining.refuse">Sla af</button>
              </div>
            </li>
          }
        </ul>
      </section>
    }
    <kv-dialog [heading]="question()" [open]="refusing() !== null" (closed)="refusing.set(null)">
      <kv-form-errors [sending]="refusal" />
      <kv-field label="Reden" i18n-label="@@accounts.joining.reason" for="f-join-reason" hint="Je collega krijgt deze zin in een mail." i18n-hint="@@accounts.joining.reason-hint">
        <input class="input" maxlength="300" [value]="reason()" (input)="reason.set($any($event.target).value)" />
      </kv-field>
      <button actions type="button" class="btn btn--primary" [kvBusy]="refusal.isBusy()" (click)="refuse()" i18n="@@accounts.joining.refuse">Sla af</button>
      <button actions type="button" class="btn btn--quiet" (click)="refusing.set(null)" i18n="@@accounts.back">Terug</button>
    </kv-dialog>
  `,
})
export class JoinRequests {
  readonly decided = output();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly refusal = new Sending();
  private readonly list = httpResource<Page<JoinRequest>>(() => (this.session.isA('admin', 'analyst') ? accountAddresses.joinRequests : undefined));
  protected readonly waiting = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly refusing = signal<JoinRequest | null>(null);
  protected readonly reason = signal('');
  protected readonly question = computed(() => $localize`:@@accounts.joining.question:Waarom kan ${this.refusing()?.person.name ?? ''}:name: niet meedoen?`);

  protected async approve({ id, person }: JoinRequest): Promise<void> {
    if (!await this.sending.run(() => this.send.post(accountAddresses.approve(id), {}))) return;
    this.list.reload();
    this.decided.emit();
    this.toasts.show($localize`:@@accounts.joining.approved:${person.name}:name: doet mee en kreeg een mail.`);
  }

  protected async refuse(): Promise<void> {
    const one = this.refusing();
    if (!one || !await this.refusal.run(() => this.send.post(accountAddresses.refuse(one.id), { reason: this.reason() }))) return;
    this.refusing.set(null);
    this.reason.set('');
    this.list.reload();
    this.toasts.show($localize`:@@accounts.joining.refused:Afgeslagen. ${one.person.name}:name: kreeg je reden in een mail.`);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, FormErrors, Send, Sending, State, TextPipe, Toasts } from '#base/portal';
import { POSTING_STATUS, postingFlow } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { STATUS_LOOK, postingAddresses } from '#postings/portal';

/** For who posted it: how it stands, what can be done now, and what came of it. */
@Component({
  selector: 'kv-owner-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, FormErrors, State, TextPipe],
  styles: `
    h2 { font-size: 1.5rem; }
    .why { margin-top: .375rem; }
    ul { border-top: 1px solid var(--k-rule); }
    li { border-bottom: 1px solid var(--k-rule); }
    li a { display: flex; align-items: center; min-height: var(--k-hit); font-size: var(--k-t-small); }
  `,
  template: `
    @let it = posting();
    <section class="panel stack" aria-labelledby="own">
      <div>
        <h2 id="own" i18n="@@portal.posting.own">Jouw plaatsing</h2>
        <p><kv-state [look]="look[it.status]">{{ STATUS[it.status] | kvText }}</kv-state></p>
        @if (it.status === 'in-review') {
          <p class="small dim why" i18n="@@portal.posting.in-review">HCA-ICT kijkt eerst of je bedrijf klopt. Dat gebeurt alleen bij je eerste plaatsing. Je hoort ervan per mail.</p>
        } @else if (it.status === 'draft') {
          <p class="small dim why" i18n="@@portal.posting.draft">Alleen je eigen organisatie ziet dit concept.</p>
        }
      </div>
      @if (sending.problem()) {<kv-form-errors [sending]="sending" />}
      @if (publish(); as act) {
        <div>
          @if (act.allowed) {
            <button type="button" class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" (click)="publishNow()" i18n="@@portal.posting.publish">Publiceer</button>
          } @else {
            <p class="small dim">{{ act.why | kvText }}</p>
          }
        </div>
      }
      @if (edit(); as act) {
        @if (act.allowed) {
          <a class="btn btn--second btn--block" [routerLink]="['/postings', it.id, 'edit']" i18n="@@portal.posting.edit">Bewerk</a>
        } @else {
          <p class="small dim">{{ act.why | kvText }}</p>
        }
      }
      @if (wasOpen()) {
        <ul class="plainlist">
          <li><a [routerLink]="['/postings', it.id, 'matches']" i18n="@@portal.posting.matches">Opleidingen die passen</a></li>
          <li><a routerLink="/proposals" [queryParams]="{ postingId: it.id }" i18n="@@portal.posting.proposals">Voorstellen op deze plaatsing</a></li>
        </ul>
      }
    </section>
  `,
})
export class OwnerPanel {
  readonly posting = input.required<Posting>();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly STATUS = POSTING_STATUS;
  protected readonly look = STATUS_LOOK;
  protected readonly edit = computed(() => this.posting().can?.find((act) => act.do === 'edit') ?? null);
  /** Only where publishing is a next step: what is open already needs no button that says so. */
  protected readonly publish = computed(() =>
    (postingFlow[this.posting().status].includes('published') ? this.posting().can?.find((act) => act.do === 'publish') ?? null : null));
  protected readonly wasOpen = computed(() => !['draft', 'in-review'].includes(this.posting().status));

  protected async publishNow(): Promise<void> {
    const done = await this.sending.run(() => this.send.post<Posting>(postingAddresses.publication(this.posting().id)));
    if (!done) return;
    this.toasts.show(done.value.status === 'in-review'
      ? $localize`:@@portal.posting.to-review:Je plaatsing wacht op controle door HCA-ICT.`
      : $localize`:@@portal.posting.published:Je plaatsing staat open. Opleidingen die passen krijgen bericht.`);
    this.changed.emit();
  }
}

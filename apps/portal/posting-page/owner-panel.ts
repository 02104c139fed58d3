import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Dialog, FormErrors, Sending, State, TextPipe, injectLocale } from '#base/portal';
import { POSTING_STATUS, moveOf, postingActs } from '#postings/contract';
import type { Posting, PostingAct } from '#postings/contract';
import { STATUS_LOOK } from '#postings/portal';
import { LifeActs } from './life-acts';
import { PauseDialog } from './pause-dialog';
import { ReopenDialog } from './reopen-dialog';
import { standingLine } from './standing-line';
import { TemplateDialog } from './template-dialog';

/** What asks first, because others notice it or because it needs to know something. */
const asking: readonly PostingAct[] = ['pause', 'reopen', 'close', 'withdraw'];
/** What one came for when the posting stands here. */
const leading: readonly PostingAct[] = ['publish', 'resume', 'reopen', 'restore'];

/** For who posted it: how it stands, what can be done now, and what came of it. */
@Component({
  selector: 'kv-owner-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Dialog, FormErrors, PauseDialog, ReopenDialog, State, TemplateDialog, TextPipe],
  templateUrl: './owner-panel.html',
  styles: `
    h2 { font-size: 1.5rem; }
    .why { margin-top: .375rem; }
    ul { border-top: 1px solid var(--k-rule); }
    li { border-bottom: 1px solid var(--k-rule); }
    li :is(a, button) { display: flex; align-items: center; width: 100%; min-height: var(--k-hit); font-size: var(--k-t-small); text-align: left; }
    .acts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
    kv-form-errors:has(.callout) { display: block; margin-top: 1rem; }
  `,
})
export class OwnerPanel {
  readonly posting = input.required<Posting>();
  readonly changed = output();

  protected readonly acts = inject(LifeActs);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  /** Made anew each time it asks: an earlier refusal is then over. */
  protected readonly asked = signal(new Sending());
  protected readonly asks = signal<PostingAct | 'template' | null>(null);
  protected readonly STATUS = POSTING_STATUS;
  protected readonly look = STATUS_LOOK;
  protected readonly line = computed(() => standingLine(this.posting(), this.locale));
  protected readonly edit = computed(() => this.can('edit'));
  private readonly allowed = computed(() => postingActs.filter((act) => this.can(act)?.allowed && moveOf(act).button));
  protected readonly lead = computed(() => leading.find((act) => this.allowed().includes(act)) ?? null);
  protected readonly others = computed(() => this.allowed().filter((act) => act !== this.lead()));
  /** Why a draft cannot be published by the reader. */
  protected readonly whyNot = computed(() => {
    const publish = this.can('publish');
    return publish && !publish.allowed && moveOf('publish').from.includes(this.posting().status) ? publish.why : null;
  });
  protected readonly wasOpen = computed(() => this.posting().publishedAt !== null && this.posting().status !== 'withdrawn');
  protected readonly ending = computed(() => (this.asks() === 'close' || this.asks() === 'withdraw' ? this.asks() as PostingAct : null));

  protected readonly endHeading = computed(() => (this.ending() === 'withdraw'
    ? $localize`:@@portal.posting.withdraw-heading:Trek je deze plaatsing in?` : $localize`:@@portal.posting.close-heading:Sluit je deze plaatsing?`));

  protected readonly move = moveOf;
  /** Reads it again, unless the reader went on: a toast outlives the page. */
  protected readonly again = () => { if (!this.isGone) this.changed.emit(); };
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  protected press(act: PostingAct): void {
    if (asking.includes(act)) {
      this.asked.set(new Sending());
      this.asks.set(act);
    } else void this.acts.run(act, this.posting(), this.sending, this.again);
  }

  protected async end(act: PostingAct): Promise<void> {
    if (await this.acts.run(act, this.posting(), this.asked(), this.again)) this.asks.set(null);
  }

  protected close(): void {
    this.asks.set(null);
    // Refused: it is no longer what was shown.
    if (this.asked().problem()) this.changed.emit();
  }

  private can(act: string) {
    return this.posting().can?.find((one) => one.do === act) ?? null;
  }
}

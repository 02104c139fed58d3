import { ChangeDetectionStrategy, Component, afterRenderEffect, computed, inject, input, signal, untracked } from '@angular/core';
import { DayPipe, TextPipe, Toasts } from '#base/portal';
import { DISMISS_REASON } from '#matching/contract';
import type { Side } from '../sides';
import { DismissDialog } from './dismiss-dialog';
import type { Listed } from './line';
import { Marks } from './marks';

/** Below an explanation: putting this match aside, or taking it back. Who reads it here has seen it. */
@Component({
  selector: 'kv-match-standing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DismissDialog, TextPipe],
  providers: [Marks],
  template: `
    @if (standing(); as it) {
      @if (it.dismissal; as aside) {
        <p class="aside small" role="status">
          <span><b i18n="@@matching.standing.aside">Opzij gelegd:</b> {{ REASON[aside.reason] | kvText }}.@if (aside.note) { “{{ aside.note }}”} <span class="dim" i18n="@@matching.standing.alone">Alleen jullie zien dit, {{ aside.dismissedAt | kvDay: 'bare' }}.</span></span>
          <button type="button" class="btn btn--quiet" (click)="takeBack()" i18n="@@matching.row.take-back">Haal terug</button>
        </p>
      } @else if (it.state !== 'responded') {
        <button type="button" class="btn btn--quiet" (click)="asked.set([match()])" i18n="@@matching.row.dismiss">Past nu niet</button>
      }
    }
    @defer (when asked().length > 0) {<kv-dismiss-dialog [matches]="asked()" [side]="side()" [title]="match().posting.title" (closed)="asked.set([])" (done)="put()" />}
  `,
  styles: `:host { display: block; margin-top: 1rem; } .aside { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1.5rem; border-left: 3px solid var(--k-ink); padding-left: 1rem; }`,
})
export class MatchStanding {
  readonly match = input.required<Listed>();
  readonly side = input.required<Side>();
  private readonly marks = inject(Marks);
  private readonly toasts = inject(Toasts);
  protected readonly REASON = DISMISS_REASON;
  protected readonly standing = computed(() => this.marks.standing(this.match()));
  protected readonly asked = signal<readonly Listed[]>([]);

  constructor() {
    afterRenderEffect(() => {
      const match = this.match();
      untracked(() => void this.marks.read(match, this.side()));
    });
  }

  protected put(): void {
    this.asked.set([]);
    this.toasts.show($localize`:@@matching.list.put-one:Opzij gelegd.`, () => void this.takeBack());
  }

  protected async takeBack(): Promise<void> {
    const problem = await this.marks.takeBack([this.match()], this.side());
    this.toasts.show(problem?.title ?? $localize`:@@matching.list.back-one:De match staat weer in je lijst.`);
  }
}

import { ChangeDetectionStrategy, Component, Directive, inject, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Busy, Dialog, FormErrors, Sending, TextPipe } from '#base/portal';
import { moveOf } from '#postings/contract';
import type { Posting, PostingAct } from '#postings/contract';
import { LifeActs } from './life-acts';

/** A move of a posting that needs to know something first. */
@Directive()
export abstract class AsksFirst {
  readonly posting = input.required<Posting>();
  readonly open = input(false);
  readonly closed = output();
  /** What to do when it is done, and when it was taken back. */
  readonly told = input.required<() => void>();

  abstract readonly act: PostingAct;
  abstract readonly form: FieldTree<unknown>;
  abstract readonly labels: Record<string, string>;
  readonly sending = new Sending();
  private readonly acts = inject(LifeActs);

  /** What goes along with the move. */
  protected abstract body(): unknown;

  async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.acts.ask(this.act, this.posting(), this.body()));
    if (!done) return;
    this.closed.emit();
    this.acts.told(this.act, this.posting(), done.value, this.told());
  }
}

/** Its dialog: `<kv-move-dialog heading="…" [of]="this">fields</kv-move-dialog>`. */
@Component({
  selector: 'kv-move-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, FormErrors, TextPipe],
  template: `
    @let asked = of();
    <kv-dialog [heading]="heading()" [open]="asked.open()" (closed)="asked.closed.emit()">
      <p>{{ move(asked.act).happens | kvText }}</p>
      <form class="stack" novalidate [id]="asked.act" (submit)="asked.send($event)">
        <kv-form-errors [sending]="asked.sending" [form]="asked.form" [labels]="asked.labels" />
        <ng-content />
      </form>
      <ng-container actions>
        <button type="submit" class="btn btn--primary" [attr.form]="asked.act" [kvBusy]="asked.sending.isBusy()">{{ move(asked.act).button! | kvText }}</button>
        <button type="button" class="btn btn--quiet" (click)="asked.closed.emit()" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class MoveDialog {
  readonly heading = input.required<string>();
  readonly of = input.required<AsksFirst>();
  protected readonly move = moveOf;
}

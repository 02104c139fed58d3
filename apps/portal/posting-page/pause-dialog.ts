import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Busy, Dialog, Field, FormErrors, Sending, TextPipe } from '#base/portal';
import { moveOf } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { LifeActs } from './life-acts';

/** Asks why a posting pauses and until when; both may be left open. */
@Component({
  selector: 'kv-pause-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, Field, FormErrors, FormField, TextPipe],
  template: `
    <kv-dialog heading="Pauzeer je deze plaatsing?" i18n-heading="@@portal.posting.pause-heading" [open]="open()" (closed)="closed.emit()">
      <p>{{ move.happens | kvText }}</p>
      <form class="stack" id="pause" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.until" optional hint="Die dag staat de plaatsing vanzelf weer open." i18n-hint="@@portal.posting.until-hint"><input class="input" type="date" [formField]="form.until" /></kv-field>
        <kv-field [label]="labels.reason" optional hint="Alleen je eigen organisatie leest dit." i18n-hint="@@portal.posting.reason-hint"><input class="input" [formField]="form.reason" /></kv-field>
      </form>
      <ng-container actions>
        <button type="submit" form="pause" class="btn btn--primary" [kvBusy]="sending.isBusy()">{{ move.button! | kvText }}</button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class PauseDialog {
  readonly posting = input.required<Posting>();
  readonly open = input(false);
  readonly closed = output();
  /** What to do when it is done, and when it was taken back. */
  readonly told = input.required<() => void>();

  private readonly acts = inject(LifeActs);
  protected readonly sending = new Sending();
  protected readonly move = moveOf('pause');
  protected readonly model = signal({ until: '', reason: '' });
  protected readonly form = form(this.model, (path) => maxLength(path.reason, 200), { name: 'pause' });
  protected readonly labels = { until: $localize`:@@portal.posting.until:Tot wanneer`, reason: $localize`:@@portal.posting.reason:Waarom` };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { until, reason } = this.model();
    const done = await this.sending.submit(this.form, () => this.acts.ask('pause', this.posting(), { until: until || null, reason: reason.trim() || null }));
    if (!done) return;
    this.closed.emit();
    this.acts.told('pause', this.posting(), done.value, this.told());
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, booleanAttribute, input, output, viewChild } from '@angular/core';

let count = 0;

/**
 * A question that stops the rest: `<kv-dialog heading="…" [open]="asks()" (closed)="asks.set(false)">text <button actions>…</button></kv-dialog>`.
 * Names what happens and whether it can be undone; Escape and the scrim close it.
 */
@Component({
  selector: 'kv-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #box class="dialog" [class.dialog--alert]="alert()" [attr.aria-labelledby]="id" (close)="closed.emit()" (click)="outside($event)">
      <div class="dialog__in">
        <h2 class="h-dialog" [id]="id">{{ heading() }}</h2>
        <div class="dialog__text"><ng-content /></div>
        <div class="row btn-row dialog__acts"><ng-content select="[actions]" /></div>
      </div>
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = input(false, { transform: booleanAttribute });
  readonly alert = input(false, { transform: booleanAttribute });
  readonly closed = output();
  protected readonly id = `dialog-${++count}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const dialog = this.box().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }

  protected outside(event: Event): void {
    if (event.target === this.box().nativeElement) this.box().nativeElement.close();
  }
}

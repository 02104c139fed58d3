import { Directive, HostListener, booleanAttribute, input } from '@angular/core';

/** A button that works: `<button class="btn btn--primary" [kvBusy]="sending.isBusy()">`. Keeps its width and its focus, ignores clicks. */
@Directive({
  selector: 'button[kvBusy]',
  host: { '[attr.aria-busy]': 'kvBusy() || null' },
})
export class Busy {
  readonly kvBusy = input(false, { transform: booleanAttribute });

  @HostListener('click', ['$event'])
  protected stop(event: Event): void {
    if (!this.kvBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';

/** A short message at the bottom of the window, with a way back where there is one. */
export interface Toast {
  id: number;
  text: string;
  undo: (() => void) | null;
}

/** `toasts.show('Voorstel ingetrokken.', () => this.restore())`. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly all = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;
  readonly shown = this.all.asReadonly();

  show(text: string, undo: (() => void) | null = null): void {
    const toast = { id: ++this.last, text, undo };
    this.all.update((all) => [...all.slice(-2), toast]);
    this.resume(toast);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.all.update((all) => all.filter((toast) => toast.id !== id));
  }

  /** Nobody loses a way back while reading it: the time stands still under pointer and focus. */
  pause(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  resume(toast: Toast): void {
    this.pause(toast.id);
    this.timers.set(toast.id, setTimeout(() => this.dismiss(toast.id), toast.undo ? 12_000 : 7_000));
  }
}

/** The place where toasts appear; stands once in the shell. */
@Component({
  selector: 'kv-toasts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="toasts" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast"
          (mouseenter)="toasts.pause(toast.id)"
          (mouseleave)="toasts.resume(toast)"
          (focusin)="toasts.pause(toast.id)"
          (focusout)="toasts.resume(toast)"
        >
          <span>{{ toast.text }}</span>
          @if (toast.undo; as undo) {
            <button type="button" class="btn btn--quiet" (click)="toasts.dismiss(toast.id); undo()" i18n="@@base.toast.undo">Maak ongedaan</button>
          } @else {
            <button type="button" class="btn btn--quiet" (click)="toasts.dismiss(toast.id)" i18n="@@base.toast.close">Sluit</button>
          }
        </div>
      }
    </div>
  `,
})
export class ToastPlace {
  protected readonly toasts = inject(Toasts);
}

import { ChangeDetectionStrategy, Component, booleanAttribute, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here } from './here';
import { problemOf } from './send';
import { injectPageStatus } from './status';

/**
 * What stands where something could not be read. Check `error()` before `value()`:
 * `@if (posting.error(); as error) {<kv-failed [error]="error" (again)="posting.reload()" />}`.
 * The page that the server renders gets the status too: 404 stays 404.
 */
@Component({
  selector: 'kv-failed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <div class="empty">
      @switch (look()) {
        @case ('missing') {
          <h2 i18n="@@base.failed.missing.title">Deze pagina is er niet</h2>
          <p i18n="@@base.failed.missing.text">Misschien is ze verplaatst of weggehaald, of mag je haar niet zien. Kijk of het adres klopt.</p>
          <div class="row btn-row"><a class="btn btn--second" routerLink="/" i18n="@@base.failed.missing.home">Naar de voorpagina</a></div>
        }
        @case ('stranger') {
          <h2 i18n="@@base.failed.stranger.title">Log in om dit te zien</h2>
          <p i18n="@@base.failed.stranger.text">Deze pagina hoort bij een account.</p>
          <div class="row btn-row"><a class="btn btn--primary" routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@base.failed.stranger.sign-in">Inloggen</a></div>
        }
        @default {
          <h2>{{ problem().title }}</h2>
          <p>{{ problem().detail }}</p>
          <div class="row btn-row"><button type="button" class="btn btn--second" (click)="again.emit()" i18n="@@base.failed.again">Probeer opnieuw</button></div>
        }
      }
    </div>
  `,
})
export class Failed {
  readonly error = input.required<unknown>();
  /** Only a part of the page failed: the page keeps its status. */
  readonly part = input(false, { transform: booleanAttribute });
  readonly again = output();
  protected readonly here = inject(Here);
  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly look = computed(() => {
    const { status } = this.problem();
    if (status === 404) return 'missing';
    return status === 401 ? 'stranger' : 'broken';
  });

  constructor() {
    const setStatus = injectPageStatus();
    effect(() => {
      const { status } = this.problem();
      if (!this.part()) setStatus(status >= 400 && status < 500 ? status : 503);
    });
  }
}

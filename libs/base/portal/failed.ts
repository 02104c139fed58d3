import { ChangeDetectionStrategy, Component, booleanAttribute, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here } from './here';
import { problemOf } from './send';
import { injectPageStatus } from './status';

/**
 * What stands where something could not be read. Check `error()` before `value()`:
 * `@if (posting.error(); as error) {<kv-failed [error]="error" (again)="posting.reload()" />}`.
 * The page that the server renders gets the status too: 404 stays 404. It is the heading of the page, unless it stands `under` one.
 */
@Component({
  selector: 'kv-failed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: `h1, h2 { font-size: var(--k-t-h2); line-height: 1.14; margin-bottom: .5rem; }`,
  template: `
    <div class="empty">
      @if (part() || under()) {<h2>{{ heading() }}</h2>} @else {<h1>{{ heading() }}</h1>}
      @switch (look()) {
        @case ('missing') {
          <p i18n="@@base.failed.missing.text">Misschien is ze verplaatst of weggehaald, of mag je haar niet zien. Kijk of het adres klopt.</p>
          <div class="row btn-row"><a class="btn btn--second" routerLink="/" i18n="@@base.failed.missing.home">Naar de voorpagina</a></div>
        }
        @case ('stranger') {
          <p i18n="@@base.failed.stranger.text">Deze pagina hoort bij een account.</p>
          <div class="row btn-row"><a class="btn btn--primary" routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@base.failed.stranger.sign-in">Inloggen</a></div>
        }
        @case ('forbidden') {
          <p>{{ problem().detail }}</p>
          <div class="row btn-row"><a class="btn btn--second" routerLink="/workspace" i18n="@@base.failed.workspace">Naar je werkplek</a></div>
        }
        @default {
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
  /** The page has a heading of its own, above this. */
  readonly under = input(false, { transform: booleanAttribute });
  readonly again = output();
  protected readonly here = inject(Here);
  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly look = computed(() => {
    const { status } = this.problem();
    if (status === 404) return 'missing';
    if (status === 403) return 'forbidden';
    return status === 401 ? 'stranger' : 'broken';
  });
  protected readonly heading = computed(() => {
    if (this.look() === 'missing') return $localize`:@@base.failed.missing.title:Deze pagina is er niet`;
    return this.look() === 'stranger' ? $localize`:@@base.failed.stranger.title:Log in om dit te zien` : this.problem().title;
  });

  constructor() {
    const setStatus = injectPageStatus();
    effect(() => {
      const { status } = this.problem();
      if (!this.part()) setStatus(status >= 400 && status < 500 ? status : 503);
    });
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { Here, ToastPlace } from '#base/portal';
import { Dateline } from './shell/dateline';
import { Footer } from './shell/footer';
import { Masthead } from './shell/masthead';

/** The shell around every page. */
@Component({
  selector: 'kv-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, Dateline, Masthead, Footer, ToastPlace],
  template: `
    <a class="skip" [href]="here.path() + '#main'" (click)="toMain($event)" i18n="@@portal.shell.skip">Naar de inhoud</a>
    <kv-dateline />
    <kv-masthead />
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <kv-footer />
    <kv-toasts />
  `,
})
export class App {
  protected readonly here = inject(Here);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    // After a move to another page a screen reader starts at the new text, not at the link that is gone.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus({ preventScroll: true }));
  }

  protected toMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { Here, ToastPlace } from '#base/portal';
import { Dateline } from './shell/dateline';
import { Footer } from './shell/footer';
import { Masthead } from './shell/masthead';
import { Unreached } from './shell/unreached';

/** The shell around every page. */
@Component({
  selector: 'kv-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, Dateline, Masthead, Unreached, Footer, ToastPlace],
  template: `
    <a class="skip" [href]="here.path() + '#main'" (click)="toMain($event)" i18n="@@portal.shell.skip">Naar de inhoud</a>
    <kv-dateline />
    <kv-masthead />
    <kv-unreached />
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
    const router = inject(Router);
    router
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus({ preventScroll: true }));
    afterNextRender(() => this.whenIdle(() => void import('./shell/ahead').then(({ fetchAhead }) => fetchAhead(router.config))));
  }

  /** Once the page stands and has nothing to do; never for who asks for little data or has a slow line. */
  private whenIdle(act: () => void): void {
    const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
    if (line?.saveData || line?.effectiveType?.includes('2g')) return;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
    else setTimeout(act, 2000);
  }

  protected toMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

import { DOCUMENT, Injectable, LOCALE_ID, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** Where the reader is. With `<base href="/nl/">` a bare `#id` would leave the page, so links to a part of it start with `path()`. */
@Injectable({ providedIn: 'root' })
export class Here {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  private readonly document = inject(DOCUMENT);
  private readonly moved = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** The address inside one language, without the fragment: `/postings?region=east`. */
  readonly inner = computed(() => this.moved().split('#')[0] ?? '/');
  /** The whole path: `/nl/postings?region=east`. */
  readonly path = computed(() => this.in(this.locale));

  /** The same page in another language. */
  in(locale: string): string {
    const inner = this.inner();
    return `/${locale}${inner.startsWith('/') ? inner : `/${inner}`}`;
  }

  /** Puts the focus on the part of the page with this id. */
  focus(id: string): void {
    this.document.getElementById(id)?.focus();
  }
}

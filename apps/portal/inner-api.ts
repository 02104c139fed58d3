import { FetchBackend } from '@angular/common/http';
import type { HttpBackend, HttpEvent, HttpRequest } from '@angular/common/http';
import { Injectable, REQUEST, REQUEST_CONTEXT, inject } from '@angular/core';
import { throwError } from 'rxjs';
import type { Observable } from 'rxjs';

/** What the server tells each page that it renders. */
export interface PageContext {
  /** Where the API answers from inside: `http://127.0.0.1:3000`. */
  apiOrigin: string;
  /** Where the world finds the portal: `https://koppelvlak.example`. */
  publicOrigin: string;
}

/**
 * The way from a page on the server to the API. It lies below the transfer cache, so that the cookie does not keep an
 * answer out of it; and it knows `/v1/` only, so that the cookie never leaves the house.
 */
@Injectable()
export class InnerApi implements HttpBackend {
  private readonly fetch = inject(FetchBackend);
  private readonly page = inject(REQUEST, { optional: true });
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as PageContext | null;

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    // Angular has made the address absolute by now, with the page's own origin.
    const own = this.page ? new URL(this.page.url).origin : 'http://inner';
    const { origin: asker, pathname, search } = new URL(request.url, own);
    if (asker !== own || !pathname.startsWith('/v1/')) {
      return throwError(() => new Error(`A page on the server reads from /v1/ only, not from ${request.url}.`));
    }
    const cookie = this.page?.headers.get('cookie');
    const origin = this.context?.apiOrigin ?? process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';
    const asked = request.clone({ url: `${origin}${pathname}${search}`, timeout: 6000, ...(cookie ? { setHeaders: { cookie } } : {}) });
    return this.fetch.handle(asked);
  }
}

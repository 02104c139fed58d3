import { LOCALE_ID, inject } from '@angular/core';
import type { HttpInterceptorFn } from '@angular/common/http';

/** Problems and texts come in the language of the page, whatever the browser prefers. */
export const inOurLanguage: HttpInterceptorFn = (request, next) => {
  const locale = inject(LOCALE_ID);
  return next(request.url.startsWith('/v1/') ? request.clone({ setHeaders: { 'Accept-Language': locale } }) : request);
};

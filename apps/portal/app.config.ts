import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, provideEnvironmentInitializer } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import { inject } from '@angular/core';
import { provideClientHydration, withHttpTransferCacheOptions, withI18nSupport, withNoIncrementalHydration } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Theme, inOurLanguage } from '#base/portal';
import { routes } from './app.routes';
import { repeatCases } from './repeated-cases';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    provideHttpClient(withInterceptors([inOurLanguage])),
    provideClientHydration(
      // Without i18n support hydration is silently off; incremental hydration would need inline scripts, which our policy forbids.
      withI18nSupport(),
      withNoIncrementalHydration(),
      withHttpTransferCacheOptions({ includeNonCacheableRequests: true, includeHeaders: ['ETag'] }),
    ),
    provideEnvironmentInitializer(repeatCases),
    provideEnvironmentInitializer(() => inject(Theme).apply()),
  ],
};

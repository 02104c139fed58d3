import { FetchBackend, HttpBackend } from '@angular/common/http';
import { REQUEST_CONTEXT, inject, mergeApplicationConfig } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { PUBLIC_ORIGIN } from '#base/portal';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { InnerApi } from './inner-api';
import type { PageContext } from './inner-api';

const onTheServer: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    FetchBackend,
    { provide: HttpBackend, useClass: InnerApi },
    {
      provide: PUBLIC_ORIGIN,
      useFactory: () => (inject(REQUEST_CONTEXT, { optional: true }) as PageContext | null)?.publicOrigin ?? '',
    },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, onTheServer);

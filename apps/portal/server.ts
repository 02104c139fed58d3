import { AngularAppEngine, createRequestHandler } from '@angular/ssr';
import type { PageContext } from './inner-api';

export type { PageContext };

/** Renders one page; null when the address has no page. `AngularAppEngine` alone adds no listeners to the process. */
export type Render = (request: Request, context: PageContext) => Promise<Response | null>;

/** Makes the renderer for a portal that the world knows by this host name; pages for another name are refused. */
export function createRender(hostname: string): Render {
  const engine = new AngularAppEngine({ allowedHosts: [hostname] });
  return (request, context) => engine.handle(request, context);
}

/** For the development server only. */
export const reqHandler = createRequestHandler((request: Request) => createRender('localhost')(request, {
  apiOrigin: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000',
  publicOrigin: new URL(request.url).origin,
}));

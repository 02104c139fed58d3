import { RenderMode } from '@angular/ssr';
import type { ServerRoute } from '@angular/ssr';

/** Every page is rendered when it is asked for: it depends on the clock, the reader and the data. */
export const serverRoutes: ServerRoute[] = [{ path: '**', renderMode: RenderMode.Server }];

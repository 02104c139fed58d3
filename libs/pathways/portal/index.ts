import type { Routes } from '@angular/router';

export { FunctionView } from './function-view';

/** `/functions`. The page of one function also shows programmes, so the portal composes it. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./functions').then((m) => m.Functions) }];

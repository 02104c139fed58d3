import type { Routes } from '@angular/router';

export { addresses as guidance } from './addresses';
export { FormView } from './form-view';

/** `/forms`: the eight forms of collaboration. The page of one form also shows examples, so the portal composes it. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./forms').then((m) => m.Forms) }];

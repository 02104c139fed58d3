import type { Routes } from '@angular/router';

/** `/forms`: the eight forms of collaboration. The page of one form also shows examples, so the portal composes it. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../forms').then((m) => m.Forms) }];

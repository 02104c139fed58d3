import type { Routes } from '@angular/router';

/** The reader's proposals. The page of one is composed in the app: its conversation stands on it too. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../proposals').then((m) => m.Proposals) },
];

import type { Routes } from '@angular/router';

/** `/organisation/import`: bringing along what one has in spreadsheets. */
export const importRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./imports-page').then((m) => m.ImportsPage) },
  { path: ':id', loadComponent: () => import('./import-page').then((m) => m.ImportPage) },
];

import type { Routes } from '@angular/router';

/** The monitor's pages. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./monitor-page').then((m) => m.MonitorPage) },
  { path: 'gaps', loadComponent: () => import('./gaps-page').then((m) => m.GapsPage) },
];

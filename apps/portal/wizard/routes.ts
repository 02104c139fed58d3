import type { Routes } from '@angular/router';

/** `/wizard`: which form of collaboration fits; `/wizard/cost`: what recruiting costs beside it. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./wizard').then((m) => m.Wizard) },
  { path: 'cost', loadComponent: () => import('./cost').then((m) => m.Cost) },
];

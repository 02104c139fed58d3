import type { Routes } from '@angular/router';

/** `/programmes`: what fits one, where it can be answered. */
export const routes: Routes = [
  { path: ':id/matches', pathMatch: 'full', loadComponent: () => import('./programme-matches-page').then((m) => m.ProgrammeMatchesPage) },
  { path: ':id/matches/compare', loadChildren: () => import('#matching/portal/routes').then((m) => m.programmeCompareRoutes) },
];

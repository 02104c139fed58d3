import type { Routes } from '@angular/router';

/** `/proposals`: from the first word to the last yes. The domains bring the pages; the page of one brings them together. */
export const routes: Routes = [
  { path: ':id/messages', loadChildren: () => import('#threads/portal/routes').then((m) => m.proposalThreadRoutes) },
  { path: ':id', pathMatch: 'full', loadComponent: () => import('./proposal').then((m) => m.ProposalPage) },
  { path: '', loadChildren: () => import('#proposals/portal/routes').then((m) => m.routes) },
];

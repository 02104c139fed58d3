import type { Routes } from '@angular/router';

/** The reader's proposals, and one of them. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../proposals').then((m) => m.Proposals) },
  { path: ':id', loadComponent: () => import('../proposal').then((m) => m.ProposalPage) },
];

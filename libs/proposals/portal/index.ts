import type { Routes } from '@angular/router';

export { LOOKS as PROPOSAL_LOOKS, headline, matter, sideOf } from './words';
export { Respond, type Candidate } from './respond';

/** The reader's proposals, and one of them. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./proposals').then((m) => m.Proposals) },
  { path: ':id', loadComponent: () => import('./proposal').then((m) => m.ProposalPage) },
];

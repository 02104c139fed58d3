import type { Routes } from '@angular/router';

/** `/proposals/:id/messages`: the conversation of a proposal. */
export const proposalThreadRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../proposal-messages').then((m) => m.ProposalMessages) }];
/** `/collaborations/:id/messages`: the same, read at the collaboration that came of it. */
export const collaborationThreadRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../collaboration-messages').then((m) => m.CollaborationMessages) }];

import type { Routes } from '@angular/router';

/** `/dev`: what only the demo and who builds the product look at. */
export const routes: Routes = [
  { path: 'kit', loadComponent: () => import('../kit/kit').then((m) => m.Kit) },
  { path: 'mail', loadComponent: () => import('./mailbox').then((m) => m.Mailbox) },
];

import type { Routes } from '@angular/router';
import { DeskFrame } from './frame';

/** `/desk`: what HCA-ICT does. The domains bring the pages; each has its line in entries.ts. */
export const routes: Routes = [{
  path: '', component: DeskFrame,
  children: [
    { path: '', pathMatch: 'full', redirectTo: 'verification' },
    { path: 'verification', loadComponent: () => import('#organisations/portal').then((m) => m.loadVerification()) },
    { path: 'merges', loadComponent: () => import('#organisations/portal').then((m) => m.loadMerges()) },
    { path: 'contacts', loadChildren: () => import('#contacts/portal').then((m) => m.deskRoutes) },
  ],
}];

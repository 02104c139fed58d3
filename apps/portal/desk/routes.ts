import type { Routes } from '@angular/router';
import { DeskFrame } from './frame';

/** `/desk`: what HCA-ICT does. The domains bring the pages; each has its line in entries.ts. */
export const routes: Routes = [{
  path: '', component: DeskFrame,
  children: [
    { path: '', pathMatch: 'full', redirectTo: 'verification' },
    { path: 'verification', loadChildren: () => import('#organisations/portal/routes').then((m) => m.verificationRoutes) },
    { path: 'merges', loadChildren: () => import('#organisations/portal/routes').then((m) => m.mergeRoutes) },
    { path: 'partnerships', loadChildren: () => import('#organisations/portal/routes').then((m) => m.partnershipDeskRoutes) },
    { path: 'institutions', loadChildren: () => import('#organisations/portal/routes').then((m) => m.institutionDeskRoutes) },
    { path: 'municipalities', loadChildren: () => import('#organisations/portal/routes').then((m) => m.municipalityRoutes) },
    { path: 'matching', loadChildren: () => import('#matching/portal/routes').then((m) => m.deskRoutes) },
    { path: 'stories', loadChildren: () => import('#evaluations/portal/routes').then((m) => m.deskRoutes) },
    { path: 'contacts', loadChildren: () => import('#contacts/portal/routes').then((m) => m.deskRoutes) },
    { path: 'questions', loadChildren: () => import('#contacts/portal/routes').then((m) => m.questionRoutes) },
  ],
}];

import type { Routes } from '@angular/router';
import { OrganisationContents } from './contents';
import { OrganisationFrame } from './frame';

/** `/organisation`: what one arranges for the organisation one works for. The domains bring the pages; each has its line in entries.ts. */
export const routes: Routes = [{
  path: '', component: OrganisationFrame,
  children: [
    { path: '', pathMatch: 'full', component: OrganisationContents },
    { path: 'members', loadChildren: () => import('#accounts/portal').then((m) => m.memberRoutes) },
    { path: 'branches', loadComponent: () => import('#organisations/portal').then((m) => m.loadBranches()) },
    { path: 'recognitions', loadComponent: () => import('#organisations/portal').then((m) => m.loadRecognitions()) },
    { path: 'profile', loadComponent: () => import('./profile').then((m) => m.OrganisationProfile) },
    { path: 'programmes', loadChildren: () => import('#organisations/portal').then((m) => m.programmeRoutes) },
    { path: 'import', loadChildren: () => import('#imports/portal').then((m) => m.importRoutes) },
    { path: 'calendar', loadChildren: () => import('#organisations/portal').then((m) => m.calendarRoutes) },
  ],
}];

import type { Routes } from '@angular/router';
import { OrganisationContents } from './contents';
import { OrganisationFrame } from './frame';

/** `/organisation`: what one arranges for the organisation one works for. The domains bring the pages; each has its line in entries.ts. */
export const routes: Routes = [{
  path: '', component: OrganisationFrame,
  children: [
    { path: '', pathMatch: 'full', component: OrganisationContents },
    { path: 'members', loadChildren: () => import('#accounts/portal/routes').then((m) => m.memberRoutes) },
    { path: 'deputies', loadChildren: () => import('#accounts/portal/routes').then((m) => m.deputyRoutes) },
    { path: 'branches', loadChildren: () => import('#organisations/portal/routes').then((m) => m.branchRoutes) },
    { path: 'recognitions', loadChildren: () => import('#organisations/portal/routes').then((m) => m.recognitionRoutes) },
    { path: 'interest', loadChildren: () => import('#organisations/portal/routes').then((m) => m.interestRoutes) },
    { path: 'backlog', loadChildren: () => import('#organisations/portal/routes').then((m) => m.backlogRoutes) },
    { path: 'boards', loadChildren: () => import('#organisations/portal/routes').then((m) => m.boardRoutes) },
    { path: 'matches', loadComponent: () => import('../matches/organisation-matches-page').then((m) => m.OrganisationMatchesPage) },
    { path: 'matches/compare', loadChildren: () => import('#matching/portal/routes').then((m) => m.organisationCompareRoutes) },
    { path: 'fits', loadChildren: () => import('#matching/portal/routes').then((m) => m.offerRoutes) },
    { path: 'fits/compare', loadChildren: () => import('#matching/portal/routes').then((m) => m.offersCompareRoutes) },
    { path: 'profile', loadComponent: () => import('./profile').then((m) => m.OrganisationProfile) },
    { path: 'programmes', loadChildren: () => import('#organisations/portal/routes').then((m) => m.programmeRoutes) },
    { path: 'programmes/:id', loadComponent: () => import('./programme').then((m) => m.OwnProgramme) },
    { path: 'check-in-questions', loadChildren: () => import('#check-ins/portal/routes').then((m) => m.questionRoutes) },
    { path: 'clauses', loadChildren: () => import('#collaborations/portal/routes').then((m) => m.clauseRoutes) },
    { path: 'partners', loadChildren: () => import('#collaborations/portal/routes').then((m) => m.partnerRoutes) },
    { path: 'partnerships', loadChildren: () => import('#organisations/portal/routes').then((m) => m.ownPartnershipRoutes) },
    { path: 'import', loadChildren: () => import('#imports/portal').then((m) => m.importRoutes) },
    { path: 'calendar', loadChildren: () => import('#organisations/portal/routes').then((m) => m.calendarRoutes) },
  ],
}];

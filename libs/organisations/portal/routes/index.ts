import type { Routes } from '@angular/router';

/** `/institutions`: the directory. The page of one is composed in the app: writing to its people stands on it too. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../institutions').then((m) => m.Institutions) },
];

/** `/partnerships`: who brings companies and education together, and one of them. */
export const partnershipRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../partnerships/partnerships').then((m) => m.Partnerships) },
  { path: ':slug', loadComponent: () => import('../partnerships/partnership-view').then((m) => m.PartnershipView) },
];

/** `/organisation/partnerships`: where one's organisation takes part, and those that one keeps. */
export const ownPartnershipRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../partnerships/own-partnerships').then((m) => m.OwnPartnerships) },
  { path: ':id', loadComponent: () => import('../partnerships/partnership-editor').then((m) => m.PartnershipEditor) },
];
/** `/desk/partnerships`: all of them, for HCA-ICT. */
export const partnershipDeskRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../desk/partnerships-page').then((m) => m.PartnershipsDesk) },
  { path: ':id', loadComponent: () => import('../partnerships/partnership-editor').then((m) => m.PartnershipEditor) },
];
/** `/desk/institutions`: adding one. */
export const institutionDeskRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../desk/institution-new').then((m) => m.InstitutionNew) }];
/** `/desk/municipalities` */
export const municipalityRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../desk/municipalities-page').then((m) => m.MunicipalitiesPage) }];
/** `/organisation/profile` of a partnership. */
export const loadPartnershipProfile = () => import('../partnerships/partnership-editor').then((m) => m.PartnershipEditor);

/** `/organisation/profile` of an institution. */
export const loadInstitutionProfile = () => import('../institution-profile').then((m) => m.InstitutionProfilePage);

/** `/organisation/calendar`: quiet weeks and holidays. */
export const calendarRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../calendar-page').then((m) => m.CalendarPage) }];

/** `/organisation/boards`: the boards that advise an institution. */
export const boardRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../boards-page').then((m) => m.BoardsPage) }];

/** `/organisation/programmes`: what an institution arranges about its programmes. The page of one is composed in the app: who keeps it stands on it too. */
export const programmeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../programmes-page').then((m) => m.ProgrammesPage) },
  { path: 'new', loadComponent: () => import('../programme-page').then((m) => m.ProgrammePage) },
];

/** Below `/organisation`: what a company arranges. */
export const loadProfile = () => import('../companies/profile-page').then((m) => m.CompanyProfilePage);
export const branchRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../companies/branches-page').then((m) => m.CompanyBranches) }];
export const recognitionRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../companies/recognitions-page').then((m) => m.CompanyRecognitions) }];
export const interestRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../companies/interest-page').then((m) => m.CompanyInterest) }];
export const backlogRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../companies/backlog-page').then((m) => m.CompanyBacklog) }];

/** Below `/desk`: what an analyst does with companies. */
export const verificationRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../desk/verification-page').then((m) => m.VerificationPage) }];
export const mergeRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../desk/merges-page').then((m) => m.MergesPage) }];

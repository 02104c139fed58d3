import type { Routes } from '@angular/router';

export { CompanyStep } from './companies/company-step';
export { ProgrammeList } from './programme-list';

/** `/institutions`: the directory and its institutions. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./institutions').then((m) => m.Institutions) },
  { path: ':slug', loadComponent: () => import('./institution-page').then((m) => m.InstitutionPage) },
];

/** `/organisation/programmes`: what an institution arranges about its programmes. */
export const programmeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./programmes-page').then((m) => m.ProgrammesPage) },
  { path: 'new', loadComponent: () => import('./programme-page').then((m) => m.ProgrammePage) },
  { path: ':id', loadComponent: () => import('./programme-page').then((m) => m.ProgrammePage) },
];

import type { Routes } from '@angular/router';

export { ProgrammeList } from './programme-list';

/** `/institutions`: the directory and its institutions. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./institutions').then((m) => m.Institutions) },
  { path: ':slug', loadComponent: () => import('./institution-page').then((m) => m.InstitutionPage) },
];

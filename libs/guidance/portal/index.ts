import type { Routes } from '@angular/router';

/** `/forms`: the eight forms of collaboration. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./forms').then((m) => m.Forms) },
  { path: ':slug', loadComponent: () => import('./form-page').then((m) => m.FormPage) },
];

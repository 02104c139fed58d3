import type { Routes } from '@angular/router';

/** `/library`: what can be read. Stories of collaborations stand beside the handbook's cases. */
export const routes: Routes = [
  { path: 'stories', loadChildren: () => import('#evaluations/portal/routes').then((m) => m.publicRoutes) },
  { path: '', loadChildren: () => import('#library/portal/routes').then((m) => m.routes) },
];

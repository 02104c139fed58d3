import type { Routes } from '@angular/router';

/** `/collaborations`: working together, from the start to the story. The domains bring the pages; the page of one brings them together. */
export const routes: Routes = [
  { path: ':id/messages', loadChildren: () => import('#threads/portal/routes').then((m) => m.collaborationThreadRoutes) },
  { path: ':id/evaluation', loadChildren: () => import('#evaluations/portal/routes').then((m) => m.routes) },
  { path: ':id/story', loadChildren: () => import('#evaluations/portal/routes').then((m) => m.storyRoutes) },
  { path: ':id', pathMatch: 'full', loadComponent: () => import('./collaboration').then((m) => m.CollaborationPage) },
  { path: '', loadChildren: () => import('#collaborations/portal/routes').then((m) => m.routes) },
];

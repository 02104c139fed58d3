import type { Routes } from '@angular/router';

/** `/library`: examples from practice, articles, and pages of others. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../library').then((m) => m.Library) },
  { path: 'links', loadComponent: () => import('../links').then((m) => m.Links) },
  { path: 'cases/:slug', loadComponent: () => import('../case-page').then((m) => m.CasePage) },
  { path: 'articles/:slug', loadComponent: () => import('../article-page').then((m) => m.ArticlePage) },
];

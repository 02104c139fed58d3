import type { Routes } from '@angular/router';

/** `/evaluations/:token`: what a link from a mail opens. */
export const linkRoutes: Routes = [{ path: ':token', loadComponent: () => import('../link-page').then((m) => m.LinkPage) }];

/** `/collaborations/:id/evaluation`: looking back. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../evaluation-page').then((m) => m.EvaluationPage) }];

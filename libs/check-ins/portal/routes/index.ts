import type { Routes } from '@angular/router';

/** The page behind a link from a mail. */
export const routes: Routes = [{ path: ':token', loadComponent: () => import('../link-page').then((m) => m.LinkPage) }];

/** `/organisation/check-in-questions`: what an institution asks of its own. */
export const questionRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../questions/questions-page').then((m) => m.QuestionsPage) }];

import type { Routes } from '@angular/router';

/** The page behind a link from a mail. */
export const routes: Routes = [{ path: ':token', loadComponent: () => import('../link-page').then((m) => m.LinkPage) }];

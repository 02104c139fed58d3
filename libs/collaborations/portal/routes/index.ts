import type { Routes } from '@angular/router';

/** The reader's collaborations. The page of one is composed in the app: check-ins stand on it too. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../collaborations').then((m) => m.Collaborations) }];

import type { Routes } from '@angular/router';

/** At `search`. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../search-page').then((m) => m.SearchPage) }];

import type { Routes } from '@angular/router';

/** The monitor's page. */
export const routes: Routes = [{ path: '', loadComponent: () => import('./monitor-page').then((m) => m.MonitorPage) }];

import type { Routes } from '@angular/router';

/** The door of the portal. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./sign-in').then((m) => m.SignIn) }];

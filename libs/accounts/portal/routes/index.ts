import type { Routes } from '@angular/router';

/** The door of the portal. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../sign-in').then((m) => m.SignIn) }];
export const signUpRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../sign-up').then((m) => m.SignUp) }];
export const confirmRoutes: Routes = [{ path: ':token', loadComponent: () => import('../confirm').then((m) => m.Confirm) }];
export const passwordRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../password').then((m) => m.PasswordAsk) },
  { path: ':token', loadComponent: () => import('../password').then((m) => m.PasswordSet) },
];
export const invitationRoutes: Routes = [{ path: ':token', loadComponent: () => import('../invitation').then((m) => m.InvitationPage) }];
export const welcomeRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../welcome').then((m) => m.Welcome) }];
export const accountRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../account/account-page').then((m) => m.AccountPage) }];
/** `/organisation/deputies`: who stands in for whom. */
export const deputyRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../deputies/deputies-page').then((m) => m.DeputiesPage) }];
/** `/organisation/members` */
export const memberRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../members/members-page').then((m) => m.MembersPage) }];

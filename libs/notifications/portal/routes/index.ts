import type { Routes } from '@angular/router';

/** `/inbox`: one's news. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../inbox-page').then((m) => m.InboxPage) }];

/** `/account/notifications`: how often one wants mail about what. */
export const settingsRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../settings-page').then((m) => m.SettingsPage) }];

/** `/unsubscribe`: what the link at the foot of a mail opens. */
export const unsubscribeRoutes: Routes = [{ path: ':token', loadComponent: () => import('../unsubscribe-page').then((m) => m.UnsubscribePage) }];

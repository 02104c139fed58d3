import type { Routes } from '@angular/router';

/** `/contacts`: what one asked and what one was asked. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../contacts-page').then((m) => m.ContactsPage) },
  { path: ':id', loadComponent: () => import('../contact-page').then((m) => m.ContactPage) },
];

/** `/desk/contacts`: where nobody is known. */
export const deskRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../missing-page').then((m) => m.MissingPage) }];

import type { Routes } from '@angular/router';

/** `/contacts`: what one asked and what one was asked. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../contacts-page').then((m) => m.ContactsPage) },
  { path: ':id', loadComponent: () => import('../contact-page').then((m) => m.ContactPage) },
];

/** `/desk/contacts`: where nobody is known. */
export const deskRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../missing-page').then((m) => m.MissingPage) }];

/** `/ask`: asking HCA-ICT. */
export const askRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../ask-page').then((m) => m.AskPage) }];

/** `/desk/questions`: what was asked. */
export const questionRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../questions-page').then((m) => m.QuestionsPage) }];

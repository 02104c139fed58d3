import type { Routes } from '@angular/router';
import { NotFound } from './shell/not-found';

/** The pages of each domain, one line a domain, loaded when they are first opened. Paths are the same in both languages. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./home/home').then((m) => m.Home) },
  { path: 'sign-in', loadChildren: () => import('#accounts/portal').then((m) => m.routes) },
  { path: 'functions', pathMatch: 'full', loadComponent: () => import('./functions/functions-page').then((m) => m.FunctionsPage) },
  { path: 'functions/:slug', loadComponent: () => import('./functions/function-page').then((m) => m.FunctionPage) },
  { path: 'wizard', loadChildren: () => import('./wizard/routes').then((m) => m.routes) },
  { path: 'forms', loadChildren: () => import('#guidance/portal').then((m) => m.routes) },
  { path: 'forms/canvas', loadComponent: () => import('./forms/canvas').then((m) => m.Canvas) },
  { path: 'forms/:slug', loadComponent: () => import('./forms/form-page').then((m) => m.FormPage) },
  { path: 'library', loadChildren: () => import('#library/portal').then((m) => m.routes) },
  { path: 'institutions', loadChildren: () => import('#organisations/portal').then((m) => m.routes) },
  { path: 'dev/kit', loadComponent: () => import('./kit/kit').then((m) => m.Kit) },
  { path: 'proposals', loadChildren: () => import('#proposals/portal').then((m) => m.routes) },
  { path: 'collaborations', loadChildren: () => import('#collaborations/portal').then((m) => m.routes) },
  { path: 'collaborations/:id', loadComponent: () => import('./collaboration/collaboration').then((m) => m.CollaborationPage) },
  { path: 'check-ins', loadChildren: () => import('#check-ins/portal').then((m) => m.routes) },
  { path: 'monitor', loadChildren: () => import('#monitor/portal').then((m) => m.routes) },
  { path: 'programmes/:id/matches', loadChildren: () => import('#matching/portal').then((m) => m.programmeRoutes) },
  { path: 'postings/:id/matches', loadComponent: () => import('./posting-matches/posting-matches-page').then((m) => m.PostingMatchesPage) },
  { path: 'postings', loadChildren: () => import('#postings/portal').then((m) => m.routes) },
  { path: 'postings/:id', loadComponent: () => import('./posting-page/posting-page').then((m) => m.PostingPage) },
  { path: 'organisation', loadChildren: () => import('./organisation/routes').then((m) => m.routes) },
  { path: 'workspace', loadComponent: () => import('./workspace/workspace').then((m) => m.Workspace) },
  { path: 'dev/mail', loadComponent: () => import('./dev-mail/mailbox').then((m) => m.Mailbox) },
  { path: 'about', loadComponent: () => import('./statements/about').then((m) => m.About) },
  { path: 'accessibility', loadComponent: () => import('./statements/accessibility').then((m) => m.Accessibility) },
  { path: 'privacy', loadComponent: () => import('./statements/privacy').then((m) => m.Privacy) },
  { path: 'terms', loadComponent: () => import('./statements/terms').then((m) => m.Terms) },
  { path: '**', component: NotFound },
];

import type { Routes } from '@angular/router';

/** The reader's collaborations. The page of one is composed in the app: check-ins stand on it too. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../collaborations').then((m) => m.Collaborations) },
  { path: ':id/plan', loadComponent: () => import('../plan/plan-page').then((m) => m.PlanPage) },
];

/** `/organisation/clauses`: what an institution brings along to plans. */
export const clauseRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../clauses/clauses-page').then((m) => m.ClausesPage) }];

/** `/organisation/partners`: the companies an institution works with. */
export const partnerRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../partners/partners-page').then((m) => m.PartnersPage) },
  { path: ':companyId', loadComponent: () => import('../partners/partner-page').then((m) => m.PartnerPage) },
];

import type { Routes } from '@angular/router';

/** Two or three matches side by side: `programmes/:id/matches/compare`, `postings/:id/matches/compare`, `organisation/matches/compare`, `organisation/fits/compare`. */
const compare = (of: 'programme' | 'posting' | 'organisation' | 'offers'): Routes => [{ path: '', data: { of }, loadComponent: () => import('../compare/match-compare').then((m) => m.MatchCompare) }];
export const programmeCompareRoutes = compare('programme');
export const postingCompareRoutes = compare('posting');
export const organisationCompareRoutes = compare('organisation');
export const offersCompareRoutes = compare('offers');

/** `organisation/fits`: who fits any of a company's offers. */
export const offerRoutes: Routes = [{ path: '', loadComponent: () => import('../offer-matches').then((m) => m.OfferMatches) }];

/** `/desk/matching`: the match rule, its versions and drafts. */
export const deskRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../rules/rules-page').then((m) => m.RulesPage) },
  { path: ':id', loadComponent: () => import('../rules/draft-page').then((m) => m.DraftPage) },
];

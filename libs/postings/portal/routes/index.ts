import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';

/** `new` and `:id/edit` are one page, so that the first save does not take the page away from under the writer's hands. */
function editor(segments: UrlSegment[]): UrlMatchResult | null {
  const [first, second, ...more] = segments;
  if (first?.path === 'new' && !second) return { consumed: segments, posParams: {} };
  return first && second?.path === 'edit' && more.length === 0 ? { consumed: segments, posParams: { id: first } } : null;
}

/** At `searches`: the searches that somebody keeps. */
export const searchRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../searches').then((m) => m.Searches) }];

/** What postings add to the kit's page. */
export const loadKit = () => import('../kit').then((m) => m.PostingKit);

/** At `entered/:token`: what an institution wrote for a company without an account. */
export const enteredRoutes: Routes = [{ path: ':token', loadComponent: () => import('../together/entered-page').then((m) => m.EnteredPage) }];

/** At `postings`; the page of one posting joins domains and stands with the portal. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../postings').then((m) => m.Postings) },
  { path: 'mine', loadComponent: () => import('../mine').then((m) => m.Mine) },
  { path: 'for-company', loadComponent: () => import('../together/for-company').then((m) => m.ForCompany) },
  { path: 'templates', loadComponent: () => import('../templates').then((m) => m.Templates) },
  { matcher: editor, loadComponent: () => import('../editor').then((m) => m.Editor) },
];

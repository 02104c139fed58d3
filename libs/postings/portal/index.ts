import type { Routes } from '@angular/router';

export { postingAddresses } from './addresses';
export { PostingLine } from './posting-line';
export { PostingHead } from './posting-head';
export { PostingText } from './posting-text';
export { STATUS_LOOK, factsOf, functionLabels, kindName, levelName, levelsWritten, periodWritten, regionName } from './words';

/** At `postings`; the page of one posting joins domains and stands with the portal. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./postings').then((m) => m.Postings) },
  { path: 'new', loadComponent: () => import('./new-posting').then((m) => m.NewPosting) },
  { path: ':id/edit', loadComponent: () => import('./edit-posting').then((m) => m.EditPosting) },
];

import type { Routes } from '@angular/router';

export { CheckInsSlot, CollaborationView } from './collaboration';
export { LOOKS as COLLABORATION_LOOKS, kindName as collaborationKind, partnerOf, unitsLine } from './words';
export type { TimelineEntry } from './timeline';

/** The reader's collaborations. The page of one is composed in the app: check-ins stand on it too. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./collaborations').then((m) => m.Collaborations) }];

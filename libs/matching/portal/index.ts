import type { Routes } from '@angular/router';

export { MatchExplained } from './match-explained';

/** At `programmes/:id/matches`. */
export const programmeRoutes: Routes = [{ path: '', loadComponent: () => import('./programme-matches').then((m) => m.ProgrammeMatches) }];
/** At `postings/:id/matches`. */
export const postingRoutes: Routes = [{ path: '', loadComponent: () => import('./posting-matches').then((m) => m.PostingMatches) }];

import type { Routes } from '@angular/router';

/** At `programmes/:id/matches`. The programmes of a posting are composed in the app: an invitation starts there. */
export const programmeRoutes: Routes = [{ path: '', loadComponent: () => import('../programme-matches').then((m) => m.ProgrammeMatches) }];

import type { Routes } from '@angular/router';

/** `/account/calendar`: the address of one's calendar. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../calendar-page').then((m) => m.CalendarPage) }];

import type { Routes } from '@angular/router';

/** `/evaluations/:token`: what a link from a mail opens. */
export const linkRoutes: Routes = [{ path: ':token', loadComponent: () => import('../link-page').then((m) => m.LinkPage) }];

/** `/collaborations/:id/evaluation`: looking back. */
export const routes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../evaluation-page').then((m) => m.EvaluationPage) }];

/** `/collaborations/:id/story`: telling of it. */
export const storyRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../stories/story-page').then((m) => m.StoryPage) }];

/** `/desk/stories`: what waits to be published. */
export const deskRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('../stories/desk-page').then((m) => m.StoriesDesk) }];

/** `/library/stories/:slug`: what everybody reads. */
export const publicRoutes: Routes = [{ path: ':slug', loadComponent: () => import('../stories/published-page').then((m) => m.PublishedStoryPage) }];

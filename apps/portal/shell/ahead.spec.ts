import type { Route, Routes } from '@angular/router';
import { fetchAhead, scriptsOf } from './ahead';

class Page {}
let read: string[];
const page = (path: string, more: Route = {}): Route => ({ path, ...more, loadComponent: () => { read.push(path || '(first)'); return Promise.resolve(Page); } });
const within = (path: string, ...routes: Route[]): Route => ({ path, loadChildren: () => { read.push(`${path}/…`); return Promise.resolve(routes); } });
const routes: Routes = [page('', { pathMatch: 'full' }), within('postings', page('', { pathMatch: 'full' }), page('mine')), page('postings/:id'), within('desk', { path: '', component: Page, children: [page('merges')] }), { path: '**', component: Page }];
beforeEach(() => { read = []; });

it.each([
  ['', ['(first)']],
  ['postings', ['postings/…', '(first)']],
  ['postings/mine', ['postings/…', 'mine']],
  ['postings/7', ['postings/…', 'postings/:id']],
  ['desk/merges', ['desk/…', 'merges']],
  ['nowhere/at-all', []],
])('reads what the page at “%s” needs and no other page', async (address, needed) => {
  expect(await scriptsOf(routes, address.split('/').filter(Boolean))).toBe(needed.length > 0);
  expect(read).toEqual(needed);
});

it('reads once when a pointer comes to a link of ours, never for one that leads elsewhere', async () => {
  document.body.innerHTML = '<a id="ours" href="/postings/7"><b>Stage</b></a><a id="other" href="https://elders.example/postings/8">Elders</a>';
  fetchAhead(routes);
  for (const place of ['#other', '#ours b', '#ours']) document.querySelector(place)!.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await new Promise((rest) => { setTimeout(rest); });
  expect(read).toEqual(['postings/…', 'postings/:id']);
});

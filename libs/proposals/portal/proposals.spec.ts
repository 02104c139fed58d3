import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Proposals } from './proposals';

async function open(postingId?: string) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(Proposals);
  fixture.componentRef.setInput('postingId', postingId);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  http.expectOne('/v1/me').flush({ person: { name: 'Tess' }, memberships: [{ organisation: { id: 'c', type: 'company' }, role: 'admin', programmeIds: [] }], current: 'c', demo: true, now: '2027-03-20T09:00:00Z' });
  const asked = http.match((request) => request.url.startsWith('/v1/proposals'));
  for (const request of asked) request.flush({ items: [], next: null });
  if (postingId) http.expectOne(`/v1/postings/${postingId}`).flush({ title: 'Van ticket tot release' });
  await settle();
  await settle();
  return { asked: asked.map(({ request }) => request.url), element: fixture.nativeElement as HTMLElement };
}

describe('the proposals', () => {
  it('of one posting say which, and lead back to all', async () => {
    const { asked, element } = await open('p1');
    expect(asked).toEqual(['mine', 'theirs', 'none'].map((turn) => `/v1/proposals?turn=${turn}&limit=20&postingId=p1`));
    expect(element.querySelector('h1')?.textContent).toBe('Geen voorstel op deze plaatsing wacht op jou');
    expect(element.querySelector('.chip')?.textContent).toContain('Plaatsing: Van ticket tot release');
    expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/proposals', '/proposals', '/postings/p1/matches', '/postings/p1']);
  });

  it('without a posting are all of them', async () => {
    const { asked, element } = await open();
    expect(asked[0]).toBe('/v1/proposals?turn=mine&limit=20');
    expect(element.querySelector('.chips')).toBeNull();
  });
});

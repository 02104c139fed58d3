import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Workspace } from './workspace';

const draft = { id: 'd', title: 'Stage', kind: 'internship', status: 'draft', seats: 1, seatsLeft: 1, closesOn: null };

async function open(type: 'company' | 'institution' | null, postings: object[] = []) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(Workspace);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  const memberships = type ? [{ organisation: { id: 'o', name: 'IJsselbyte', slug: 'ijsselbyte', type }, role: 'admin', programmeIds: [] }] : [];
  http.expectOne('/v1/me').flush({ person: { name: 'Tess Bos' }, memberships, current: type && 'o', demo: true, now: '2027-03-20T09:00:00Z' });
  await settle();
  for (const request of http.match(() => true)) request.flush(request.request.url.includes('/work') ? { waits: [], coming: [], programmes: [], partners: [] } : { items: request.request.url.includes('/postings') ? postings : [], next: null });
  await settle();
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return { headings: [...element.querySelectorAll('kv-empty h3')].map((heading) => heading.textContent), sections: element.querySelectorAll('.section').length };
}

describe('the workspace of somebody who just began', () => {
  it.each([['company', 'Begin met een plaatsing'], ['institution', 'Begin met een plaatsing die past'], [null, 'Je hoort nog bij geen organisatie']] as const)(
    'at %s gives one first step, and no empty lists below it', async (type, heading) => {
      expect(await open(type)).toEqual({ headings: [heading], sections: 0 });
    });

  it('shows the lists once there is something in them', async () => {
    expect(await open('company', [draft])).toEqual({ headings: ['Nog geen samenwerkingen'], sections: 2 });
  });
});

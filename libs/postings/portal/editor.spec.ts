import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Editor } from './editor';

const owner = { id: 'o', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' };
const posting = (changes: object) => ({
  id: 'p', version: 3, status: 'draft', direction: 'offer', kind: 'internship', form: 'assignments-and-internships', title: 'Van eerste ticket', summary: '', description: '', owner,
  municipality: null, region: null, workplace: null, functions: [], levels: [], period: null, seats: 4, seatsLeft: 4, closesOn: null, publishedAt: null, reasons: [], specialisations: [],
  technologies: [], branch: null, languages: ['nl'], effortHours: null, effortEuros: null, allowanceEuros: null, learningGoals: [], commercialShare: null, confidentiality: null,
  difficulty: null, sector: null, openToOthers: false, details: {}, createdAt: '2027-03-17T09:00:00Z', contact: null, can: [{ do: 'edit', allowed: true, why: null }], ...changes,
});
const problem = (status: number, errors: object[] = []) => ({ type: 'x', title: 'Gewijzigd', status, detail: 'Iemand anders was sneller.', instance: '', code: 'changed', errors });

async function open() {
  sessionStorage.clear();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(Editor);
  fixture.componentRef.setInput('id', 'p');
  await settle();
  http.expectOne('/v1/me').flush({
    person: { id: 'x', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example', locale: 'nl' }, memberships: [{ organisation: owner, role: 'admin', programmeIds: [] }],
    current: 'o', demo: true, now: '2027-03-18T09:00:00Z' });
  http.expectOne('/v1/postings/p').flush(posting({}));
  await settle();
  http.match(() => true).forEach((request) => request.flush({ items: [], next: null }));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return {
    http, fixture, page,
    type(id: string, value: string) {
      const box = page.querySelector<HTMLInputElement>(`#${id}`);
      if (!box) throw new Error(`no ${id}`);
      box.value = value;
      box.dispatchEvent(new Event('input'));
    },
    async save() {
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    },
  };
}
const settle = () => new Promise((done) => setTimeout(done, 20));

describe('the editor, when somebody else was faster', () => {
  it('sends only what changed to the version it read, explains a 412, and keeps what was typed', async () => {
    const { http, fixture, page, type, save } = await open();
    type('f-posting-title', 'Mijn titel van nu');
    await save();
    const first = http.expectOne({ method: 'PATCH', url: '/v1/postings/p' });
    expect(first.request.headers.get('If-Match')).toBe('"3"');
    expect(first.request.body).toEqual({ title: 'Mijn titel van nu' });
    first.flush(problem(412), { status: 412, statusText: 'Precondition Failed' });
    await settle();
    await fixture.whenStable();
    expect(page.textContent).toContain('Iemand anders heeft deze plaatsing net gewijzigd');

    page.querySelector<HTMLButtonElement>('.callout button')?.click();
    await settle();
    http.expectOne({ method: 'GET', url: '/v1/postings/p' }).flush(posting({ version: 4, title: 'Hun titel', seats: 6 }));
    await settle();
    await fixture.whenStable();
    expect(page.querySelector<HTMLInputElement>('#f-posting-title')?.value).toBe('Mijn titel van nu');
    expect(page.querySelector<HTMLInputElement>('#f-posting-seats')?.value).toBe('6');

    await save();
    const second = http.expectOne({ method: 'PATCH', url: '/v1/postings/p' });
    expect(second.request.headers.get('If-Match')).toBe('"4"');
    expect(second.request.body).toEqual({ title: 'Mijn titel van nu' });
    second.flush(posting({ version: 5, title: 'Mijn titel van nu', seats: 6 }));
    await settle();
    await fixture.whenStable();
    expect(page.textContent).toContain('Alles is bewaard');
  });
});

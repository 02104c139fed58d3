import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PostingMatchesPage } from './posting-matches-page';

const programme = (id: string, name: string) => ({ id, name, level: 'mbo-4', codes: [], municipality: null, region: null, institution: { id: 'i', name: 'Deltion' } });
const match = (id: string, name: string) => ({
  programme: programme(id, name), posting: { title: 'Stage', owner: { name: 'IJsselbyte' } }, score: 80, band: 'strong', explanation: { gates: [], factors: [], recognition: null },
});
const proposal = (programmeId: string, more: object) => ({ id: `of-${programmeId}`, status: 'sent', startedBy: 'programme', programme: { id: programmeId }, company: { name: 'IJsselbyte' }, institution: { name: 'Deltion' }, deadlineAt: null, ...more });

async function setUp(posting: object = {}) {
  // jsdom knows no dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event('close')); };
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(PostingMatchesPage);
  fixture.componentRef.setInput('id', 'p1');
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  http.expectOne('/v1/me').flush({ person: { name: 'Tess' }, memberships: [{ organisation: { id: 'c', type: 'company' }, role: 'admin', programmeIds: [] }], current: 'c', demo: true, now: '2027-03-20T09:00:00Z' });
  http.expectOne('/v1/postings/p1/matches?limit=20').flush({ items: [match('g1', 'Software Developer'), match('g2', 'Cloud Engineer')], next: null });
  http.expectOne('/v1/postings/p1').flush({ id: 'p1', title: 'Stage', owner: { id: 'c' }, direction: 'offer', status: 'published', seatsLeft: 3, ...posting });
  await settle();
  http.expectOne('/v1/proposals?postingId=p1&limit=100').flush({ items: [proposal('g2', {})], next: null });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const rows = () => [...element.querySelectorAll('kv-match-row .top > :last-child')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  const press = async (text: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === text)?.click();
    await settle();
  };
  const send = async () => {
    const area = element.querySelector('textarea');
    if (!area) throw new Error('No form');
    area.value = 'Kom kijken.';
    area.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    return http.expectOne('/v1/proposals');
  };
  return { element, rows, press, send, settle, http };
}

describe('the programmes that fit a posting', () => {
  it('can be invited by its company, and the row says so at once', async () => {
    const { element, rows, press, send, settle, http } = await setUp();
    expect(rows()).toEqual(['Nodig uit', 'ReageerdeBekijk het voorstel']);
    await press('Nodig uit');
    expect(element.querySelector('dialog h2')?.textContent).toBe('Nodig Deltion uit');
    const request = await send();
    expect(request.request.body).toEqual({ postingId: 'p1', programmeId: 'g1', seats: 1, message: 'Kom kijken.' });
    request.flush(proposal('g1', { startedBy: 'company' }));
    await settle();
    await press('Sluit');
    await settle();
    expect(rows()[0]).toBe('UitgenodigdBekijk het voorstel');
    http.verify();
  });

  it('say who was first: the refusal stands in the dialog, the row follows', async () => {
    const { element, rows, press, send, settle, http } = await setUp();
    await press('Nodig uit');
    (await send()).flush({ type: 'x', status: 409, code: 'proposals/already-open', title: 'Er loopt al een voorstel', detail: '', instance: '' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(element.querySelector('dialog')?.textContent).toContain('Er loopt al een voorstel');
    await press('Sluit');
    await settle();
    http.expectOne('/v1/proposals?postingId=p1&limit=100').flush({ items: [proposal('g1', {}), proposal('g2', { status: 'accepted' })], next: null });
    await settle();
    expect(rows()).toEqual(['ReageerdeBekijk het voorstel', 'GeaccepteerdBekijk het voorstel']);
  });

  it.each([[{ owner: { id: 'x' } }], [{ status: 'filled' }], [{ direction: 'request' }]])('cannot be invited to %j', async (posting) => {
    expect((await setUp(posting)).rows()[0]).toBe('');
  });
});

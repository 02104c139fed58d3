import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PostingMatchesPage } from './posting-matches-page';

const programme = (id: string, name: string) => ({ id, name, level: 'mbo-4', codes: [], municipality: null, region: null, institution: { id: 'i', name: 'Deltion' } });
const standing = { state: 'seen', proposalId: null, dismissal: null };
const aside = 'Past nu niet: Software Developer, mbo 4';
const match = (id: string, name: string) => ({
  programme: programme(id, name), posting: { id: 'p1', title: 'Stage', owner: { name: 'IJsselbyte' } }, score: 80, band: 'strong', explanation: { gates: [], factors: [], recognition: null }, standing,
});
const companyMatch = (id: string, name: string) => ({
  company: { id, slug: id, name }, branch: { id, name: 'Hoofdkantoor', municipality: 'Assen', region: 'north' }, posting: { id: 'p1', title: 'Gastles', owner: { name: 'Deltion' } }, score: 80, band: 'strong', standing,
  explanation: { gates: [], recognition: { state: 'recognised' }, factors: [{ name: 'language', points: 5, weight: 5 }, { name: 'function', points: 30, weight: 30 }, { name: 'region', points: 9, weight: 15 }, { name: 'earlier', points: 0, weight: 5 }] },
});
const proposal = (programmeId: string, more: object) => ({ id: `of-${programmeId}`, status: 'sent', startedBy: 'programme', programme: { id: programmeId }, posting: { direction: 'offer' }, company: { name: 'IJsselbyte' }, institution: { name: 'Deltion' }, deadlineAt: null, ...more });

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
  http.expectOne('/v1/postings/p1').flush({ id: 'p1', title: 'Stage', owner: { id: 'c' }, direction: 'offer', status: 'published', seatsLeft: 3, ...posting });
  await settle();
  const list = 'direction' in posting ? [companyMatch('b1', 'Veenpoort'), companyMatch('b2', 'IJsselbyte')] : [match('g1', 'Software Developer'), { ...match('g2', 'Cloud Engineer'), standing: { ...standing, state: 'responded', proposalId: 'of-g2' } }];
  http.expectOne(`/v1/postings/p1/${'direction' in posting ? 'company-matches' : 'matches'}?limit=20`).flush({ items: list, next: null });
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
    expect(rows()).toEqual([`Nodig uit${aside}`, 'ReageerdeBekijk het voorstel']);
    await press('Nodig uit');
    expect(element.querySelector('dialog h2')?.textContent).toBe('Nodig Deltion uit');
    const request = await send();
    expect(request.request.body).toEqual({ postingId: 'p1', programmeId: 'g1', seats: 1, message: 'Kom kijken.', period: null, answerDays: 21 });
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
    expect(rows()).toEqual([`ReageerdeBekijk het voorstel${aside}`, 'GeaccepteerdBekijk het voorstel']);
  });

  it('are companies where an institution asks, each with its branch and what fits at a glance', async () => {
    const { element, rows, press, send } = await setUp({ direction: 'request', programme: { id: 'g9', name: 'Software Developer' } });
    expect(element.querySelector('h1')?.textContent).toBe('Bedrijven die passen');
    const texts = (selector: string) => [...element.querySelectorAll(`kv-match-row:first-of-type ${selector}`)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect([texts('h2'), texts('.posting__who'), texts('.facts span'), texts('kv-glance b'), texts('kv-glance .num')]).toEqual([
      ['Veenpoort'], ['Hoofdkantoor'], ['Assen, regio Noord', 'erkend leerbedrijf'], ['Functie', 'Taal', 'Regio'], ['30 van 30', '5 van 5', '9 van 15'],
    ]);
    expect(element.querySelector('kv-match-row a')?.getAttribute('href')).toBe('/companies/b1');
    // Who speaks for the programme invites.
    expect(rows()).toEqual([expect.stringMatching(/^Nodig uit/), expect.stringMatching(/^Nodig uit/)]);
    await press('Nodig uit');
    expect(element.querySelector('dialog h2')?.textContent).toBe('Nodig Veenpoort uit');
    expect((await send()).request.body).toEqual({ postingId: 'p1', programmeId: 'g9', companyId: 'b1', seats: 1, message: 'Kom kijken.', period: null, answerDays: 21 });
  });

  it.each([[{ owner: { id: 'x' } }], [{ status: 'filled' }]])('cannot be invited to %j', async (posting) => {
    expect((await setUp(posting)).rows()[0]).not.toContain('Nodig uit');
  });
});

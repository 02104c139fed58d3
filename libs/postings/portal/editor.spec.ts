import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { kindOf } from '#postings/contract';
import { Editor } from './editor';
import { TYPING_PAUSE } from './keeper';

const owner = { id: 'o', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' };
const posting = (changes: object) => ({
  id: 'p', version: 3, status: 'draft', direction: 'offer', kind: 'internship', form: 'assignments-and-internships', title: 'Van eerste ticket', summary: '', description: '', owner,
  municipality: null, region: null, workplace: null, functions: [], levels: [], period: null, seats: 4, seatsLeft: 4, closesOn: null, publishedAt: null, reasons: [], specialisations: [],
  technologies: [], branch: null, languages: ['nl'], effortHours: null, effortEuros: null, allowanceEuros: null, learningGoals: [], commercialShare: null, confidentiality: null,
  difficulty: null, sector: null, openToOthers: false, targetGroups: [], exceptOn: [], levelReason: null, recognitions: [], details: {}, createdAt: '2027-03-17T09:00:00Z', contact: null, can: [{ do: 'edit', allowed: true, why: null }], ...changes,
});
const problem = (status: number, errors: object[] = []) => ({ type: 'x', title: 'Gewijzigd', status, detail: 'Iemand anders was sneller.', instance: '', code: 'changed', errors });
const me = (type: string) => ({
  person: { id: 'x', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example', locale: 'nl' }, memberships: [{ organisation: { ...owner, type }, role: 'admin', programmeIds: [] }],
  current: 'o', demo: true, now: '2027-03-18T09:00:00Z' });
const until = async (happened: () => boolean) => {
  for (let turn = 0; turn < 200 && !happened(); turn += 1) await new Promise((done) => { setTimeout(done, 5); });
  if (!happened()) throw new Error('It did not happen');
};

async function open({ inputs = { id: 'p' }, read = posting({}), type = 'company', clean = true }: { inputs?: Record<string, string>; read?: object | null; type?: string; clean?: boolean } = {}) {
  if (clean) localStorage.clear();
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', component: Editor }]), { provide: TYPING_PAUSE, useValue: 0 }] });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(Editor);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const page: HTMLElement = fixture.nativeElement;
  const quiet = () => { for (const request of http.match(({ method, url }) => method === 'GET' && !/\/v1\/(me$|postings\/p$)/.test(url))) if (!request.cancelled) request.flush(request.request.url.includes('/hints') ? { hints: [] } : { items: [], next: null }); };
  const sent = async (method: string, url: string) => {
    let found = http.match((request) => request.method === method && request.url === url).filter(({ cancelled }) => !cancelled);
    await until(() => {
      quiet();
      if (!found.length) found = http.match((request) => request.method === method && request.url === url).filter(({ cancelled }) => !cancelled);
      return found.length > 0;
    });
    const [one] = found;
    if (!one) throw new Error('nothing sent');
    return one;
  };
  (await sent('GET', '/v1/me')).flush(me(type));
  if (read) (await sent('GET', '/v1/postings/p')).flush(read);
  const has = (text: string) => until(() => { quiet(); return page.textContent?.includes(text) ?? false; });
  return {
    http, fixture, page, sent, has, quiet,
    async type(id: string, value: string) {
      await until(() => { quiet(); return page.querySelector(`#${id}`) !== null; });
      const box = page.querySelector<HTMLInputElement>(`#${id}`);
      if (!box) throw new Error(`no ${id}`);
      box.value = value;
      box.dispatchEvent(new Event('input'));
    },
    value: (id: string) => page.querySelector<HTMLInputElement>(`#${id}`)?.value,
    press: (words: string) => [...page.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click(),
  };
}

describe('the editor', () => {
  it('saves a draft while somebody types, and says when', async () => {
    const { sent, type, has } = await open();
    await type('f-posting-title', 'Mijn titel van nu');
    const patch = await sent('PATCH', '/v1/postings/p');
    expect([patch.request.headers.get('If-Match'), patch.request.body]).toEqual(['"3"', { title: 'Mijn titel van nu' }]);
    patch.flush(posting({ version: 4, title: 'Mijn titel van nu' }));
    await has('Bewaard om');
  });

  it('creates the draft with the first words, of the kind and with the reasons that the address names, and with what is true of most', async () => {
    const { sent, type, page, http } = await open({ inputs: { kind: 'guest-lecture', reasons: 'network' }, read: null });
    await type('f-posting-details-topic', 'Een storing van minuut tot minuut');
    expect(page.textContent).toContain(kindOf('guest-lecture').says.offer.en);
    const post = await sent('POST', '/v1/postings');
    expect(post.request.body).toMatchObject({ kind: 'guest-lecture', organisationId: 'o', reasons: ['network'], contactName: 'Jorrit Venema',
      seats: 1, workplace: 'on-site', confidentiality: 'open', closesOn: '2027-09-16', details: { topic: 'Een storing van minuut tot minuut', minutes: 90, place: 'school' } });
    expect(post.request.headers.get('Idempotency-Key')).toBeTruthy();
    post.flush(posting({ ...post.request.body as object, version: 1, title: '', contact: { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' } }));
    await until(() => page.textContent?.includes('Bewaard om') ?? false);
    expect(http.match({ method: 'POST', url: '/v1/postings' })).toEqual([]);
  });

  it('lets an institution ask as it lets a company offer', async () => {
    const { has, page } = await open({ inputs: { kind: 'hybrid-teacher' }, read: null, type: 'institution' });
    await has('schrijf je vraag');
    await has(kindOf('hybrid-teacher').says.request.en);
    expect(page.querySelector('#f-posting-branchId')).toBeNull();
  });

  it('takes in what a colleague changed meanwhile and saves on', async () => {
    const { sent, type, has, value } = await open();
    await type('f-posting-title', 'Mijn titel van nu');
    (await sent('PATCH', '/v1/postings/p')).flush(problem(412), { status: 412, statusText: 'Precondition Failed' });
    (await sent('GET', '/v1/postings/p')).flush(posting({ version: 4, seats: 6 }));
    const again = await sent('PATCH', '/v1/postings/p');
    expect([again.request.headers.get('If-Match'), again.request.body]).toEqual(['"4"', { title: 'Mijn titel van nu' }]);
    again.flush(posting({ version: 5, title: 'Mijn titel van nu', seats: 6 }));
    await has('Een collega schreef tegelijk mee');
    await has('Aantal plaatsen');
    expect(value('f-posting-seats')).toBe('6');
  });

  it('shows both where both changed the same, and saves when one is chosen', async () => {
    const { sent, type, has, value, press } = await open();
    await type('f-posting-title', 'Mijn titel van nu');
    (await sent('PATCH', '/v1/postings/p')).flush(problem(412), { status: 412, statusText: 'Precondition Failed' });
    (await sent('GET', '/v1/postings/p')).flush(posting({ version: 4, title: 'Hun titel' }));
    await has('Jij en een collega wijzigden hetzelfde');
    await has('Hun titel');
    expect(value('f-posting-title')).toBe('Mijn titel van nu');
    press('Neem die van mijn collega');
    await until(() => value('f-posting-title') === 'Hun titel');
    await has('bewaard');
  });

  it('keeps what was typed on this device while the server cannot be reached, and brings it back', async () => {
    const first = await open();
    await first.type('f-posting-title', 'Zonder netwerk');
    (await first.sent('PATCH', '/v1/postings/p')).error(new ProgressEvent('error'));
    await first.has('Geen verbinding');
    first.fixture.destroy();
    const second = await open({ clean: false });
    await second.has('Wat je typte staat er nog');
    expect(second.value('f-posting-title')).toBe('Zonder netwerk');
    expect((await second.sent('PATCH', '/v1/postings/p')).request.body).toEqual({ title: 'Zonder netwerk' });
  });

  it('sends a lost text again when the network is back', async () => {
    const { sent, type, has } = await open();
    await type('f-posting-title', 'Zonder netwerk');
    (await sent('PATCH', '/v1/postings/p')).error(new ProgressEvent('error'));
    await has('Geen verbinding');
    window.dispatchEvent(new Event('online'));
    (await sent('PATCH', '/v1/postings/p')).flush(posting({ version: 4, title: 'Zonder netwerk' }));
    await has('Bewaard om');
  });

  it('leaves a published posting alone until somebody says so', async () => {
    const { type, page, http, has } = await open({ read: posting({ status: 'published' }) });
    await type('f-posting-title', 'Nog niet');
    await has('Nog niet bewaard');
    expect(http.match({ method: 'PATCH', url: '/v1/postings/p' })).toEqual([]);
    expect(page.textContent).toContain('Bewaar wijziging');
  });
});

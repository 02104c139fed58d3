import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
let analyst: Person;
beforeAll(async () => {
  world = await World.open();
  [company, analyst] = [await world.company({ locale: 'en' }), await world.analyst()];
});
beforeEach(() => world.db.transaction(async (tx) => {
  for (const table of ['question', 'throttle']) await tx.sql(`delete from ${table}`);
}));
afterAll(() => world.close());

const text = 'Waar beginnen we: met een gastles of een kleine opdracht?';
let visitors = 0;
const visitor = () => ({ name: 'Hanna Wolters', email: `hanna-${(visitors += 1)}@kiemkracht.example` });
const ask = (more: Json = {}) => world.visitor.post('/v1/questions', { text, ...visitor(), ...more });
const queue = async (query = '') => (await world.as(analyst).get(`/v1/questions${query}`)).body.items as Json[];
const answer = (id: string, words: string) => world.as(analyst).post(`/v1/questions/${id}/answer`, { text: words });
const letters = (address: string) => world.post.to(address).map((mail) => mail.text);

describe('who asks HCA-ICT something', () => {
  it('without an account is mailed the answer in the language they asked in, and forgotten with it', async () => {
    const who = visitor();
    const asked = await world.visitor.call('POST', '/v1/questions', { text, about: '/companies/veenpoort?q=Jansen', ...who }, { 'accept-language': 'en' });
    expect([asked.status, asked.body]).toEqual([202, { email: who.email }]);
    await world.work();
    expect(letters(analyst.email).at(-1)).toMatch(/gastles[^]*\/nl\/companies\/veenpoort\n[^]*\/nl\/desk\/questions/);
    expect(letters(who.email)).toEqual([]);
    const [one] = await queue();
    expect(one).toMatchObject({ text, about: '/companies/veenpoort', asker: who, answer: null });
    const answered = await answer(one?.id, 'Begin met een gastles.');
    expect(answered.body).toMatchObject({ asker: null, answer: { text: 'Begin met een gastles.', by: analyst.name } });
    await world.work();
    expect(letters(who.email)).toEqual([expect.stringMatching(/Begin met een gastles\.[^]*WHAT YOU ASKED[^]*\/en\/companies\/veenpoort/)]);
    expect(JSON.stringify(await world.db.compose('select * from question', []))).not.toContain(who.email);
  });

  it('with an account is asked nothing more, and is answered at its address in its language', async () => {
    const { admin } = company;
    expect((await world.as(admin).post('/v1/questions', { text })).body).toEqual({ email: admin.email });
    const [one] = await queue();
    expect(one).toMatchObject({ about: null, asker: { name: admin.name, email: admin.email } });
    await answer(one?.id, 'Met een gastles.');
    await world.work();
    expect(world.post.to(admin.email).at(-1)?.subject).toBe('HCA-ICT answers your question');
  });

  it('hears of every fault where it is, and nothing is kept', async () => {
    const pointers = async (body: Json) => (await world.visitor.post('/v1/questions', body)).body.errors.map((fault: Json) => fault.pointer).sort();
    expect(await pointers({ text })).toEqual(['/email', '/name']);
    expect(await pointers({ text, name: 'Hanna' })).toEqual(['/email']);
    expect(await pointers({ text: 'Hoi', name: 'H', email: 'hanna', about: 'https://elders.example' })).toEqual(['/about', '/email', '/name', '/text']);
    expect(await queue()).toEqual([]);
  });

  it('is stopped after a few for one address, and after more of one caller', async () => {
    const who = visitor();
    const same: number[] = [];
    for (let n = 0; n < 6; n += 1) same.push((await ask(who)).status);
    expect(same).toEqual([202, 202, 202, 202, 202, 429]);
    const others: number[] = [];
    for (let n = 0; n < 25; n += 1) others.push((await ask()).status);
    expect([others[0], others[23], others[24]]).toEqual([202, 202, 429]);
    expect(await queue('?limit=100')).toHaveLength(29);
  });
});

describe('an analyst', () => {
  it('reads the open ones first, who waits longest at the top, then what was answered last; page by page', async () => {
    const minute = () => world.until(new Date(world.clock.now().getTime() + 60_000).toISOString());
    for (const n of [1, 2, 3, 4, 5]) {
      await ask({ text: `Dit is vraag nummer ${n}` });
      await minute();
    }
    const byNumber = async (n: number) => (await queue()).find((one) => one['text'].endsWith(String(n)))?.['id'];
    for (const n of [4, 1]) {
      await answer(await byNumber(n), 'Zo.');
      await minute();
    }
    const numbers = (items: Json[]) => items.map((one) => Number(one['text'].at(-1)));
    expect(numbers(await queue())).toEqual([2, 3, 5, 1, 4]);
    const paged: Json[] = [];
    for (let path: string | null = '/v1/questions?limit=2'; path;) {
      const { body } = await world.as(analyst).get(path);
      paged.push(...body.items);
      path = body.next && `/v1/questions?limit=2&cursor=${body.next}`;
    }
    expect(numbers(paged)).toEqual([2, 3, 5, 1, 4]);
    expect([numbers(await queue('?status=open')), numbers(await queue('?status=answered'))]).toEqual([[2, 3, 5], [1, 4]]);
  });

  it('answers once, whoever of them is first, and with words', async () => {
    await ask();
    const [one] = await queue();
    expect((await answer(one?.['id'], ' ')).body.errors[0].pointer).toBe('/text');
    const both = await Promise.all(['Ja.', 'Nee.'].map((words) => answer(one?.['id'], words)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('contacts/answered');
  });

  it('is the only one who knows of questions; after a year an answered one is gone', async () => {
    await ask();
    const [one] = await queue();
    expect((await world.as(company.admin).get('/v1/questions')).body.items).toEqual([]);
    expect((await world.as(company.admin).post(`/v1/questions/${one?.['id']}/answer`, { text: 'Nee.' })).status).toBe(404);
    await answer(one?.['id'], 'Ja.');
    await world.db.transaction((tx) => tx.sql(`update question set answered_at = answered_at - interval '366 days'`));
    await ask();
    expect((await queue()).map(({ id }) => id)).not.toContain(one?.['id']);
  });
});

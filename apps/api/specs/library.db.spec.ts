import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forms } from '#guidance/contract';
import { article, articlePage, casePage, linkPage, practiceCase } from '#library/contract';
import { CheckLinks } from '#library/server';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const get = async (path: string): Promise<Json> => (await world.visitor.get(path)).body;
const slugs = ({ items }: Json): string[] => items.map(({ slug }: Json) => slug);

describe('examples from practice', () => {
  it('are the sixteen of the handbook, each with its story, what it asks and what it teaches', async () => {
    const page = await get('/v1/practice-cases?limit=100');
    expect(casePage.parse(page)).toEqual(page);
    expect(page.items).toHaveLength(16);
    expect([...new Set(page.items.flatMap((one: Json) => one.forms))].sort()).toEqual([...forms].sort());
    for (const slug of slugs(page)) {
      const one = await get(`/v1/practice-cases/${slug}`);
      expect(practiceCase.parse(one)).toEqual(one);
      for (const text of [one.title, one.excerpt, one.story, one.asks, one.lesson]) expect([slug, text.nl === text.en, text.nl.length > 10]).toEqual([slug, false, true]);
    }
  });

  it('are found by form, function, region and size, and together', async () => {
    const all = (await get('/v1/practice-cases?limit=100')).items as Json[];
    const asked: [string, (one: Json) => boolean][] = [
      ['form=reskilling', (one) => one.forms.includes('reskilling')], ['function=software-engineer', (one) => one.functions.includes('software-engineer')],
      ['region=south-west', (one) => one.region === 'south-west'], ['size=250%2B', (one) => one.size === '250+'],
      ['region=north-west&form=education-format', (one) => one.region === 'north-west' && one.forms.includes('education-format')], ['region=east', () => false],
    ];
    for (const [query, fits] of asked) expect([query, slugs(await get(`/v1/practice-cases?limit=100&${query}`))]).toEqual([query, all.filter(fits).map(({ slug }) => slug)]);
    expect((await world.visitor.get('/v1/practice-cases?region=mars')).status).toBe(400);
    expect((await world.visitor.get('/v1/practice-cases/nobody-did-this')).status).toBe(404);
  });
});

describe('articles', () => {
  it('are three, the latest first, with safe HTML in both languages', async () => {
    const page = await get('/v1/articles');
    expect(articlePage.parse(page)).toEqual(page);
    expect(slugs(page)).toEqual(['soft-skills', 'consultancy', 'traineeship']);
    for (const slug of slugs(page)) {
      const one = await get(`/v1/articles/${slug}`);
      expect(article.parse(one)).toEqual(one);
      expect(one.html.nl).toMatch(/^<p>.*<h2>/s);
    }
    expect(slugs(await get('/v1/articles?form=hybrid-teacher'))).toEqual(['soft-skills']);
    expect(slugs(await get('/v1/articles?limit=1'))).toEqual(['soft-skills']);
    expect((await world.visitor.get('/v1/articles/none')).status).toBe(404);
  });

  it('point only at pages that exist', async () => {
    const inner = (await Promise.all(['soft-skills', 'consultancy', 'traineeship'].map((slug) => get(`/v1/articles/${slug}`))))
      .flatMap(({ html }) => [...`${html.nl}${html.en}`.matchAll(/href="\/([^"]+)"/g)].map(([, path]) => path ?? ''));
    expect(inner.length).toBeGreaterThan(4);
    const api: Record<string, string> = { forms: 'collaboration-forms', 'library/articles': 'articles', 'library/cases': 'practice-cases' };
    for (const path of new Set(inner)) {
      const [, place = '', slug] = /^(.+)\/([^/]+)$/.exec(path) ?? [];
      expect([path, (await world.visitor.get(`/v1/${api[place]}/${slug}`)).status]).toEqual([path, 200]);
    }
  });
});

describe('links to pages of others', () => {
  let others: Server;
  let origin: string;
  let answers: Record<string, number | 'never'> = {};
  let asked: string[] = [];
  beforeAll(async () => {
    others = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const answer = answers[request.url ?? ''] ?? 200;
      if (answer === 'never') return void request.socket.destroy();
      // Many servers refuse to give only the head.
      response.writeHead(request.url === '/head-refused' && request.method === 'HEAD' ? 501 : answer).end();
    });
    await new Promise<void>((done) => others.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(others.address() as AddressInfo).port}`;
    const paths = ['/fine', '/gone', '/shut', '/moody', '/head-refused'];
    await world.db.transaction(async (tx) => {
      await tx.sql('delete from external_link');
      for (const [place, path] of paths.entries()) {
        await tx.sql(`insert into external_link (slug, place, topic, url, name_nl, name_en, about_nl, about_en) values ($1, $2, 'case', $3, 'n', 'n', 'a', 'a')`, [path.slice(1), place, `${origin}${path}`]);
      }
    });
  });
  afterAll(() => new Promise((done) => others.close(done)));

  const states = async () => {
    const page = await get('/v1/external-links');
    expect(linkPage.parse(page)).toEqual(page);
    return Object.fromEntries(page.items.map(({ slug, state, answered }: Json) => [slug, [state, answered]]));
  };
  const look = async (at: string, said: typeof answers) => {
    world.clock.set(at);
    [answers, asked] = [said, []];
    await world.handler(CheckLinks).run({ round: at.slice(0, 10) });
  };

  it('are unknown until somebody looked, work or are broken after that, and are not blamed for our own line', async () => {
    expect(new Set(Object.values(await states()).map(([state]) => state))).toEqual(new Set(['unknown']));

    await look('2027-03-22T03:30:00Z', { '/gone': 404, '/shut': 403, '/moody': 503 });
    expect(await states()).toEqual({ fine: ['works', 200], gone: ['broken', 404], shut: ['unknown', 403], moody: ['unknown', 503], 'head-refused': ['works', 200] });
    expect(asked).toContain('GET /head-refused');
    expect(asked).not.toContain('GET /fine');
    expect((await get('/v1/external-links?state=broken')).items.map(({ slug, checkedAt }: Json) => [slug, checkedAt])).toEqual([['gone', '2027-03-22T03:30:00Z']]);

    // Silence of one counts, three times; silence of all is ours.
    const moody = { '/moody': 'never' as const };
    await look('2027-03-29T03:30:00Z', moody);
    await look('2027-04-05T03:30:00Z', Object.fromEntries(['/fine', '/gone', '/shut', '/moody', '/head-refused'].map((path) => [path, 'never' as const])));
    expect(await states()).toMatchObject({ fine: ['works', 200], gone: ['works', 200], moody: ['unknown', null] });
    await look('2027-04-12T03:30:00Z', moody);
    expect(await states()).toMatchObject({ moody: ['broken', null], fine: ['works', 200] });
    await look('2027-04-19T03:30:00Z', {});
    expect(await states()).toMatchObject({ moody: ['works', 200] });
  });

  it('are left alone by a house that may not look', async () => {
    expect(await world.db.compose<{ n: number }>(`select count(*)::int as n from outbox where job = 'check-links'`, [])).toEqual([{ n: 0 }]);
  });
});

it('a house that may look plans one round a week by the product’s clock, however often it starts', async () => {
  const looking = await World.open({ demo: false, checksLinks: true });
  try {
    const planned = () => looking.db.compose<{ key: string; status: string }>(`select key, status from outbox where job = 'check-links' order by key`, []);
    await looking.db.transaction((tx) => tx.sql('delete from external_link'));
    expect(await planned()).toEqual([{ key: '2027-03-18', status: 'waiting' }]);
    await looking.work();
    expect(await planned()).toEqual([{ key: '2027-03-18', status: 'done' }, { key: '2027-03-25', status: 'waiting' }]);
    await looking.until('2027-03-25T04:00:00Z');
    expect((await planned()).map(({ key }) => key)).toEqual(['2027-03-18', '2027-03-25', '2027-04-01']);
  } finally {
    await looking.close();
  }
});

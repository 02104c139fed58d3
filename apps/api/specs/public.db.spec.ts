import { JSDOM } from 'jsdom';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open({ demo: false }); });
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(world.origin + path, { headers });
const xml = async (path: string) => new JSDOM(await (await get(path)).text(), { contentType: 'application/xml' }).window.document;
const texts = (document: Document, name: string) => [...document.getElementsByTagName(name)].map((element) => element.textContent);

describe('feeds of open postings', () => {
  it('say the same in Atom and JSON, newest first, and follow a search', async () => {
    const company = await world.company({ region: 'east', municipality: 'Zwolle', name: 'Vrij & <Vrolijk>' });
    const first = await world.posting({ company, title: 'Stage bij "ons" & <jullie>' });
    world.clock.set(new Date(world.clock.now().getTime() + 60_000).toISOString());
    const second = await world.posting({ company });
    await world.posting();
    const atom = await xml('/nl/feeds/postings.atom?region=east');
    expect(atom.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    const entries = [...atom.getElementsByTagName('entry')];
    expect(entries.map((entry) => entry.getElementsByTagName('id')[0]?.textContent)).toEqual([`urn:uuid:${second.id}`, `urn:uuid:${first.id}`]);
    expect(entries[1]?.getElementsByTagName('title')[0]?.textContent).toBe('Stage: Stage bij "ons" & <jullie>');
    expect(entries[1]?.getElementsByTagName('name')[0]?.textContent).toBe('Vrij & <Vrolijk>');
    const json = await (await get('/en/feeds/postings.json?region=east')).json() as { version: string; home_page_url: string; items: { id: string; url: string; title: string }[] };
    expect([json.version, json.home_page_url]).toEqual(['https://jsonfeed.org/version/1', 'http://localhost:3000/en/postings?region=east']);
    expect(json.items.map(({ id, url }) => [id, url])).toEqual([second, first].map(({ id }) => [`urn:uuid:${id}`, `http://localhost:3000/en/postings/${id}`]));
    expect(json.items[1]?.title).toBe('Internship: Stage bij "ons" & <jullie>');
  });

  it('are sent once: who has the newest gets 304', async () => {
    await world.posting();
    const answer = await get('/nl/feeds/postings.atom');
    const etag = answer.headers.get('etag') ?? '';
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/atom+xml; charset=utf-8', 'public, max-age=300']);
    expect((await get('/nl/feeds/postings.atom', { 'if-none-match': `W/"x", ${etag}` })).status).toBe(304);
    world.clock.set(new Date(world.clock.now().getTime() + 60_000).toISOString());
    await world.posting();
    expect((await get('/nl/feeds/postings.atom', { 'if-none-match': etag })).status).toBe(200);
  });

  it('refuse a search that does not exist, with its pointer', async () => {
    const answer = await get('/nl/feeds/postings.json?level=phd');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.stringify(await answer.json())).toContain('level');
    expect((await get('/nl/feeds/postings.rss')).status).toBe(404);
  });
});

describe('the sitemap', () => {
  it('names every open posting and page in both languages, each with its other language, and nothing that is closed to readers', async () => {
    const open = await world.posting();
    const company = await world.company();
    const draft = await world.draft(company);
    const partnership = async (name: string) => (await world.as(company.admin).post('/v1/partnerships', { organisationId: company.id, name, kind: 'network', about: { nl: '', en: '' }, themes: [], regions: ['north'], municipality: null })).body;
    await partnership('Wadnet');
    const over = await partnership('Oudnet');
    await world.as(company.admin).patch(`/v1/partnerships/${over.id}`, { isEnded: true }, { 'if-match': '"1"' });
    const index = texts(await xml('/sitemap.xml'), 'loc');
    expect(index).toEqual(['http://localhost:3000/sitemaps/pages.xml', 'http://localhost:3000/sitemaps/postings-1.xml']);
    const postings = await xml('/sitemaps/postings-1.xml');
    expect(texts(postings, 'loc')).toEqual(expect.arrayContaining([`http://localhost:3000/nl/postings/${open.id}`, `http://localhost:3000/en/postings/${open.id}`]));
    expect(texts(postings, 'loc').join()).not.toContain(String(draft.id));
    const links = [...postings.getElementsByTagName('url')][0]?.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link') ?? [];
    expect([...links].map((link) => link.getAttribute('hreflang'))).toEqual(['nl', 'en']);
    const pages = texts(await xml('/sitemaps/pages.xml'), 'loc');
    expect(pages).toEqual(expect.arrayContaining(['nl/', 'en/functions/software-developer', 'nl/wizard', 'en/library', 'nl/about', 'nl/guideline', 'en/forms/canvas', 'nl/partnerships', 'en/partnerships/wadnet'].map((path) => `http://localhost:3000/${path}`)));
    expect(pages.some((page) => page.startsWith('http://localhost:3000/nl/companies/'))).toBe(true);
    expect(pages.join()).not.toContain('oudnet');
    expect((await get('/sitemaps/postings-2.xml')).status).toBe(404);
    expect((await get('/sitemaps/postings-0.xml')).status).toBe(404);
  });
});

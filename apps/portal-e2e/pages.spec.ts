import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { go, leave, read, signedIn, somebody, until } from './browser';
import { lookAtAll } from './looking';
import type { Sight } from './looking';
import { founder } from './people';

interface List { items: { id: string; direction?: string; status?: string }[] }
interface Me { current: string; memberships: { programmeIds: string[] }[] }

const day = 24 * 3_600_000;
let visitor: BrowserContext;
let company: BrowserContext;
let manager: BrowserContext;
let analyst: BrowserContext;
let newcomer: BrowserContext;

beforeAll(async () => {
  [visitor, company, manager, analyst, newcomer] = await Promise.all([somebody(), signedIn('company-admin'), signedIn('programme-manager'), signedIn('analyst'), somebodyNew()]);
}, 60_000);
afterAll(leave);

/** Somebody of a company that has nothing yet: every list is empty. */
const somebodyNew = () => founder('Noor Nieuwkerk', `noor-${randomUUID()}@nieuwkerk.example`, { name: 'Nieuwkerk Software', website: 'https://www.nieuwkerk.example', municipality: 'Assen' });

const ids = async (context: BrowserContext, path: string) => (await read<List>(context, path)).items;

/** What anybody may see. */
async function open(): Promise<Sight[]> {
  const postings = await ids(visitor, '/v1/postings?limit=100');
  const of = (direction: string) => postings.filter((one) => one.direction === direction).slice(0, 1);
  return [
    { path: '/', dark: true },
    { path: '/postings', dark: true },
    { path: '/postings?region=east&form=assignments-and-internships&level=mbo-4' },
    { path: '/postings?q=zzzz&region=north' },
    { path: '/search?q=softwear' }, { path: '/search', dark: true },
    ...[...of('offer'), ...of('request')].map(({ id }) => ({ path: `/postings/${id}` })),
    { path: '/functions', dark: true },
    { path: '/functions/software-developer' },
    { path: '/functions?function=infrastructure-engineer&region=east&q=beheerder' },
    { path: '/functions/software-architect?region=east', dark: true },
    { path: '/forms', dark: true },
    { path: '/forms/assignments-and-internships' },
    { path: '/forms/canvas' },
    { path: '/wizard' },
    { path: '/wizard?side=education&effort=low' },
    { path: '/wizard?effort=low&reasons=network,talent', dark: true },
    { path: '/wizard/cost?hires=2&fees=12000&hours=20&onboarding=100&rate=60&money=3000&time=150&stay=x' },
    { path: '/library' },
    { path: '/library?region=east' },
    { path: '/library/cases/repair-engineers-acer' },
    { path: '/library/articles/soft-skills' },
    { path: '/library/stories/drie-studenten-zetten-elke-nacht-de-routes-klaar-demo01', dark: true },
    { path: '/library/stories/no-such-story', status: 404 }, { path: '/evaluations/no-such-link', status: 404 },
    { path: '/library/links' },
    { path: '/about' },
    { path: '/guideline' },
    { path: '/institutions' },
    { path: '/institutions?q=friese&region=north,east&level=mbo-4', dark: true },
    { path: '/institutions?q=zzzz' },
    { path: '/institutions?targetGroup=girls' },
    { path: '/institutions/roc-deltion-college' },
    { path: '/partnerships', dark: true },
    { path: '/partnerships/wadlab-digitaal' },
    { path: '/companies/veenpoort' },
    { path: '/companies/rietkraag', status: 404 },
    { path: '/sign-in' },
    { path: '/sign-up', dark: true },
    { path: '/password' },
    { path: '/confirm/no-such-link', status: 404 },
    { path: '/entered/no-such-link', status: 404 },
    { path: '/account', status: 401 },
    { path: '/ask' }, { path: '/ask?about=/companies/veenpoort', dark: true },
    { path: '/terms' },
    { path: '/privacy' },
    { path: '/accessibility' },
    { path: '/dev/mail' },
    { path: '/nowhere', status: 404 },
    { path: '/postings/00000000-0000-7000-8000-000000000000', status: 404 },
    { path: '/check-ins/no-such-link', status: 404 },
    { path: '/workspace', status: 401 },
    { path: '/proposals', status: 401 },
    { path: `/check-ins/${await checkInLink()}`, dark: true },
  ];
}

/** A link to a check-in that is still open, from a mail; the demo's clock brings one. */
async function checkInLink(): Promise<string> {
  let asked = 0;
  return until('a mail with a check-in', async () => {
    const { items } = await read<{ items: { text: string }[] }>(visitor, '/v1/demo/mails?limit=100');
    for (const { text } of items) {
      const token = /\/check-ins\/([\w-]+)/.exec(text)?.[1];
      if (token && (await visitor.request.get(`/v1/check-in-links/${token}`)).ok()) return token;
    }
    // A whole country has things due every day: the worker gets time for them before the next days come.
    if (asked++ % 20 > 0) return null;
    const { now } = await read<{ now: string }>(visitor, '/v1/demo/clock');
    await visitor.request.post('/v1/demo/clock', { data: { now: new Date(Date.parse(now) + 2 * day).toISOString() } });
    return null;
  });
}

async function ofTheCompany(): Promise<Sight[]> {
  const { current } = await read<Me>(company, '/v1/me');
  const postings = await ids(company, `/v1/organisations/${current}/postings?limit=100`);
  const [request] = await ids(company, '/v1/postings?direction=request&limit=1');
  const [draft, shown] = [postings.find((one) => one.status === 'draft'), postings.find((one) => one.status !== 'draft')];
  return [
    { path: '/workspace', dark: true },
    { path: '/postings/mine', dark: true },
    { path: '/postings/mine?stage=over' },
    { path: '/postings/templates' },
    { path: '/postings/new' },
    { path: '/postings/new' }, { path: '/searches' }, { path: '/inbox', dark: true }, { path: '/account/notifications', dark: true }, { path: '/account/calendar' },
    { path: '/postings/new?kind=internship', dark: true },
    ...(draft ? [{ path: `/postings/${draft.id}` }, { path: `/postings/${draft.id}/edit` }] : []),
    ...(shown ? [{ path: `/postings/${shown.id}` }, { path: `/postings/${shown.id}/matches` }] : []),
    ...(request ? [{ path: `/postings/${request.id}` }] : []),
    { path: '/account', dark: true },
    { path: '/organisation/members', dark: true },
    { path: '/organisation/matches', dark: true },
    { path: '/organisation/profile', dark: true },
    { path: '/organisation/branches' },
    { path: '/organisation/recognitions' }, { path: '/organisation/interest' }, { path: '/organisation/backlog' },
    { path: '/organisation/partnerships' }, { path: '/organisation/partnerships/new' }, { path: '/contacts' },
    // Who only takes part does not keep it; the keepers' page is the one HCA-ICT sees at its desk.
    { path: `/organisation/partnerships/${await partnership()}`, status: 404 },
    ...(await partners(company)),
  ];
}

async function ofTheManager(): Promise<Sight[]> {
  const { current, memberships } = await read<Me>(manager, '/v1/me');
  const programmes = memberships.flatMap(({ programmeIds }) => programmeIds);
  const request = (await ids(manager, `/v1/organisations/${current}/postings?limit=100`)).find((one) => one.direction === 'request' && one.status === 'published');
  const offer = (await ids(manager, '/v1/postings?direction=offer&limit=1')).map(({ id }) => ({ path: `/postings/${id}`, dark: true }));
  return [
    { path: '/workspace', dark: true },
    { path: '/postings/new?kind=internship' },
    { path: '/postings/for-company' },
    ...programmes.slice(0, 1).map((id) => ({ path: `/programmes/${id}/matches`, dark: true })), ...programmes.slice(0, 1).map((id) => ({ path: `/programmes/${id}/matches?state=dismissed&region=south-west` })),
    { path: '/organisation/matches', dark: true }, { path: '/organisation/matches/compare' }, ...(await besides(programmes[0])),
    ...programmes.slice(0, 1).map((id) => ({ path: `/organisation/programmes/${id}` })),
    ...offer,
    ...(request ? [{ path: `/postings/${request.id}`, dark: true }, { path: `/postings/${request.id}/matches` }] : []),
    { path: '/organisation/boards' }, { path: '/organisation/clauses' }, { path: '/organisation/check-in-questions' }, { path: '/organisation/partners', dark: true }, { path: '/organisation/partners?q=zzzz' },
    { path: '/organisation/boards' }, { path: '/organisation/clauses' }, { path: '/organisation/deputies' }, { path: '/organisation/partners', dark: true }, { path: '/organisation/partners?q=zzzz' },
    ...(await partners(manager)),
  ];
}

/** Three matches of a programme side by side. */
async function besides(programme: string | undefined): Promise<Sight[]> {
  const { items } = await read<{ items: { posting: { id: string } }[] }>(manager, `/v1/programmes/${programme}/matches?limit=3`);
  return items.length > 1 ? [{ path: `/programmes/${programme}/matches/compare?with=${items.map(({ posting }) => `${posting.id}:${programme}`).join(',')}`, dark: true }] : [];
}

/** Proposals and collaborations, one in each state. */
async function partners(context: BrowserContext): Promise<Sight[]> {
  const each = (path: string, items: List['items']) =>
    [...new Map(items.map((one) => [one.status, one])).values()].map(({ id }, place) => ({ path: `${path}/${id}`, dark: place === 0, again: place > 0 }));
  return [
    { path: '/proposals' },
    ...each('/proposals', await ids(context, '/v1/proposals?limit=100')),
    { path: '/collaborations' },
    { path: '/collaborations?status=preparing' },
    ...each('/collaborations', await ids(context, '/v1/collaborations?limit=100')),
    ...(await ids(context, '/v1/collaborations?status=preparing')).slice(0, 1).flatMap(({ id }) => [{ path: `/collaborations/${id}/plan` }, { path: `/collaborations/${id}/messages`, dark: true }]),
    ...(await ids(context, '/v1/collaborations?status=completed')).slice(0, 1).flatMap(({ id }) => [{ path: `/collaborations/${id}/evaluation`, dark: true }, { path: `/collaborations/${id}/story` }]),
    ...(await ids(context, '/v1/proposals?turn=mine')).slice(0, 1).map(({ id }) => ({ path: `/proposals/${id}/messages` })),
  ];
}

/** What a newcomer sees is empty and says what to do. */
const ofTheNewcomer = (): Promise<Sight[]> => Promise.resolve([
  { path: '/workspace' }, { path: '/welcome' }, { path: '/organisation/matches' }, { path: '/organisation/fits' }, { path: '/organisation/members' }, { path: '/organisation/interest' }, { path: '/organisation/backlog' }, { path: '/proposals' }, { path: '/collaborations' }, { path: '/collaborations?status=running' }, { path: '/monitor', status: 403 },
]);

/** A draft of the match rule; there is one from the first time on. */
async function ruleDraft(): Promise<string> {
  const [known] = await ids(analyst, '/v1/match-rule-drafts');
  return known?.id ?? ((await (await analyst.request.post('/v1/match-rule-drafts', { data: { from: 1 } })).json()) as { id: string }).id;
}

const partnership = async () => (await ids(visitor, '/v1/partnerships?limit=1'))[0]!.id;

const ofTheAnalyst = async (): Promise<Sight[]> =>
  [{ path: '/workspace' }, { path: '/monitor', dark: true }, { path: '/monitor/gaps', dark: true }, { path: '/monitor/gaps?what=function&region=north&state=closed' }, { path: '/postings' }, { path: '/collaborations' },
    { path: '/desk/verification', dark: true }, { path: '/desk/verification?view=company' }, { path: '/desk/verification?view=afterwards' }, { path: '/desk/merges' }, { path: '/desk/partnerships' }, { path: `/desk/partnerships/${await partnership()}` }, { path: '/desk/municipalities?q=ho' }, { path: '/desk/institutions' }, { path: '/desk/contacts' }, { path: '/desk/questions', dark: true }, { path: '/desk/stories', dark: true }, { path: '/desk/matching', dark: true }, { path: `/desk/matching/${await ruleDraft()}`, dark: true }];

describe.each(['nl', 'en'] as const)('every page in %s', (language) => {
  it.each([
    ['a visitor', () => visitor, open],
    ['a company', () => company, ofTheCompany],
    ['a programme manager', () => manager, ofTheManager],
    ['an analyst', () => analyst, ofTheAnalyst],
    ['a newcomer', () => newcomer, ofTheNewcomer],
  ] as const)('opens for %s without a barrier, a fault or a word of the machine', async (_, who, sights) => {
    const seen = (await sights()).filter(({ again }) => language === 'nl' || !again);
    expect(await lookAtAll(who(), language, seen)).toEqual({});
  }, 120_000);
});

it('keeps the page and its filters in the other language', async () => {
  const page = await visitor.newPage();
  await go(page, '/nl/postings?region=east&level=mbo-4');
  await page.getByRole('group', { name: 'Taal' }).getByRole('link', { name: /English/ }).click();
  await page.waitForURL('**/en/postings?region=east&level=mbo-4');
  await page.getByRole('heading', { level: 1, name: 'Postings' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.close();
});

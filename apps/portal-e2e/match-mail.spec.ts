import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BrowserContext } from 'playwright-core';
import { faultsOf, go, house, leave, read, signedIn, somebody } from './browser';
import { newest, openMail } from './mailbox';
import { person } from './people';

const once = randomUUID().slice(0, 6);
const [first, second] = [`Apps die een sluis bedienen ${once}`, `Een rooster dat de planner snapt ${once}`];
const address = `iris-${once}@school.example`;

afterAll(leave);

interface Draft { id: string; version: number }

/** A manager of a programme of a school without quiet weeks, with students all year: whatever day the other stories made it, mail goes at once. */
async function manager(now: string): Promise<{ iris: BrowserContext; programmeId: string }> {
  const iris = await person('Iris van Dam', address);
  const database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  try {
    const { rows: [made] } = await database.query<{ id: string }>(
      `with school as (insert into organisation (type, name, slug, created_at) values ('institution', 'Sluisplein College', $1, now()) returning id),
       sector as (insert into institution (organisation_id, sector) select id, 'mbo' from school),
       region as (insert into institution_region (institution_id, region) select id, 'north' from school),
       programme as (insert into programme (institution_id, name, level, mode, municipality, region, languages, technologies, wanted_forms, created_at)
         select id, 'Software Developer', 'mbo-4', 'full-time', 'Hoogeveen', 'north', '{nl}', '{}', '{assignments-and-internships}', now() from school returning id),
       code as (insert into programme_code (programme_id, code_type, code) select id, 'crebo', '25998' from programme),
       period as (insert into programme_period (programme_id, from_on, until_on, students) select id, $2::timestamptz::date, $2::timestamptz::date + 400, 20 from programme),
       joined as (insert into membership (person_id, organisation_id, role, created_at) select p.id, s.id, 'manager', now() from school s, person p where p.email = $3),
       kept as (insert into programme_keeper (programme_id, person_id, role) select g.id, p.id, 'manager' from programme g, person p where p.email = $3)
       select id from programme`, [`sluisplein-${once}`, now, address]);
    return { iris, programmeId: String(made?.id) };
  } finally {
    await database.end();
  }
}

/** The company posts an internship like one it had before. */
async function posted(company: BrowserContext, now: string, title: string): Promise<string> {
  const { current } = await read<{ current: string }>(company, '/v1/me');
  const { items } = await read<{ items: { id: string; kind: string; direction: string }[] }>(company, `/v1/organisations/${current}/postings?limit=100`);
  const like = items.find(({ kind, direction }) => kind === 'internship' && direction === 'offer');
  const ok = async (answer: Awaited<ReturnType<BrowserContext['request']['post']>>) => {
    if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Draft;
  };
  const after = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  const draft = await ok(await company.request.post(`/v1/postings/${like?.id}/copies`));
  const data = { title, seats: 2, functions: ['software-developer'], levels: ['mbo-4'], period: { kind: 'range', from: after(60), until: after(200) }, closesOn: after(40) };
  await ok(await company.request.patch(`/v1/postings/${draft.id}`, { data, headers: { 'if-match': `"${draft.version}"` } }));
  await ok(await company.request.post(`/v1/postings/${draft.id}/publication`));
  return draft.id;
}

it('a manager opens a mail, reads why it fits, puts one aside and responds to another, wants less mail, and stops it without signing in', async () => {
  const company = await signedIn('company-admin');
  const { now } = await read<{ now: string }>(company, '/v1/demo/clock');
  const { iris, programmeId } = await manager(now);
  await iris.request.put('/v1/notification-settings/matches', { data: { frequency: 'at-once' } });
  const page = await iris.newPage();
  const faults = faultsOf(page);
  const ids = [await posted(company, now, first), await posted(company, now, second)];

  // From the mail to the match, explained.
  const letter = await newest(page, address, first);
  const mail = await openMail(page, 'nl', letter);
  await mail.getByRole('heading', { name: 'Waarom het past' }).waitFor();
  const arrives = iris.waitForEvent('page');
  await mail.getByRole('link', { name: 'Bekijk de plaatsing en reageer' }).click();
  const posting = await arrives;
  faults.push(...faultsOf(posting));
  await posting.waitForLoadState('networkidle');
  expect(new URL(posting.url())).toMatchObject({ pathname: `/nl/postings/${ids[0]}`, search: `?programme=${programmeId}`, hash: '#match' });
  await posting.getByRole('heading', { name: 'Waarom dit bij jouw opleiding past' }).waitFor();
  await posting.getByRole('table').filter({ hasText: 'Functie' }).first().waitFor();

  // One does not suit them now.
  await posting.getByRole('button', { name: 'Past nu niet' }).click();
  const dialog = posting.getByRole('dialog', { name: new RegExp(first) });
  await dialog.getByRole('button', { name: 'Leg opzij' }).click();
  await dialog.getByRole('alert').getByText('Kies eerst waarom.').waitFor();
  await dialog.getByLabel('We hebben er nu genoeg').check();
  await dialog.getByLabel(/^Wil je er iets bij zeggen/).fill('Volgend jaar graag.');
  await dialog.getByRole('button', { name: 'Leg opzij' }).click();
  await posting.getByText('We hebben er nu genoeg. “Volgend jaar graag.”').waitFor();

  // The list has the other, and the one put aside under its own heading.
  await go(posting, `/nl/programmes/${programmeId}/matches?kind=internship`);
  await posting.getByRole('heading', { name: second }).waitFor();
  expect(await posting.getByRole('heading', { name: first }).count()).toBe(0);
  await posting.getByRole('link', { name: /^Opzij gelegd/ }).click();
  await posting.getByRole('article').filter({ hasText: first }).getByText('We hebben er nu genoeg.').waitFor();
  await posting.getByRole('link', { name: /^Alles/ }).click();
  await posting.getByRole('link', { name: second }).click();
  await posting.getByRole('heading', { name: second, level: 1 }).waitFor();
  await posting.getByRole('textbox', { name: 'Bericht' }).fill('Een derdejaars zoekt precies dit, voor drie dagen in de week.');
  await posting.getByRole('button', { name: 'Stuur voorstel' }).click();
  await posting.getByText('Voorstel verstuurd').waitFor();

  // Once a week is enough.
  await go(posting, '/nl/account/notifications');
  const { topics } = await read<{ topics: { topic: string; frequency: string }[] }>(iris, '/v1/notification-settings');
  expect(topics.find(({ topic }) => topic === 'matches')?.frequency).toBe('at-once');
  await posting.locator('input[name=matches][value=weekly]').check({ force: true });
  await posting.getByText('Bewaard.').waitFor();

  // And from the mail, in a browser that knows nobody, none at all.
  const link = /https?:\S+\/unsubscribe\/[\w-]{43}/.exec(letter.text)?.[0] ?? '';
  const stranger = await (await somebody()).newPage();
  faults.push(...faultsOf(stranger));
  await go(stranger, new URL(link).pathname);
  await stranger.getByRole('heading', { name: /Geen mail meer over/ }).waitFor();
  await stranger.getByRole('button', { name: 'Stuur hierover geen mail meer' }).click();
  await stranger.getByRole('heading', { name: 'Hierover krijg je geen mail meer' }).waitFor();
  const after = await read<{ topics: { topic: string; frequency: string }[] }>(iris, '/v1/notification-settings');
  expect(after.topics.find(({ topic }) => topic === 'matches')?.frequency).toBe('off');
  expect(faults).toEqual([]);
}, 60_000);

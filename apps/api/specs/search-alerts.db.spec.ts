import { addDays } from '#base/contract';
import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
beforeAll(async () => {
  world = await World.open({ hasNights: true });
  company = await world.company({ region: 'east' });
});
afterAll(() => world.close());

/** A later day on which nobody looked yet; the night before it has passed. */
async function morning(time = '05:00:00'): Promise<void> {
  await world.until(`${addDays(world.clock.today(), 1)}T${time}Z`);
}
const later = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
const keep = async (person: Person, name: string, query: Json) => (await world.as(person).post('/v1/saved-searches', { name, query })).body.id as string;
const inbox = async (person: Person) => (await world.as(person).get('/v1/notices?topic=searches')).body.items as Json[];
const titles = async (person: Person) => (await inbox(person)).map(({ title }) => title.nl);
const posts = (title: string, more: Json = {}) => world.posting({ company, title, ...more });

it('what was published since a search was kept is news the next morning, once, with how many, the newest and where they are', async () => {
  const person = await world.person({ locale: 'en' });
  await posts('Bevers volgen, eerder');
  later(5);
  const id = await keep(person, 'Bevers in het oosten', { q: 'bevers', region: 'east', sort: 'closing' });
  await keep(person, 'Otters', { q: 'otters' });
  later(5);
  for (const n of ['een', 'twee', 'drie', 'vier']) { await posts(`Bevers volgen ${n}`); later(1); }
  await morning();
  const [news, ...more] = await inbox(person);
  expect(more).toEqual([]);
  expect(news).toMatchObject({ link: expect.stringMatching(/^\/postings\?q=bevers&sort=closing&region=east&saved=[0-9a-f-]{36}$/), title: { nl: '4 nieuwe plaatsingen bij “Bevers in het oosten”', en: '4 new postings for “Bevers in het oosten”' },
    line: { nl: '“Bevers volgen vier”, “Bevers volgen drie”, “Bevers volgen twee” en nog 1', en: '“Bevers volgen vier”, “Bevers volgen drie”, “Bevers volgen twee” and 1 more' } });
  expect(world.post.to(person.email)).toEqual([]);
  await world.until(`${world.clock.today()}T07:00:00Z`);
  expect(world.post.to(person.email).map(({ template, subject }) => [template, subject])).toEqual([['digest', '4 new postings for “Bevers in het oosten”']]);
  await morning();
  await morning();
  expect(await inbox(person)).toHaveLength(1);
  await posts('Bevers volgen vijf');
  await morning();
  expect(await titles(person)).toEqual(['1 nieuwe plaatsing bij “Bevers in het oosten”', '4 nieuwe plaatsingen bij “Bevers in het oosten”']);
  // Looking at the search, from anywhere, reads what was told of it.
  await world.as(person).post(`/v1/saved-searches/${id}/visit`);
  expect([(await inbox(person)).every(({ readAt }) => readAt !== null), (await world.as(person).get('/v1/notices?unread=true')).body.items]).toEqual([true, []]);
  await world.as(person).delete(`/v1/saved-searches/${id}`);
  expect((await inbox(person)).map(({ link }) => link)).toEqual([null, null]);
});

it('what one saw, what is for some only and what is open no longer is not news', async () => {
  const person = await world.person();
  const school = await world.programme();
  const id = await keep(person, 'Egels', { q: 'egels' });
  later(5);
  await posts('Egels tellen');
  later(5);
  await world.as(person).post(`/v1/saved-searches/${id}/visit`);
  later(5);
  const [meant, gone] = [await posts('Egels voor een'), await posts('Egels weg')];
  await world.db.transaction(async (tx) => {
    await tx.sql('update posting set audience = $2 where id = $1', [meant.id, [school.institutionId]]);
    await tx.sql(`update posting set status = 'withdrawn' where id = $1`, [gone.id]);
  });
  await morning();
  expect(await inbox(person)).toEqual([]);
});

it('what is being published as we look is for the next night', async () => {
  const person = await world.person();
  await keep(person, 'Dassen', { q: 'dassen' });
  const day = addDays(world.clock.today(), 1);
  world.clock.set(`${day}T03:55:00Z`);
  await posts('Dassen zoeken');
  await world.until(`${day}T04:00:00Z`);
  expect(await inbox(person)).toEqual([]);
  await morning();
  expect(await titles(person)).toEqual(['1 nieuwe plaatsing bij “Dassen”']);
});

it('comes by a mail of its own to who wants that, says where, and stays in the inbox for who wants none', async () => {
  const [prompt, silent] = [await world.person(), await world.person()];
  await world.as(prompt).put('/v1/notification-settings/searches', { frequency: 'at-once' });
  await world.as(silent).put('/v1/notification-settings/searches', { frequency: 'off' });
  for (const person of [prompt, silent]) await keep(person, 'Wolven', { q: 'wolven' });
  later(5);
  const { id } = await posts('Wolven op camera');
  await morning();
  const [letter, ...more] = world.post.to(prompt.email);
  expect([more, letter?.template, letter?.subject]).toEqual([[], 'search-found', '1 nieuwe plaatsing bij “Wolven”']);
  for (const said of [`Wolven op camera\nhttp://localhost:3000/nl/postings/${id}`, 'http://localhost:3000/nl/postings?q=wolven', '/nl/unsubscribe/']) expect(letter?.text).toContain(said);
  await morning('08:00:00');
  expect([world.post.to(silent.email), (await inbox(silent)).length]).toEqual([[], 1]);
});

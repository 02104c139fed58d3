import { publishedStory, story } from '#evaluations/contract';
import { EvaluationAsking, evaluationInputExample, storyInputExample } from '#evaluations/server';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let analyst: Person;
beforeAll(async () => {
  world = await World.open();
  analyst = await world.analyst();
});
afterAll(() => world.close());

interface Told { path: string; company: Company; programme: Programme; school: Person; firm: Person }

/** A collaboration that both looked back on with these marks. */
async function lookedBack(marks: [number, number] = [8, 9]): Promise<Told> {
  const made = await world.collaboration();
  const { id, posting: { company }, programme } = made;
  await world.db.transaction((tx) => tx.sql(`update collaboration set status = 'completed', started_at = created_at, ended_at = $2 where id = $1`, [id, world.clock.now()]));
  await world.app.get(EvaluationAsking, { strict: false }).open(id);
  const [school, firm] = [programme.manager, company.admin];
  for (const [person, mark] of [[school, marks[0]], [firm, marks[1]]] as const) await world.as(person).put(`/v1/collaborations/${id}/evaluation`, { ...evaluationInputExample, mark }, { 'if-match': '"0"' });
  return { path: `/v1/collaborations/${id}/story`, company, programme, school, firm };
}

const write = (person: Person, { path }: Told, version = 0, changes: Json = {}) => world.as(person).put(path, { ...storyInputExample, nl: { ...storyInputExample.nl, ...changes } }, { 'if-match': `"${version}"` });
const agree = (person: Person, { path }: Told, revision: number, named = false) => world.as(person).post(`${path}/consent`, { revision, press: true, named });
const withdraw = (person: Person, { path }: Told) => world.as(person).delete(`${path}/consent`);
const publish = (id: string, by = analyst) => world.as(by).post(`/v1/stories/${id}/publication`);
const status = async (slug: string) => (await world.visitor.get(`/v1/published-stories/${slug}`)).status;
const queued = async (id: string) => (await world.as(analyst).get('/v1/stories?state=waiting')).body.items.some((one: Json) => one.id === id);
const subjects = (person: Person) => world.post.to(person.email).map(({ template }) => template);

it('a story is told by either, agreed to by both, published by HCA-ICT, and gone at once when one takes the yes back', async () => {
  const it = await lookedBack();
  const { body: { id, slug } } = await write(it.firm, it);
  expect((await agree(it.firm, it, 1, true)).body).toMatchObject({ state: 'writing', consents: { company: { by: it.firm.name, isCurrent: true }, institution: null } });
  expect([await queued(id), await status(slug), (await publish(id)).status]).toEqual([false, 404, 409]);
  // A change asks anew: what was said was said of another text.
  expect((await write(it.school, it, 1, { lesson: 'Begin op tijd met het rooster.' })).body).toMatchObject({ version: 2, consents: { company: { isCurrent: false } } });
  expect((await write(it.firm, it, 1)).status).toBe(412);
  expect((await agree(it.school, it, 1)).status).toBe(412);
  await agree(it.school, it, 2);
  expect(story.strict().parse((await agree(it.firm, it, 2, true)).body)).toMatchObject({ state: 'waiting' });
  expect((await agree(it.firm, it, 2)).body.code).toBe('evaluations/story-agreed');
  expect([await queued(id), await status(slug)]).toEqual([true, 404]);
  for (const person of [it.firm, it.school]) expect((await publish(id, person)).status).toBe(403);
  expect((await publish(id)).body.state).toBe('published');
  const page = await world.visitor.get(`/v1/published-stories/${slug}`);
  expect(publishedStory.strict().parse(page.body)).toMatchObject({ company: it.company.name, thanks: [it.firm.name], isTranslated: false, lesson: { nl: 'Begin op tijd met het rooster.' } });
  expect(JSON.stringify(page.body)).not.toContain(it.school.name);
  const inList = async () => (await world.visitor.get('/v1/practice-cases?limit=100&region=north&form=assignments-and-internships')).body.items.some((one: Json) => one.slug === slug && one.isStory);
  const inSearch = async () => JSON.stringify((await world.visitor.get('/v1/search-results?q=waterstandmeter')).body).includes(slug);
  const inSitemap = async () => (await (await fetch(`${world.origin}/sitemaps/pages.xml`)).text()).includes(slug);
  expect([await inList(), await inSearch(), await inSitemap()]).toEqual([true, true, true]);
  expect((await withdraw(it.school, it)).body.state).toBe('withdrawn');
  expect(await world.visitor.get(`/v1/published-stories/${slug}`)).toMatchObject({ status: 410, body: { code: 'general/gone' } });
  expect([await inList(), await inSearch(), await inSitemap()]).toEqual([false, false, false]);
  // Given again to the very text that HCA-ICT published, it is back.
  await agree(it.school, it, 2);
  expect(await status(slug)).toBe(200);
  expect((await write(it.school, it, 2)).body.state).toBe('withdrawn');
  expect(await status(slug)).toBe(410);
  await world.work();
  expect(subjects(it.firm)).toEqual(expect.arrayContaining(['story-waits', 'story-published', 'story-withdrawn']));
  expect(subjects(analyst)).toEqual(expect.arrayContaining(['story-to-publish', 'story-withdrawn']));
});

it('a story that HCA-ICT sends back says what to change, and comes back as another text', async () => {
  const it = await lookedBack([7, 8]);
  const { body: { id, slug } } = await write(it.school, it);
  for (const person of [it.school, it.firm]) await agree(person, it, 1);
  expect((await world.as(analyst).post(`/v1/stories/${id}/return`, { sentence: 'Haal de naam eruit.' })).body).toMatchObject({ state: 'returned', returned: { sentence: 'Haal de naam eruit.' } });
  expect([await queued(id), (await publish(id)).status, (await agree(it.firm, it, 1)).body.code]).toEqual([false, 409, 'evaluations/story-returned']);
  expect((await write(it.firm, it, 1, { title: 'Zonder namen erin' })).body).toMatchObject({ state: 'writing', returned: null, slug });
  await Promise.all([agree(it.school, it, 2), agree(it.firm, it, 2)]);
  expect([await queued(id), (await publish(id)).status, await status(slug)]).toEqual([true, 201, 200]);
});

it('a story is for what went well, for its two sides alone, and names every fault', async () => {
  const [poor, good] = [await lookedBack([6, 9]), await lookedBack()];
  expect((await write(poor.firm, poor)).body.code).toBe('evaluations/story-early');
  expect((await world.as((await world.company()).admin).get(good.path)).status).toBe(404);
  expect((await write((await world.programme()).manager, good)).status).toBe(404);
  expect((await write(analyst, good)).status).toBe(403);
  expect((await world.as(good.firm).get('/v1/stories')).body.items).toEqual([]);
  expect((await withdraw(good.firm, good)).body.code).toBe('evaluations/story-not-agreed');
  const faults = (await world.as(good.firm).put(good.path, { nl: { title: 'x', did: 'kort', brought: '', lesson: '' } }, { 'if-match': '"0"' })).body.errors;
  expect(faults.map(({ pointer }: Json) => pointer)).toEqual(['/nl/title', '/nl/did', '/nl/brought', '/nl/lesson']);
});

import { postingFacets } from '#postings/contract';
import { searchAnswer } from '#search/contract';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const list = async (query: string) => (await world.visitor.get(`/v1/postings?limit=100&${query}`)).body.items.map(({ id }: Json) => id) as string[];
const facets = async (query: string) => (await world.visitor.get(`/v1/postings/facets?${query}`)).body;
const words = (q: string) => `q=${encodeURIComponent(q)}`;

describe('words', () => {
  let kubernetes: string;
  beforeAll(async () => {
    const company = await world.company({ name: 'Zwaluwstaart Software', municipality: 'Veendam' });
    kubernetes = (await world.posting({ company, title: 'Clusters beheren met Kubernetes', summary: 'Voor patiënten van drie ziekenhuizen houd je de clusters in de lucht.', technologies: ['Kubernetes', 'C#'], functions: ['infrastructure-operator'] })).id;
    await world.posting({ company, title: 'Iets heel anders dan de rest', technologies: ['C'] });
  });

  it.each([['stem', 'clusteren'], ['prefix', 'kubern'], ['title and owner', 'clusters zwaluwstaart'], ['place', 'veendam kubernetes'], ['accent left out', 'patienten'], ['a technology with a sign', 'c# kubernetes'],
    ['the name of its function', 'operator kubernetes'], ['the name of its kind', 'stage kubernetes'], ['what is not wanted', 'zwaluwstaart -anders']])('find a posting by %s', async (_, q) => {
    expect(await list(words(q))).toEqual([kubernetes]);
    expect(await facets(words(q))).toMatchObject({ total: 1, readAs: [] });
  });

  it.each([['swapped', 'kuberentes', 'kubernetes'], ['left out', 'zwaluwstart', 'zwaluwstaart'], ['one too many', 'veenndam kubernetes', 'veendam']])('with a letter %s are read as the word that is meant, and the answer says so', async (_, q, read) => {
    expect(await list(words(q))).toContain(kubernetes);
    expect((await facets(words(q))).readAs).toEqual([{ given: q.split(' ')[0], read }]);
  });

  it('that nobody wrote find nothing, and the answer says how many there are without them', async () => {
    const found = await facets(`${words('qqqqqqqq')}&region=north`);
    expect(found).toMatchObject({ total: 0, without: { region: 0 } });
    expect(found.without.q).toBeGreaterThan(1);
    expect(await list(words('!!'))).toHaveLength((await facets('')).total);
  });

  it('in the title weigh more than those in the summary', async () => {
    const company = await world.company();
    const inSummary = await world.posting({ company, title: 'Een opdracht', summary: 'Je werkt aan een zeepkist met drie wielen en een stuur.' });
    const inTitle = await world.posting({ company, title: 'Bouw een zeepkist' });
    const later = await world.posting({ company, title: 'Nog een opdracht', summary: 'Ook hier gaat het over een zeepkist, maar dan kleiner.' });
    expect(await list(words('zeepkist'))).toEqual([inTitle.id, later.id, inSummary.id]);
    expect(await list(`${words('zeepkist')}&sort=newest`)).toEqual([later.id, inTitle.id, inSummary.id]);
  });

  it('are an old name of an institution too, and one that it took over', async () => {
    const institution = await world.institution();
    const { manager } = await world.programme({ institutionId: institution });
    const { id } = (await world.as(manager).post('/v1/postings', { kind: 'guest-lecture', title: 'Wie vertelt over het vak?' })).body;
    await world.db.transaction((tx) => tx.sql(`update posting set status = 'published', seats = 2, closes_on = '2027-06-01', published_at = '2027-03-18T09:00:00Z' where id = $1`, [id]));
    expect(await list(words('Zadkine'))).not.toContain(id);
    await world.db.transaction((tx) => tx.sql(`insert into institution_alias (institution_id, name) values ($1, 'Drievogelcollege')`, [institution]));
    expect(await list(words('drievogelcol'))).toEqual([id]);
    const old = await world.institution();
    await world.db.transaction(async (tx) => {
      await tx.sql(`update organisation set name = 'Vroegereschool' where id = $1`, [old]);
      await tx.sql(`insert into institution_successor (institution_id, successor_id, is_confirmed) values ($1, $2, true)`, [old, institution]);
    });
    expect(await list(words('vroegereschool'))).toEqual([id]);
  });
});

describe('filters', () => {
  it('take several values each, and one that is wrong is named with its pointer', async () => {
    const company = await world.company({ region: 'south-east' });
    const [one, two] = [await world.posting({ company, levels: ['mbo-3'] }), await world.posting({ company, levels: ['hbo-ad'] })];
    expect((await list('region=south-east&level=mbo-3,hbo-ad')).sort()).toEqual([one.id, two.id].sort());
    expect(await list('region=south-east,north-west&level=mbo-3')).toEqual([one.id]);
    expect(await list('region=south-east&from=2027-09&until=2027-10')).toHaveLength(2);
    expect(await list('region=south-east&from=2028-03')).toEqual([]);
    expect(await list('region=south-east&year=2027-2028&sort=closing')).toHaveLength(2);
    for (const [query, pointer] of [['level=mbo-3,mbo-9', '/level'], ['from=2027-13', '/from'], ['kind=internship,', '/kind'], ['sort=price', '/sort'], ['earning=no', '/earning']]) {
      const refused = await world.visitor.get(`/v1/postings?${query}`);
      expect([query, refused.status, refused.body.errors?.[0]?.pointer]).toEqual([query, 400, pointer]);
    }
  });

  it('have counts that leave their own choice out, and say what letting go of one gives', async () => {
    const company = await world.company({ region: 'south-west' });
    for (const level of ['mbo-3', 'mbo-3', 'mbo-4']) await world.posting({ company, levels: [level] });
    const found = await facets('region=south-west&level=mbo-3&workplace=remote');
    expect(postingFacets.parse(found)).toEqual(found);
    expect(found).toMatchObject({ total: 0, without: { workplace: 2, level: 0 } });
    expect((await facets('region=south-west&level=mbo-3')).facets.level).toEqual([{ value: 'mbo-3', count: 2 }, { value: 'mbo-4', count: 1 }]);
  });

  it('know at once what was opened, changed, closed or filled, and not what was rolled back', async () => {
    const company = await world.company({ region: 'north-west' });
    const here = 'region=north-west&workplace=on-site,hybrid,remote';
    expect(await list(here)).toEqual([]);
    const { id } = await world.posting({ company });
    expect(await list(here)).toEqual([id]);
    expect((await facets(`${here}&level=mbo-2`)).total).toBe(0);
    const before = (await world.as(company.admin).get(`/v1/postings/${id}`)).body;
    await world.as(company.admin).patch(`/v1/postings/${id}`, { levels: ['mbo-2'] }, { 'if-match': `"${before.version}"` });
    expect((await facets(`${here}&level=mbo-2`)).total).toBe(1);
    await world.db.transaction(async (tx) => {
      await tx.sql(`update posting set status = 'closed' where id = $1`, [id]);
      expect(await list(here)).toEqual([id]);
      throw new Error('never mind');
    }).catch(() => undefined);
    expect(await list(here)).toEqual([id]);
    await world.db.transaction((tx) => tx.sql(`update posting set status = 'paused' where id = $1`, [id]));
    expect([await list(here), (await facets(here)).total]).toEqual([[], 0]);
  });

  it('keep their pages apart by order: a cursor of one is refused in another', async () => {
    const company = await world.company({ region: 'east' });
    const made = [];
    for (const closesOn of ['2027-05-03', '2027-05-01', '2027-05-02']) made.push((await world.posting({ company, closesOn, title: 'Sluitvolgorde' })).id);
    const walked: string[] = [];
    for (let path: string | null = '/v1/postings?q=sluitvolgorde&sort=closing&limit=1'; path !== null;) {
      const page: Json = await world.visitor.get(path);
      walked.push(...page.body.items.map(({ id }: Json) => id));
      if (page.body.next) expect((await world.visitor.get(`/v1/postings?q=sluitvolgorde&cursor=${page.body.next}`)).status).toBe(400);
      path = page.body.next && `/v1/postings?q=sluitvolgorde&sort=closing&limit=1&cursor=${page.body.next}`;
    }
    expect(walked).toEqual([made[1], made[2], made[0]]);
  });
});

describe('a search that is kept', () => {
  it('is understood, named, counted anew since it was last opened, and its owner\'s alone', async () => {
    const company = await world.company({ region: 'east' });
    const person = await world.person();
    const me = world.as(person);
    const made = await me.post('/v1/saved-searches', { name: 'Dichtbij', query: { region: 'east', q: 'kerkuilen', sort: 'closing' } });
    expect(made.body).toMatchObject({ name: 'Dichtbij', query: { region: 'east', q: 'kerkuilen', sort: 'closing' }, fresh: 0, version: 1 });
    world.clock.set('2027-03-18T09:05:00Z');
    await world.posting({ company, title: 'Kerkuilen tellen met camera\'s' });
    await world.posting({ company, title: 'Zonder vogels' });
    const { items: [kept] } = (await me.get('/v1/saved-searches')).body;
    expect(kept).toMatchObject({ id: made.body.id, fresh: 1 });
    expect((await me.post(`/v1/saved-searches/${kept.id}/visit`)).body.fresh).toBe(0);
    expect((await me.patch(`/v1/saved-searches/${kept.id}`, { name: 'Uilen' }, { 'if-match': '"1"' })).body).toMatchObject({ name: 'Uilen', version: 2 });
    const stranger = world.as(await world.person());
    expect((await stranger.get('/v1/saved-searches')).body.items).toEqual([]);
    for (const answer of [await stranger.patch(`/v1/saved-searches/${kept.id}`, { name: 'X' }, { 'if-match': '"2"' }), await stranger.post(`/v1/saved-searches/${kept.id}/visit`), await stranger.delete(`/v1/saved-searches/${kept.id}`)]) expect(answer.status).toBe(404);
    expect((await me.delete(`/v1/saved-searches/${kept.id}`)).status).toBe(204);
    expect((await me.get('/v1/saved-searches')).body.items).toEqual([]);
  });

  it('names every fault in what is asked, and there is an end to how many one keeps', async () => {
    const me = world.as(await world.person());
    const refused = await me.post('/v1/saved-searches', { name: ' ', query: { region: 'east', level: 'mbo-9', colour: 'blue' } });
    expect([refused.status, refused.body.errors.map(({ pointer }: Json) => pointer).sort()]).toEqual([400, ['/name', '/query', '/query/level']]);
    const save = () => me.post('/v1/saved-searches', { name: 'Alles', query: {} });
    for (let n = 0; n < 50; n += 1) expect((await save()).status).toBe(201);
    expect((await save()).body).toMatchObject({ status: 409, code: 'saved-searches/too-many' });
  });
});

describe('one search for the whole site', () => {
  const found = async (q: string) => (await world.visitor.get(`/v1/search-results?${words(q)}`)).body;
  const types = (answer: Json) => answer.groups.map(({ type }: Json) => type);
  const keys = (answer: Json, type: string) => answer.groups.find((group: Json) => group.type === type)?.hits.map(({ key }: Json) => key) ?? [];

  it('finds functions by what people call them, specialisations, forms, kinds and schools under old names, each by its own name first', async () => {
    const answer = await found('software developer');
    expect(searchAnswer.parse(answer)).toEqual(answer);
    expect([types(answer)[0], keys(answer, 'function')[0], answer.meant]).toEqual(['function', 'software-developer', null]);
    expect(keys(await found('gastcollege'), 'kind')).toEqual(['guest-lecture']);
    expect(keys(await found('cloud tech'), 'specialisation')).toContain('cloud-technician');
    const [school] = await world.db.compose<{ slug: string; alias: string }>(`select o.slug, a.name as alias from institution_alias a join organisation o on o.id = a.institution_id where length(a.name) > 12 order by a.name limit 1`, []);
    const named = (await found(school!.alias)).groups.find((group: Json) => group.type === 'institution').hits.find(({ key }: Json) => key === school!.slug);
    expect(named.called).toBe(school!.alias);
  });

  it('finds companies that are verified, and postings with how many there are', async () => {
    const company = await world.company({ name: 'Roodborstje Systemen' });
    await world.company({ name: 'Roodborstje Onbekend', isVerified: false });
    await world.posting({ company, title: 'Vogelhuisjes meten' });
    const answer = await found('roodborstj');
    expect(answer.groups.map(({ type, total, hits }: Json) => [type, total, hits.map(({ name }: Json) => name.nl)])).toEqual([['company', null, ['Roodborstje Systemen']], ['posting', 1, ['Vogelhuisjes meten']]]);
  });

  it('says what was probably meant, and nothing when it is there as it was asked', async () => {
    expect((await found('sofware developer')).meant).toBe('Software developer');
    expect(await found('xqxqxq')).toEqual({ groups: [], meant: null });
    for (const q of ['%', '_', "o'", '\\', ':*', '!&|', 'a <-> b', '""']) expect([q, (await world.visitor.get(`/v1/search-results?${words(q)}`)).status]).toEqual([q, 200]);
    expect(await found(' ')).toEqual({ groups: [], meant: null });
    expect((await world.visitor.get(`/v1/search-results?${words('x'.repeat(101))}`)).status).toBe(400);
  });
});

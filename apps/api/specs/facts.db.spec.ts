import { decisionPage, effortPage, formPage, kindPage, kinds, reasonPage, tipPage } from '#guidance/contract';
import { institution, institutionFacets, institutionPage, programme, programmePage, regionPage } from '#organisations/contract';
import { edition, jobFunction, jobFunctionPage, qualificationPage, SPECIALISATIONS } from '#pathways/contract';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const get = async (path: string) => (await world.visitor.get(path)).body;
/** All items of a list, page by page. */
const all = async (path: string, limit: number): Promise<Json[]> => {
  const items: Json[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Json = await get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${next ? `&cursor=${next}` : ''}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
};
const slugs = (items: Json[]) => items.map(({ slug }) => slug);

describe('the facts, for everybody', () => {
  it.each([
    ['/v1/regions', regionPage, 5], ['/v1/job-functions', jobFunctionPage, 10], ['/v1/qualifications', qualificationPage, 12],
    ['/v1/collaboration-forms', formPage, 8], ['/v1/posting-kinds', kindPage, kinds.length], ['/v1/decision-table', decisionPage, 12], ['/v1/reasons', reasonPage, 4], ['/v1/effort-bands', effortPage, 3], ['/v1/golden-tips', tipPage, 18],
  ])('%s answers its contract, whole and page by page', async (path, schema, count) => {
    const whole = await get(`${path}?limit=100`);
    expect(schema.parse(whole)).toEqual(whole);
    expect(whole.next).toBeNull();
    expect(whole.items).toHaveLength(count);
    expect(await all(path, 3)).toEqual(whole.items);
  });

  it('keeps an answer as long as nothing changed, and says what is wrong with a question', async () => {
    const first = await world.visitor.get('/v1/regions');
    expect((await world.visitor.get('/v1/regions', { 'if-none-match': String(first.headers.get('etag')) })).status).toBe(304);
    expect((await world.visitor.get('/v1/regions?limit=2')).headers.get('link')).toContain('rel="next"');
    for (const path of ['regions?limit=0', 'institutions?region=nowhere', 'programmes?level=mbo-9', 'programmes?function=x', 'decision-table?effort=huge', 'job-functions?cursor=%21', 'institutions?q=%00',
      `regions?cursor=${Buffer.from('["x"]').toString('base64url')}`, `institutions?cursor=${Buffer.from('["a","b"]').toString('base64url')}`]) {
      expect([path, (await world.visitor.get(`/v1/${path}`)).status]).toEqual([path, 400]);
    }
    expect((await world.visitor.get('/v1/regions?unknown=1')).status).toBe(200);
    for (const path of ['job-functions/astronaut', 'collaboration-forms/none', 'institutions/nobody', 'institutions/0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c99', 'programmes/0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c99']) {
      expect([path, (await world.visitor.get(`/v1/${path}`)).status]).toEqual([path, 404]);
    }
  });
});

describe('functions', () => {
  it('carry what leads to them and on from them', async () => {
    const technician = await get('/v1/job-functions/infrastructure-technician');
    expect(jobFunction.parse(technician)).toEqual(technician);
    expect(technician).toMatchObject({
      levels: ['mbo-4'], group: { slug: 'ict-infrastructure' }, qualifications: [{ code: '27016', codeType: 'crebo' }], parts: [{ code: 'C0187', kind: 'certificate' }],
      movesTo: ['infrastructure-operator', 'infrastructure-engineer', 'infrastructure-architect'],
    });
    const named = (await get('/v1/job-functions?limit=100')).items.flatMap((one: Json) => one.specialisations.map(({ slug, name }: Json) => [slug, name]));
    expect(SPECIALISATIONS).toEqual(Object.fromEntries(named));
    expect(technician.specialisations.map((one: Json) => [one.slug, one.parts[0].code])).toEqual([['datacenter-technician', 'K1171'], ['cloud-technician', 'K1290']]);
    expect((await get('/v1/job-functions/software-developer')).levels).toEqual(['mbo-4', 'hbo-ad']);
    expect(slugs((await get('/v1/job-functions?level=wo-master')).items)).toEqual(['infrastructure-architect', 'software-architect']);
    expect(slugs((await get('/v1/job-functions?group=ict-support')).items)).toEqual(['ict-employee', 'application-administrator', 'application-configurator']);
  });

  it('share qualifications; a broad code is marked as an equivalent that nobody confirmed yet', async () => {
    const { items } = await get('/v1/qualifications?function=software-engineer');
    expect(items.map(({ code, isEquivalent, isConfirmed }: Json) => [code, isEquivalent, isConfirmed])).toEqual([['30020', true, false], ['34479', false, true], ['56978', false, true]]);
    expect(items[2].functions).toEqual(['infrastructure-engineer', 'software-engineer']);
  });
});

describe('the Ontwikkelpad', () => {
  it('says which edition is in use and where it sends people on', async () => {
    const read = await get('/v1/job-functions/edition');
    expect(edition.parse(read)).toEqual(read);
    expect(read).toMatchObject({ version: '3.0', publishedOn: '2026-05-25' });
    expect(read.referrals.map(({ kind, region }: Json) => [kind, region])).toEqual([['providers', null], ['advice', null]]);
  });

  it('tells a course that the sector alone values from one the state recognises', async () => {
    expect(slugs((await get('/v1/job-functions?recognition=sector')).items)).toEqual(['infrastructure-operator']);
    expect((await get('/v1/job-functions?recognition=state&limit=100')).items).toHaveLength(10);
    const { specialisations } = await get('/v1/job-functions/infrastructure-operator');
    expect(specialisations.map(({ slug, sectorValuedCourse, esco }: Json) => [slug, sectorValuedCourse, esco?.code ?? null])).toEqual(
      [['ict-support-operator', 'ICT support medewerker', null], ['network-operator', null, null], ['datacenter-operator', null, '3511.1']]);
  });

  it('is kept by a posting in the edition its functions were chosen from', async () => {
    const own = await World.open();
    try {
      const { id } = await own.posting();
      expect(await own.db.compose(`select pathways_version as version from posting where id = $1`, [id])).toEqual([{ version: '3.0' }]);
      await own.db.transaction((tx) => tx.sql(`insert into pathway_edition (version, title, published_on, website, scope_nl, scope_en) values ('3.1', 'Later', '2027-05-25', 'https://example.nl', '', '')`));
      await own.db.transaction((tx) => tx.sql(`update posting set title = 'Anders' where id = $1`, [id]));
      expect(await own.db.compose(`select pathways_version as version from posting where id = $1`, [id])).toEqual([{ version: '3.0' }]);
      await own.db.transaction((tx) => tx.sql(`update posting set functions = '{software-engineer}' where id = $1`, [id]));
      expect(await own.db.compose(`select pathways_version as version from posting where id = $1`, [id])).toEqual([{ version: '3.1' }]);
    } finally {
      await own.close();
    }
  });
});

describe('forms', () => {
  it('say what a kind costs, also where that differs from its form', async () => {
    expect((await get('/v1/posting-kinds?form=hybrid-teacher')).items).toMatchObject([
      { slug: 'hybrid-teacher', effort: 3, effortWhy: null }, { slug: 'external-assessor', effort: 2, effortWhy: { en: expect.any(String) } },
    ]);
    expect(await get('/v1/collaboration-forms/education-content')).toMatchObject({ chapter: 8, effort: 5, effortBand: 'high', outcomes: { talent: 4, innovation: 4, society: 5, network: 4 }, kinds: ['minor', 'elective'] });
    expect(slugs((await get('/v1/collaboration-forms?effort=low')).items)).toEqual(['company-awareness', 'inspire-students', 'teacher-development']);
  });

  it('tie in the decision table where their stars do', async () => {
    expect((await get('/v1/decision-table?effort=medium&reason=society')).items).toEqual([
      { effort: 'medium', reason: 'society', best: ['hybrid-teacher', 'reskilling'], stars: 4, ranked: ['hybrid-teacher', 'reskilling', 'assignments-and-internships'], provenance: 'derived', version: 1 },
    ]);
  });
});

describe('institutions', () => {
  const found = async (query: string) => slugs((await get(`/v1/institutions?limit=100&${query}`)).items);

  it('are found under old and new names, whole words or not', async () => {
    expect(await found('q=leeuwenborgh')).toEqual(['vista-college']);
    expect(await found('q=technova')).toEqual(['roc-onderwijsgroep-a12']);
    expect(await found('q=friese%20poort')).toEqual(['firda', 'roc-friese-poort']);
    expect(await found('q=FIRDA')).toEqual(['firda', 'roc-friese-poort', 'roc-friesland-college']);
    expect(await found('q=nhtv')).toEqual(['breda-university-of-applied-sciences', 'nhtv']);
    expect(await found('q=amsterdam%20hogeschool')).toEqual(['hogeschool-van-amsterdam']);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('q=')).toHaveLength(63);
  });

  it('stand in their regions and sectors', async () => {
    expect((await get('/v1/regions')).items.map((region: Json) => [region.slug, region.institutions, region.institutionsToday])).toEqual(
      [['north-west', 15, 13], ['north', 7, 6], ['east', 13, 13], ['south-east', 10, 9], ['south-west', 14, 14]]);
    expect(await found('region=south-east&sector=hbo')).toEqual(['avans-hogeschool', 'fontys-hogescholen', 'zuyd-hogeschool']);
    for (const region of ['north-west', 'east', 'south-west']) expect(await found(`region=${region}`)).toContain('hoornbeeck-college');
    expect((await get('/v1/institutions/hoornbeeck-college')).regions).toEqual(['north-west', 'east', 'south-west']);
    expect(await found('region=north-west')).toContain('talland');
  });

  it('are counted by what tells them apart, under their names of today', async () => {
    const { total, facets } = await get('/v1/institutions/facets');
    expect(institutionFacets.parse({ total, facets })).toEqual({ total, facets });
    expect([total, (await found('current=true')).length]).toEqual([52, 52]);
    expect(facets.region.map(({ value, count }: Json) => [value, count])).toEqual([['south-west', 14], ['east', 13], ['north-west', 13], ['south-east', 9], ['north', 6]]);
    expect((await get('/v1/institutions/facets?region=north,east&sector=hbo')).facets).toMatchObject({ region: facets.region.map(() => expect.anything()), sector: [{ value: 'mbo' }, { value: 'hbo' }] });
    expect((await get('/v1/institutions/facets?q=friese%20poort')).total).toBe(1);
    for (const query of ['region=north,east', 'sector=hbo', 'region=north&sector=mbo', 'readBy=nobody', 'q=hoge&sector=hbo', 'earning=true']) {
      expect([query, (await get(`/v1/institutions/facets?${query}`)).total]).toEqual([query, (await found(`current=true&${query}`)).length]);
    }
  });

  it('come page by page without gaps, and each by id or slug', async () => {
    const items = await all('/v1/institutions', 7);
    expect(institutionPage.parse({ items, next: null }).items).toEqual(items);
    expect(new Set(slugs(items)).size).toBe(63);
    const firda = await get('/v1/institutions/firda');
    expect(institution.parse(firda)).toEqual(firda);
    expect(firda.predecessors.map(({ name }: Json) => name)).toEqual(['ROC Friese Poort', 'ROC Friesland College']);
    expect(await get(`/v1/institutions/${firda.id}`)).toEqual(firda);
    expect((await get('/v1/institutions/regio-college')).successor).toMatchObject({ slug: 'talland', isConfirmed: false });
  });
});

describe('programmes', () => {
  // Writes, so in a world of its own: the others count what the facts alone hold.
  let shared: World;
  beforeAll(async () => { shared = world; world = await World.open(); });
  afterAll(async () => {
    await world.close();
    world = shared;
  });

  it('are found by institution (old name or new), region, level and function', async () => {
    const { id: institutionId } = await get('/v1/institutions/curio');
    const made = await world.programme({ institutionId, region: 'south-west', code: '30020', codeType: 'croho', level: 'hbo-bachelor', wantedForms: null });
    const found = async (query: string) => (await all(`/v1/programmes?${query}`, 2)).map(({ id }) => id);
    for (const query of ['institution=curio', 'institution=roc-west-brabant', `institution=${institutionId}`]) expect(await found(query)).toEqual([made.id]);
    expect(await found('function=software-engineer&region=south-west&level=hbo-bachelor')).toEqual([made.id]);
    expect(await found('function=software-developer&region=south-west')).toEqual([]);
    expect(await found('institution=firda')).toEqual([]);
    const one = await get(`/v1/programmes/${made.id}`);
    expect(programme.parse(one)).toEqual(one);
    expect(one).toMatchObject({ institution: { slug: 'curio' }, functions: ['infrastructure-engineer', 'software-engineer'], wantedForms: null, periods: [{ from: '2027-08-30', until: '2028-01-28', students: 12 }] });
    expect((await get('/v1/institutions/curio')).programmes).toBe(1);
    // What its programme is, the institution is found by; a value of another choice is counted as it would be.
    const byProgramme = 'level=hbo-bachelor,mbo-2&function=software-engineer';
    expect(slugs((await get(`/v1/institutions?${byProgramme}`)).items)).toEqual(['curio']);
    expect((await get(`/v1/institutions/facets?${byProgramme}&region=north`))).toMatchObject({ total: 0, facets: { region: [{ value: 'south-west', count: 1 }], level: [] } });
    expect((await get('/v1/institutions/facets?q=curio&level=mbo-4&function=software-engineer')).facets).toMatchObject({ level: [{ value: 'hbo-bachelor', count: 1 }], function: [] });
  });

  it('come page by page, in order of name', async () => {
    for (let n = 0; n < 5; n += 1) await world.programme();
    const items = await all('/v1/programmes', 2);
    expect(programmePage.parse({ items, next: null }).items).toEqual(items);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.map(({ name }) => name)).toEqual(items.map(({ name }) => name).toSorted());
  });
});

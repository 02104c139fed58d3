import { companyMatchPage, requestMatchPage, type RequestMatch } from '#matching/contract';
import { Branches, Matches } from '#matching/server';
import type { Company, Person } from '../testing/builders';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const letters = (address: string) => world.post.to(address).filter(({ template }) => template === 'request-match');
const factor = (match: RequestMatch | undefined, name: string) => match?.explanation.factors.find((one) => one.name === name);

/** A company that says what it works in and would like to do. */
async function company(options: Parameters<World['company']>[0] & { functions?: string[]; wantedForms?: string[] | null; technologies?: string[] } = {}): Promise<Company> {
  const made = await world.company(options);
  await sql(`update company set functions = $2, wanted_forms = $3, technologies = $4 where organisation_id = $1`,
    [made.id, options.functions ?? ['software-developer'], options.wantedForms === undefined ? ['inspire-students'] : options.wantedForms, options.technologies ?? ['c#']]);
  return made;
}
const branch = async (of: Company, region: string, municipality: string) => (await sql<{ id: string }>(
  `insert into branch (company_id, name, municipality, region) values ($1, 'Bijkantoor', $2, $3) returning id`, [of.id, municipality, region]))[0]?.id ?? '';
const fitting = async (person: Person, postingId: string) => companyMatchPage.parse((await world.as(person).get(`/v1/postings/${postingId}/company-matches?limit=100`)).body).items;
const asked = async (person: Person, companyId: string) => requestMatchPage.parse((await world.as(person).get(`/v1/companies/${companyId}/matches?limit=100`)).body).items;

it('a request stands in the lists of both parties with the same explanation, and everybody of the company is mailed once why', async () => {
  const school = await world.programme({ region: 'north' });
  const firm = await company({ region: 'east', municipality: 'Zwolle', name: 'Veenpoort Software' });
  const colleague = await world.person({ organisationId: firm.id, role: 'member', locale: 'en' });
  const patient = await world.person({ organisationId: firm.id, role: 'member' });
  for (const person of [firm.admin, colleague]) await world.as(person).put('/v1/notification-settings/matches', { frequency: 'at-once' });
  const id = await world.request(school);
  await world.work();

  const theirs = (await asked(firm.admin, firm.id)).find((one) => one.posting.id === id);
  const mine = (await fitting(school.manager, id)).find((one) => one.company.id === firm.id);
  expect(mine).toEqual(theirs);
  expect([mine?.score, mine?.band, mine?.branch.municipality]).toEqual([81, 'strong', 'Zwolle']);
  expect(mine?.explanation.factors.map(({ name, points, asked: ask, has, raise }) => [name, points, ask.nl, has.nl, raise?.nl ?? null])).toEqual([
    ['function', 30, 'Software developer', 'Werkt hierin: Software developer', null],
    ['region', 9, 'Groningen, Noord', 'Zwolle, Oost: een buurregio', 'Kan het op afstand, dan telt de regio volledig: +6.'],
    ['form', 15, 'Gastcollege', 'Staat op de lijst met gewenste vormen', null],
    ['language', 5, 'Nederlands', 'Nederlands', null],
    ['technologies', 1.7, 'C#, Angular, PostgreSQL', 'C#; Angular en PostgreSQL niet', 'Komt Angular en PostgreSQL erbij, dan is de technologie volledig: +3,3.'],
    ['earlier', 0, 'Nog niet met dit bedrijf', 'Nog niet met deze instelling', 'Een samenwerking die goed afloopt, telt de volgende keer mee: +5.'],
  ]);
  expect(mine?.explanation.gates.map(({ line }) => line.nl)).toEqual(['Open tot en met 28 mei 2027, nog 1 vrij.', 'Dit gaat op afroep, dus de periode past altijd.']);

  await world.app.get(Matches).refresh(id, { mail: true });
  await world.work();
  expect([letters(firm.admin.email).length, letters(colleague.email).length]).toEqual([1, 1]);
  expect(letters(patient.email)).toEqual([]);
  expect((await world.as(patient).get('/v1/notices')).body.items).toEqual([expect.objectContaining({ topic: 'matches', link: `/postings/${id}`,
    title: { nl: '“Wie vertelt over zijn vak?” past bij Veenpoort Software', en: '“Wie vertelt over zijn vak?” fits Veenpoort Software' } })]);
  expect(letters(colleague.email)[0]?.subject).toBe('Fits Veenpoort Software: Wie vertelt over zijn vak?');
  expect(letters(firm.admin.email)[0]?.text).toContain(`http://localhost:3000/nl/postings/${id}`);
  expect(letters(firm.admin.email)[0]?.text).toContain('1,7 van 5. Gevraagd: C#, Angular, PostgreSQL. Hier: C#; Angular en PostgreSQL niet.');
});

it('a company comes once, by the branch that fits best, whichever that becomes', async () => {
  const school = await world.programme({ region: 'south-east' });
  const firm = await company({ region: 'north' });
  const near = await branch(firm, 'south-east', 'Helmond');
  await branch(firm, 'south-west', 'Goes');
  const id = await world.request(school);
  await world.work();
  const seen = async () => (await fitting(school.manager, id)).filter((one) => one.company.id === firm.id).map((one) => [one.branch.id, factor(one, 'region')?.points]);
  expect(await seen()).toEqual([[near, 15]]);
  await sql(`delete from branch where id = $1`, [near]);
  await world.app.get(Matches).refresh(id, { mail: false });
  expect(await seen()).toEqual([[expect.not.stringMatching(near), 9]]);
});

it('what a company says of itself counts from then on; what it never said costs less than saying something else', async () => {
  const school = await world.programme({ region: 'north' });
  const firm = await company({ functions: [], wantedForms: null });
  const id = await world.request(school);
  const match = async () => {
    await world.app.get(Matches).refresh(id, { mail: false });
    return (await fitting(school.manager, id)).find((one) => one.company.id === firm.id);
  };
  const say = async (change: Record<string, unknown>) => {
    const { body } = await world.as(firm.admin).get(`/v1/companies/${firm.id}/profile`);
    expect((await world.as(firm.admin).patch(`/v1/companies/${firm.id}`, change, { 'if-match': `"${body.version}"` })).status).toBe(200);
  };
  await world.work();
  // Nothing that fits by function, and half of the form: 29 of 75.
  expect(await match()).toBeUndefined();
  await say({ functions: ['software-engineer'], technologies: ['C#', 'Angular', 'PostgreSQL'] });
  let now = await match();
  expect([factor(now, 'function')?.has.nl, factor(now, 'function')?.points, factor(now, 'technologies')?.points, factor(now, 'form')?.points]).toEqual(
    ['Software engineer: één officiële stap van Software developer', 18, 5, 7.5]);
  expect(factor(now, 'form')?.raise?.nl).toBe('Noemt het bedrijf deze vorm bij zijn wensen, dan telt die volledig: +7,5.');
  await say({ wantedForms: [], languages: ['en'] });
  now = await match();
  expect([factor(now, 'form')?.points, factor(now, 'language')?.points, factor(now, 'language')?.raise?.nl]).toEqual([0, 0, 'Kan het bedrijf het ook in het Nederlands, dan telt de taal volledig: +5.']);
});

it('goes to nobody that is not known, not there any more, or not meant', async () => {
  const school = await world.programme({ region: 'north' });
  const [meant, other, unknown, gone] = [await company(), await company(), await company({ isVerified: false }), await company()];
  await sql(`update company set merged_into = $2 where organisation_id = $1`, [gone.id, meant.id]);
  const id = await world.request(school);
  await world.work();
  const ids = async () => (await fitting(school.manager, id)).map((one) => one.company.id);
  expect(await ids()).toEqual(expect.arrayContaining([meant.id, other.id]));
  for (const firm of [unknown, gone]) expect(await ids()).not.toContain(firm.id);
  await sql(`insert into posting_audience (posting_id, organisation_id) values ($1, $2)`, [id, meant.id]);
  await world.app.get(Matches).refresh(id, { mail: false });
  expect(await ids()).toEqual([meant.id]);
});

it('names the recognition of the branch for the programme that asks', async () => {
  const school = await world.programme({ region: 'north' });
  const firm = await company();
  await sql(`insert into recognition (branch_id, qualification_code, status, valid_from, valid_until) values ($1, '25998', 'recognised', '2025-09-01', '2029-08-31')`, [firm.branchId]);
  const { id } = (await world.as(school.manager).post('/v1/postings', { kind: 'internship', title: 'Wij zoeken een plek', programmeId: school.id })).body;
  await sql(`update posting set status = 'published', published_at = now(), seats = 2, closes_on = '2027-05-01', functions = '{software-developer}', languages = '{nl}' where id = $1`, [id]);
  await world.app.get(Matches).refresh(id, { mail: false });
  expect((await fitting(school.manager, id)).find((one) => one.company.id === firm.id)?.explanation.recognition).toMatchObject({ state: 'recognised' });
});

it('says what to change when no company fits', async () => {
  const school = await world.programme({ region: 'south-west' });
  const id = await world.request(school, { functions: ['software-engineer'], technologies: [], languages: ['en'] });
  await sql(`insert into posting_audience (posting_id, organisation_id) values ($1, $2)`, [id, (await company({ region: 'north', functions: ['ict-employee'], wantedForms: [] })).id]);
  await sql(`insert into posting_audience (posting_id, organisation_id) values ($1, $2)`, [id, (await company({ region: 'north', functions: ['software-engineer'], wantedForms: [] })).id]);
  await world.work();
  const { body } = await world.as(school.manager).get(`/v1/postings/${id}/company-matches`);
  expect([body.items, body.advice.map((one: { nl: string }) => one.nl)]).toEqual([[], ['Bied het op afstand aan: dan past er 1 bedrijf.', 'Laat het ook in het Nederlands kunnen: dan past er 1 bedrijf.']]);
});

it('is for who asks, who works for the company, and the analyst; people of companies see their own', async () => {
  const [school, stranger] = [await world.programme({ region: 'north' }), await world.programme()];
  const [firm, rival] = [await company(), await company()];
  const id = await world.request(school);
  await world.work();
  const [analyst, outsider] = [await world.analyst(), await world.person()];
  for (const person of [school.manager, analyst]) expect((await fitting(person, id)).map((one) => one.company.id)).toEqual(expect.arrayContaining([firm.id, rival.id]));
  expect((await fitting(rival.admin, id)).map((one) => one.company.id)).toEqual([rival.id]);
  for (const person of [stranger.manager, outsider]) expect((await world.as(person).get(`/v1/postings/${id}/company-matches`)).status).toBe(404);
  for (const person of [rival.admin, school.manager, outsider]) expect((await world.as(person).get(`/v1/companies/${firm.id}/matches`)).status).toBe(404);
  for (const person of [firm.admin, analyst]) expect((await world.as(person).get(`/v1/companies/${firm.id}/matches`)).status).toBe(200);
});

it('goes page by page, best first, then what closes first, and shows a company only what is still open', async () => {
  const school = await world.programme({ region: 'south-west' });
  const firm = await company({ region: 'south-west', functions: ['ict-employee'] });
  const fields = { functions: ['ict-employee'], technologies: ['c#'] };
  const [late, early, worse] = [await world.request(school, { ...fields, closesOn: '2027-05-28' }), await world.request(school, { ...fields, closesOn: '2027-04-28' }), await world.request(school, { ...fields, languages: ['en'] })];
  await world.work();
  const ids: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: { items: RequestMatch[]; next: string | null } = requestMatchPage.parse((await world.as(firm.admin).get(`/v1/companies/${firm.id}/matches?limit=1${next && `&cursor=${next}`}`)).body);
    ids.push(...page.items.map((one) => one.posting.id));
    next = page.next;
  }
  expect(ids.slice(0, 3)).toEqual([early, late, worse]);
  world.clock.set('2027-04-29T09:00:00Z');
  expect((await asked(firm.admin, firm.id)).map((one) => one.posting.id)).not.toContain(early);
  world.clock.set('2027-03-18T09:00:00Z');
});

it('the branches in memory are those of the database after any change', async () => {
  const [firm, other] = [await company(), await company()];
  const everything = async (from: Branches) => {
    const { columns, facts } = await world.db.transaction((tx) => from.current(tx));
    return { facts, all: Array.from({ length: columns.size }, (_, place) => [columns.ownerId(place), columns.at(place, 'never')] as const).sort(([, a], [, b]) => (a.present.id < b.present.id ? -1 : 1)) };
  };
  const kept = world.app.get(Branches);
  let before = await everything(kept);
  const changes: [string, unknown[]][] = [
    [`update company set functions = '{ict-employee}', technologies = '{Perl}' where organisation_id = $1`, [firm.id]],
    [`update company set wanted_forms = null, languages = '{en}' where organisation_id = $1`, [firm.id]],
    [`update branch set region = 'south-west', municipality = 'Goes' where company_id = $1`, [firm.id]],
    [`insert into branch (company_id, name, municipality, region) values ($1, 'Nog een', 'Assen', 'north')`, [firm.id]],
    [`update branch set company_id = $2 where company_id = $1 and municipality = 'Assen'`, [firm.id, other.id]],
    [`delete from branch where company_id = $1 and municipality = 'Assen'`, [other.id]],
    [`update company set verification = 'refused' where organisation_id = $1`, [firm.id]],
    [`update company set verification = 'trusted' where organisation_id = $1`, [firm.id]],
    [`update company set merged_into = $2 where organisation_id = $1`, [other.id, firm.id]],
    [`update match_rule set rule = jsonb_set(rule, '{points,formSilent}', '7') where version = 1`, []],
    [`update match_rule set rule = jsonb_set(rule, '{points,formSilent}', '7.5') where version = 1`, []],
  ];
  for (const [change, values] of changes) {
    await sql(change, values);
    const now = await everything(kept);
    expect([change, now]).toEqual([change, await everything(new Branches())]);
    expect(now).not.toEqual(before);
    before = now;
  }
});

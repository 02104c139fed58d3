import type { Company, Person, Programme } from '../testing/builders';
import type { Answer, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let made: { id: string; posting: { id: string; company: Company }; programme: Programme };
let school: Person;
let firm: Person;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());
beforeEach(async () => {
  made = await world.collaboration({ posting: await world.posting({ commercialShare: 40, difficulty: 2 }) });
  [school, firm] = [made.programme.manager, made.posting.company.admin];
});

const at = () => `/v1/collaborations/${made.id}/plan`;
const plan = async (reader = school): Promise<Json> => (await world.as(reader).get(at())).body;
const point = async (slug: string, reader = school) => (await plan(reader)).points.find((one: Json) => one.slug === slug) as Json;
/** Each write is of the version that its writer read. */
async function does(person: Person, method: 'patch' | 'post' | 'delete', path: string, body?: Json, version?: number): Promise<Answer> {
  const headers = { 'if-match': `"${version ?? (await plan(person)).version}"` };
  return method === 'delete' ? world.as(person).delete(`${at()}${path}`, headers) : world.as(person)[method](`${at()}${path}`, body, headers);
}
const write = (person: Person, points: Json) => does(person, 'patch', '', { points });
const agree = (person: Person, points?: string[]) => does(person, 'post', '/agreement', points ? { points } : {});
const start = () => world.as(school).post(`/v1/collaborations/${made.id}/start`);
const schoolSide = { people: { institutionPeople: 2, institutionHours: 1 }, contact: { rhythm: 'two-weekly', how: 'Bellen op dinsdag om 9.00 uur' }, deputies: { institutionDeputy: 'Bilal Yıldız' }, weight: { institutionWeight: 2 }, trial: { kind: 'none' } };
const firmSide = { deputies: { companyDeputy: 'Tess Kramer' }, weight: { companyWeight: 3, isSafe: true }, practice: { trainer: 'Jorrit Venema' } };

/** Both fill in what is theirs and agree to the rest. */
async function settle(): Promise<void> {
  await world.recognised(made.posting.company, made.programme);
  for (const answer of [await write(school, schoolSide), await write(firm, firmSide), await agree(school), await agree(firm)]) if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
}

describe('a joint plan', () => {
  it('begins with what posting, kind and handbook already say', async () => {
    const { points, version, agreed, agreedAt } = await plan();
    expect({ version, agreed, agreedAt }).toEqual({ version: 1, agreed: 0, agreedAt: null });
    expect(points.map((one: Json) => one.slug)).toEqual(['people', 'time', 'contact', 'deputies', 'roles', 'language', 'together', 'weight', 'commercial', 'confidentiality', 'success', 'expected', 'trial', 'practice']);
    expect(await point('time')).toMatchObject({ value: { from: '2027-08-30', until: '2028-01-28' }, isReady: true, says: { nl: 'Van 30 augustus 2027 tot en met 28 januari 2028.', en: 'From 30 August 2027 to 28 January 2028.' } });
    expect(await point('commercial')).toMatchObject({ value: { share: 40 }, says: { nl: 'Hooguit 40 procent van de tijd.', en: 'At most 40 percent of the time.' } });
    expect(await point('weight')).toMatchObject({ value: { companyWeight: 2 }, isReady: false });
    const stars = await world.db.compose<{ reason: string; stars: number }>(`select reason, stars from form_outcome where form = 'assignments-and-internships'`, []);
    const { value } = await point('expected');
    for (const { reason, stars: n } of stars) expect([value[`company${reason[0]?.toUpperCase()}${reason.slice(1)}`], value[`institution${reason[0]?.toUpperCase()}${reason.slice(1)}`]]).toEqual([n, n]);
  });

  it('is short for a lecture: what is proposed is agreed to at once by each side', async () => {
    const posting = await world.posting({ kind: 'guest-lecture', period: { kind: 'dates', dates: ['2027-05-12'] }, seats: 1 });
    made = await world.collaboration({ posting });
    [school, firm] = [made.programme.manager, made.posting.company.admin];
    expect((await plan()).points.map((one: Json) => [one.slug, one.isReady])).toEqual([['people', true], ['time', true], ['language', true], ['expected', true]]);
    await agree(school);
    expect((await agree(firm)).body).toMatchObject({ agreed: 4, agreedAt: '2027-03-18T09:00:00.000Z' });
    expect((await start()).status).toBe(201);
    expect((await world.as(firm).get(`/v1/collaborations/${made.id}`)).body).toMatchObject({ status: 'running', from: '2027-05-12', until: '2027-05-12' });
  });

  it('must be agreed by both before education can start, and says what is open', async () => {
    const early = await start();
    expect(early.body).toMatchObject({ status: 409, code: 'collaborations/plan-open', detail: expect.stringContaining('mensen en uren') });
    await settle();
    expect(await plan()).toMatchObject({ agreed: 14, agreedAt: '2027-03-18T09:00:00.000Z' });
    expect((await start()).status).toBe(201);
  });

  it('tells each side by name and time, and both when all of it is agreed', async () => {
    await write(school, schoolSide);
    await world.work();
    const waits = world.post.to(firm.email).filter(({ template }) => template === 'plan-waits');
    expect(waits).toHaveLength(1);
    expect(waits[0]).toMatchObject({ subject: expect.stringContaining('wacht op jullie'), text: expect.stringContaining(`/collaborations/${made.id}/plan`) });
    expect(world.post.to(school.email).filter(({ template }) => template === 'plan-waits')).toEqual([]);
    await settle();
    await world.work();
    for (const person of [school, firm]) expect(world.post.to(person.email).filter(({ template }) => template === 'plan-agreed')).toHaveLength(1);
    expect((await point('contact')).agreed).toEqual({ institution: { at: '2027-03-18T09:00:00.000Z', by: school.name }, company: { at: '2027-03-18T09:00:00.000Z', by: firm.name } });
  });

  it('asks the other side anew about what both share, and not about what is a side’s own', async () => {
    await settle();
    const own = (await write(firm, { deputies: { companyDeputy: 'Noor de Wit' } })).body;
    expect(own).toMatchObject({ agreed: 14, agreedAt: expect.any(String) });
    const shared = (await write(firm, { contact: { rhythm: 'weekly' } })).body;
    expect(shared).toMatchObject({ agreed: 13, agreedAt: null });
    expect(shared.points.find((one: Json) => one.slug === 'contact')).toMatchObject({
      agreed: { institution: null, company: { by: firm.name } },
      change: { side: 'company', by: firm.name, was: { rhythm: 'two-weekly' }, said: { nl: expect.stringContaining('elke twee weken') } }, says: { nl: expect.stringContaining('elke week') } });
    expect((await agree(school, ['contact'])).body).toMatchObject({ agreed: 14, agreedAt: expect.any(String) });
    expect((await point('contact')).change).toBeNull();
  });

  it('goes back to what both had agreed when a change is not wanted', async () => {
    await settle();
    const before = await point('contact');
    await write(firm, { contact: { rhythm: 'weekly' } });
    await write(firm, { contact: { rhythm: 'monthly' } });
    expect((await does(school, 'post', '/return', { points: ['contact'] })).body).toMatchObject({ agreed: 14, agreedAt: expect.any(String) });
    expect(await point('contact')).toEqual(before);
    expect((await does(school, 'post', '/return', { points: ['contact'] })).body.code).toBe('collaborations/nothing-waits');
  });

  it('refuses what the other side fills in, what is wrong and what nobody has seen, all faults at once', async () => {
    const wrong = await write(firm, { deputies: { institutionDeputy: 'Ik' }, people: { companyPeople: 0 }, time: { from: '2027-10-01', until: '2027-09-01' }, trial: { decideOn: ['2027-09-30', '2027-09-30'] } });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map((fault: Json) => fault.pointer).sort()).toEqual(['/points/deputies/institutionDeputy', '/points/people/companyPeople', '/points/time/until', '/points/trial/decideOn']);
    expect((await plan()).version).toBe(1);
    expect((await write(firm, { moon: { a: 1 } })).status).toBe(404);
    expect((await does(firm, 'patch', '', { points: { contact: { rhythm: 'weekly' } } }, 7)).status).toBe(412);
    expect((await agree(firm, ['weight'])).body).toMatchObject({ status: 400, errors: [{ pointer: '/points/0' }] });
  });

  it('makes a difference in weight something to talk about', async () => {
    await settle();
    await write(school, { weight: { institutionWeight: 5 } });
    expect(await point('weight')).toMatchObject({ isReady: false, says: { nl: 'De opleiding zegt 5, het bedrijf 3.' } });
    expect(await plan()).toMatchObject({ agreedAt: null });
    await write(school, { weight: { talked: 'De eerste maand lichter werk.' } });
    await agree(firm);
    expect(await plan()).toMatchObject({ agreed: 14, agreedAt: expect.any(String) });
  });

  it('waits for recognition where the law asks it, and not before', async () => {
    await write(school, schoolSide);
    await write(firm, { ...firmSide, practice: { trainer: 'Jorrit Venema' } });
    await agree(firm);
    expect((await agree(school)).body).toMatchObject({ agreed: 13, agreedAt: null, blockedBy: { nl: expect.stringContaining('geen erkend leerbedrijf') } });
    expect((await agree(school, ['practice'])).body).toMatchObject({ status: 409, code: 'collaborations/not-recognised' });
    await world.recognised(made.posting.company, made.programme);
    expect((await agree(school)).body).toMatchObject({ agreed: 14, blockedBy: null, agreedAt: expect.any(String) });
  });

  it('waits for recognition too when each side wrote the terms itself and nobody pressed yes', async () => {
    await settle();
    await world.db.transaction((tx) => tx.sql(`update recognition set status = 'withdrawn', withdrawn_on = '2027-03-18' where branch_id = $1`, [made.posting.company.branchId]));
    await write(school, { practice: { hoursPerWeek: 36 } });
    expect((await write(firm, { practice: { trainer: 'Fenna de Boer' } })).body).toMatchObject({ version: expect.any(Number) });
    expect((await point('practice')).agreed).toMatchObject({ institution: { by: school.name }, company: { by: firm.name } });
    expect(await plan()).toMatchObject({ agreed: 13, agreedAt: null });
    expect((await start()).body.code).toBe('collaborations/plan-open');
  });

  it('asks a trial of whoever puts in much, or more than a year', async () => {
    await settle();
    await write(school, { time: { until: '2029-01-28' } });
    expect(await point('trial')).toMatchObject({ isReady: false });
    expect((await plan()).needsTrial).toBe(true);
    expect((await write(school, { trial: { kind: 'none', decideOn: ['2027-12-01'] } })).body).toMatchObject({ status: 400, errors: [{ pointer: '/points/trial/kind' }] });
    await write(school, { trial: { kind: 'trial', decideOn: ['2027-12-01', '2028-06-01'] } });
    await agree(firm);
    expect(await plan()).toMatchObject({ agreedAt: expect.any(String) });
    expect((await world.as(firm).get(`/v1/collaborations/${made.id}`)).body).toMatchObject({ until: '2029-01-28' });
  });

  it('notes a signature on paper when the plan is agreed, and takes the note back', async () => {
    const paper = { signedOn: '2027-03-17', forInstitution: 'Marit Hoekstra', forCompany: 'Jorrit Venema' };
    expect((await does(school, 'post', '/signature', paper)).body.code).toBe('collaborations/plan-open');
    await settle();
    expect((await does(school, 'post', '/signature', { ...paper, signedOn: '2027-03-19' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/signedOn' }] });
    expect((await does(school, 'post', '/signature', paper)).body.signature).toEqual({ ...paper, notedAt: '2027-03-18T09:00:00.000Z', notedBy: school.name });
    expect((await does(firm, 'post', '/signature', paper)).body.code).toBe('collaborations/signed-already');
    expect((await does(firm, 'delete', '/signature')).body.signature).toBeNull();
    expect((await does(firm, 'delete', '/signature')).body.code).toBe('collaborations/not-signed');
    expect(await world.db.compose(`select undone_at is not null as undone from plan_signature where collaboration_id = $1`, [made.id])).toEqual([{ undone: true }]);
  });

  it('is seen by both sides and the analyst, changed by both sides alone, and by nobody when it is over', async () => {
    const outsider = (await world.company()).admin;
    expect((await world.as(outsider).get(at())).status).toBe(404);
    expect((await world.visitor.get(at())).status).toBe(401);
    const analyst = await world.analyst();
    expect((await plan(analyst)).can).toMatchObject([{ do: 'change', allowed: false }]);
    expect((await write(analyst, { contact: { rhythm: 'weekly' } })).status).toBe(403);
    const coordinator = await world.keeper(made.programme, 'coordinator');
    expect((await write(coordinator, { contact: { rhythm: 'weekly' } })).status).toBe(200);
    await world.db.transaction((tx) => tx.sql(`update collaboration set status = 'stopped', ended_at = $2 where id = $1`, [made.id, world.clock.now()]));
    expect((await write(firm, { contact: { rhythm: 'monthly' } })).body.code).toBe('collaborations/over');
  });

  it('stands still for two at once: one of them reads again', async () => {
    const answers = await Promise.all([does(school, 'patch', '', { points: { contact: { rhythm: 'weekly' } } }, 1), does(firm, 'patch', '', { points: { contact: { rhythm: 'monthly' } } }, 1)]);
    expect(answers.map(({ status }) => status === 412).sort()).toEqual([false, true]);
    await settle();
    const { version } = await plan();
    const both = await Promise.all([does(school, 'patch', '', { points: { contact: { rhythm: 'monthly' } } }, version), does(firm, 'post', '/agreement', {}, version)]);
    expect(both.map(({ status }) => status === 412).sort()).toEqual([false, true]);
  });

  it('carries the clauses of the institution as they were when it began', async () => {
    const clause = (body: string) => world.db.transaction((tx) => tx.sql(`insert into institution_clause (institution_id, title, body, kinds, created_at) values ($1, 'Laptops', $2, $3, now())`, [made.programme.institutionId, body, ['internship']]));
    await clause('Studenten werken op een laptop van het bedrijf.');
    made = await world.collaboration({ programme: made.programme });
    firm = made.posting.company.admin;
    expect(await point('clause-1')).toMatchObject({ name: { nl: 'Laptops', en: 'Laptops' }, value: { text: 'Studenten werken op een laptop van het bedrijf.' }, isReady: true });
    await world.db.transaction((tx) => tx.sql(`update institution_clause set body = 'Iets anders afgesproken.' where institution_id = $1`, [made.programme.institutionId]));
    expect(await point('clause-1')).toMatchObject({ value: { text: 'Studenten werken op een laptop van het bedrijf.' } });
    expect((await write(firm, { 'clause-1': { text: 'Studenten nemen hun eigen laptop mee.' } })).body.points.at(-1)).toMatchObject({ agreed: { institution: null, company: { by: firm.name } } });
  });
});

import { addDays } from '#base/contract';
import { namedStatements } from '#base/server';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const titles = (all: Json[]) => all.map(({ title }) => title.nl);

describe('the workspace', () => {
  it('brings together what waits for either side, late first to last, and goes on when it is done', async () => {
    const posting = await world.posting({ seats: 5, commercialShare: 40 });
    const made = await world.collaboration({ posting });
    const [school, firm] = [made.programme.manager, posting.company.admin];
    const [ofSchool, ofFirm] = [`/v1/organisations/${made.programme.institutionId}`, `/v1/organisations/${posting.company.id}`];
    const work = async (who: typeof school, at: string, narrowed = ''): Promise<Json> => (await world.as(who).get(`${at}/work${narrowed}`)).body;
    const names = await world.db.compose<{ id: string; name: string }>('select id, name from organisation where id = any($1)', [[made.programme.institutionId, posting.company.id]]);
    const [institution, company] = [made.programme.institutionId, posting.company.id].map((id) => names.find((one) => one.id === id)?.name);
    expect((await work(school, ofSchool)).waits).toEqual([]);
    // A company agrees to points: they wait for the programme.
    const plan = (await world.as(firm).get(`/v1/collaborations/${made.id}/plan`)).body;
    await world.as(firm).post(`/v1/collaborations/${made.id}/plan/agreement`, { points: ['language', 'time'] }, { 'if-match': `"${plan.version}"` });
    expect((await work(school, ofSchool)).waits).toMatchObject([{ title: { nl: `2 punten van het plan met ${company} wachten op jullie ja` }, link: `/collaborations/${made.id}/plan`, isLate: false }]);
    expect((await work(firm, ofFirm)).waits).toEqual([]);
    await world.agreed(made);
    expect(titles((await work(school, ofSchool)).waits)).toEqual([`Het plan met ${company} is rond: start de samenwerking`]);
    await world.as(school).post(`/v1/collaborations/${made.id}/start`);
    await world.work();
    await world.until('2027-09-13T08:00:00Z');
    const other = await world.programme({ institutionId: made.programme.institutionId, period: null });
    await world.as(firm).post('/v1/proposals', { postingId: (await world.posting({ company: posting.company, seats: 2, closesOn: '2027-10-02', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } })).id, programmeId: other.id, seats: 2, message: 'Doen jullie mee?' });
    const admin = await world.person({ organisationId: made.programme.institutionId, role: 'admin' });
    const all = await work(admin, ofSchool);
    expect(titles(all.waits)).toEqual([`Hoe gaat het met ${company}?`, `${company} wacht op antwoord: 2 plaatsen`]);
    expect([all.programmes.length, all.partners]).toEqual([2, [{ id: posting.company.id, name: company }]]);
    expect(titles((await work(admin, ofSchool, `?programme=${other.id}`)).waits)).toEqual([`${company} wacht op antwoord: 2 plaatsen`]);
    expect(titles((await work(admin, ofSchool, `?partner=${(await world.company()).id}`)).waits)).toEqual([]);
    // A manager of one programme sees nothing of another's.
    expect(titles((await work(school, ofSchool)).waits)).toEqual([`Hoe gaat het met ${company}?`]);
    expect((await work(firm, ofFirm)).coming).toMatchObject([{ title: { nl: expect.stringContaining('sluit') }, on: '2027-10-02' }]);
    await world.until(`${addDays('2027-09-13', 5)}T08:00:00Z`);
    expect((await work(firm, ofFirm)).waits[0]).toMatchObject({ title: { nl: `Hoe gaat het met ${institution}?` }, isLate: true });
    const course = (await world.as(firm).get(`${ofFirm}/courses?limit=1`)).body;
    expect(course).toMatchObject({ next: null, items: [{ id: made.id, status: 'running', partner: { name: institution }, plan: { points: 14, agreed: 14 }, moments: [{ mark: null }, { mark: null }, { mark: null }] }] });
  });

  it('is for who works there', async () => {
    const company = await world.company();
    for (const stranger of [await world.analyst(), (await world.company()).admin]) for (const what of ['work', 'courses']) expect((await world.as(stranger).get(`/v1/organisations/${company.id}/${what}`)).status).toBe(404);
  });

  it('is read by indexes: no statement walks over all proposals or collaborations', async () => {
    const [nobody, id] = [[], '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'];
    const more: Record<string, unknown[]> = { 'proposals.work': [], 'collaborations.waits': [nobody], 'collaborations.coming': ['2027-03-18', '2027-04-15'], 'check-ins.work': ['2027-03-18T09:00:00Z'], 'check-ins.coming': ['2027-03-18', '2027-04-15'],
      'threads.work': [id], 'evaluations.work': [], 'workspace.course': [null, null, null], 'workspace.choices': [] };
    const walked = await world.db.transaction(async (tx) => {
      await tx.sql('set local enable_seqscan = off');
      const found: string[] = [];
      for (const { name, sql } of namedStatements().filter((one) => one.name in more)) {
        const plan = await tx.sql<{ 'QUERY PLAN': string }>(`explain ${sql}`, [nobody, nobody, nobody, id, null, null, 50, ...(more[name] ?? [])]);
        found.push(...plan.map((row) => row['QUERY PLAN']).filter((line) => /Seq Scan on (proposal|collaboration|check_in|signal|plan_point|thread|evaluation)\b/.test(line)).map((line) => `${name}: ${line.trim()}`));
      }
      return found;
    });
    expect(walked).toEqual([]);
  });
});

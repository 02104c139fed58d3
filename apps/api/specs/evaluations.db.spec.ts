import { evaluation, linkedEvaluation } from '#evaluations/contract';
import { EvaluationAsking, evaluationInputExample } from '#evaluations/server';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { START, World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

interface Ended { id: string; path: string; company: Company; programme: Programme; contact: string; postingId: string }
let counter = 0;

/** A collaboration of an internship that has ended, and of which both were asked to look back. */
async function ended(status: 'completed' | 'stopped' = 'completed', quiet: [string, string] | null = null): Promise<Ended> {
  world.clock.set(START);
  counter += 1;
  const contact = `terugblik${counter}@partner.example`;
  const [company, programme] = [await world.company(), await world.programme()];
  if (quiet) await sql('insert into quiet_week (institution_id, from_on, until_on) values ($1, $2, $3)', [programme.institutionId, ...quiet]);
  const { id, posting } = await world.collaboration({ posting: await world.posting({ company, contactEmail: contact, contactName: 'Tess Kramer' }), programme });
  await sql(`update collaboration set status = $2, started_at = created_at, ended_at = $3 where id = $1`, [id, status, world.clock.now()]);
  await world.app.get(EvaluationAsking, { strict: false }).open(id);
  await world.work();
  return { id, path: `/v1/collaborations/${id}/evaluation`, company, programme, contact, postingId: posting.id };
}

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const of = (mark: number, changes: Json = {}) => ({ ...evaluationInputExample, mark, ...changes });
const give = (person: Person, { path }: Ended, body: Json = of(8), version = 0) => world.as(person).put(path, body, { 'if-match': `"${version}"` });
const read = async (person: Person, { path }: Ended) => (await world.as(person).get(path)).body;
const marks = (body: Json) => body.given.map(({ side, mark }: Json) => [side, mark]);
const mails = (address: string, template: string) => world.post.to(address).filter((one) => one.template === template);
const tokenOf = (address: string) => /\/evaluations\/([\w-]{43})/.exec(mails(address, 'evaluation-asked').at(-1)?.text ?? '')?.[1] ?? 'none';

describe('an evaluation', () => {
  it('is hidden from the other side and from the analyst through every door, until both gave theirs; then everybody reads both and nobody changes anything', async () => {
    const it = await ended();
    const [school, firm, analyst] = [it.programme.manager, it.company.admin, await world.analyst()];
    expect((await give(school, it, of(4, { keep: 'GEHEIM' }))).status).toBe(200);
    const token = tokenOf(it.contact);
    for (const [reader, doors] of [[firm, [it.path, '/v1/collaborations', `/v1/collaborations/${it.id}`, `/v1/collaborations/${it.id}/check-ins`, `/v1/collaborations/${it.id}/plan`, '/v1/notices']],
      [analyst, [it.path, '/v1/collaborations', `/v1/collaborations/${it.id}`, '/v1/monitor/overview', '/v1/notices']]] as const) {
      for (const door of doors) expect([door, JSON.stringify((await world.as(reader).get(door)).body).includes('GEHEIM')]).toEqual([door, false]);
    }
    expect(JSON.stringify((await world.visitor.get(`/v1/evaluation-links/${token}`)).body)).not.toContain('GEHEIM');
    const waiting = await read(firm, it);
    expect(evaluation.strict().parse(waiting)).toMatchObject({ side: 'company', given: [], otherHasGiven: true, releasedAt: null, releaseAt: '2027-04-01T09:00:00.000Z', version: 0, story: null, next: null });
    expect((await read(analyst, it))).toMatchObject({ side: null, given: [], otherHasGiven: false });
    expect(marks(await read(school, it))).toEqual([['institution', 4]]);
    // A score that moved would tell too.
    expect(await sql(`select institution_mark as mark from earlier_collaboration where id = $1`, [it.id])).toEqual([{ mark: null }]);
    expect((await give(school, it, of(6), 1)).status).toBe(200);
    expect((await give(school, it, of(5), 1)).status).toBe(412);
    expect((await give(firm, it, of(9))).body).toMatchObject({ releasedAt: '2027-03-18T09:00:00.000Z', next: 'graduation-project', owner: 'company' });
    for (const reader of [school, firm, analyst]) expect(marks(await read(reader, it))).toEqual([['institution', 6], ['company', 9]]);
    expect((await give(school, it, of(1), 2)).body).toMatchObject({ status: 409, code: 'evaluations/open' });
    await expect(sql(`update evaluation_side set mark = 1 where collaboration_id = $1`, [it.id])).rejects.toThrow('open and stays');
    await expect(sql(`insert into evaluation_side (collaboration_id, side, name, email, locale) values ($1, 'company', 'x', 'x@y.example', 'nl')`, [it.id])).rejects.toThrow('evaluation_side_collaboration_id_side_key');
    expect(await sql(`select institution_mark as school, company_mark as firm from earlier_collaboration where id = $1`, [it.id])).toEqual([{ school: 6, firm: 9 }]);
    await world.work();
    expect(mails(school.email, 'evaluation-released')).toHaveLength(1);
    expect(mails(it.company.admin.email, 'evaluation-released')[0]?.text).toContain(`/nl/collaborations/${it.id}/evaluation`);
    // The page does not open for the contact, who has no account.
    expect(mails(it.contact, 'evaluation-released')).toEqual([]);
  });

  it('opens by itself two weeks after the first, and not a minute before', async () => {
    const it = await ended();
    await give(it.company.admin, it, of(7));
    await world.until('2027-04-01T08:59:00Z');
    expect((await read(it.programme.manager, it)).given).toEqual([]);
    await world.until('2027-04-01T09:00:00Z');
    expect(marks(await read(it.programme.manager, it))).toEqual([['company', 7]]);
    expect((await give(it.programme.manager, it)).status).toBe(409);
    expect((await world.visitor.post(`/v1/evaluation-links/${tokenOf(it.contact)}/answer`, of(3))).status).toBe(409);
  });

  it('that both give at once opens once', async () => {
    const it = await ended();
    const answers = await Promise.all([give(it.company.admin, it, of(8)), give(it.programme.manager, it, of(8))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.flatMap(({ body }) => body.releasedAt ?? [])).toHaveLength(1);
    await world.work();
    expect(mails(it.programme.manager.email, 'evaluation-released')).toHaveLength(1);
    expect(await sql(`select status from outbox where job = 'release-evaluation' and key = $1`, [it.id])).toEqual([{ status: 'cancelled' }]);
    expect((await read(it.programme.manager, it)).story).toBe('offered');
  });

  it('is given from a link without an account; looking changes nothing, and a wrong link tells nothing', async () => {
    const it = await ended();
    const path = `/v1/evaluation-links/${tokenOf(it.contact)}`;
    const before = await sql(`select s.*, (select count(*) from evaluation_link) as links from evaluation_side s where collaboration_id = $1 order by side`, [it.id]);
    const seen = await world.visitor.get(path);
    expect(linkedEvaluation.strict().parse(seen.body)).toMatchObject({ side: 'company', name: 'Tess Kramer', ending: 'completed', asksUse: true, asksStudents: true, given: [], suggested: { students: 1 } });
    expect(await sql(`select s.*, (select count(*) from evaluation_link) as links from evaluation_side s where collaboration_id = $1 order by side`, [it.id])).toEqual(before);
    expect((await world.visitor.post(`${path}/answer`, { mark: 11, again: 'ja', student: 'Jan' })).body.errors.map(({ pointer }: Json) => pointer).sort()).toEqual(['', '/again', '/mark']);
    expect((await world.visitor.post(`${path}/answer`, { mark: 8, again: 'yes' })).body.errors.map(({ pointer }: Json) => pointer)).toEqual(['/stars', '/hours', '/students', '/inUse']);
    expect((await world.visitor.post(`${path}/answer`, of(8))).body).toMatchObject({ given: [{ side: 'company', by: 'Tess Kramer', mark: 8 }] });
    expect((await world.visitor.get(`/v1/evaluation-links/${'x'.repeat(43)}`)).body.code).toBe('evaluations/link-ended');
    world.clock.set('2027-05-18T09:00:00Z');
    expect((await world.visitor.get(path)).status).toBe(404);
  });

  it('is asked for, and reminded of after three and seven days, outside quiet weeks and only where it is missing', async () => {
    const it = await ended('completed', ['2027-03-15', '2027-03-21']);
    const count = (address: string) => world.post.to(address).filter(({ template }) => template === 'evaluation-asked' || template === 'evaluation-reminder').length;
    expect(count(it.contact)).toBe(0);
    await world.until('2027-03-22T08:00:00Z');
    expect([count(it.contact), count(it.programme.manager.email)]).toEqual([1, 1]);
    await give(it.programme.manager, it);
    await world.until('2027-03-25T08:00:00Z');
    expect([count(it.contact), count(it.programme.manager.email)]).toEqual([2, 1]);
    await world.until('2027-03-29T08:00:00Z');
    await world.until('2027-03-31T08:00:00Z');
    expect(count(it.contact)).toBe(3);
  });

  it('begins when education completes the collaboration, and brings a link to its contact', async () => {
    world.clock.set(START);
    const made = await world.collaboration({ posting: await world.posting({ contactEmail: 'afgerond@partner.example' }) });
    await world.agreed(made);
    for (const act of ['start', 'completion']) expect((await world.as(made.programme.manager).post(`/v1/collaborations/${made.id}/${act}`)).status).toBe(201);
    await world.work();
    expect((await world.visitor.get(`/v1/evaluation-links/${tokenOf('afgerond@partner.example')}`)).body).toMatchObject({ ending: 'completed', side: 'company' });
  });

  it('after a stop is short, asked once and without blame; of what never began there is none', async () => {
    const it = await ended('stopped');
    expect(mails(it.contact, 'evaluation-asked')[0]?.text).toContain('Stoppen is normaal');
    expect((await give(it.company.admin, it, { mark: 5, again: 'maybe' })).status).toBe(200);
    expect((await give(it.programme.manager, it, { mark: 6, again: 'yes', inUse: 'yes' })).body).toMatchObject({ next: null, story: null, given: [{ inUse: null }, { mark: 5 }] });
    await world.until('2027-03-28T09:00:00Z');
    expect(mails(it.contact, 'evaluation-reminder')).toHaveLength(0);
    const early = await world.collaboration();
    await sql(`update collaboration set status = 'stopped', ended_at = $2 where id = $1`, [early.id, START]);
    await world.app.get(EvaluationAsking, { strict: false }).open(early.id);
    expect((await world.as(early.programme.manager).get(`/v1/collaborations/${early.id}/evaluation`)).status).toBe(404);
  });

  it('is repeated in one click: one draft with next year\'s dates for whose posting it was; the other side asks for it', async () => {
    const it = await ended();
    const repeat = (person: Person) => world.as(person).post(`/v1/collaborations/${it.id}/repetition`);
    expect((await repeat(it.company.admin)).body.code).toBe('evaluations/hidden');
    await Promise.all([give(it.company.admin, it), give(it.programme.manager, it)]);
    expect((await repeat(it.programme.manager)).body).toEqual({ postingId: null, isAsked: true });
    await world.work();
    expect(mails(it.company.admin.email, 'evaluation-repeat-asked')).toHaveLength(1);
    world.clock.set('2028-02-01T09:00:00Z');
    const first = await repeat(it.company.admin);
    expect(await repeat(it.company.admin)).toMatchObject({ body: first.body });
    const draft = (await world.as(it.company.admin).get(`/v1/postings/${first.body.postingId}`)).body;
    expect(draft).toMatchObject({ status: 'draft', kind: 'internship', period: { from: '2028-08-28' } });
    expect((await repeat((await world.company()).admin)).status).toBe(404);
  });
});

import type { Company, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const message = 'Onze cloudengineer vertelt graag over zijn werk.';
const respond = (company: Company, postingId: string, programme: Programme, more: object = {}) => world.as(company.admin).post('/v1/proposals', { postingId, programmeId: programme.id, seats: 1, message, ...more });
const invite = (programme: Programme, postingId: string, company: { id: string }, more: object = {}) => world.as(programme.manager).post('/v1/proposals', { postingId, programmeId: programme.id, companyId: company.id, seats: 1, message: 'Komen jullie vertellen?', ...more });
const request = (programme: Programme, more: object = {}) => world.request(programme, { closesOn: '2027-12-01', ...more });

describe('a request', () => {
  it('is answered by a company from a branch of its own; the manager has the last yes, and the collaboration has the right people', async () => {
    const [programme, company] = [await world.programme(), await world.company()];
    const postingId = await request(programme);
    const sent = await respond(company, postingId, programme, { branchId: company.branchId });
    expect(sent.body).toMatchObject({ status: 'sent', startedBy: 'company', side: 'company', turn: 'institution', company: { id: company.id }, institution: { id: programme.institutionId }, branch: { id: company.branchId },
      posting: { id: postingId, direction: 'request' } });
    await world.work();
    expect(world.post.to(programme.manager.email).filter(({ template }) => template === 'proposal-received').map(({ subject }) => subject)).toEqual([expect.stringContaining('reageert')]);
    expect((await world.as(company.admin).post(`/v1/proposals/${sent.body.id}/acceptance`)).status).toBe(403);
    const opened = await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/acceptance`, { revision: 1 });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ company: { id: company.id }, programme: { id: programme.id }, contacts: { company: { name: company.admin.name, email: company.admin.email }, institution: { email: programme.manager.email } } });
    expect((await world.visitor.get(`/v1/postings/${postingId}`)).body).toMatchObject({ status: 'filled', seatsLeft: 0 });
  });

  it('invites a company, which confirms before the manager has the last yes', async () => {
    const [programme, company] = [await world.programme(), await world.company()];
    const postingId = await request(programme);
    const sent = await invite(programme, postingId, company);
    expect(sent.body).toMatchObject({ status: 'sent', startedBy: 'programme', turn: 'company', branch: { id: company.branchId } });
    await world.work();
    expect(world.post.to(company.admin.email).filter(({ template }) => template === 'proposal-invitation').map(({ subject }) => subject)).toEqual([expect.stringContaining('vraagt jullie')]);
    expect((await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/acceptance`)).body.code).toBe('proposals/not-your-turn');
    expect((await world.as(company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`, { revision: 1 })).status).toBe(201);
    expect((await world.as(programme.manager).post(`/v1/proposals/${sent.body.id}/acceptance`)).body).toMatchObject({ contacts: { company: { email: company.admin.email } } });
  });

  it('takes several companies at once, each once; the one that fills it ends the others, who hear so', async () => {
    const programme = await world.programme();
    const postingId = await request(programme);
    const companies = [await world.company(), await world.company(), await world.company()];
    const sent = await Promise.all(companies.map((company) => respond(company, postingId, programme)));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await respond(companies[0] as Company, postingId, programme)).body.code).toBe('proposals/already-open');
    const answers = await Promise.all(sent.map(({ body }) => world.as(programme.manager).post(`/v1/proposals/${body.id}/acceptance`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await world.work();
    const heard = companies.map((company) => world.post.to(company.admin.email).filter(({ template }) => template === 'proposal-lapsed').length);
    expect(heard).toEqual(answers.map(({ status }) => (status === 201 ? 0 : 1)));
  });

  it('is not for who stands on neither side, who is not known yet, or whom it does not mean', async () => {
    const [programme, company, waiting] = [await world.programme(), await world.company(), await world.company({ isVerified: false })];
    const sibling = await world.programme({ institutionId: programme.institutionId });
    const postingId = await request(programme);
    expect((await invite(await world.programme(), postingId, company)).status).toBe(404);
    expect((await world.as((await world.programme()).manager).post('/v1/proposals', { postingId, programmeId: programme.id, companyId: company.id, seats: 1, message })).status).toBe(404);
    expect((await world.as(sibling.manager).post('/v1/proposals', { postingId, programmeId: programme.id, companyId: company.id, seats: 1, message })).status).toBe(403);
    expect((await respond(company, postingId, sibling)).body.errors.map((e: Json) => e.pointer)).toEqual(['/programmeId']);
    expect((await respond(company, postingId, programme, { companyId: waiting.id })).status).toBe(404);
    expect((await respond(company, postingId, programme, { branchId: waiting.branchId })).body.errors.map((e: Json) => e.pointer)).toEqual(['/branchId']);
    expect((await respond(waiting, postingId, programme)).body.code).toBe('proposals/not-known-yet');
    expect((await invite(programme, postingId, waiting)).status).toBe(404);
    expect((await world.as(programme.manager).post('/v1/proposals', { postingId, programmeId: programme.id, seats: 1, message })).body.errors.map((e: Json) => e.pointer)).toEqual(['/companyId']);
    const offer = await world.posting();
    expect((await world.as(programme.manager).post('/v1/proposals', { postingId: offer.id, programmeId: programme.id, companyId: company.id, branchId: company.branchId, seats: 1, message })).body.errors.map((e: Json) => e.pointer)).toEqual(['/companyId', '/branchId']);
  });

  it('that its institution leaves unanswered three times pauses, and one click opens it', async () => {
    const own = await World.open();
    try {
      const programme = await own.programme({ period: null });
      const postingId = await own.request(programme, { seats: 9, closesOn: '2027-12-01' });
      for (let n = 0; n < 3; n += 1) await own.as((await own.company()).admin).post('/v1/proposals', { postingId, programmeId: programme.id, seats: 1, message, answerDays: 7 });
      const look = async () => (await own.as(programme.manager).get(`/v1/postings/${postingId}`)).body;
      await own.until('2027-03-24T09:00:00Z');
      expect((await look()).status).toBe('published');
      await own.until('2027-03-25T09:00:01Z');
      expect(await look()).toMatchObject({ status: 'paused', standing: { pausedBy: 'silence' } });
      expect(own.post.to(programme.manager.email).filter(({ template }) => template === 'posting-silence')).toHaveLength(1);
      expect((await own.as(programme.manager).post(`/v1/postings/${postingId}/resumption`)).body.status).toBe('published');
    } finally {
      await own.close();
    }
  });
});

describe('one person', () => {
  it('sends no more than thirty a day, also at once', async () => {
    const company = await world.company();
    const posting = await world.posting({ company, seats: 60, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } });
    const first = await world.programme({ period: null });
    const programmes = [first, ...await Promise.all(Array.from({ length: 31 }, () => world.programme({ period: null, institutionId: first.institutionId })))];
    const answers = await Promise.all(programmes.map(({ id }) => world.as(company.admin).post('/v1/proposals', { postingId: posting.id, programmeId: id, seats: 1, message: 'Doen jullie mee?' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(['proposals/too-many-today', 'proposals/too-many-today']);
  });
});

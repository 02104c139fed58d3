import { canMove, moveOf, postingActs, postingStatuses, publicStatuses, SILENCE, type PostingAct, type PostingStatus } from '#postings/contract';
import { PostingLife } from '#postings/server';
import type { Company, Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { START, World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
beforeEach(() => world.clock.set(START));
afterAll(() => world.close());

/** Where each act is asked for. */
const addresses: Record<PostingAct, string> = { 'publish': 'publication', 'take-back': 'recall', 'resume': 'resumption', 'pause': 'pause', 'reopen': 'reopening', 'close': 'closure', 'withdraw': 'withdrawal', 'discard': 'withdrawal', 'restore': 'restoration' };
const bodies: Partial<Record<PostingAct, unknown>> = { pause: {}, reopen: { closesOn: '2027-05-20' } };
const does = (person: Person | null, act: PostingAct, id: string, body: unknown = bodies[act]) => (person ? world.as(person) : world.visitor).post(`/v1/postings/${id}/${addresses[act]}`, body);
const look = async (person: Person, id: string): Promise<Json> => (await world.as(person).get(`/v1/postings/${id}`)).body;
const respond = (programme: Programme, postingId: string) => world.as(programme.manager).post('/v1/proposals', { postingId, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
const lapsed = (programme: Programme) => world.post.to(programme.manager.email).filter(({ template }) => template === 'proposal-lapsed');

/** Where a posting stands, as it was a moment ago. */
const stands = (id: string, status: PostingStatus) => world.db.transaction((tx) => tx.sql(
  `update posting set status = $2, status_before = 'published', ended_at = $3, published_at = $3, paused_by = null, paused_until = null where id = $1`, [id, status, world.clock.now()]));

describe('each move of a posting', () => {
  let company: Company;
  let colleague: Person;
  let stranger: Person;
  let id: string;
  beforeAll(async () => {
    world.clock.set(START);
    company = await world.company();
    [colleague, stranger] = [await world.person({ organisationId: company.id, role: 'member' }), (await world.company()).admin];
    ({ id } = await world.posting({ company }));
  });

  it.each(postingActs)('%s is for whom the table says, from where it says, and for nobody else', async (act) => {
    const { by, to } = moveOf(act);
    for (const status of postingStatuses) {
      // One address throws a draft away and withdraws what was open.
      if ((act === 'withdraw' && canMove('discard', status)) || (act === 'discard' && canMove('withdraw', status))) continue;
      await stands(id, status);
      expect([act, status, 'visitor', (await does(null, act, id)).status]).toEqual([act, status, 'visitor', 401]);
      const foreign = await does(stranger, act, id);
      expect([act, status, 'stranger', foreign.status]).toEqual([act, status, 'stranger', publicStatuses.includes(status) ? 403 : 404]);
      const possible = canMove(act, status);
      // Where nothing can be thrown away, the address speaks of withdrawing.
      const isForAdmins = by === 'publisher' || (act === 'discard' && !possible);
      for (const [name, person] of [['colleague', colleague], ['admin', company.admin]] as const) {
        const answer = await does(person, act, id);
        const expected = name === 'colleague' && isForAdmins ? 403 : possible ? 201 : 409;
        expect([act, status, name, answer.status, answer.body]).toEqual([act, status, name, expected, expect.anything()]);
        if (expected === 201) expect(to).toContain(answer.body.status);
        else expect(answer.body.detail).toEqual(expect.any(String));
        await stands(id, status);
      }
      const can: Json[] = (await look(company.admin, id)).can;
      expect([act, status, can.find((one) => one.do === act)?.allowed]).toEqual([act, status, possible]);
    }
  });

  it('has one winner when two ask at once, and tells the other where it stands', async () => {
    for (const act of ['pause', 'close', 'withdraw'] as const) {
      const { id: wanted } = await world.posting({ company });
      const answers = await Promise.all([does(company.admin, act, wanted), does(company.admin, act, wanted), does(company.admin, act, wanted)]);
      expect([act, answers.map(({ status }) => status).sort()]).toEqual([act, [201, 409, 409]]);
      expect(answers.find(({ status }) => status === 409)?.body.detail).toContain('Deze plaatsing staat op');
    }
  });
});

describe('a pause', () => {
  it('takes a posting out of the list until its day comes, and leaves what runs to be answered', async () => {
    const { id, company } = await world.posting({ closesOn: '2027-05-28' });
    const [waiting, late] = [await world.programme(), await world.programme()];
    const { body: proposal } = await respond(waiting, id);
    const paused = await does(company.admin, 'pause', id, { reason: 'Onze begeleider is met verlof.', until: '2027-04-01' });
    expect(paused.body).toMatchObject({ status: 'paused', standing: { pausedBy: 'owner', pauseReason: 'Onze begeleider is met verlof.', pausedUntil: '2027-04-01', openProposals: 1 } });
    expect((await world.visitor.get(`/v1/postings/${id}`)).body).toMatchObject({ status: 'paused', standing: null });
    expect((await respond(late, id)).body).toMatchObject({ status: 409, code: 'postings/not-open' });
    expect((await world.as(company.admin).post(`/v1/proposals/${proposal.id}/confirmation`)).status).toBe(201);
    expect((await world.as(waiting.manager).post(`/v1/proposals/${proposal.id}/acceptance`)).status).toBe(201);
    await world.until('2027-03-31T20:00:00Z');
    expect((await look(company.admin, id)).status).toBe('paused');
    await world.until('2027-03-31T22:00:00Z');
    expect(await look(company.admin, id)).toMatchObject({ status: 'published', seatsLeft: 3, standing: { pausedBy: null, pausedUntil: null } });
    expect((await respond(late, id)).status).toBe(201);
  });

  it('has a day of return after today and before the closing date, and an earlier resumption stays', async () => {
    const { id, company } = await world.posting({ closesOn: '2027-05-28' });
    for (const until of ['2027-03-18', '2027-05-29']) {
      expect((await does(company.admin, 'pause', id, { until })).body).toMatchObject({ status: 400, errors: [{ pointer: '/until' }] });
    }
    await does(company.admin, 'pause', id, { until: '2027-04-01' });
    await does(company.admin, 'resume', id);
    await does(company.admin, 'pause', id, { until: null });
    await world.until('2027-04-02T00:00:00Z');
    expect((await look(company.admin, id)).status).toBe('paused');
    await world.until('2027-05-29T00:00:00Z');
    expect((await look(company.admin, id)).status).toBe('expired');
  });
});

describe('closing and withdrawing', () => {
  it.each([['close', 'Gesloten'], ['withdraw', 'Ingetrokken']] as const)('by %s ends what was open, and tells who waited once it cannot be undone', async (act, word) => {
    const { id, company } = await world.posting();
    const [first, second] = [await world.programme(), await world.programme()];
    const { body: sent } = await respond(first, id);
    await world.as(company.admin).post('/v1/proposals', { postingId: id, programmeId: second.id, seats: 1, message: 'Doen jullie mee?' });
    await world.work();
    expect((await does(company.admin, act, id)).status).toBe(201);
    await world.work();
    expect((await look(company.admin, id)).standing.openProposals).toBe(2);
    expect([lapsed(first), lapsed(second)]).toEqual([[], []]);
    await world.until('2027-03-18T09:11:00Z');
    expect((await world.as(first.manager).get(`/v1/proposals/${sent.id}`)).body).toMatchObject({ status: 'lapsed', turn: null });
    expect([lapsed(first), lapsed(second)].map((mails) => mails.map(({ subject }) => subject.split(':')[0]))).toEqual([[word], [word]]);
    if (act === 'withdraw') {
      expect((await world.visitor.get(`/v1/postings/${id}`)).status).toBe(404);
      expect((await does(company.admin, 'restore', id)).body).toMatchObject({ status: 409, code: 'postings/too-late-to-undo' });
    }
  });

  it('can be undone for ten minutes, and then nobody heard of it', async () => {
    const [closed, withdrawn] = [await world.posting(), await world.posting()];
    const programme = await world.programme();
    await respond(programme, closed.id);
    await respond(programme, withdrawn.id);
    await does(closed.company.admin, 'close', closed.id);
    await does(withdrawn.company.admin, 'withdraw', withdrawn.id);
    world.clock.set('2027-03-18T09:09:00Z');
    expect((await does(closed.company.admin, 'reopen', closed.id, { closesOn: '2027-05-28' })).body.status).toBe('published');
    expect((await does(withdrawn.company.admin, 'restore', withdrawn.id)).body.status).toBe('published');
    await world.until('2027-03-18T09:30:00Z');
    expect(lapsed(programme)).toEqual([]);
    expect((await world.as(programme.manager).get('/v1/proposals?status=sent')).body.items).toHaveLength(2);
  });

  it('is not for what has seats given: that is closed, so that collaborations go on', async () => {
    const { posting } = await world.collaboration();
    expect((await does(posting.company.admin, 'withdraw', posting.id)).body).toMatchObject({ status: 409, code: 'postings/has-partners' });
    expect((await does(posting.company.admin, 'close', posting.id)).status).toBe(201);
  });

  it('throws a draft away and puts it back, however late', async () => {
    const company = await world.company();
    const colleague = await world.person({ organisationId: company.id, role: 'member' });
    const { id } = await world.draft(company);
    expect((await does(colleague, 'discard', id)).body.status).toBe('withdrawn');
    await world.until('2027-03-25T09:00:00Z');
    expect((await does(colleague, 'restore', id)).body).toMatchObject({ status: 'draft', title: 'Van eerste ticket tot release' });
  });
});

describe('opening anew', () => {
  it('asks for a closing date that is to come, and for another period where that is over', async () => {
    const { id, company } = await world.posting({ closesOn: '2027-05-28', period: { kind: 'range', from: '2027-03-22', until: '2027-07-02' } });
    await world.until('2027-09-01T09:00:00Z');
    expect((await look(company.admin, id)).status).toBe('expired');
    const refused = await does(company.admin, 'reopen', id, { closesOn: '2027-05-28' });
    expect(refused.body.errors.map(({ pointer }: Json) => pointer).sort()).toEqual(['/closesOn', '/period']);
    const again = await does(company.admin, 'reopen', id, { closesOn: '2027-12-01', period: { kind: 'range', from: '2028-02-07', until: '2028-06-30' } });
    expect(again.body).toMatchObject({ status: 'published', closesOn: '2027-12-01', period: { from: '2028-02-07' } });
    await world.until('2027-12-02T00:00:00Z');
    expect((await look(company.admin, id)).status).toBe('expired');
  });

  it('of what is full asks for more seats, or comes by itself with a seat that is given back', async () => {
    const posting = await world.posting({ seats: 1 });
    await world.collaboration({ posting });
    const { id, company: { admin } } = posting;
    expect((await look(admin, id)).status).toBe('filled');
    expect((await does(admin, 'reopen', id, { closesOn: '2027-05-28' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/seats' }] });
    expect((await does(admin, 'reopen', id, { closesOn: '2027-05-28', seats: 2 })).body).toMatchObject({ status: 'published', seats: 2, seatsLeft: 1 });
    await world.collaboration({ posting });
    expect((await look(admin, id)).status).toBe('filled');
    await world.db.transaction((tx) => world.app.get(PostingLife).giveBack(tx, id, 1));
    expect(await look(admin, id)).toMatchObject({ status: 'published', seatsLeft: 1 });
  });
});

describe('silence', () => {
  it(`of ${SILENCE.proposals} proposals pauses a posting; one click opens it and the count begins anew`, async () => {
    const { id, company } = await world.posting({ seats: 20, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } });
    const mails = () => world.post.to(company.admin.email).filter(({ template }) => template === 'posting-silence');
    const ask = async (n: number) => { for (let k = 0; k < n; k += 1) await respond(await world.programme(), id); };
    await ask(2);
    // An invitation that a programme leaves unanswered is not the company's silence.
    for (let k = 0; k < 3; k += 1) await world.as(company.admin).post('/v1/proposals', { postingId: id, programmeId: (await world.programme()).id, seats: 1, message: 'Doen jullie mee?' });
    await world.until('2027-04-10T09:00:00Z');
    expect((await look(company.admin, id)).status).toBe('published');
    await ask(1);
    await world.until('2027-05-03T09:00:00Z');
    expect(await look(company.admin, id)).toMatchObject({ status: 'paused', standing: { pausedBy: 'silence' } });
    expect(mails().map(({ subject }) => subject)).toEqual(['Gepauzeerd: Van eerste ticket tot release']);
    expect((await does(company.admin, 'resume', id)).body).toMatchObject({ status: 'published', standing: { pausedBy: null } });
    await ask(2);
    await world.until('2027-05-27T09:00:00Z');
    expect((await look(company.admin, id)).status).toBe('published');
    await ask(1);
    await world.until('2027-06-20T09:00:00Z');
    expect((await look(company.admin, id)).status).toBe('paused');
    expect(mails()).toHaveLength(2);
  });

  it('longer ago than half a year no longer counts', async () => {
    const { id, company } = await world.posting({ seats: 20, closesOn: '2028-06-01', period: { kind: 'range', from: '2028-07-03', until: '2028-12-01' } });
    for (const moment of ['2027-03-18', '2027-07-01', '2027-10-15']) {
      await world.until(`${moment}T09:00:00Z`);
      await respond(await world.programme({ period: null }), id);
    }
    await world.until('2027-11-20T09:00:00Z');
    expect((await look(company.admin, id)).status).toBe('published');
  });
});

describe('a copy', () => {
  it('has the same words, all seats free and its dates moved on to the next school year', async () => {
    const { id, company } = await world.posting();
    await world.collaboration({ posting: { id, company } });
    await world.until('2028-03-01T09:00:00Z');
    const copied = await world.as(company.admin).post(`/v1/postings/${id}/copies`);
    expect(copied.status).toBe(201);
    // The same weekday, fifty-two weeks on.
    expect(copied.body).toMatchObject({ status: 'draft', title: 'Van eerste ticket tot release', seats: 4, seatsLeft: 4, period: { kind: 'range', from: '2028-08-28', until: '2029-01-26' }, closesOn: '2028-05-26',
      branch: { id: company.branchId }, details: { daysPerWeek: 4 }, contact: { name: 'Jorrit Venema' }, standing: { copiedFrom: id } });
    expect((await does(company.admin, 'publish', String(copied.body.id))).body.status).toBe('published');
    expect((await world.as((await world.company()).admin).post(`/v1/postings/${id}/copies`)).status).toBe(403);
  });
});

describe('a template', () => {
  it('is kept from a posting, renamed, started from, removed and put back, by colleagues only', async () => {
    const company = await world.company();
    const [admin, colleague] = [world.as(company.admin), world.as(await world.person({ organisationId: company.id, role: 'member' }))];
    const stranger = world.as((await world.company()).admin);
    const { id: postingId } = await world.draft(company);
    const kept = await admin.post('/v1/posting-templates', { postingId, name: 'Stage in het bouwteam' });
    expect(kept.body).toMatchObject({ name: 'Stage in het bouwteam', kind: 'internship', version: 1, createdBy: company.admin.name });
    const { id } = kept.body;
    expect((await admin.post('/v1/posting-templates', { postingId, name: 'stage in het BOUWTEAM' })).body).toMatchObject({ status: 409, code: 'postings/name-taken' });
    expect((await stranger.post('/v1/posting-templates', { postingId, name: 'Van een ander' })).status).toBe(404);
    expect((await colleague.patch(`/v1/posting-templates/${id}`, { name: 'Webteam' }, { 'if-match': '"1"' })).body).toMatchObject({ name: 'Webteam', version: 2 });
    expect((await stranger.patch(`/v1/posting-templates/${id}`, { name: 'Gekaapt' }, { 'if-match': '"2"' })).status).toBe(404);
    const started = await colleague.post(`/v1/posting-templates/${id}/postings`);
    expect(started.body).toMatchObject({ status: 'draft', title: 'Van eerste ticket tot release', seats: 4 });
    expect((await stranger.post(`/v1/posting-templates/${id}/postings`)).status).toBe(404);
    const names = async () => (await colleague.get(`/v1/organisations/${company.id}/posting-templates`)).body.items.map(({ name }: Json) => name);
    expect(await names()).toEqual(['Webteam']);
    await colleague.post(`/v1/posting-templates/${id}/removal`);
    expect(await names()).toEqual([]);
    await colleague.post(`/v1/posting-templates/${id}/restoration`);
    expect(await names()).toEqual(['Webteam']);
    expect((await stranger.get(`/v1/organisations/${company.id}/posting-templates`)).status).toBe(404);
  });
});

import { answeringActs, rowsOf, stageOf, turnAt, type AnsweringAct, type ProposalMover, type ProposalStage } from '#proposals/contract';
import type { Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let begins: string;
beforeAll(async () => { world = await World.open(); begins = world.clock.now().toISOString(); });
// Each story begins on the same day, whichever came before it.
beforeEach(() => { world.clock.set(begins); });
afterAll(() => world.close());

const dates = { seats: 30, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
const paths: Record<AnsweringAct, string> = { accept: 'acceptance', confirm: 'confirmation', revise: 'revisions', resubmit: 'resubmission', 'ask-class': 'class-interest', decline: 'refusal', withdraw: 'withdrawal', 'put-back': 'restoration' };
const no = { reason: 'period', sentence: 'In die weken is iedereen weg.', isWelcome: true };
const bodies: Partial<Record<AnsweringAct, (proposal: Json) => unknown>> = {
  'ask-class': ({ classAsked }) => (classAsked ? { interested: (classAsked.interested ?? 0) + 1 } : { until: '2027-04-10' }),
  revise: ({ revision, seats }) => ({ revision, seats: seats + 1, message: 'Zo dan?' }), resubmit: ({ revision, seats }) => ({ revision, seats: seats + 1, message: 'Zo dan?' }), decline: () => no,
};
type Posting = Awaited<ReturnType<World['posting']>>;

const read = async (person: Person, id: string): Promise<Json> => (await world.as(person).get(`/v1/proposals/${id}`)).body;
async function does(person: Person, act: AnsweringAct, id: string, body?: unknown) {
  const seen = body === undefined && bodies[act] ? bodies[act](await read(person, id)) : body;
  return world.as(person).post(`/v1/proposals/${id}/${paths[act]}`, seen);
}
async function sent(posting: Posting, programme: Programme, by: 'company' | 'programme', more: object = {}): Promise<string> {
  const answer = await world.as(by === 'company' ? posting.company.admin : programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'Doen we mee?', ...more });
  if (answer.status !== 201) throw new Error(`Not sent: ${JSON.stringify(answer.body)}`);
  return String(answer.body.id);
}

/** How each stage is reached: who sends, and what happens then. */
const ways: Record<Exclude<ProposalStage, 'lapsed' | 'expired'>, ['company' | 'programme', ...['company' | 'manager', AnsweringAct][]]> = {
  'asks-company': ['programme'], 'asks-institution': ['company'], 'asks-last-yes': ['programme', ['company', 'confirm']], accepted: ['company', ['manager', 'accept']],
  'company-declined': ['programme', ['company', 'decline']], 'institution-declined': ['company', ['manager', 'decline']], 'company-withdrew': ['company', ['company', 'withdraw']], 'institution-withdrew': ['programme', ['manager', 'withdraw']],
};

describe('every act, by everybody, from every stage', () => {
  it('is done by whom and from where the flow has it, and refused to anybody else without a trace', async () => {
    const posting = await world.posting(dates);
    const stranger = (await world.programme()).manager;
    const expired = await world.programme({ period: null });
    const unanswered = await sent(posting, expired, 'programme', { answerDays: 7 });
    await world.until('2027-03-26T09:00:00Z');
    const cast = async (stage: ProposalStage) => {
      const programme = stage === 'expired' ? expired : await world.programme({ period: null });
      const people: Record<string, { person: Person; is: ProposalMover[] }> = {
        company: { person: posting.company.admin, is: ['company'] }, manager: { person: programme.manager, is: ['programme', 'manager'] }, coordinator: { person: await world.keeper(programme, 'coordinator'), is: ['programme'] },
      };
      const make = async (): Promise<string> => {
        if (stage === 'expired') return unanswered;
        const [by, ...acts] = ways[stage as keyof typeof ways];
        const id = await sent(posting, programme, by);
        for (const [who, act] of acts) expect((await does(people[who]?.person as Person, act, id)).status).toBe(201);
        return id;
      };
      return { programme, people, make };
    };
    for (const stage of [...Object.keys(ways), 'expired'] as ProposalStage[]) {
      const { programme, people, make } = await cast(stage);
      const id = await make();
      const before = await read(posting.company.admin, id);
      expect([stage, stageOf(before as never), before.turn]).toEqual([stage, stage, turnAt(stage)]);
      const allowed: [string, AnsweringAct][] = [];
      for (const [name, { person, is }] of Object.entries(people)) {
        const can = (await read(person, id)).can.filter((one: Json) => one.allowed).map((one: Json) => one.do);
        const may = answeringActs.filter((act) => rowsOf(act).some(({ by, from }) => is.includes(by) && from.includes(stage)));
        expect([stage, name, can]).toEqual([stage, name, may]);
        allowed.push(...may.map((act) => [name, act] as [string, AnsweringAct]));
        for (const act of answeringActs.filter((one) => !may.includes(one))) {
          const isTheirs = rowsOf(act).some(({ by }) => is.includes(by));
          expect([stage, name, act, (await does(person, act, id)).status]).toEqual([stage, name, act, isTheirs ? 409 : 403]);
        }
      }
      for (const act of answeringActs) expect((await does(stranger, act, id, bodies[act]?.(before))).status).toBe(404);
      expect((await read(posting.company.admin, id)).version).toBe(before.version);
      let fresh: string | null = id;
      for (const [name, act] of allowed) {
        const { person } = people[name] as { person: Person };
        const one: string = fresh ?? await make();
        const answer = await does(person, act, one);
        expect([stage, name, act, answer.status]).toEqual([stage, name, act, 201]);
        const after = await read(person, one);
        const row = rowsOf(act).find(({ from }) => from.includes(stage));
        expect(row?.to).toContain(stageOf(after as never));
        expect(after).toMatchObject({ version: before.version + 1, turn: turnAt(stageOf(after as never)) });
        expect(after.moves.at(-1)).toMatchObject({ number: before.moves.length + 1, act, by: person.name });
        fresh = null;
        // One open proposal at a time between two: what was opened makes room.
        await world.db.transaction((tx) => tx.sql(`update proposal set status = 'lapsed', ended_at = now() where programme_id = $1 and status in ('sent', 'confirmed')`, [programme.id]));
      }
    }
  }, 60_000);
});

describe('a no', () => {
  it('has a reason and a sentence, which only the other side reads, and opens no second way unless that is welcome', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null })];
    const id = await sent(posting, programme, 'programme');
    const [company, manager] = [world.as(posting.company.admin), world.as(programme.manager)];
    expect((await company.post(`/v1/proposals/${id}/refusal`, {})).body.errors.map((e: Json) => e.pointer)).toEqual(['/reason', '/sentence']);
    expect((await company.post(`/v1/proposals/${id}/refusal`, { reason: 'bad-people', sentence: ' ' })).status).toBe(400);
    const declined = await company.post(`/v1/proposals/${id}/refusal`, { reason: 'no-capacity', sentence: 'Tot de zomer is er geen begeleider.' });
    expect(declined.body).toMatchObject({ status: 'declined', endedSide: 'company', turn: null });
    const seen = await manager.get(`/v1/proposals/${id}`);
    expect(seen.body.moves.at(-1)).toMatchObject({ act: 'decline', decline: { reason: 'no-capacity', sentence: 'Tot de zomer is er geen begeleider.', isWelcome: false } });
    const again = await manager.post(`/v1/proposals/${id}/resubmission`, { revision: 1, seats: 1, message: 'Na de zomer dan?' });
    expect(again.body).toMatchObject({ status: 409, code: 'proposals/not-welcome' });
    // The list carries no history; who stands on neither side, the analyst too, reads nothing.
    expect(JSON.stringify((await manager.get('/v1/proposals')).body)).not.toContain('begeleider');
    for (const other of [await world.analyst(), (await world.programme({ institutionId: programme.institutionId })).manager]) expect((await world.as(other).get(`/v1/proposals/${id}`)).status).toBe(404);
    await world.work();
    expect(world.post.to(programme.manager.email).filter(({ template }) => template === 'proposal-declined').map(({ text }) => text)).toEqual([expect.stringContaining('Geen begeleiding of plek vrij. Tot de zomer is er geen begeleider.')]);
    expect(world.post.to(posting.company.admin.email).filter(({ template }) => template === 'proposal-declined')).toEqual([]);
  });

  it('with a welcome opens the same proposal again as a new version, once nobody else is in between', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null })];
    const id = await sent(posting, programme, 'programme');
    const [company, manager] = [world.as(posting.company.admin), world.as(programme.manager)];
    await company.post(`/v1/proposals/${id}/refusal`, no);
    const other = await sent(posting, programme, 'company');
    expect((await manager.post(`/v1/proposals/${id}/resubmission`, { revision: 1, seats: 2, message: 'Na de zomer?' })).body).toMatchObject({ status: 409, code: 'proposals/already-open' });
    await world.as(posting.company.admin).post(`/v1/proposals/${other}/withdrawal`);
    const again = await manager.post(`/v1/proposals/${id}/resubmission`, { revision: 1, seats: 2, message: 'Na de zomer?', period: { from: '2028-02-07', until: '2028-06-30' } });
    expect(again.body).toMatchObject({ id, status: 'sent', side: 'institution', turn: 'company', revision: 2, seats: 2, endedSide: null, endedAt: null, period: { from: '2028-02-07', until: '2028-06-30' } });
    expect(again.body.moves.map((move: Json) => [move.act, move.side, move.revision])).toEqual([['send', 'institution', 1], ['decline', 'company', null], ['resubmit', 'institution', 2]]);
  });
});

describe('versions', () => {
  it('go to and fro with the turn, are all kept, and the last one is what is agreed', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null })];
    const [company, manager] = [world.as(posting.company.admin), world.as(programme.manager)];
    const id = await sent(posting, programme, 'programme', { seats: 4 });
    const period = { from: '2028-02-07', until: '2028-06-30' };
    expect((await company.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 2, message: 'Twee kan.', period })).body).toMatchObject({ turn: 'institution', side: 'company', seats: 2, revision: 2 });
    // An institution takes part of what is asked: that is a version too, and the company has a say in it.
    expect((await manager.post(`/v1/proposals/${id}/revisions`, { revision: 2, seats: 1, message: 'Twee kan.', period, answerDays: 10 })).body).toMatchObject({ turn: 'company', status: 'sent', seats: 1, revision: 3, deadlineAt: new Date(world.clock.now().getTime() + 10 * 86_400_000).toISOString() });
    expect((await company.post(`/v1/proposals/${id}/confirmation`, { revision: 3 })).body).toMatchObject({ status: 'confirmed', turn: 'institution' });
    const seen = (await manager.get(`/v1/proposals/${id}`)).body;
    expect(seen.moves.filter((move: Json) => move.terms).map((move: Json) => [move.revision, move.side, move.by, move.terms.seats, move.terms.period])).toEqual([
      [1, 'institution', programme.manager.name, 4, null], [2, 'company', posting.company.admin.name, 2, period], [3, 'institution', programme.manager.name, 1, period]]);
    const opened = await manager.post(`/v1/proposals/${id}/acceptance`, { revision: 3 });
    expect(opened.body).toMatchObject({ seats: 1, ...period });
    await world.work();
    const told = (person: Person) => world.post.to(person.email).filter(({ template }) => template.startsWith('proposal-')).map(({ template, text }) => [template, /(\d+ plaatsen) → (\d+ plaats(en)?)/.exec(text)?.[0]]);
    // Each version that was answered before its mail went has nothing left to say.
    expect(told(programme.manager)).toEqual([]);
  });

  it('are told with what is different, old beside new', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null, locale: 'en' })];
    const id = await sent(posting, programme, 'programme', { seats: 4 });
    await world.as(posting.company.admin).post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 2, message: 'Twee kan.', period: { from: '2028-02-07', until: '2028-06-30' } });
    await world.work();
    const [mail] = world.post.to(programme.manager.email).filter(({ template }) => template === 'proposal-revised');
    expect(mail?.subject).toContain('changes the proposal');
    expect(mail?.text).toContain('4 seats → 2 seats');
    expect(mail?.text).toContain('the whole period → 7 February 2028 until 30 June 2028');
  });

  it('are refused with every fault, unchanged, or on another version than was read', async () => {
    const [posting, programme] = [await world.posting({ ...dates, seats: 3 }), await world.programme({ period: null })];
    const id = await sent(posting, programme, 'programme');
    const company = world.as(posting.company.admin);
    const wrong = await company.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 4, message: 'x', period: { from: '2027-12-31', until: '2028-07-02' } });
    expect(wrong.body.errors.map((e: Json) => [e.pointer, e.detail])).toEqual([['/seats', 'Er zijn nog 3 plaatsen.'], ['/period/from', 'De plaatsing begint op 2028-01-03.'], ['/period/until', 'De plaatsing loopt tot en met 2028-07-01.']]);
    expect((await company.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 1, message: 'Doen we mee?' })).body.code).toBe('proposals/nothing-changed');
    expect((await company.post(`/v1/proposals/${id}/revisions`, { revision: 2, seats: 2, message: 'Twee?' })).body.code).toBe('proposals/changed');
    expect((await company.post(`/v1/proposals/${id}/confirmation`, { revision: 7 })).body.code).toBe('proposals/changed');
    expect((await company.post(`/v1/proposals/${id}/revisions`, { revision: 1, seats: 2, message: 'Twee?', answerDays: 43 })).body.errors.map((e: Json) => e.pointer)).toEqual(['/answerDays']);
    expect((await company.get(`/v1/proposals/${id}`)).body).toMatchObject({ version: 1, seats: 1 });
  });
});

describe('a withdrawal', () => {
  it('can be put back for ten minutes, and is told only when it stands', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null })];
    const id = await sent(posting, programme, 'company');
    const company = world.as(posting.company.admin);
    const told = () => world.post.to(programme.manager.email).filter(({ template }) => template === 'proposal-withdrawn').length;
    const { deadlineAt } = (await company.get(`/v1/proposals/${id}`)).body;
    expect((await company.post(`/v1/proposals/${id}/withdrawal`)).body).toMatchObject({ status: 'withdrawn', endedSide: 'company' });
    const later = (minutes: number) => world.until(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
    await later(9);
    expect((await company.post(`/v1/proposals/${id}/restoration`)).body).toMatchObject({ status: 'sent', turn: 'institution', deadlineAt, endedAt: null });
    await later(20);
    expect(told()).toBe(0);
    await company.post(`/v1/proposals/${id}/withdrawal`);
    await later(11);
    expect(told()).toBe(1);
    expect((await company.post(`/v1/proposals/${id}/restoration`)).body.code).toBe('proposals/too-late-to-undo');
  });
});

describe('a deadline', () => {
  it('moves once for who asks the class; the company sees until when and how many, the programme is reminded', async () => {
    const [posting, programme] = [await world.posting(dates), await world.programme({ period: null })];
    const id = await sent(posting, programme, 'company');
    const today = world.clock.now();
    const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const ask = (body: object, who = programme.manager) => world.as(who).post(`/v1/proposals/${id}/class-interest`, body);
    expect((await ask({})).body.errors).toMatchObject([{ pointer: '/until' }]);
    expect([(await ask({ interested: 3 })).status, (await ask({ until: day(60) })).body.errors[0].code, (await ask({ until: day(20) }, posting.company.admin)).status]).toEqual([400, 'too_late', 403]);
    const asked = (await ask({ until: day(25) }, await world.keeper(programme, 'coordinator'))).body;
    expect(asked).toMatchObject({ turn: 'institution', classAsked: { until: day(25), interested: null }, moves: [{ act: 'send', classAsked: null }, { act: 'ask-class', classAsked: { until: day(25) } }] });
    expect(asked.deadlineAt.slice(0, 10)).toBe(day(28));
    expect([(await ask({ until: day(26) })).body.code, (await ask({ until: day(25) })).body.code]).toEqual(['proposals/class-asked', 'proposals/nothing-changed']);
    await world.until(`${day(26)}T08:00:00Z`);
    expect([world.post.to(programme.manager.email), world.post.to(posting.company.admin.email)].map((all) => all.filter(({ template }) => template.startsWith('proposal-class')).map(({ template }) => template))).toEqual([['proposal-class-over'], ['proposal-class']]);
    expect((await ask({ interested: 3 })).body.deadlineAt).toBe(asked.deadlineAt);
    expect(await read(posting.company.admin, id)).toMatchObject({ classAsked: { until: day(25), interested: 3 } });
    const no = await world.as(programme.manager).post(`/v1/proposals/${id}/refusal`, { reason: 'no-student-interest', sentence: 'Niemand zoekt nu zo’n plek.', isWelcome: true });
    expect(no.body).toMatchObject({ status: 'declined', moves: [{}, {}, {}, { decline: { reason: 'no-student-interest' } }] });
    // Another version is another question.
    await world.as(posting.company.admin).post(`/v1/proposals/${id}/resubmission`, { revision: 1, seats: 2, message: 'En samen?' });
    expect(await read(programme.manager, id)).toMatchObject({ classAsked: null, can: expect.arrayContaining([{ do: 'ask-class', allowed: true, why: null }]) });
  });

  it('is as long as the sender chose; whoever is at turn is reminded before it, the other hears when it has passed', async () => {
    const own = await World.open();
    try {
      const [posting, programme] = [await own.posting(dates), await own.programme({ period: null })];
      // The company's own quiet weeks do not exist; the institution's lie where its second reminder would be.
      await own.db.transaction((tx) => tx.sql(`insert into quiet_week (institution_id, from_on, until_on) values ($1, '2027-05-12', '2027-05-20')`, [programme.institutionId]));
      const mails = (person: Person, template: string) => own.post.to(person.email).filter((mail) => mail.template === template).length;
      const first = await own.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'Graag.', answerDays: 42 });
      expect(first.body.deadlineAt).toBe('2027-04-29T09:00:00.000Z');
      await own.until('2027-04-22T06:59:00Z');
      expect(mails(posting.company.admin, 'proposal-reminder')).toBe(0);
      await own.until('2027-04-22T07:00:00Z');
      expect(mails(posting.company.admin, 'proposal-reminder')).toBe(1);
      await own.until('2027-04-27T07:00:00Z');
      expect(mails(posting.company.admin, 'proposal-reminder')).toBe(2);
      // Its answer gives the other side as long, and another two reminders; the second comes before the quiet days.
      const { body } = await own.as(posting.company.admin).post(`/v1/proposals/${first.body.id}/revisions`, { revision: 1, seats: 2, message: 'Of twee?', answerDays: 21 });
      expect(body.deadlineAt).toBe('2027-05-18T07:00:00.000Z');
      await own.until('2027-05-11T08:00:00Z');
      expect(mails(programme.manager, 'proposal-reminder')).toBe(1);
      await own.until('2027-05-18T07:00:01Z');
      expect([mails(programme.manager, 'proposal-reminder'), mails(posting.company.admin, 'proposal-reminder'), mails(posting.company.admin, 'proposal-expired'), mails(programme.manager, 'proposal-expired')]).toEqual([1, 2, 1, 0]);
      expect((await own.as(posting.company.admin).get(`/v1/proposals/${first.body.id}`)).body).toMatchObject({ status: 'expired', endedSide: 'institution', turn: null });
    } finally {
      await own.close();
    }
  });
});

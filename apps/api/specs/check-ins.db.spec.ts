import pino from 'pino';
import { checkInPage, linkedCheckIn } from '#check-ins/contract';
import { Asking, Planning } from '#check-ins/server';
import { openApp } from '../open-app';
import type { Company, Person, Programme } from '../testing/builders';
import { START, World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

interface Running { id: string; company: Company; programme: Programme; contact: string }
let counter = 0;

/** A collaboration that runs from 30 August 2027 to 28 January 2028, started on 18 March. */
async function running(options: { locale?: 'nl' | 'en'; quiet?: [string, string][] } & Record<string, unknown> = {}): Promise<Running> {
  world.clock.set(START);
  const { locale = 'nl', quiet = [], ...fields } = options;
  counter += 1;
  const contact = `begeleider${counter}@partner.example`;
  const company = await world.company();
  const programme = await world.programme({ locale });
  for (const [from, until] of quiet) await sql(`insert into quiet_week (institution_id, from_on, until_on) values ($1, $2, $3)`, [programme.institutionId, from, until]);
  const made = await world.collaboration({ posting: await world.posting({ company, contactEmail: contact, contactName: 'Tess Kramer', ...fields }), programme });
  await world.agreed(made);
  const { id } = made;
  expect((await world.as(programme.manager).post(`/v1/collaborations/${id}/start`)).status).toBe(201);
  await world.work();
  return { id, company, programme, contact };
}

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const asked = (address: string) => world.post.to(address).filter(({ template }) => template.startsWith('check-in'));
const tokenIn = (parcel: { text: string } | undefined) => /\/check-ins\/([\w-]{43})/.exec(parcel?.text ?? '')?.[1] ?? 'none';
const tokenOf = (address: string) => tokenIn(asked(address).at(-1));
const checkIns = async (reader: Person, { id }: Running) => (await world.as(reader).get(`/v1/collaborations/${id}/check-ins`)).body.items;
const good = { onCourse: 'yes', mark: 8, guidance: 'ample', remark: 'De groep draait mee.' };
const WEEK_TWO = '2027-09-09T07:00:00Z';

describe('a started collaboration', () => {
  it('is planned once, however often it is announced', async () => {
    const it = await running();
    await world.app.get(Planning).plan(it.id);
    const items = await checkIns(it.company.admin, it);
    expect(items.map(({ moment, dueOn, status }: Record<string, string>) => [moment, dueOn, status])).toEqual([
      ['week-two', '2027-09-09', 'planned'], ['half-way', '2027-11-14', 'planned'], ['before-end', '2028-01-14', 'planned']]);
    expect(await sql(`select count(*)::int as n from outbox o join check_in k on o.key = k.id::text where o.job = 'ask-check-in' and k.collaboration_id = $1`, [it.id])).toEqual([{ n: 3 }]);
  });

  it('moves a check-in out of the quiet weeks of its institution', async () => {
    const it = await running({ quiet: [['2027-09-06', '2027-09-12'], ['2027-09-13', '2027-09-19']] });
    expect((await checkIns(it.programme.manager, it))[0].dueOn).toBe('2027-09-20');
  });

  it('asks both at nine in Amsterdam on the day, each in their own language, and not before', async () => {
    const it = await running({ locale: 'en' });
    await world.until('2027-09-09T06:59:00Z');
    expect(asked(it.contact)).toHaveLength(0);
    await world.until(WEEK_TWO);
    const [company] = asked(it.contact);
    const [school] = asked(it.programme.manager.email);
    expect(company?.subject).toMatch(/^Hoe gaat de stage met Instelling/);
    expect(company?.text).toMatch(/http:\/\/localhost:3000\/nl\/check-ins\/[\w-]{43}\n/);
    expect(school?.subject).toBe(`How is the internship with ${it.company.name} going?`);
    expect(school?.text).toMatch(/http:\/\/localhost:3000\/en\/check-ins\/[\w-]{43}\n/);
    expect(asked(it.contact)).toHaveLength(1);
    const [first] = await checkIns(it.company.admin, it);
    expect(first).toMatchObject({ status: 'asked', askedAt: '2027-09-09T07:00:00.000Z', closesAt: '2027-09-23T07:00:00.000Z', answerFor: 'company' });
    await world.app.get(Asking).ask(first.id);
    await world.work();
    expect(asked(it.contact)).toHaveLength(1);
  });

  it('asks nothing any more when it was stopped', async () => {
    const it = await running();
    await sql(`update collaboration set status = 'stopped', ended_at = $2 where id = $1`, [it.id, START]);
    await world.until(WEEK_TWO);
    expect(asked(it.contact)).toHaveLength(0);
    expect((await checkIns(it.company.admin, it))[0].status).toBe('cancelled');
  });
});

describe('a link from a mail', () => {
  it('opens without signing in and changes nothing, however often a scanner follows it', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    const state = () => sql(`select s.*, k.status, (select count(*) from check_in_link l where l.check_in_side_id = s.id) as links, (select count(*) from signal) as signals
      from check_in_side s join check_in k on k.id = s.check_in_id where k.collaboration_id = $1 order by s.side`, [it.id]);
    const before = await state();
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await world.visitor.get(`/v1/check-in-links/${tokenOf(it.contact)}`);
      expect(answer.status).toBe(200);
      expect(linkedCheckIn.strict().parse(answer.body)).toMatchObject({ moment: 'week-two', kind: 'internship', side: 'company', name: 'Tess Kramer', answer: null, hasGuidanceQuestion: true });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(await state()).toEqual(before);
  });

  it('takes an answer that both sides then see, and a second one that replaces it', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    const path = `/v1/check-in-links/${tokenOf(it.contact)}/answer`;
    expect((await world.visitor.post(path, { onCourse: 'partly', mark: 7, guidance: 'enough' })).status).toBe(201);
    const second = await world.visitor.post(path, good);
    expect(second.status).toBe(201);
    expect(second.body.answer).toEqual({ ...good, own: null, rubric: null, answeredAt: '2027-09-09T07:00:00.000Z' });
    for (const reader of [it.company.admin, it.programme.manager, await world.analyst()]) {
      const [first] = await checkIns(reader, it);
      expect(first.answers).toEqual([{ side: 'company', name: 'Tess Kramer', ...good, own: null, rubric: null, answeredAt: '2027-09-09T07:00:00.000Z' }]);
      expect(first.signals).toEqual([]);
    }
    const [listed] = (await world.as(it.company.admin).get('/v1/collaborations')).body.items;
    expect(listed).toMatchObject({ lastMark: 8, openSignals: 0 });
  });

  it('names every fault of an answer with its pointer', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    const answer = await world.visitor.post(`/v1/check-in-links/${tokenOf(it.contact)}/answer`, { mark: 11, guidance: 'much', student: 'Jan' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['', '/guidance', '/mark', '/onCourse']);
  });

  it('has ended when it is unknown, taken back or too late, and says so in both languages', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    const [mine, other] = [tokenOf(it.contact), tokenOf(it.programme.manager.email)];
    for (const token of ['x'.repeat(43), 'kort', '%00']) {
      const nl = await world.visitor.get(`/v1/check-in-links/${token}`);
      expect([nl.status, nl.body.code, nl.body.title]).toEqual([404, 'check-ins/link-ended', 'Deze link werkt niet meer']);
    }
    const en = await world.visitor.post(`/v1/check-in-links/${'x'.repeat(43)}/answer`, good, { 'accept-language': 'en' });
    expect([en.status, en.body.title]).toEqual([404, 'This link no longer works']);
    await sql(`update check_in_link l set revoked_at = $2 from check_in_side s where s.id = l.check_in_side_id and s.email = $1`, [it.contact, START]);
    expect((await world.visitor.get(`/v1/check-in-links/${mine}`)).status).toBe(404);
    expect((await world.visitor.get(`/v1/check-in-links/${other}`)).status).toBe(200);
    world.clock.set('2027-09-23T07:00:00Z');
    expect((await world.visitor.get(`/v1/check-in-links/${other}`)).status).toBe(404);
    expect((await world.visitor.post(`/v1/check-in-links/${other}/answer`, good)).status).toBe(404);
    await sql(`delete from throttle`);
  });

  it('cannot be guessed at speed, while who has one still gets in', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await sql(`delete from throttle`);
    const statuses: number[] = [];
    for (let turn = 0; turn < 32; turn += 1) statuses.push((await world.visitor.get(`/v1/check-in-links/${'y'.repeat(40)}${turn}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses.slice(30)).toEqual([429, 429]);
    expect((await world.visitor.get(`/v1/check-in-links/${tokenOf(it.contact)}`)).status).toBe(200);
    await sql(`delete from throttle`);
  });

  it('leaves its secret in the mail alone: in no table and in no line of the log', async () => {
    const lines: string[] = [];
    const app = await openApp({ db: world.db, clock: world.clock, post: world.post, demo: true, publicUrl: 'http://localhost:3000', log: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }) });
    await app.listen(0, '127.0.0.1');
    const it = await running();
    await world.until(WEEK_TWO);
    const token = tokenOf(it.contact);
    for (const [method, url] of [['GET', token], ['POST', `${token}/answer`], ['GET', `${token.slice(1)}x`]] as const) {
      await fetch(`${await app.getUrl()}/v1/check-in-links/${url}`, { method, ...(method === 'POST' ? { body: JSON.stringify(good), headers: { 'content-type': 'application/json' } } : {}) });
    }
    // Only its door closes: the database it was given is the world's.
    app.getHttpServer().close();
    app.getHttpServer().closeAllConnections();
    expect(lines.filter((line) => line.includes('"route":"/v1/check-in-links')).length).toBe(3);
    expect(lines.filter((line) => line.includes(token) || line.includes(token.slice(1)))).toEqual([]);
    const tables = await sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    for (const { name } of tables) {
      const [found] = await sql<{ n: number }>(`select count(*)::int as n from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0`, [token, Buffer.from(token).toString('hex')]);
      expect([name, found?.n]).toEqual([name, 0]);
    }
  });

  it('is one of two when a mail was written twice, and both work', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await sql(`update mail set status = 'sending' where address = $1 and template = 'check-in'`, [it.contact]);
    await sql(`update outbox set status = 'pending' where job = 'send-mail' and payload->>'mailId' = (select id::text from mail where address = $1 and template = 'check-in')`, [it.contact]);
    await world.work();
    const [first, second] = asked(it.contact);
    expect(first?.messageId).toBe(second?.messageId);
    expect(tokenIn(first)).not.toBe(tokenIn(second));
    for (const parcel of [first, second]) expect((await world.visitor.get(`/v1/check-in-links/${tokenIn(parcel)}`)).status).toBe(200);
  });
});

describe('a low answer', () => {
  it('raises one signal, mails both parties and the analysts, and stays when the answer gets better', async () => {
    const it = await running({ locale: 'en' });
    const analyst = await world.analyst();
    await world.until(WEEK_TWO);
    const path = `/v1/check-in-links/${tokenOf(it.contact)}/answer`;
    await world.visitor.post(path, { onCourse: 'no', mark: 4, guidance: 'too-little', remark: 'Er is te weinig werk.' });
    await world.visitor.post(path, { onCourse: 'no', mark: 3, guidance: null, remark: '' });
    await world.visitor.post(path, good);
    await world.work();
    const [first] = await checkIns(it.programme.manager, it);
    expect(first.signals).toMatchObject([{ side: 'company', reason: 'low-mark', isOpen: true }]);
    expect(first.answers[0].mark).toBe(8);
    const told = (address: string) => world.post.to(address).filter(({ template }) => template === 'signal').map(({ subject }) => subject);
    // The contact has no account: who has one at the company hears of it.
    expect(told(it.contact)).toEqual([]);
    expect(told(it.company.admin.email)).toEqual([`${it.company.name} geeft de stage een 4`]);
    expect(told(it.programme.manager.email)).toEqual([`${it.company.name} gives the internship a mark of 4`]);
    expect(told(analyst.email)).toEqual([`${it.company.name} geeft de stage een 4`]);
    const [listed] = (await world.as(it.programme.manager).get('/v1/collaborations')).body.items;
    expect(listed).toMatchObject({ lastMark: 8, openSignals: 1 });
  });

  it('is heard too when the mark is fine and the course is not', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await world.visitor.post(`/v1/check-in-links/${tokenOf(it.contact)}/answer`, { ...good, onCourse: 'no', mark: 6 });
    expect((await checkIns(it.programme.manager, it))[0].signals).toMatchObject([{ side: 'company', reason: 'not-on-course' }]);
  });
});

describe('who is silent', () => {
  it('is reminded after three and seven days, who answered is not', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await world.visitor.post(`/v1/check-in-links/${tokenOf(it.programme.manager.email)}/answer`, good);
    await world.until('2027-09-12T07:00:00Z');
    await world.until('2027-09-16T07:00:00Z');
    expect(asked(it.contact).map(({ template }) => template)).toEqual(['check-in', 'check-in-reminder', 'check-in-reminder']);
    expect(asked(it.contact)[1]?.subject).toMatch(/^Herinnering: hoe gaat de stage met/);
    expect(asked(it.programme.manager.email)).toHaveLength(1);
    expect((await world.visitor.post(`/v1/check-in-links/${tokenOf(it.contact)}/answer`, good)).status).toBe(201);
  });

  it('finds the window closed after fourteen days, and raises a signal the second time', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await world.until('2027-09-23T07:00:00Z');
    const closed = (await checkIns(it.company.admin, it))[0];
    expect(closed).toMatchObject({ status: 'closed', answerFor: null, signals: [] });
    expect((await world.as(it.company.admin).post(`/v1/check-ins/${closed.id}/answer`, good)).body.code).toBe('check-ins/not-open');
    await world.until('2027-11-14T08:00:00Z');
    await world.visitor.post(`/v1/check-in-links/${tokenOf(it.programme.manager.email)}/answer`, good);
    await world.until('2027-11-28T08:00:00Z');
    const [, second] = await checkIns(it.company.admin, it);
    expect(second.signals).toMatchObject([{ side: 'company', reason: 'missed' }]);
  });
});

describe('a signal', () => {
  it('is answered by what one side does about it and the other confirms, and can be opened again', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    await world.visitor.post(`/v1/check-in-links/${tokenOf(it.contact)}/answer`, { ...good, mark: 4 });
    await world.work();
    const raised = async () => (await checkIns(it.company.admin, it))[0].signals[0];
    const [school, company] = [world.as(it.programme.manager), world.as(it.company.admin)];
    const { id, version } = await raised();
    const act = (as: typeof school, what: string, of: number, body?: object) => as.post(`/v1/signals/${id}/${what}`, body ?? {}, { 'if-match': `"${of}"` });
    expect((await act(school, 'answer', version, { text: 'ok' })).body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/text']);
    expect((await act(school, 'confirmation', version)).body.code).toBe('check-ins/nothing-to-confirm');
    expect((await act(school, 'answer', version, { text: 'Vanaf maandag belt de docent elke week.' })).status).toBe(201);
    expect((await act(company, 'answer', version, { text: 'Te laat gezien wat zij schreven.' })).status).toBe(412);
    expect((await act(school, 'confirmation', 2)).body.code).toBe('check-ins/nothing-to-confirm');
    expect((await act(world.as((await world.company()).admin), 'confirmation', 2)).status).toBe(404);
    await world.work();
    expect(world.post.to(it.company.admin.email).at(-1)).toMatchObject({ template: 'signal-answer', subject: expect.stringMatching(/schreef wat er aan het signaal gebeurt$/) });
    expect((await act(company, 'confirmation', 2)).body).toMatchObject({ isOpen: false, answer: { text: 'Vanaf maandag belt de docent elke week.', side: 'institution', by: it.programme.manager.name } });
    await world.work();
    expect(world.post.to(it.programme.manager.email).at(-1)?.template).toBe('signal-settled');
    expect((await school.get('/v1/collaborations')).body.items[0].openSignals).toBe(0);
    expect((await act(company, 'answer', 3, { text: 'Nog iets anders dan.' })).body.code).toBe('check-ins/signal-answered');
    expect((await act(company, 'reopening', 3)).body).toMatchObject({ isOpen: true, version: 4 });
    expect((await act(company, 'reopening', 4)).body.code).toBe('check-ins/nothing-to-reopen');
    expect((await act(school, 'reopening', 4)).body).toMatchObject({ isOpen: true, answer: null });
  });
});

describe('links', () => {
  it('are taken back and sent anew by those who answer for a side, and end when somebody else becomes the contact', async () => {
    const it = await running();
    await world.until(WEEK_TWO);
    const opens = async (token: string) => (await world.visitor.get(`/v1/check-in-links/${token}`)).status;
    const [first] = await checkIns(it.company.admin, it);
    const keep = (who: Person, what: string, side: string) => world.as(who).post(`/v1/check-ins/${first.id}/${what}`, { side });
    expect(first.asked).toMatchObject([{ side: 'institution', hasLink: true, mayKeep: false }, { side: 'company', name: 'Tess Kramer', hasLink: true, mayKeep: true }]);
    const one = tokenOf(it.contact);
    expect((await keep(it.company.admin, 'link-withdrawal', 'institution')).status).toBe(403);
    expect((await keep(it.company.admin, 'link-withdrawal', 'company')).body.asked[1].hasLink).toBe(false);
    expect(await opens(one)).toBe(404);
    expect((await keep(it.programme.manager, 'links', 'company')).status).toBe(201);
    await world.work();
    const two = tokenOf(it.contact);
    expect([await opens(one), await opens(two)]).toEqual([404, 200]);
    await sql(`update collaboration set company_contact_name = 'Sem Vos', company_contact_email = $2 where id = $1`, [it.id, `opvolger-${it.contact}`]);
    expect(await opens(two)).toBe(404);
    await world.until('2027-09-12T07:00:00Z');
    expect(asked(`opvolger-${it.contact}`).map(({ template }) => template)).toEqual(['check-in']);
    expect(await opens(tokenOf(`opvolger-${it.contact}`))).toBe(200);
    for (let turn = 0; turn < 4; turn += 1) await keep(it.company.admin, 'links', 'company');
    expect((await keep(it.company.admin, 'links', 'company')).body.code).toBe('check-ins/links-enough');
    await sql(`delete from throttle`);
  });
});

describe('a collaboration whose days change', () => {
  it('is planned anew: moved, called off while it stands still, and asked again when it goes on', async () => {
    const it = await running();
    const days = async () => (await checkIns(it.company.admin, it)).map(({ moment, dueOn, status }: Record<string, string>) => `${moment} ${dueOn} ${status}`);
    await sql(`update collaboration set until_on = '2028-06-30' where id = $1`, [it.id]);
    await world.work();
    expect(await days()).toEqual(['week-two 2027-09-09 planned', 'half-way 2028-01-30 planned', 'before-end 2028-06-16 planned']);
    await sql(`update collaboration set status = 'paused' where id = $1`, [it.id]);
    await world.until(WEEK_TWO);
    expect(asked(it.contact)).toEqual([]);
    await sql(`update collaboration set status = 'running', from_on = '2027-09-13' where id = $1`, [it.id]);
    await world.until('2027-09-23T07:00:00Z');
    expect(asked(it.contact)).toHaveLength(1);
    expect((await days())[0]).toBe('week-two 2027-09-23 asked');
    await sql(`update collaboration set status = 'paused' where id = $1`, [it.id]);
    await world.until('2027-10-07T07:00:00Z');
    // Nobody is reminded of what stands still, and nobody missed it.
    expect(asked(it.contact)).toHaveLength(1);
    expect((await days())[0]).toBe('week-two 2027-09-23 cancelled');
    await sql(`update collaboration set status = 'stopped', ended_at = $2 where id = $1`, [it.id, world.clock.now()]);
    await world.work();
    expect((await days()).filter((day: string) => day.endsWith('planned'))).toEqual([]);
  });

  it('follows a plan and quiet weeks that change in the night, and does not remind in quiet weeks', async () => {
    const it = await running();
    await sql(`update plan_point set value = value || '{"rhythm": "monthly"}' where collaboration_id = $1 and slug = 'contact'`, [it.id]);
    await sql(`insert into quiet_week (institution_id, from_on, until_on) values ($1, '2027-09-11', '2027-09-17')`, [it.programme.institutionId]);
    await sql(`insert into outbox (job, payload) values ('check-in-night', '{"round": "2027-03-19"}')`);
    await world.work();
    expect((await checkIns(it.company.admin, it)).filter(({ status }: Record<string, string>) => status === 'planned').map(({ moment, dueOn }: Record<string, string>) => `${moment} ${dueOn}`)).toEqual(
      ['week-two 2027-09-09', 'month 2027-09-29', 'month 2027-10-29', 'month 2027-11-28', 'month 2027-12-28', 'before-end 2028-01-14']);
    await world.until(WEEK_TWO);
    await world.until('2027-09-18T07:00:00Z');
    expect(asked(it.contact)).toHaveLength(1);
    await world.until('2027-09-19T07:00:00Z');
    expect(asked(it.contact)).toHaveLength(2);
    expect((await checkIns(it.company.admin, it))[0].closesAt).toBe('2027-09-30T07:00:00.000Z');
  });
});

describe('a question of the institution’s own', () => {
  it('takes the third place, in both languages, as it was when it was asked; both sides read the answer', async () => {
    const it = await running();
    const manager = world.as(it.programme.manager);
    const list = `/v1/institutions/${it.programme.institutionId}/check-in-questions`;
    expect((await manager.post(list, { nl: 'Ja?', answers: 'mark' })).body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/answers', '/nl']);
    await manager.post(list, { nl: 'Wat vraagt aandacht?', answers: 'line' });
    const own = (await manager.post(list, { nl: 'Is er een vaste plek?', answers: 'yes-no', kinds: ['internship'] })).body;
    expect((await world.as(await world.keeper(it.programme, 'coordinator')).post(list, { nl: 'Is er een plek?', answers: 'line' })).status).toBe(403);
    expect((await world.as(it.company.admin).get(list)).status).toBe(404);
    await world.until(WEEK_TWO);
    await manager.patch(`/v1/check-in-questions/${own.id}`, { nl: 'Is er een vaste kamer?' }, { 'if-match': '"1"' });
    const link = `/v1/check-in-links/${tokenOf(it.contact)}`;
    expect((await world.visitor.get(link)).body).toMatchObject({ hasGuidanceQuestion: false, question: { nl: 'Is er een vaste plek?', en: null, answers: 'yes-no' } });
    expect((await world.visitor.post(`${link}/answer`, { ...good, own: 'misschien' })).body.errors).toMatchObject([{ pointer: '/own' }]);
    expect((await world.visitor.post(`${link}/answer`, { ...good, own: 'partly' })).status).toBe(201);
    expect((await checkIns(it.programme.manager, it))[0].answers).toMatchObject([{ guidance: null, own: 'partly' }]);
    expect((await manager.get(list)).body.items[0]).toMatchObject({ nl: 'Is er een vaste kamer?', asked: 2, answered: 1 });
    expect((await manager.patch(`/v1/check-in-questions/${own.id}`, { isAsked: false }, { 'if-match': '"2"' })).body.isAsked).toBe(false);
    await world.until('2027-11-14T08:00:00Z');
    expect((await checkIns(it.programme.manager, it))[1].question).toMatchObject({ nl: 'Wat vraagt aandacht?', answers: 'line' });
    expect((await manager.delete(`/v1/check-in-questions/${own.id}`, { 'if-match': '"3"' })).status).toBe(204);
    expect((await manager.get(list)).body.items).toHaveLength(1);
    expect((await manager.post(`/v1/check-in-questions/${own.id}/restoration`)).status).toBe(201);
  });
});

describe('the rubric', () => {
  const seen = { listening: 2, explaining: null, resistance: null, together: 3, priorities: null, contexts: ['teamwork'] };

  it('goes along at the start, in the middle and at the end; of one seat it stays between the two parties and goes in time', async () => {
    const it = await running({ seats: 1 });
    await sql(`update collaboration set seats = 1 where id = $1`, [it.id]);
    await world.until(WEEK_TWO);
    const path = `/v1/check-in-links/${tokenOf(it.contact)}`;
    expect((await world.visitor.get(path)).body.rubric).toBe('start');
    expect((await world.visitor.post(`${path}/answer`, { ...good, rubric: { ...seen, listening: 5, student: 'Jan' } })).status).toBe(400);
    expect((await world.visitor.post(`${path}/answer`, { ...good, rubric: seen })).body.answer.rubric).toEqual(seen);
    const read = async (who: Person) => (await checkIns(who, it))[0].answers[0].rubric;
    expect([await read(it.programme.manager), await read(it.company.admin), await read(await world.analyst())]).toEqual([seen, seen, null]);
    await sql(`update collaboration set seats = 5 where id = $1`, [it.id]);
    expect(await read(await world.analyst())).toEqual(seen);
    expect(await sql(`select stage, listening from check_in_rubric_of_groups where collaboration_id = $1`, [it.id])).toEqual([{ stage: 'start', listening: 2 }]);
    await sql(`update collaboration set seats = 1, status = 'completed', ended_at = '2027-02-01' where id = $1`, [it.id]);
    expect(await sql(`select 1 from check_in_rubric_of_groups where collaboration_id = $1`, [it.id])).toEqual([]);
    await sql(`insert into outbox (job, payload) values ('check-in-night', '{"round": "2027-09-10"}')`);
    await world.work();
    expect(await read(it.programme.manager)).toBeNull();
  });
});

describe('answering in the portal', () => {
  it('is for one own side, within the window', async () => {
    const it = await running();
    const [planned] = await checkIns(it.company.admin, it);
    expect((await world.as(it.company.admin).post(`/v1/check-ins/${planned.id}/answer`, good)).status).toBe(409);
    await world.until(WEEK_TWO);
    const path = `/v1/check-ins/${planned.id}/answer`;
    const coordinator = await world.keeper(it.programme, 'coordinator');
    const answer = await world.as(coordinator).post(path, { ...good, mark: 9 });
    expect(answer.status).toBe(201);
    expect(answer.body.answers).toMatchObject([{ side: 'institution', name: coordinator.name, mark: 9 }]);
    expect((await world.as(await world.analyst()).post(path, good)).status).toBe(403);
    expect((await world.as((await world.company()).admin).post(path, good)).status).toBe(404);
    expect((await world.visitor.post(path, good)).status).toBe(401);
  });

  it('shows a list in pages to the parties and the analyst, and to nobody else', async () => {
    const it = await running();
    const page = await world.as(it.programme.manager).get(`/v1/collaborations/${it.id}/check-ins?limit=2`);
    expect(checkInPage.parse(page.body).items).toHaveLength(2);
    const rest = await world.as(it.programme.manager).get(`/v1/collaborations/${it.id}/check-ins?limit=2&cursor=${page.body.next}`);
    expect(rest.body.items.map(({ moment }: { moment: string }) => moment)).toEqual(['before-end']);
    expect((await world.as((await world.programme()).manager).get(`/v1/collaborations/${it.id}/check-ins`)).status).toBe(404);
  });
});

import { hash } from 'node:crypto';
import fc from 'fast-check';
import { Companies } from '#organisations/server';
import type { Company, Person } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { START, World } from '../testing/world';

let world: World;
let analyst: Client;
beforeAll(async () => {
  world = await World.open();
  analyst = world.as(await world.analyst());
}, 60_000);
afterAll(() => world.close());
afterEach(() => world.clock.set(START));

let counter = 0;
/** A company that nobody else here is like. */
const draft = (changes: Json = {}) => {
  counter += 1;
  return { name: hash('sha1', `bedrijf ${counter}`).slice(0, 16), website: `https://www.nieuw${counter}.example`, kvk: String(70_000_000 + counter), sizeBand: '10-49', municipality: 'Zeist', ...changes };
};
/** Somebody whose address is at a domain. */
async function at(domain: string): Promise<Person> {
  const person = await world.person();
  const email = `${person.id}@${domain}`;
  await world.db.transaction((tx) => tx.sql(`update person set email = $2 where id = $1`, [person.id, email]));
  return { ...person, email };
}
/** A company that somebody signed up, with them. */
async function started(changes: Json = {}, mail?: string): Promise<{ id: string; person: Person; client: Client; draft: Json }> {
  const wish = draft(changes);
  const person = await at(mail ?? new URL(wish.website ?? 'https://gmail.com').hostname.replace('www.', ''));
  const answer = await world.as(person).post('/v1/companies', wish);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { id: answer.body.id, person, client: world.as(person), draft: wish };
}
const profile = async (client: Client, id: string) => (await client.get(`/v1/companies/${id}/profile`)).body;
const asCompany = async ({ id, person }: { id: string; person: Person }): Promise<Company> => {
  const branches = await world.as(person).get(`/v1/organisations/${id}/branches`);
  return { id, name: '', branchId: branches.body.items[0].id, region: 'north-west', admin: person };
};
const decide = (id: string, body: Json) => analyst.post(`/v1/companies/${id}/verification-decisions`, body);
const mailsTo = (person: Person) => world.post.to(person.email).map(({ subject, text }) => `${subject}\n\n${text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/unsubscribe\/[\w-]{43}/g, 'unsubscribe/U')}`);

describe('a company that comes', () => {
  it('is shown who is like it before it is made: by number, by website, and by name in the same municipality', async () => {
    const { client, draft: known } = await started({ name: 'Zilvermeeuw Software B.V.', municipality: 'Goes' });
    const like = async (query: Record<string, string>) => (await client.get(`/v1/company-likenesses?${new URLSearchParams(query)}`)).body;
    expect((await like({ kvk: `${known.kvk.slice(0, 4)} ${known.kvk.slice(4)}` })).companies).toMatchObject([{ name: 'Zilvermeeuw Software B.V.', why: ['number'] }]);
    expect((await like({ website: known.website.replace('www.', 'werkenbij.') })).companies).toMatchObject([{ why: ['site'] }]);
    expect((await like({ name: 'Zilvermeuw Software', municipality: 'goes' })).companies).toMatchObject([{ why: ['name'], municipality: 'Goes' }]);
    expect((await like({ name: 'Zilvermeuw Software', municipality: 'Sluis' })).companies).toEqual([]);
    expect(await like({ name: 'Zilvermeeuw Software' })).toMatchObject({ companies: [{ why: ['name'] }], register: { isChecked: false, entries: [] } });
    expect((await world.visitor.get('/v1/company-likenesses?name=Zilvermeeuw')).status).toBe(401);
  });

  it('hears what is wrong with each number in its own language, and what is not said follows from the municipality', async () => {
    const client = world.as(await at('x.example'));
    const wrong = await client.post('/v1/companies', draft({ kvk: '000012345678', branchNumber: '12345678' }), { 'accept-language': 'en' });
    expect([wrong.status, wrong.body.errors.map((one: Json) => [one.pointer, one.detail])]).toEqual([400, [
      ['/kvk', 'This is a branch number (12 digits). The KvK number has 8 digits.'], ['/branchNumber', 'This is a KvK number (8 digits). The branch number has 12 digits.']]]);
    const unknown = await client.post('/v1/companies', draft({ municipality: 'Brussel' }));
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/region']);
    const west = await started({ municipality: 'breda' });
    const [east, own] = [await started({ municipality: '\'s-Hertogenbosch' }), await started({ municipality: 'Breda', region: 'south-east' })];
    const place = async (one: { id: string; client: Client }) => (await one.client.get(`/v1/organisations/${one.id}/branches`)).body.items.map((each: Json) => [each.municipality, each.region]);
    expect([await place(west), await place(east), await place(own)]).toEqual([[['Breda', 'south-west']], [['’s-Hertogenbosch', 'south-east']], [['Breda', 'south-east']]]);
    const found = await world.visitor.get('/v1/municipalities?q=berg');
    expect(found.body.items.map((one: Json) => `${one.name} ${one.region}`)).toEqual(['Berg en Dal east', 'Bergeijk south-east', 'Bergen (L) south-east', 'Bergen (NH) north-west', 'Bergen op Zoom south-west']);
  });

  it('has a number that no other has, whoever comes at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => at('tegelijk.example')));
    const same = { kvk: '71234567', branchNumber: '000071234567' };
    const answers = await Promise.all(people.map((person) => world.as(person).post('/v1/companies', draft(same))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['organisations/number-taken']));
    // Another branch of it may come; an analyst looks at it first.
    const other = await started({ kvk: '71234567', branchNumber: '000071234568' });
    expect((await profile(other.client, other.id)).verification).toBe('waiting');
  });

  it('publishes at once when its mail is of its website, its number has the right form and nobody is like it; else its first posting waits', async () => {
    const trusted = await started();
    expect(await profile(trusted.client, trusted.id)).toMatchObject({ verification: 'trusted', events: [{ what: 'registered' }, { what: 'trusted' }] });
    expect((await world.posting({ company: await asCompany(trusted) })).body.status).toBe('published');
    const cases: [string, Json, string | undefined][] = [
      ['public mail', { website: 'https://gmail.com' }, 'gmail.com'], ['mail of another', {}, 'elders.example'], ['no website', { website: null }, undefined], ['no number', { kvk: null }, undefined],
      ['like another', { website: trusted.draft.website, kvk: '72222222' }, undefined],
    ];
    for (const [why, changes, mail] of cases) {
      const one = await started(changes, mail);
      const { body } = await world.posting({ company: await asCompany(one) });
      expect([why, (await profile(one.client, one.id)).verification, body.status]).toEqual([why, 'waiting', 'in-review']);
    }
    // A colleague at the company's own domain makes it known.
    const late = await started({ website: 'https://laat.example' }, 'gmail.com');
    const colleague = await at('post.laat.example');
    await world.db.transaction((tx) => tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'admin', now())`, [colleague.id, late.id]));
    expect((await world.posting({ company: await asCompany(late) })).body.status).toBe('published');
    expect(await profile(late.client, late.id)).toMatchObject({ verification: 'trusted', events: [{ what: 'registered' }, { what: 'trusted' }] });
  });
});

describe('the desk', () => {
  it('shows who waits longest first with the facts of then; a refusal is answered, an approval opens what waited, and both hear by mail', async () => {
    const one = await started({ name: 'Rietzanger Netwerken', website: 'https://rietzanger.example', kvk: '73333333' }, 'gmail.com');
    const posting = await world.posting({ company: await asCompany(one) });
    expect((await world.visitor.get(`/v1/companies/${one.id}`)).status).toBe(404);
    const desk = async (view: string) => (await analyst.get(`/v1/desk/companies?view=${view}&limit=100`)).body.items as Json[];
    const waiting = await desk('waiting');
    expect(waiting.map(({ since }) => since)).toEqual(waiting.map(({ since }) => since).sort());
    expect(waiting.find(({ id }) => id === one.id)).toMatchObject({ postingsWaiting: 1, evidence: { kvk: '73333333', mail: 'gmail.com', site: 'rietzanger.example', isOwnMail: false, isPublicMail: true, register: { isChecked: false }, likenesses: [] } });
    expect(await one.client.get('/v1/desk/companies')).toMatchObject({ status: 200, body: { items: [] } });

    const bare = await decide(one.id, { decision: 'refuse' });
    expect([bare.status, bare.body.errors.map((each: Json) => each.pointer)]).toEqual([400, ['/reason', '/text']]);
    expect((await one.client.post(`/v1/companies/${one.id}/verification-decisions`, { decision: 'approve' })).status).toBe(403);
    expect((await decide(one.id, { decision: 'refuse', reason: 'unknown', text: 'We vinden het bedrijf niet.' })).status).toBe(201);
    expect((await decide(one.id, { decision: 'refuse', reason: 'unknown', text: 'Nog eens.' })).status).toBe(409);
    await world.work();
    expect((await desk('company')).map(({ id }) => id)).toContain(one.id);
    expect((await profile(one.client, one.id)).events.at(-1)).toMatchObject({ what: 'refused', reason: 'unknown', text: 'We vinden het bedrijf niet.', who: 'HCA-ICT' });

    expect((await one.client.post(`/v1/companies/${one.id}/verification-answers`, { text: 'Ons nummer was verkeerd, het is nu goed.' })).status).toBe(201);
    expect((await one.client.post(`/v1/companies/${one.id}/verification-answers`, { text: 'Nog iets.' })).body.code).toBe('organisations/nothing-asked');
    expect((await decide(one.id, { decision: 'ask', text: 'Welke studenten zoeken jullie?' })).status).toBe(201);
    await world.work();
    await one.client.post(`/v1/companies/${one.id}/verification-answers`, { text: 'Netwerkbeheerders.' });
    await world.work();
    expect((await one.client.get(`/v1/postings/${posting.id}`)).body.status).toBe('in-review');
    expect((await decide(one.id, { decision: 'approve' })).status).toBe(201);
    await world.work();
    expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body.status).toBe('published');
    expect((await profile(one.client, one.id)).events.map(({ what }: Json) => what)).toEqual(['registered', 'refused', 'answered', 'asked', 'answered', 'approved']);
    expect((await world.visitor.get(`/v1/companies/${one.id}`)).body).toMatchObject({ knownBy: 'analyst', name: 'Rietzanger Netwerken' });
    expect(mailsTo(one.person)).toMatchSnapshot();
  });

  it('mails in English who reads English, both ways', async () => {
    const one = await started({ name: 'Cormorant Systems', website: 'https://cormorant.example' }, 'gmail.com');
    const sanne = await world.analyst();
    await world.db.transaction((tx) => tx.sql(`update person set locale = 'en' where id = any($1)`, [[one.person.id, sanne.id]]));
    await world.as(sanne).post(`/v1/companies/${one.id}/verification-decisions`, { decision: 'refuse', reason: 'wrong-data', text: 'The number is not right.' });
    await world.work();
    await one.client.post(`/v1/companies/${one.id}/verification-answers`, { text: 'It is corrected.' });
    await world.work();
    await world.as(sanne).post(`/v1/companies/${one.id}/verification-decisions`, { decision: 'ask', text: 'Where do you work?' });
    await world.work();
    await world.as(sanne).post(`/v1/companies/${one.id}/verification-decisions`, { decision: 'approve', text: 'Welcome.' });
    await world.work();
    expect([...mailsTo(one.person), ...mailsTo(sanne)].map((mail) => mail.replaceAll(one.person.name, 'NAME'))).toMatchSnapshot();
  });

  it('looks afterwards at who published at once; who is refused then pauses and is gone, and who was known and changes its name is looked at again', async () => {
    const one = await started();
    const posting = await world.posting({ company: await asCompany(one) });
    const afterwards = async () => ((await analyst.get('/v1/desk/companies?view=afterwards&limit=100')).body.items as Json[]).map(({ id }) => id);
    expect(await afterwards()).toContain(one.id);
    await decide(one.id, { decision: 'seen' });
    expect(await afterwards()).not.toContain(one.id);
    const { version } = await profile(one.client, one.id);
    expect((await one.client.patch(`/v1/companies/${one.id}`, { name: 'Heel Iemand Anders' }, { 'if-match': `"${version}"` })).body.verification).toBe('trusted');
    expect(await afterwards()).toContain(one.id);
    expect((await one.client.patch(`/v1/companies/${one.id}`, { sectors: ['zorg'] }, { 'if-match': `"${version}"` })).status).toBe(412);
    await decide(one.id, { decision: 'refuse', reason: 'conduct', text: 'Er zijn klachten.' });
    await world.work();
    expect((await one.client.get(`/v1/postings/${posting.id}`)).body.status).toBe('paused');
    await decide(one.id, { decision: 'approve' });
    await decide(one.id, { decision: 'refuse', reason: 'conduct', text: 'Toch niet.' });
    expect((await world.visitor.get(`/v1/companies/${one.id}`)).status).toBe(410);
  });

  it('receives reports from outside the company and settles each once', async () => {
    const [one, reporter] = [await world.company(), await world.person()];
    expect((await world.as(one.admin).post(`/v1/companies/${one.id}/reports`, { reason: 'other', text: 'Dit is ons eigen bedrijf.' })).status).toBe(403);
    const report = await world.as(reporter).post(`/v1/companies/${one.id}/reports`, { reason: 'imposter', text: 'Dit is niet het echte bedrijf.' });
    expect(report.status).toBe(201);
    const open = async () => ((await analyst.get('/v1/reports?limit=100')).body.items as Json[]).map(({ id }) => id);
    expect(await open()).toContain(report.body.id);
    expect((await world.as(reporter).post(`/v1/reports/${report.body.id}/settlement`, { outcome: 'Klaar.' })).status).toBe(404);
    expect((await analyst.post(`/v1/reports/${report.body.id}/settlement`, { outcome: 'Gebeld.' })).status).toBe(201);
    expect((await analyst.post(`/v1/reports/${report.body.id}/settlement`, { outcome: 'Gebeld.' })).status).toBe(409);
    expect(await open()).not.toContain(report.body.id);
  });

  it('receives reports on postings and institutions too, each with reasons of its own', async () => {
    const [posting, programme, reporter] = [await world.posting(), await world.programme(), await world.person()];
    const [atPosting, atInstitution] = [`/v1/postings/${posting.id}/reports`, `/v1/institutions/${programme.institutionId}/reports`];
    const [level, facts] = [{ reason: 'level', text: 'Hiervoor is geen hbo nodig.' }, { reason: 'facts', text: 'Deze opleiding bestaat niet meer.' }];
    expect((await world.as(reporter).post(atInstitution, level)).body.errors[0].pointer).toBe('/reason');
    expect((await world.as(posting.company.admin).post(atPosting, level)).status).toBe(403);
    expect((await world.as(programme.manager).post(atInstitution, facts)).status).toBe(403);
    expect((await world.as(reporter).post(`/v1/institutions/${posting.company.id}/reports`, facts)).status).toBe(404);
    const made = [(await world.as(reporter).post(atPosting, level)).body.id, (await world.as(reporter).post(atInstitution, facts)).body.id];
    const seen = ((await analyst.get('/v1/reports?limit=100')).body.items as Json[]).filter(({ id }) => made.includes(id));
    expect(seen.map(({ subject, organisation, posting: one }) => [subject, organisation.id, one?.id ?? null])).toEqual([['posting', posting.company.id, posting.id], ['institution', programme.institutionId, null]]);
  });

  it('says by when a company is decided on, and how long that usually takes once enough were', async () => {
    const waiting = await world.company({ isVerified: false });
    await world.db.transaction((tx) => tx.sql(`update company set queued_at = '2027-03-18T10:00:00Z' where organisation_id = $1`, [waiting.id]));
    const queue = async () => (await world.as(waiting.admin).get(`/v1/companies/${waiting.id}/profile`)).body.queue;
    // From a Thursday five working days on.
    expect(await queue()).toMatchObject({ since: '2027-03-18T10:00:00.000Z', decideBy: '2027-03-25' });
    expect(((await analyst.get('/v1/desk/companies?limit=100')).body.items as Json[]).find(({ id }) => id === waiting.id)).toMatchObject({ decideBy: '2027-03-25' });
    const others = await Promise.all(Array.from({ length: 6 }, () => world.company()));
    await world.db.transaction(async (tx) => {
      await tx.sql(`delete from verification_event where side = 'desk'`);
      for (const [n, { id }] of others.entries()) await tx.sql(`insert into verification_event (company_id, at, side, what) values ($1, '2027-02-01T09:00:00Z', 'rule', 'queued'), ($1, timestamptz '2027-02-01T09:00:00Z' + $2 * interval '1 day', 'desk', 'approved')`, [id, n === 5 ? 40 : 3]);
    });
    expect((await queue()).usualDays).toBe(3);
    await world.db.transaction((tx) => tx.sql(`delete from verification_event where side = 'desk' and company_id = any($1)`, [others.slice(0, 2).map(({ id }) => id)]));
    expect((await queue()).usualDays).toBe(null);
  });
});

describe('a branch', () => {
  it('is added, moves with its open postings, and goes when nothing hangs on it', async () => {
    const company = await world.company({ region: 'north', municipality: 'Hoogeveen' });
    const admin = world.as(company.admin);
    const posting = await world.posting({ company });
    const added = await admin.post(`/v1/companies/${company.id}/branches`, { name: 'Magazijn', municipality: 'tilburg', branchNumber: '000080000001' });
    expect(added.body).toMatchObject({ municipality: 'Tilburg', region: 'south-east', isMain: false });
    expect((await admin.post(`/v1/companies/${company.id}/branches`, { name: 'Nog een', municipality: 'Tilburg', branchNumber: '000080000001' })).body.code).toBe('organisations/number-taken');
    expect((await admin.patch(`/v1/branches/${company.branchId}`, { municipality: 'Zwolle' }, { 'if-match': '"1"' })).body).toMatchObject({ municipality: 'Zwolle', region: 'east', version: 2 });
    await world.work();
    expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ municipality: 'Zwolle', region: 'east', branch: { municipality: 'Zwolle' } });
    const held = await admin.delete(`/v1/branches/${company.branchId}`, { 'if-match': '"2"' });
    expect([held.status, held.body.detail]).toEqual([409, 'Hieraan hangen nog 1 plaatsing en 0 geldige erkenningen. Zet die eerst bij een andere vestiging.']);
    expect((await admin.delete(`/v1/branches/${added.body.id}`, { 'if-match': '"1"' })).status).toBe(204);
    expect((await admin.delete(`/v1/branches/${company.branchId}`, { 'if-match': '"2"' })).body.code).toBe('organisations/last-branch');
  });
});

describe('a recognition', () => {
  it('keeps what it was, never overlaps another, and warns sixty and fourteen days before it ends and when it has; not once it is renewed', async () => {
    const company = await world.company({ municipality: 'Emmen', name: 'Zandoever ICT' });
    const english = await world.person({ organisationId: company.id, locale: 'en' });
    const admin = world.as(company.admin);
    const add = (body: Json) => admin.post(`/v1/branches/${company.branchId}/recognitions`, body);
    const incomplete = await add({ code: '25998', status: 'recognised' });
    expect([incomplete.status, incomplete.body.errors.map((one: Json) => one.pointer)]).toEqual([400, ['/validFromOn', '/validUntilOn']]);
    const applied = await add({ code: '25998', status: 'applied' });
    expect(applied.body).toMatchObject({ status: 'applied', appliedOn: '2027-03-18', history: [{ status: 'applied' }] });
    const change = (id: string, version: number, body: Json) => admin.patch(`/v1/recognitions/${id}`, body, { 'if-match': `"${version}"` });
    const recognised = await change(applied.body.id, 1, { status: 'recognised', validFromOn: '2027-04-01', validUntilOn: '2027-08-31' });
    expect(recognised.body).toMatchObject({ status: 'recognised', history: [{ status: 'applied' }, { status: 'recognised' }] });
    expect((await add({ code: '25998', status: 'recognised', validFromOn: '2027-08-01', validUntilOn: '2030-01-01' })).body.code).toBe('organisations/recognition-overlaps');
    const renewed = (await add({ code: '27016', status: 'recognised', validFromOn: '2027-01-01', validUntilOn: '2027-08-30' })).body;
    expect((await world.visitor.get(`/v1/companies/${company.id}`)).body.branches[0].recognitions.map((one: Json) => one.code)).toEqual(['27016']);
    const told = () => world.post.to(company.admin.email).map(({ subject }) => subject);
    await world.until('2027-07-02T05:59:00Z');
    await change(renewed.id, 1, { validUntilOn: '2031-08-30' });
    expect(told()).toEqual(['De erkenning in Emmen loopt af op 30 augustus 2027']);
    await world.until('2027-07-02T07:00:00Z');
    expect(told()).toEqual(['De erkenning in Emmen loopt af op 30 augustus 2027', 'De erkenning in Emmen loopt af op 31 augustus 2027']);
    await world.until('2027-08-17T07:00:00Z');
    await world.until('2027-09-01T07:00:00Z');
    expect([...mailsTo(company.admin), ...mailsTo(english).slice(-2)]).toMatchSnapshot();
    const all = (await admin.get(`/v1/companies/${company.id}/recognitions`)).body.items as Json[];
    expect(all.find(({ id }) => id === applied.body.id)).toMatchObject({ isOver: true, history: [{ status: 'applied' }, { status: 'recognised' }, { status: 'ended', who: null }] });
    expect((await change(applied.body.id, 2, { status: 'withdrawn' })).body).toMatchObject({ status: 'withdrawn', withdrawnOn: '2027-09-01' });
  });
});

describe('two companies that are one', () => {
  const merge = (keptId: string, mergedId: string) => analyst.post('/v1/company-merges', { keptId, mergedId });
  const dates = { closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  /** Every row but what tells that they were merged, the facts that are gathered anew, and notes of machinery. */
  const everything = async () => {
    const names = (await world.db.compose<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> all('{company_merge,verification_event,idempotency,posting_change,company_change,opening_change}') order by 1`, [])).map(({ name }) => name);
    const prints = await Promise.all(names.map(async (name) => (await world.db.compose<{ print: string }>(
      `select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as print from (select to_jsonb(t) - 'evidence' - 'search' as r from "${name}" t) x`, []))[0]?.print));
    return Object.fromEntries(names.map((name, index) => [name, prints[index]]));
  };

  it('are shown as a pair, with exactly what moves; the old name leads on; undone, every row is as it was', async () => {
    const [kept, merged] = [await world.company({ name: 'Steltkluut Data', municipality: 'Texel' }), await world.company({ name: 'Steltkluut Data BV', municipality: 'Texel', isVerified: false })];
    expect(((await analyst.get('/v1/company-pairs?limit=100')).body.items as Json[]).filter(({ one, other }) => [one.id, other.id].includes(kept.id))).toMatchObject([{ why: ['name'] }]);
    await analyst.post(`/v1/companies/${merged.id}/verification-decisions`, { decision: 'approve' });
    await world.work();
    await world.db.transaction(async (tx) => {
      await tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'member', now())`, [merged.admin.id, kept.id]);
      await tx.sql(`update session set current_organisation_id = $2 where person_id = $1`, [merged.admin.id, merged.id]);
    });
    const { id: collaboration, posting, programme } = await world.collaboration({ posting: await world.posting({ company: merged, organisationId: merged.id, ...dates }) });
    await world.as(merged.admin).post(`/v1/branches/${merged.branchId}/recognitions`, { code: '25998', status: 'recognised', validFromOn: '2027-01-01', validUntilOn: '2031-01-01' });
    await world.work();
    const before = await everything();

    const preview = (await analyst.get(`/v1/companies/${kept.id}/merge-previews/${merged.id}`)).body;
    expect(preview.moves.map((one: Json) => [one.what, one.count])).toEqual([['branch', 1], ['collaboration', 1], ['notice', 3], ['posting', 1], ['proposal', 1]]);
    expect(preview.clashes).toMatchObject([{ what: 'membership', count: 1, blocks: false }]);
    expect((await world.as(kept.admin).post('/v1/company-merges', { keptId: kept.id, mergedId: merged.id })).status).toBe(403);
    expect((await merge(kept.id, kept.id)).status).toBe(400);
    const done = await merge(kept.id, merged.id);
    expect([done.status, done.body.moved]).toEqual([201, 7]);
    expect((await merge(kept.id, merged.id)).body.code).toBe('organisations/merged');

    expect((await world.visitor.get(`/v1/companies/${merged.id}`)).body.mergedInto).toMatchObject({ id: kept.id });
    expect((await world.as(kept.admin).get(`/v1/collaborations/${collaboration}`)).body.company).toMatchObject({ id: kept.id });
    expect((await world.as(merged.admin).get('/v1/me')).body).toMatchObject({ current: kept.id, memberships: [{ role: 'admin', organisation: { id: kept.id } }] });
    expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body.owner.id).toBe(kept.id);
    expect((await analyst.post(`/v1/company-merges/${done.body.id}/undoing`)).status).toBe(201);
    const after = await everything();
    // Whom they act for is asked anew when they next sign in.
    expect({ ...after, session: null }).toEqual({ ...before, session: null });
    expect((await analyst.post(`/v1/company-merges/${done.body.id}/undoing`)).status).toBe(409);
    expect((await world.as(programme.manager).get(`/v1/collaborations/${collaboration}`)).body.company).toMatchObject({ id: merged.id });
  });

  it('are known to HCA-ICT when either was: the page stays and what waited opens, and undone each has its own standing again', async () => {
    const one = await started({ name: 'Grutto Systemen' }, 'gmail.com');
    const posting = await world.posting({ company: await asCompany(one) });
    const known = await world.company({ name: 'Grutto Systemen BV' });
    const standing = async () => (await world.db.compose<Json>(`select verification, verified_at is null as "isNew", merged_into as "into" from company where organisation_id = any($1::uuid[]) order by verification`, [[one.id, known.id]]));
    const before = await standing();
    expect(before).toMatchObject([{ verification: 'verified' }, { verification: 'waiting', isNew: true }]);
    const fills = async (keptId: string, mergedId: string) => ((await analyst.get(`/v1/companies/${keptId}/merge-previews/${mergedId}`)).body.fills as Json[]).map(({ what }) => what);
    expect([await fills(one.id, known.id), await fills(known.id, one.id)]).toEqual([expect.arrayContaining(['verification']), expect.not.arrayContaining(['verification'])]);
    for (const [keptId, mergedId] of [[one.id, known.id], [known.id, one.id]] as const) {
      const { body } = await merge(keptId, mergedId);
      await world.work();
      expect((await world.visitor.get(`/v1/companies/${keptId}`)).body).toMatchObject({ id: keptId, knownBy: 'analyst' });
      expect((await world.visitor.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ status: 'published', owner: { id: keptId } });
      expect((await analyst.post(`/v1/company-merges/${body.id}/undoing`)).status).toBe(201);
      expect(await standing()).toEqual(before);
      // What only the merge opened waits again, for who may not open it alone.
      await world.work();
      expect((await world.visitor.get(`/v1/postings/${posting.id}`)).status).toBe(404);
      expect((await one.client.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ status: 'in-review', publishedAt: null, owner: { id: one.id } });
    }
  });

  it('leave what has a proposal open to who answered: undone, it is paused', async () => {
    const one = await started({ name: 'Kemphaan Systemen' }, 'gmail.com');
    const posting = await world.posting({ company: await asCompany(one) });
    const [known, programme] = [await world.company({ name: 'Kemphaan Systemen BV' }), await world.programme()];
    const { body } = await merge(one.id, known.id);
    await world.work();
    expect((await world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' })).status).toBe(201);
    expect((await analyst.post(`/v1/company-merges/${body.id}/undoing`)).status).toBe(201);
    await world.work();
    expect((await one.client.get(`/v1/postings/${posting.id}`)).body).toMatchObject({ status: 'paused', standing: { pausedBy: 'desk' } });
  });

  it('are what they were, whatever both had', async () => {
    const having = fc.record({ postings: fc.nat(2), shared: fc.boolean(), branches: fc.nat(2), kvk: fc.boolean(), reports: fc.nat(1) });
    await fc.assert(fc.asyncProperty(having, having, async (one, other) => {
      const companies = await Promise.all([one, other].map(async (has) => {
        const company = await world.company();
        for (let n = 0; n < has.postings; n += 1) await world.draft(company);
        for (let n = 0; n < has.branches; n += 1) await world.as(company.admin).post(`/v1/companies/${company.id}/branches`, { name: `Plek ${n}`, municipality: 'Urk' });
        for (let n = 0; n < has.reports; n += 1) await world.as(await world.person()).post(`/v1/companies/${company.id}/reports`, { reason: 'other', text: 'Er is iets mis.' });
        if (!has.kvk) await world.db.transaction((tx) => tx.sql(`update company set kvk = null where organisation_id = $1`, [company.id]));
        return company;
      }));
      const [kept, merged] = companies as [Company, Company];
      if (one.shared) await world.db.transaction((tx) => tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'member', now())`, [merged.admin.id, kept.id]));
      const before = await everything();
      const { body } = await merge(kept.id, merged.id);
      expect((await analyst.post(`/v1/company-merges/${body.id}/undoing`)).status).toBe(201);
      expect(await everything()).toEqual(before);
    }), { numRuns: 6, seed: 20270318 });
  }, 60_000);

  it('stay one when something grew on what had moved, or after thirty days; the answer says which', async () => {
    const [kept, merged] = [await world.company(), await world.company()];
    const posting = await world.posting({ company: merged, ...dates });
    const { body } = await merge(kept.id, merged.id);
    const programme = await world.programme();
    await world.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
    const refused = await analyst.post(`/v1/company-merges/${body.id}/undoing`);
    expect([refused.status, refused.body.detail]).toEqual([409, 'Sinds het samenvoegen is er iets bijgekomen: 1 nieuwe voorstellen op verhuisde plaatsingen.']);
    const [third, fourth] = [await world.company(), await world.company()];
    const later = await merge(third.id, fourth.id);
    world.clock.set(new Date(Date.parse(START) + 31 * 86_400_000));
    expect((await analyst.post(`/v1/company-merges/${later.body.id}/undoing`)).body.detail).toBe('Dat kan 30 dagen lang.');
  });
});

it('a list of companies that comes without a person makes them without an administrator, waiting', async () => {
  const id = await world.db.transaction((tx) => world.app.get(Companies, { strict: false }).create(tx, { ...draft(), sectors: [], about: { nl: '', en: '' } } as never, { personId: null }));
  expect((await analyst.get('/v1/desk/companies?limit=100')).body.items).toEqual(expect.arrayContaining([expect.objectContaining({ id, people: [] })]));
});

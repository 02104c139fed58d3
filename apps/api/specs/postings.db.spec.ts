import { postingStatuses, publicStatuses } from '#postings/contract';
import { factsOf, postingPolicy } from '#postings/server';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

describe('a posting', () => {
  it('is drafted, seen by its owner alone, published and then open to everybody', async () => {
    const company = await world.company();
    const draft = await world.draft(company);
    expect(draft).toMatchObject({ status: 'draft', direction: 'offer', form: 'assignments-and-internships', region: 'north', seatsLeft: 4, version: 1 });
    expect((await world.visitor.get(`/v1/postings/${draft.id}`)).status).toBe(404);
    const published = await world.as(company.admin).post(`/v1/postings/${draft.id}/publication`);
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ status: 'published', contact: { name: 'Jorrit Venema' } });
    const seen = await world.visitor.get(`/v1/postings/${draft.id}`);
    expect(seen.body).toMatchObject({ status: 'published', contact: null, can: null });
    expect((await world.visitor.get('/v1/postings?region=north&kind=internship')).body.items.map((p: Json) => p.id)).toContain(draft.id);
    expect((await world.visitor.get('/v1/postings?region=south-west')).body.items.map((p: Json) => p.id)).not.toContain(draft.id);
  });

  it('names every gap with its pointer when it is published half, in both languages', async () => {
    const company = await world.company();
    const { id } = (await world.as(company.admin).post('/v1/postings', { kind: 'internship', title: 'Stage', branchId: null })).body;
    const refused = await world.as(company.admin).post(`/v1/postings/${id}/publication`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.errors.map((e: Json) => e.pointer)).toEqual(expect.arrayContaining(['/branchId', '/summary', '/seats', '/closesOn', '/period', '/reasons', '/levels', '/learningGoals', '/details/assignment']));
    const english = await world.as(company.admin).post(`/v1/postings/${id}/publication`, undefined, { 'accept-language': 'en' });
    expect(english.body.title).toBe('Something in what you sent is not right');
  });

  it('changes under If-Match only, and says when somebody was first', async () => {
    const company = await world.company();
    const { id } = await world.draft(company);
    const { admin } = company;
    expect((await world.as(admin).patch(`/v1/postings/${id}`, { seats: 3 })).status).toBe(428);
    const changed = await world.as(admin).patch(`/v1/postings/${id}`, { seats: 3 }, { 'if-match': '"1"' });
    expect(changed.body).toMatchObject({ seats: 3, version: 2 });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await world.as(admin).patch(`/v1/postings/${id}`, { seats: 5 }, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('that asks lies where its programme lies, or in a region of its institution; an institution that took over has the regions of those before it', async () => {
    const [one, other] = [await world.programme(), await world.programme({ region: 'east' })];
    const write = (person: Person, change: object = {}) => world.as(person).post('/v1/postings', { kind: 'guest-lecture', ...change });
    expect((await write(one.manager)).body).toMatchObject({ programme: { id: one.id, name: one.name }, municipality: 'Groningen', region: 'north' });
    const [firda] = await world.db.transaction((tx) => tx.sql<{ id: string }>(`select id from organisation where slug = 'firda'`));
    const admin = await world.person({ organisationId: firda?.id ?? '' });
    expect((await write(admin)).body).toMatchObject({ programme: null, municipality: null, region: 'north' });

    const wide = await world.programme();
    await world.db.transaction((tx) => tx.sql(`insert into institution_region (institution_id, region) values ($1, 'east')`, [wide.institutionId]));
    const [everywhere, near] = [await world.person({ organisationId: wide.institutionId }), wide.id];
    const draft = (await write(everywhere, { workplace: 'on-site' })).body;
    expect(draft).toMatchObject({ programme: null, region: null });
    const refused = await world.as(everywhere).post(`/v1/postings/${draft.id}/publication`);
    expect(refused.body.errors.map((fault: Json) => fault.pointer)).toContain('/region');
    const at = async (version: number, change: object) => (await world.as(everywhere).patch(`/v1/postings/${draft.id}`, change, { 'if-match': `"${version}"` })).body;
    expect(await at(1, { region: 'east' })).toMatchObject({ programme: null, region: 'east', municipality: null });
    expect(await at(2, { programmeId: near, region: null })).toMatchObject({ programme: { id: near }, region: 'north', municipality: 'Groningen' });
    expect(await at(3, { summary: 'Een zin die lang genoeg is om te bewaren.' })).toMatchObject({ programme: { id: near }, region: 'north' });
    expect(await at(4, { programmeId: other.id, region: 'overseas' })).toMatchObject({ status: 400, errors: [{ pointer: '/programmeId' }, { pointer: '/region' }] });
    expect(await at(4, { programmeId: null })).toMatchObject({ programme: null, region: 'north', municipality: null });
    const company = await world.company();
    expect((await write(company.admin, { region: 'east', programmeId: one.id })).body.errors.map((fault: Json) => fault.pointer)).toEqual(['/programmeId', '/region']);
  });

  it('says whom it is for in the words of programmes, and is found by that; and on which days it does not happen', async () => {
    const company = await world.company();
    const { id } = await world.draft(company, { targetGroups: ['career-switchers', 'girls'], exceptOn: ['2027-10-18', '2029-01-01'] });
    const at = (version: number, change: object) => world.as(company.admin).patch(`/v1/postings/${id}`, change, { 'if-match': `"${version}"` });
    const publish = () => world.as(company.admin).post(`/v1/postings/${id}/publication`);
    expect((await publish()).body.errors).toEqual([expect.objectContaining({ pointer: '/exceptOn/1', detail: 'Kies een dag binnen de periode.' })]);
    expect((await at(1, { targetGroups: ['switchers'] })).body.errors.map((fault: Json) => fault.pointer)).toEqual(['/targetGroups/0']);
    await at(1, { exceptOn: ['2027-10-18'] });
    expect((await publish()).body).toMatchObject({ status: 'published', targetGroups: ['career-switchers', 'girls'], exceptOn: ['2027-10-18'] });
    const found = async (query: string) => (await world.visitor.get(`/v1/postings?${query}`)).body.items.map((one: Json) => one.id);
    expect([(await found('target=girls')).includes(id), (await found('target=refugees')).includes(id)]).toEqual([true, false]);
    expect((await world.visitor.get('/v1/postings/facets?kind=internship')).body.facets.target).toEqual(expect.arrayContaining([{ value: 'girls', count: 1 }]));
    const copy = (await world.as(company.admin).post(`/v1/postings/${id}/copies`)).body;
    expect(copy).toMatchObject({ targetGroups: ['career-switchers', 'girls'], exceptOn: ['2027-10-18'] });
  });

  it('that asks a higher level than its job is taught at says why, and readers see it', async () => {
    const company = await world.company();
    const { id } = await world.draft(company, { functions: ['software-developer'], levels: ['hbo-bachelor'], levelReason: null });
    const publish = () => world.as(company.admin).post(`/v1/postings/${id}/publication`);
    const refused = await publish();
    expect([refused.status, refused.body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/levelReason' })]]);
    await world.as(company.admin).patch(`/v1/postings/${id}`, { levelReason: 'Je ontwerpt zelf en legt keuzes voor aan klanten.' }, { 'if-match': '"1"' });
    expect((await publish()).body.status).toBe('published');
    expect((await world.visitor.get(`/v1/postings/${id}`)).body.levelReason).toBe('Je ontwerpt zelf en legt keuzes voor aan klanten.');
  });

  it('that was open before such reasons were asked, is asked for one when it is next changed, and when it opens anew', async () => {
    const company = await world.company();
    const { id } = await world.posting({ company, functions: ['software-developer'], levels: ['hbo-bachelor'], levelReason: 'Je ontwerpt zelf.' });
    const forget = () => world.db.transaction((tx) => tx.sql(`update posting set level_reason = null where id = $1`, [id]));
    await forget();
    const { body: { version } } = await world.as(company.admin).get(`/v1/postings/${id}`);
    const change = (body: Json) => world.as(company.admin).patch(`/v1/postings/${id}`, body, { 'if-match': `"${version}"` });
    const refused = await change({ title: 'Een andere titel' });
    expect([refused.status, refused.body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/levelReason' })]]);
    expect((await change({ title: 'Een andere titel', levelReason: 'Je ontwerpt zelf.' })).status).toBe(200);
    await forget();
    await world.as(company.admin).post(`/v1/postings/${id}/closure`);
    const reopen = (body: Json) => world.as(company.admin).post(`/v1/postings/${id}/reopening`, { closesOn: '2027-06-01', ...body });
    expect((await reopen({})).body.errors).toEqual([expect.objectContaining({ pointer: '/levelReason' })]);
    expect((await reopen({ levelReason: 'Je ontwerpt zelf.' })).body).toMatchObject({ status: 'published', levelReason: 'Je ontwerpt zelf.' });
  });

  it('refuses functions outside the Ontwikkelpad, unknown fields and somebody else\'s organisation', async () => {
    const [one, other] = [await world.company(), await world.company()];
    const wrong = await world.as(one.admin).post('/v1/postings', { kind: 'internship', functions: ['software-developer', 'wizard'] });
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/functions/1', code: 'unknown' })]);
    expect((await world.as(one.admin).post('/v1/postings', { kind: 'internship', colour: 'blue' })).status).toBe(400);
    expect((await world.as(one.admin).post('/v1/postings', { kind: 'internship', organisationId: other.id })).status).toBe(404);
  });

  it('of a company nobody looked at yet waits in review', async () => {
    const company = await world.company({ isVerified: false });
    const { id } = await world.draft(company);
    expect((await world.as(company.admin).post(`/v1/postings/${id}/publication`)).body.status).toBe('in-review');
    expect((await world.visitor.get(`/v1/postings/${id}`)).status).toBe(404);
  });

  it('is published by an administrator, not by a colleague', async () => {
    const company = await world.company();
    const colleague = await world.person({ organisationId: company.id, role: 'member' });
    const { id } = await world.draft(company);
    const refused = await world.as(colleague).post(`/v1/postings/${id}/publication`);
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain('beheerder');
  });

  it('expires the day after its closing date, by the clock', async () => {
    const { id } = await world.posting({ closesOn: '2027-05-28' });
    await world.until('2027-05-28T20:00:00Z');
    expect((await world.visitor.get(`/v1/postings/${id}`)).body.status).toBe('published');
    await world.until('2027-05-29T00:00:00Z');
    expect((await world.visitor.get(`/v1/postings/${id}`)).body.status).toBe('expired');
    world.clock.set('2027-03-18T09:00:00Z');
  });

  it('gives one posting for one Idempotency-Key', async () => {
    const company = await world.company();
    const send = () => world.as(company.admin).post('/v1/postings', { kind: 'internship', title: 'Eén keer' }, { 'idempotency-key': 'once' });
    const [first, second] = [await send(), await send()];
    expect(second.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect((await world.as(company.admin).post('/v1/postings', { kind: 'internship', title: 'Iets anders' }, { 'idempotency-key': 'once' })).status).toBe(409);
  });

  it('creates nothing twice when the answer is lost between the creation and the note of it', async () => {
    const company = await world.company();
    const send = () => world.as(company.admin).post('/v1/postings', { kind: 'internship', title: 'Zonder antwoord' }, { 'idempotency-key': 'lost' });
    const sql = (text: string) => world.db.transaction((tx) => tx.sql<{ n: number }>(text));
    const made = async () => (await sql(`select count(*)::int as n from posting where owner_id = '${company.id}'`))[0]?.n;
    await sql(`create function lose() returns trigger language plpgsql as $$ begin raise exception 'lost'; end $$;
      create trigger lose before update of status on idempotency for each row execute function lose()`);
    expect([(await send()).status, await made()]).toEqual([500, 1]);
    await sql('drop trigger lose on idempotency; drop function lose');

    expect((await send()).body).toMatchObject({ status: 409, code: 'general/in-progress' });
    await sql(`update idempotency set created_at = now() - interval '2 minutes' where key = 'lost'`);
    expect((await send()).body).toMatchObject({ status: 409, code: 'general/answer-lost' });
    expect(await made()).toBe(1);
  });

  it('frees a key whose creation was refused or never came', async () => {
    const company = await world.company();
    const send = (title: unknown) => world.as(company.admin).post('/v1/postings', { kind: 'internship', title }, { 'idempotency-key': 'again' });
    await world.db.transaction((tx) => tx.sql(`insert into idempotency (actor_id, key, fingerprint, created_at) values ($1, 'again', 'of a process that died', now() - interval '2 minutes')`, [company.admin.id]));
    expect((await send('Opnieuw')).status).toBe(201);
  });

  it('pages by cursor without missing or repeating one', async () => {
    const company = await world.company({ region: 'south-east' });
    const made = new Set<string>();
    for (let n = 0; n < 5; n += 1) made.add((await world.posting({ company })).id);
    const seen: string[] = [];
    let path: string | null = '/v1/postings?region=south-east&limit=2';
    while (path) {
      const page = await world.visitor.get(path);
      seen.push(...page.body.items.map((p: Json) => String(p.id)));
      path = page.body.next ? `/v1/postings?region=south-east&limit=2&cursor=${page.body.next}` : null;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(made);
    expect((await world.visitor.get('/v1/postings?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });
});

it('is counted by region while it is open', async () => {
  const before = (await world.visitor.get('/v1/postings/figures')).body;
  await world.posting({ company: await world.company({ region: 'east' }) });
  await world.draft(await world.company({ region: 'east' }));
  const after = (await world.visitor.get('/v1/postings/figures')).body;
  const east = (figures: Json) => figures.regions.find((entry: Json) => entry.region === 'east')?.offers ?? 0;
  expect([after.offers - before.offers, east(after) - east(before)]).toEqual([1, 1]);
});

describe('a search', () => {
  it('finds the words of a posting and the name its owner has today', async () => {
    const company = await world.company({ name: 'Zilvermeeuw Automatisering' });
    const { id } = await world.posting({ company, title: 'Stage bij de kwalleninspectie', technologies: ['Elixir'] });
    const found = async (q: string) => (await world.visitor.get(`/v1/postings?q=${encodeURIComponent(q)}`)).body.items.map((p: Json) => p.id);
    for (const q of ['kwalleninspectie', 'stage elixir', 'zilvermeeuw', 'hoogeveen -angular elixir']) expect([q, await found(q)]).toEqual([q, [id]]);
    await world.db.transaction((tx) => tx.sql(`update organisation set name = 'Grutto Software' where id = $1`, [company.id]));
    expect([await found('grutto'), await found('zilvermeeuw')]).toEqual([[id], []]);
    await world.as(company.admin).patch(`/v1/postings/${id}`, { title: 'Stage bij de mosselinspectie' }, { 'if-match': '"2"' });
    expect([await found('mosselinspectie'), await found('kwalleninspectie')]).toEqual([[id], []]);
  });
});

it('keeps a set of days as it was written', async () => {
  const company = await world.company();
  const draft = await world.draft(company, { kind: 'guest-lecture', learningGoals: [], period: { kind: 'dates', dates: ['2027-06-03', '2027-05-20'] } });
  expect(draft.period).toEqual({ kind: 'dates', dates: ['2027-05-20', '2027-06-03'] });
  const published = await world.as(company.admin).post(`/v1/postings/${draft.id}/publication`);
  expect(published.body).toMatchObject({ status: 'published', period: { kind: 'dates', dates: ['2027-05-20', '2027-06-03'] } });
});

describe('who may see a posting', () => {
  it('is the same in the policy and in SQL, for every status and everybody', async () => {
    const company = await world.company();
    const colleague = await world.person({ organisationId: company.id, role: 'member' });
    const readers = { admin: company.admin, colleague, stranger: (await world.company()).admin, manager: (await world.programme()).manager, analyst: await world.analyst() };
    for (const status of postingStatuses) {
      const { id } = await world.draft(company);
      await world.db.transaction((tx) => tx.sql(`update posting set status = $2, published_at = now() where id = $1`, [id, status]));
      const facts = factsOf({ ownerId: company.id, direction: 'offer', status, seats: 4, seatsTaken: 0 });
      for (const [name, person] of Object.entries(readers)) {
        const actor = await world.actor(person);
        expect([status, name, (await world.as(person).get(`/v1/postings/${id}`)).status]).toEqual([status, name, postingPolicy.may(actor, 'see', facts) ? 200 : 404]);
      }
      expect([status, (await world.visitor.get(`/v1/postings/${id}`)).status]).toEqual([status, publicStatuses.includes(status) ? 200 : 404]);
    }
  });
});

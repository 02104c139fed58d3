import { hashPassword, Sessions } from '#accounts/server';
import type { Company, Person } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let hash: string;
const password = 'drie koeien op het dak';
beforeAll(async () => {
  world = await World.open();
  hash = await hashPassword(password);
});
afterAll(() => world.close());
beforeEach(() => world.db.transaction((tx) => tx.sql('delete from throttle')));

let counter = 0;
const unique = () => `${(counter += 1)}`;
const sql = (text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Json>(text, values));
/** Somebody with an address of their own choice and the password. */
async function person(email: string, options: Parameters<World['person']>[0] = {}): Promise<Person> {
  const made = await world.person(options);
  await sql('update person set email = $2, password_hash = $3 where id = $1', [made.id, email, hash]);
  return { ...made, email };
}
const colleague = (company: Company, role: 'admin' | 'member' = 'member') => person(`collega${unique()}@world.example`, { organisationId: company.id, role });
const membersOf = async (client: Client, id: string): Promise<Json> => (await client.get(`/v1/organisations/${id}/members`)).body;
const membershipOf = async (person: Person, organisationId: string): Promise<string> => (await sql('select id from membership where person_id = $1 and organisation_id = $2', [person.id, organisationId]))[0]?.id;
async function tokenFor(email: string): Promise<string> {
  await world.work();
  return /(?:invitations|confirm)\/([\w-]{43})/.exec(world.post.to(email).at(-1)?.text ?? '')?.[1] ?? '';
}
const invite = (by: Person, id: string, body: Json) => world.as(by).post(`/v1/organisations/${id}/invitations`, body);

describe('an invitation', () => {
  it('shows who invites to what, and is accepted by who has its address', async () => {
    const company = await world.company();
    const email = `nieuw${unique()}@elders.example`;
    const sent = await invite(company.admin, company.id, { email: email.toUpperCase(), role: 'member' });
    expect([sent.status, sent.body]).toMatchObject([201, { email, role: 'member', invitedBy: company.admin.name, isEnded: false }]);
    const token = await tokenFor(email);
    expect((await world.visitor.get(`/v1/invitation-links/${token}`)).body).toMatchObject({ organisation: { id: company.id }, email, role: 'member', invitedBy: company.admin.name });
    expect((await world.visitor.post(`/v1/invitation-links/${token}/acceptance`)).status).toBe(401);
    const other = await person(`iemand${unique()}@elders.example`);
    const refused = await world.as(other).post(`/v1/invitation-links/${token}/acceptance`);
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining(email)]);
    const invited = await person(email);
    const accepted = await Promise.all([1, 2, 3].map(() => world.as(invited).post(`/v1/invitation-links/${token}/acceptance`)));
    expect(accepted.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await world.as(invited).get('/v1/me')).body).toMatchObject({ current: company.id, memberships: [{ role: 'member', organisation: { id: company.id } }] });
    expect((await world.as(company.admin).get(`/v1/organisations/${company.id}/invitations`)).body.items).toEqual([]);
    expect((await world.visitor.get(`/v1/invitation-links/${token}`)).body.code).toBe('accounts/link-used');
  });

  it('comes with programmes, to a manager or a coordinator of that institution alone', async () => {
    const programme = await world.programme();
    const [foreign, admin] = [await world.programme(), await world.person({ organisationId: programme.institutionId, role: 'admin' })];
    const email = `manager${unique()}@elders.example`;
    for (const wrong of [{ role: 'manager', programmes: { ids: [foreign.id] } }, { role: 'admin', programmes: { ids: [programme.id] } }, { role: 'member' }]) expect((await invite(admin, programme.institutionId, { email, ...wrong })).status).toBe(400);
    expect((await invite(admin, programme.institutionId, { email, role: 'coordinator', programmes: { ids: [programme.id] } })).status).toBe(201);
    const invited = await person(email);
    expect((await world.as(invited).post(`/v1/invitation-links/${await tokenFor(email)}/acceptance`)).status).toBe(201);
    expect((await world.as(invited).get(`/v1/programmes/${programme.id}/keepers`)).body.keepers).toMatchObject([{ role: 'manager' }, { role: 'coordinator', person: { email } }]);
  });

  it('is sent again, taken back, declined, and ends after a fortnight', async () => {
    const company = await world.company();
    const [one, two, three] = [`een${unique()}@elders.example`, `twee${unique()}@elders.example`, `drie${unique()}@elders.example`];
    const [first, second] = [await invite(company.admin, company.id, { email: one, role: 'member' }), await invite(company.admin, company.id, { email: two, role: 'member' })];
    expect((await invite(company.admin, company.id, { email: one, role: 'admin' })).body.code).toBe('accounts/already-invited');
    expect((await invite(company.admin, company.id, { email: company.admin.email, role: 'member' })).body.code).toBe('accounts/already-member');
    await world.work();
    expect((await world.as(company.admin).post(`/v1/invitations/${first.body.id}/dispatch`)).status).toBe(201);
    const token = await tokenFor(one);
    expect(world.post.to(one).length).toBe(2);
    expect((await world.as(company.admin).delete(`/v1/invitations/${first.body.id}`)).status).toBe(204);
    expect((await world.visitor.get(`/v1/invitation-links/${token}`)).body.code).toBe('accounts/invitation-revoked');
    expect((await world.visitor.post(`/v1/invitation-links/${await tokenFor(two)}/refusal`)).status).toBe(201);
    expect((await world.as(company.admin).post(`/v1/invitations/${second.body.id}/dispatch`)).status).toBe(409);
    await invite(company.admin, company.id, { email: three, role: 'member' });
    const late = await tokenFor(three);
    const now = world.clock.now();
    world.clock.set(new Date(now.getTime() + 15 * 86_400_000));
    expect((await world.visitor.get(`/v1/invitation-links/${late}`)).body.code).toBe('accounts/link-ended');
    expect((await world.as(company.admin).get(`/v1/organisations/${company.id}/invitations`)).body.items).toMatchObject([{ email: three, isEnded: true }]);
    expect((await invite(company.admin, company.id, { email: three, role: 'admin' })).status).toBe(201);
    world.clock.set(now);
  });

  it('is for administrators to send', async () => {
    const company = await world.company();
    const fenna = await colleague(company);
    expect((await invite(fenna, company.id, { email: 'x@elders.example', role: 'admin' })).status).toBe(403);
    expect((await invite((await world.company()).admin, company.id, { email: 'x@elders.example', role: 'admin' })).status).toBe(404);
  });
});

describe('members', () => {
  it('stand in a list with what they do and when they were here, for who works there', async () => {
    const company = await world.company();
    const fenna = await colleague(company);
    await world.app.get(Sessions).signIn(fenna.email, password, { address: '192.0.2.1', agent: 'Test' });
    const { items, can } = await membersOf(world.as(fenna), company.id);
    expect(items.map((one: Json) => [one.person.email, one.role, one.seenAt]).sort()).toEqual([[fenna.email, 'member', world.clock.now().toISOString()], [company.admin.email, 'admin', null]].sort());
    expect(can).toMatchObject([{ do: 'invite', allowed: false }]);
    expect(items.find((one: Json) => one.person.id === fenna.id).can.filter((one: Json) => one.allowed).map((one: Json) => one.do)).toEqual(['remove', 'hand-over']);
  });

  it('get another role, and the last administrator stays one while there are others', async () => {
    const company = await world.company();
    const fenna = await colleague(company);
    const [own, theirs] = [await membershipOf(company.admin, company.id), await membershipOf(fenna, company.id)];
    const refused = await world.as(company.admin).post(`/v1/memberships/${own}/role-changes`, { role: 'member' });
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'accounts/last-admin', expect.stringContaining(fenna.name)]);
    expect((await world.as(company.admin).delete(`/v1/memberships/${own}`)).body.code).toBe('accounts/last-admin');
    expect((await world.as(company.admin).post(`/v1/memberships/${theirs}/role-changes`, { role: 'manager' })).body.errors[0].pointer).toBe('/role');
    expect((await world.as(company.admin).post(`/v1/memberships/${theirs}/role-changes`, { role: 'admin' })).status).toBe(201);
    expect((await world.as(company.admin).delete(`/v1/memberships/${own}`)).status).toBe(204);
    expect((await world.as(company.admin).get(`/v1/organisations/${company.id}/members`)).status).toBe(404);
  });

  it('who leave at once, or by hand in the database, never leave others without an administrator', async () => {
    for (let n = 0; n < 3; n += 1) {
      const company = await world.company();
      const other = await colleague(company, 'admin');
      await colleague(company);
      const ids = [await membershipOf(company.admin, company.id), await membershipOf(other, company.id)];
      const answers = await Promise.all([world.as(company.admin).delete(`/v1/memberships/${ids[0]}`), world.as(other).delete(`/v1/memberships/${ids[1]}`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const raced = await world.company();
      const second = await colleague(raced, 'admin');
      await colleague(raced);
      const gone = await Promise.allSettled([raced.admin, second].map(({ id }) => sql('delete from membership where person_id = $1 and organisation_id = $2', [id, raced.id])));
      expect(gone.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('who were removed by mistake are back with their programmes, within a day', async () => {
    const programme = await world.programme();
    const admin = await world.person({ organisationId: programme.institutionId, role: 'admin' });
    const id = await membershipOf(programme.manager, programme.institutionId);
    expect((await world.as(admin).delete(`/v1/memberships/${id}`)).status).toBe(204);
    expect((await world.as(admin).get(`/v1/programmes/${programme.id}/keepers`)).body.keepers).toEqual([]);
    expect((await world.as(programme.manager).post(`/v1/memberships/${id}/restoration`)).status).toBe(404);
    expect((await world.as(admin).post(`/v1/memberships/${id}/restoration`)).status).toBe(201);
    expect((await world.as(admin).get(`/v1/programmes/${programme.id}/keepers`)).body.keepers).toMatchObject([{ role: 'manager', person: { id: programme.manager.id } }]);
    expect((await world.as(admin).post(`/v1/memberships/${id}/restoration`)).body.code).toBe('accounts/still-member');
    await world.as(admin).delete(`/v1/memberships/${id}`);
    const now = world.clock.now();
    world.clock.set(new Date(now.getTime() + 25 * 3_600_000));
    expect((await world.as(admin).post(`/v1/memberships/${id}/restoration`)).body.code).toBe('accounts/too-late-to-undo');
    world.clock.set(now);
  });

  it('hand over programmes, contacts and the administration: nothing stops when one leaves', async () => {
    const company = await world.company();
    const programme = await world.programme();
    const posting = await world.posting({ company, contactName: company.admin.name, contactEmail: company.admin.email });
    const { id } = await world.collaboration({ posting, programme });
    const [heir, ruben] = [await colleague(company), await world.person({ organisationId: programme.institutionId, role: 'coordinator' })];
    const own = await membershipOf(company.admin, company.id);
    expect((await world.as(company.admin).post(`/v1/memberships/${own}/succession`, { to: { personId: ruben.id } })).body.errors[0].pointer).toBe('/to/personId');
    expect((await world.as(company.admin).post(`/v1/memberships/${own}/succession`, { to: { personId: heir.id }, administration: true })).body).toEqual({ programmes: 0, administration: true });
    const school = await membershipOf(programme.manager, programme.institutionId);
    expect((await world.as(programme.manager).post(`/v1/memberships/${school}/succession`, { to: { personId: ruben.id } })).body).toEqual({ programmes: 1, administration: false });
    await world.work();
    expect((await world.as(heir).get(`/v1/postings/${posting.id}`)).body.contact).toEqual({ name: heir.name, email: heir.email });
    expect((await world.as(heir).get(`/v1/collaborations/${id}`)).body.contacts).toEqual({ company: { name: heir.name, email: heir.email }, institution: { name: ruben.name, email: ruben.email } });
    expect((await world.as(company.admin).delete(`/v1/memberships/${own}`)).status).toBe(204);
  });

  it('who leave without handing over have an heir a day later, not before', async () => {
    const company = await world.company();
    const fenna = await colleague(company);
    const posting = await world.posting({ company, contactName: fenna.name, contactEmail: fenna.email });
    await world.as(fenna).delete(`/v1/memberships/${await membershipOf(fenna, company.id)}`);
    await world.work();
    const contact = async () => (await world.as(company.admin).get(`/v1/postings/${posting.id}`)).body.contact.email;
    expect(await contact()).toBe(fenna.email);
    const now = world.clock.now();
    await world.until(new Date(now.getTime() + 25 * 3_600_000).toISOString());
    expect(await contact()).toBe(company.admin.email);
    world.clock.set(now);
  });

  it('the last of whom leaves are missed by HCA-ICT', async () => {
    const [company, analyst] = [await world.company(), await world.analyst()];
    expect((await world.as(company.admin).delete(`/v1/memberships/${await membershipOf(company.admin, company.id)}`)).status).toBe(204);
    await world.work();
    expect(world.post.to(analyst.email).at(-1)?.subject).toBe(`Bij ${company.name} werkt niemand meer`);
  });
});

describe('joining by mail domain', () => {
  async function reachable(): Promise<{ company: Company; domain: string }> {
    const company = await world.company();
    const domain = `werk${unique()}.example`;
    await sql('update company set site_domain = $2 where organisation_id = $1', [company.id, domain]);
    return { company, domain };
  }
  const ask = (who: Person, id: string, message = '') => world.as(who).post(`/v1/organisations/${id}/join-requests`, { message });

  it('is asked by who has it, and decided by an administrator', async () => {
    const { company, domain } = await reachable();
    const [one, two, stranger] = [await person(`een@${domain}`), await person(`twee@delft.${domain}`), await person(`een@${unique()}anders.example`)];
    expect((await world.as(one).get('/v1/joinable-organisations')).body.items).toMatchObject([{ organisation: { id: company.id }, people: 1, standing: 'open' }]);
    expect((await ask(stranger, company.id)).status).toBe(403);
    expect([(await ask(one, company.id, 'Ik doe de stages.')).status, (await ask(one, company.id)).body.code]).toEqual([201, 'accounts/asked-already']);
    await ask(two, company.id);
    await world.work();
    expect(world.post.to(company.admin.email).map(({ subject }) => subject)).toContain(`${one.name} wil zich aansluiten bij ${company.name}`);
    const requests = (await world.as(company.admin).get('/v1/join-requests')).body.items;
    expect(requests).toMatchObject([{ person: { email: one.email }, message: 'Ik doe de stages.' }, { person: { email: two.email } }]);
    expect((await world.as(one).post(`/v1/join-requests/${requests[0].id}/approval`, {})).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => world.as(company.admin).post(`/v1/join-requests/${requests[0].id}/approval`, {})));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await world.as(company.admin).post(`/v1/join-requests/${requests[1].id}/refusal`, { reason: 'We kennen je niet.' })).status).toBe(201);
    expect((await world.as(one).get('/v1/me')).body.memberships).toMatchObject([{ role: 'member' }]);
    expect((await world.as(two).get('/v1/joinable-organisations')).body.items).toMatchObject([{ standing: 'refused', reason: 'We kennen je niet.' }]);
    await world.work();
    expect(world.post.to(two.email).at(-1)?.text).toContain('We kennen je niet.');
  });

  it('goes to HCA-ICT where an institution has no administrator; who joins becomes one', async () => {
    const programme = await world.programme();
    const domain = `school${unique()}.example`;
    await sql('update institution set mail_domains = array[$2] where organisation_id = $1', [programme.institutionId, domain]);
    const [docent, student, analyst] = [await person(`d@${domain}`), await person(`s@student.${domain}`), await world.analyst()];
    expect((await world.as(student).get('/v1/joinable-organisations')).body.items).toEqual([]);
    expect((await ask(docent, programme.institutionId)).status).toBe(201);
    const [request] = (await world.as(analyst).get('/v1/join-requests')).body.items.filter((one: Json) => one.organisation.id === programme.institutionId);
    expect((await world.as(analyst).post(`/v1/join-requests/${request.id}/approval`, {})).status).toBe(201);
    expect((await world.as(docent).get('/v1/me')).body.memberships).toMatchObject([{ role: 'admin' }]);
  });

  it('is never by mail that anybody can have', async () => {
    await sql(`update company set site_domain = 'gmail.com' where organisation_id = $1`, [(await world.company()).id]);
    expect((await world.as(await person(`iemand${unique()}@gmail.com`)).get('/v1/joinable-organisations')).body.items).toEqual([]);
  });
});

describe('the keepers of a programme', () => {
  it('are set by its manager and by administrators, from colleagues only', async () => {
    const programme = await world.programme();
    const [coordinator, elsewhere] = [await world.keeper(programme, 'coordinator'), (await world.programme()).manager];
    const path = `/v1/programmes/${programme.id}/keepers`;
    const both = { keepers: [{ personId: programme.manager.id, role: 'manager' }, { personId: coordinator.id, role: 'manager' }] };
    expect((await world.as(coordinator).put(path, both)).status).toBe(403);
    const refused = await world.as(programme.manager).put(path, { keepers: [...both.keepers, { personId: elsewhere.id, role: 'manager' }, { personId: coordinator.id, role: 'coordinator' }] });
    expect(refused.body.errors.map((fault: Json) => fault.pointer)).toEqual(['/keepers/2/personId', '/keepers/3/personId']);
    expect((await world.as(programme.manager).put(path, both)).body.keepers.map((one: Json) => one.role)).toEqual(['manager', 'manager']);
    expect((await world.as(coordinator).put(path, { keepers: [] })).body.keepers).toEqual([]);
  });
});

describe('switching', () => {
  it('goes on in the name of another of one\'s organisations, and is remembered at the next sign-in', async () => {
    const [one, two] = [await world.company(), await world.company()];
    const tom = await person(`tom${unique()}@world.example`, { organisationId: one.id, role: 'member' });
    await sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'member', now() + interval '1 minute')`, [tom.id, two.id]);
    expect((await world.as(tom).put('/v1/sessions/current', { organisationId: two.id })).body.current).toBe(two.id);
    expect((await world.as(tom).put('/v1/sessions/current', { organisationId: (await world.company()).id })).status).toBe(404);
    expect((await world.as(tom).get('/v1/me')).body.current).toBe(two.id);
    const { sessionId } = await world.app.get(Sessions).signIn(tom.email, password, { address: '192.0.2.1', agent: '' });
    expect((await sql('select current_organisation_id as id from session where id = $1', [sessionId]))[0]?.id).toBe(two.id);
    await world.as(tom).delete(`/v1/memberships/${await membershipOf(tom, two.id)}`);
    expect((await world.as(tom).get('/v1/me')).body).toMatchObject({ current: null, memberships: [{ organisation: { id: one.id } }] });
  });
});

describe('one\'s own account', () => {
  it('changes name, language and password; the other sessions end', async () => {
    const noor = await person(`noor${unique()}@elders.example`);
    const { secret } = await world.app.get(Sessions).signIn(noor.email, password, { address: '192.0.2.1', agent: 'Mozilla/5.0 Firefox/145.0' });
    const second = { ...noor, secret };
    expect((await world.as(noor).put('/v1/account', { name: 'Noor H.', locale: 'en' })).body).toMatchObject({ name: 'Noor H.', locale: 'en', pendingEmail: null });
    const sessions = (await world.as(noor).get('/v1/sessions')).body.items;
    expect(sessions.map((one: Json) => [one.isThis, one.agent])).toEqual([[true, ''], [false, 'Mozilla/5.0 Firefox/145.0']]);
    expect((await world.as(noor).post('/v1/password-changes', { current: 'fout', password: 'vier paarden in de gang' })).body.errors[0].pointer).toBe('/current');
    expect((await world.as(noor).post('/v1/password-changes', { current: password, password: 'vier paarden in de gang' })).status).toBe(201);
    expect((await world.as(second).get('/v1/me')).body.person).toBeNull();
    expect((await world.as(noor).get('/v1/me')).body.person).not.toBeNull();
    const other = await person(`ander${unique()}@elders.example`);
    expect((await world.as(other).delete(`/v1/sessions/${sessions[0].id}`)).status).toBe(404);
    expect((await world.as(noor).delete('/v1/other-sessions')).status).toBe(204);
    expect((await world.as(noor).delete(`/v1/sessions/${sessions[0].id}`)).status).toBe(204);
    expect((await world.as(noor).get('/v1/me')).body.person).toBeNull();
  });

  it('moves to another address that is confirmed there, contacts along, with a way back for a week', async () => {
    const company = await world.company();
    const noor = await person(`noor${unique()}@elders.example`, { organisationId: company.id, role: 'admin' });
    const posting = await world.posting({ company, contactName: noor.name, contactEmail: noor.email });
    const next = `noor${unique()}@nieuw.example`;
    expect((await world.as(noor).post('/v1/address-changes', { email: next, password: 'fout' })).body.errors[0].pointer).toBe('/password');
    expect((await world.as(noor).post('/v1/address-changes', { email: next, password })).status).toBe(202);
    expect((await world.as(noor).get('/v1/account')).body).toMatchObject({ email: noor.email, pendingEmail: next });
    const confirmed = await world.visitor.post(`/v1/account-links/${await tokenFor(next)}/confirmation`);
    expect([confirmed.status, confirmed.headers.get('set-cookie')]).toEqual([201, null]);
    expect((await world.as(noor).get('/v1/account')).body).toMatchObject({ email: next, pendingEmail: null });
    const back = await tokenFor(noor.email);
    expect((await world.as(company.admin).get(`/v1/postings/${posting.id}`)).body.contact.email).toBe(next);
    expect(world.post.to(noor.email).at(-1)?.subject).toBe('Je account heeft een ander e-mailadres');
    expect((await world.visitor.post(`/v1/account-links/${back}/confirmation`)).status).toBe(201);
    expect((await world.as(noor).get('/v1/me')).body.person).toBeNull();
    await world.work();
    expect(world.post.to(noor.email).at(-1)?.subject).toBe('Kies een nieuw wachtwoord');
    expect((await world.visitor.post('/v1/sessions', { email: noor.email, password })).status).toBe(401);
  });

  it('does not say that another address has an account, and never takes it', async () => {
    const [noor, other] = [await person(`noor${unique()}@elders.example`), await person(`ander${unique()}@elders.example`)];
    expect((await world.as(noor).post('/v1/address-changes', { email: other.email, password })).status).toBe(202);
    await world.work();
    expect(world.post.to(other.email).at(-1)?.subject).toBe('Je hebt al een account');
  });

  it('closes at once: no name, no address, no way in; what was done stays', async () => {
    const company = await world.company();
    const fenna = await colleague(company);
    const draft = (await world.as(fenna).post('/v1/postings', { kind: 'internship', title: 'Blijft staan', organisationId: company.id })).body;
    expect((await world.as(fenna).post('/v1/account-closure', { password: 'fout' })).status).toBe(400);
    await sql('update person set password_hash = $2 where id = $1', [company.admin.id, hash]);
    expect((await world.as(company.admin).post('/v1/account-closure', { password })).body).toMatchObject({ code: 'accounts/last-admin', detail: expect.stringContaining(fenna.name) });
    const closed = await world.as(fenna).post('/v1/account-closure', { password });
    expect([closed.status, closed.body]).toEqual([201, { organisations: [{ name: company.name, role: 'member' }] }]);
    expect((await world.as(fenna).get('/v1/me')).body.person).toBeNull();
    expect((await world.visitor.post('/v1/sessions', { email: fenna.email, password })).status).toBe(401);
    expect((await sql('select name, email, password_hash from person where id = $1', [fenna.id]))[0]).toEqual({ name: 'Voormalig medewerker', email: `closed-${fenna.id}@closed.invalid`, password_hash: null });
    expect((await world.as(company.admin).get(`/v1/postings/${draft.id}`)).status).toBe(200);
    await world.work();
    expect(world.post.to(fenna.email).at(-1)?.subject).toBe('Je account is gesloten');
    const again = await person(fenna.email);
    expect(again.id).not.toBe(fenna.id);
  });
});

import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let company: Company;
let analyst: Person;
beforeAll(async () => {
  world = await World.open();
  [company, analyst] = [await world.company(), await world.analyst()];
});
afterAll(() => world.close());

const message = 'We willen graag komen kijken waar jullie studenten aan werken.';
const ask = (from: Company, taught: { id?: string | null; institutionId: string }, more: Json = {}) => world.as(from.admin).post('/v1/contact-requests',
  { organisationId: from.id, institutionId: taught.institutionId, programmeId: taught.id ?? null, purpose: 'meet', message, ...more });
/** A programme that nobody keeps. */
const orphan = async () => {
  const taught = await world.programme();
  await world.db.transaction((tx) => tx.sql(`delete from programme_keeper where programme_id = $1`, [taught.id]));
  return taught;
};

describe('who wants to meet a programme manager', () => {
  it('reaches the managers alone, who see the sender\'s address while theirs stays unknown', async () => {
    const taught = await world.programme();
    const coordinator = await world.keeper(taught, 'coordinator');
    const { status, body } = await ask(company, taught);
    expect([status, body.status, body.route, body.sender.email]).toEqual([201, 'sent', 'managers', null]);
    await world.work();
    const [mail] = world.post.to(taught.manager.email);
    expect(mail?.text).toContain(company.admin.email);
    expect(mail?.text).toContain(`/nl/contacts/${body.id}`);
    expect(world.post.to(coordinator.email)).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(taught.manager.email);
    expect((await world.as(taught.manager).get(`/v1/contact-requests/${body.id}`)).body.sender).toEqual({ name: company.admin.name, email: company.admin.email });
    const strangers = [(await world.company()).admin, (await world.programme()).manager];
    for (const stranger of strangers) expect((await world.as(stranger).get(`/v1/contact-requests/${body.id}`)).status).toBe(404);
  });

  it('gets the answer by mail, and sees that it was handled', async () => {
    const taught = await world.programme();
    const { body } = await ask(company, taught);
    expect((await world.as(company.admin).post(`/v1/contact-requests/${body.id}/handling`, { reply: 'Ja' })).status).toBe(403);
    const handled = await world.as(taught.manager).post(`/v1/contact-requests/${body.id}/handling`, { reply: 'Kom dinsdag langs.' });
    expect(handled.body).toMatchObject({ status: 'handled', reply: 'Kom dinsdag langs.' });
    await world.work();
    expect(world.post.to(company.admin.email).at(-1)?.text).toContain('Kom dinsdag langs.');
    expect((await world.as(taught.manager).post(`/v1/contact-requests/${body.id}/handling`, { reply: '' })).body.code).toBe('contacts/over');
    expect((await world.as(company.admin).get('/v1/contact-requests?status=handled')).body.items.map((one: Json) => one.id)).toContain(body.id);
  });

  it('asks once at a time, and may take it back', async () => {
    const taught = await world.programme();
    const answers = await Promise.all([ask(company, taught), ask(company, taught)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [asked] = answers.filter(({ status }) => status === 201);
    expect((await world.as(company.admin).post(`/v1/contact-requests/${asked?.body.id}/withdrawal`)).body.status).toBe('withdrawn');
    expect((await ask(company, taught)).status).toBe(201);
  });

  it('reaches a coordinator where there is no manager, an administrator where there is neither, else the shared inbox', async () => {
    const [coordinated, administered, postboxed] = [await orphan(), await orphan(), await orphan()];
    const coordinator = await world.keeper(coordinated, 'coordinator');
    const head = await world.person({ organisationId: administered.institutionId, role: 'admin' });
    await world.db.transaction((tx) => tx.sql(`update institution set shared_inbox = 'ict@school.example' where organisation_id = $1`, [postboxed.institutionId]));
    expect((await ask(company, coordinated)).body.route).toBe('coordinators');
    expect((await ask(company, administered)).body.route).toBe('admins');
    expect((await ask(company, postboxed)).body.route).toBe('inbox');
    await world.work();
    for (const address of [coordinator.email, head.email, 'ict@school.example']) expect(world.post.to(address)).toHaveLength(1);
    expect(world.post.to('ict@school.example')[0]?.text).not.toContain('/contacts/');
  });

  it('waits where nobody is known, until an analyst finds somebody', async () => {
    const taught = await orphan();
    const asker = await world.company({ locale: 'en' });
    const { body } = await ask(asker, taught);
    expect([body.status, body.route, body.sentAt]).toEqual(['waiting', null, null]);
    expect((await world.as(analyst).get('/v1/contact-requests?status=waiting')).body.items.map((one: Json) => one.id)).toContain(body.id);
    const contact = { institutionId: taught.institutionId, programmeId: taught.id, name: 'Ria Kamp', address: 'Ria.Kamp@school.example' };
    expect((await world.as(asker.admin).post('/v1/institution-contacts', contact)).status).toBe(403);
    expect((await world.as(analyst).post('/v1/institution-contacts', { ...contact, programmeId: (await world.programme()).id })).body.errors[0].pointer).toBe('/programmeId');
    expect((await world.as(analyst).post('/v1/institution-contacts', contact)).body).toMatchObject({ address: 'ria.kamp@school.example', sent: 1 });
    await world.work();
    expect(world.post.to('ria.kamp@school.example')).toHaveLength(1);
    expect(world.post.to(asker.admin.email).at(-1)?.subject).toMatch(/is on its way$/);
    expect((await world.as(asker.admin).get(`/v1/contact-requests/${body.id}`)).body).toMatchObject({ status: 'sent', route: 'contact' });
    // Who comes next reaches the same person at once.
    expect((await ask(company, taught)).body.route).toBe('contact');
  });

  it('is heard a day later when somebody came to keep the programme meanwhile', async () => {
    const taught = await orphan();
    const { body } = await ask(company, taught);
    const later = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000 + 60_000).toISOString();
    await world.until(later(1));
    expect((await world.as(company.admin).get(`/v1/contact-requests/${body.id}`)).body.status).toBe('waiting');
    const manager = await world.keeper(taught, 'manager');
    await world.until(later(1));
    expect((await world.as(company.admin).get(`/v1/contact-requests/${body.id}`)).body).toMatchObject({ status: 'sent', route: 'managers' });
    expect(world.post.to(manager.email)).toHaveLength(1);
  });

  it('under an old name reaches the institution of today; of a programme that is not there it hears so', async () => {
    const [past] = await world.db.compose<{ id: string; now: string }>(`select institution_id as id, successor_id as now from institution_successor limit 1`, []);
    expect((await ask(company, { institutionId: past?.id ?? '' })).body.institution.id).toBe(past?.now);
    expect((await ask(company, { institutionId: past?.id ?? '', id: (await world.programme()).id })).body.errors[0].pointer).toBe('/programmeId');
    expect((await ask(company, { institutionId: company.id })).status).toBe(404);
    expect((await ask({ ...company, id: (await world.company()).id }, await world.programme())).status).toBe(404);
  });

  it('is stopped after many in a day, and asked for words', async () => {
    const eager = await world.company();
    const taught = await world.programme();
    expect((await ask(eager, taught, { message: 'Hoi' })).body.errors[0].pointer).toBe('/message');
    const statuses: number[] = [];
    for (let n = 0; n < 17; n += 1) statuses.push((await ask(eager, taught)).status);
    expect([statuses[0], statuses[1], statuses.at(-1)]).toEqual([201, 409, 429]);
  });
});

import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { START, World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
beforeEach(() => world.clock.set(START));
afterAll(() => world.close());

const look = async (person: Person | null, id: string) => (person ? world.as(person) : world.visitor).get(`/v1/postings/${id}`);
const ask = (lead: Person, postingId: string, organisationId: string) => world.as(lead).post(`/v1/postings/${postingId}/partners`, { organisationId });
const step = (person: Person, partnerId: string, what: 'confirmation' | 'refusal' | 'departure' | 'removal') => world.as(person).post(`/v1/posting-partners/${partnerId}/${what}`);
const mails = (person: Person, template: string) => world.post.to(person.email).filter((mail) => mail.template === template).map(({ subject }) => subject);
const may = ({ can }: Json) => can.filter((one: Json) => one.allowed).map((one: Json) => one.do);

describe('a consortium', () => {
  it('is asked by its lead, answered by the other side, and named once it said yes', async () => {
    const [lead, other] = [await world.company({ name: 'Penvoerderij' }), await world.company({ name: 'Meedoeners', locale: 'en' })];
    const { id } = await world.draft(lead);
    expect((await look(other.admin, id)).status).toBe(404);
    const asked = await ask(lead.admin, id, other.id);
    expect(asked.body).toMatchObject({ status: 'invited', organisation: { name: 'Meedoeners' } });
    await world.work();
    expect(mails(other.admin, 'partner-invited')).toEqual(['Penvoerderij asks you to take part']);
    const seen = (await look(other.admin, id)).body;
    expect(may(seen.partners[0])).toEqual(['confirm', 'decline']);
    expect((await world.as(other.admin).get(`/v1/organisations/${other.id}/postings`)).body.items).toMatchObject([{ id, role: 'invited', partnerId: asked.body.id }]);
    // Who was only asked reads along and does not write.
    expect((await world.as(other.admin).patch(`/v1/postings/${id}`, { title: 'Van ons samen' }, { 'if-match': `"${seen.version}"` })).status).toBe(403);
    expect((await step(other.admin, asked.body.id, 'confirmation')).body.status).toBe('confirmed');
    await world.work();
    expect(mails(lead.admin, 'partner-answered')).toEqual(['Meedoeners doet mee met “Van eerste ticket tot release”']);
    expect((await world.as(other.admin).patch(`/v1/postings/${id}`, { title: 'Van ons samen' }, { 'if-match': `"${seen.version}"` })).status).toBe(200);
    const refused = await world.as(other.admin).post(`/v1/postings/${id}/publication`);
    expect(refused.body).toMatchObject({ status: 403, detail: 'Jullie doen mee, de penvoerder beslist hierover.' });
    expect((await world.as(lead.admin).post(`/v1/postings/${id}/publication`)).body.status).toBe('published');
    expect((await look(null, id)).body.partners).toMatchObject([{ status: 'confirmed', organisation: { name: 'Meedoeners' }, can: null }]);
  });

  it('takes in companies, institutions, partnerships and municipalities that everybody knows, each once', async () => {
    const lead = await world.company();
    const [unknown, programme] = [await world.company({ isVerified: false }), await world.programme()];
    const partnership = await organisation('partnership');
    await world.person({ organisationId: partnership, role: 'admin' });
    const { id } = await world.draft(lead);
    expect((await ask(lead.admin, id, programme.institutionId)).status).toBe(201);
    expect((await ask(lead.admin, id, partnership)).status).toBe(201);
    expect((await ask(lead.admin, id, partnership)).body).toMatchObject({ status: 409, code: 'postings/already-partner' });
    expect((await ask(lead.admin, id, await organisation('municipality'))).body).toMatchObject({ status: 409, code: 'postings/nobody-there' });
    for (const refused of [unknown.id, lead.id, id]) expect((await ask(lead.admin, id, refused)).body).toMatchObject({ status: 400, errors: [{ pointer: '/organisationId' }] });
    await world.work();
    expect(mails(programme.manager, 'partner-invited')).toHaveLength(1);
  });

  it('is left by a partner, and goes on without one whom the lead takes off; both hear it', async () => {
    const [lead, leaves, goes] = [await world.company(), await world.company(), await world.company()];
    const { id } = await world.posting({ company: lead });
    const [one, two] = [await joined(lead, id, leaves), await joined(lead, id, goes)];
    expect((await step(lead.admin, one, 'departure')).status).toBe(403);
    expect((await step(leaves.admin, one, 'departure')).body.status).toBe('left');
    expect((await step(leaves.admin, one, 'departure')).body).toMatchObject({ status: 409, code: 'postings/already-answered' });
    expect((await step(goes.admin, two, 'removal')).status).toBe(403);
    expect((await step(lead.admin, two, 'removal')).body.status).toBe('removed');
    await world.work();
    expect(mails(lead.admin, 'partner-answered')).toContain(`${leaves.name} doet niet langer mee met “Van eerste ticket tot release”`);
    expect(mails(goes.admin, 'partner-answered')).toEqual([`${lead.name} gaat zonder jullie verder met “Van eerste ticket tot release”`]);
    expect((await look(null, id)).body.partners).toEqual([]);
    expect((await ask(lead.admin, id, leaves.id)).body).toMatchObject({ id: one, status: 'invited' });
  });

  it('is not asked again by who said no, for thirty days; a question taken back mails nobody', async () => {
    const [lead, no, undone] = [await world.company(), await world.company(), await world.company()];
    const { id } = await world.posting({ company: lead, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } });
    expect((await step(no.admin, (await ask(lead.admin, id, no.id)).body.id, 'refusal')).body.status).toBe('declined');
    await step(lead.admin, (await ask(lead.admin, id, undone.id)).body.id, 'removal');
    await world.work();
    expect([mails(undone.admin, 'partner-invited'), mails(undone.admin, 'partner-answered')]).toEqual([[], []]);
    expect((await ask(lead.admin, id, no.id)).body).toMatchObject({ status: 409, code: 'postings/partner-declined', detail: 'Vanaf 2027-04-17 kun je het opnieuw vragen.' });
    world.clock.set('2027-04-17T09:00:00Z');
    expect((await ask(lead.admin, id, no.id)).status).toBe(201);
  });

  it('cannot grow once the posting is over: nobody is asked and nobody joins', async () => {
    const [lead, waits, late] = [await world.company(), await world.company(), await world.company()];
    const { id } = await world.posting({ company: lead });
    const { body: asked } = await ask(lead.admin, id, waits.id);
    await world.as(lead.admin).post(`/v1/postings/${id}/closure`);
    expect((await ask(lead.admin, id, late.id)).body).toMatchObject({ status: 409, code: 'postings/not-editable' });
    expect((await step(waits.admin, asked.id, 'confirmation')).body).toMatchObject({ status: 409, code: 'postings/not-now' });
    expect((await step(waits.admin, asked.id, 'refusal')).status).toBe(201);
  });

  it('has one answer when two colleagues answer at once', async () => {
    const [lead, other] = [await world.company(), await world.company()];
    const { body } = await ask(lead.admin, (await world.draft(lead)).id, other.id);
    const answers = await Promise.all([step(other.admin, body.id, 'confirmation'), step(other.admin, body.id, 'refusal'), step(other.admin, body.id, 'confirmation')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const colleague = await world.person({ organisationId: other.id, role: 'member' });
    expect((await step(colleague, body.id, 'departure')).status).toBe(403);
  });
});

describe('an organisation is found by its name', () => {
  it('as everybody knows it, or by an old name; without words those who bring others together', async () => {
    const [known] = [await world.company({ name: 'Zeldzaamheid Software' }), await world.company({ name: 'Zeldzaamheid Verborgen', isVerified: false })];
    const partnership = await organisation('partnership', 'Aanjagers Oost');
    const find = async (query: string) => (await world.visitor.get(`/v1/organisation-names?${query}`)).body.items;
    expect(await find('q=zeldzaam')).toMatchObject([{ id: known.id, type: 'company', place: 'Hoogeveen' }]);
    expect(await find('q=zeldzaam&type=institution')).toEqual([]);
    expect((await find('')).every(({ type }: Json) => type === 'partnership' || type === 'municipality')).toBe(true);
    expect((await find('')).map(({ id }: Json) => id)).toContain(partnership);
    expect((await world.visitor.get('/v1/organisation-names?type=hca')).body).toMatchObject({ status: 400, errors: [{ pointer: '/type/0' }] });
  });
});

/** A partner that said yes; its id. */
async function joined(lead: Company, postingId: string, other: Company): Promise<string> {
  const { body } = await ask(lead.admin, postingId, other.id);
  await step(other.admin, body.id, 'confirmation');
  return body.id;
}

let counter = 0;
async function organisation(type: 'partnership' | 'municipality', name = `Verband ${(counter += 1)}`): Promise<string> {
  const [row] = await world.db.transaction((tx) => tx.sql<{ id: string }>(`insert into organisation (type, name, slug, created_at) values ($1, $2, $3, $4) returning id`, [type, name, `verband-${name.toLowerCase().replace(/\W+/g, '-')}`, world.clock.now()]));
  return row?.id ?? '';
}

import { draftExample } from '#postings/server';
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

describe('the lead of a consortium', () => {
  const act = (person: Person, place: string, what: 'lead-request' | 'lead' | 'lead-refusal' | 'lead-request-withdrawal', headers = {}) => world.as(person).post(`/v1/posting-partners/${place}/${what}`, undefined, headers);
  async function pair() {
    const [lead, other] = [await world.company(), await world.company()];
    const { id } = await world.posting({ company: lead });
    return { lead, other, id, place: await joined(lead, id, other) };
  }

  it('goes to a partner that says yes; who led stays as a partner, and what had begun stays with who began it', async () => {
    const { lead, other, id, place } = await pair();
    const programme = await world.programme();
    const proposal = await world.as(programme.manager).post('/v1/proposals', { postingId: id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
    expect(may((await look(lead.admin, id)).body.partners[0])).toEqual(['ask-to-lead', 'remove']);
    expect((await act(lead.admin, place, 'lead-request')).body).toMatchObject({ isAskedToLead: true });
    expect((await look(null, id)).body.partners).toMatchObject([{ isAskedToLead: false, can: null }]);
    await world.work();
    expect(mails(other.admin, 'lead-asked')).toEqual([`${lead.name} vraagt jullie penvoerder te worden`]);
    expect(may((await look(other.admin, id)).body.partners[0])).toEqual(['leave', 'take-lead', 'refuse-lead']);
    expect((await act(other.admin, place, 'lead')).body).toMatchObject({ id: place, status: 'confirmed', isAskedToLead: false, organisation: { id: lead.id } });
    const { body } = await look(other.admin, id);
    expect(body).toMatchObject({ status: 'published', owner: { id: other.id }, branch: { id: other.branchId }, contact: { email: other.admin.email }, partners: [{ organisation: { id: lead.id }, status: 'confirmed' }] });
    await world.work();
    expect(mails(lead.admin, 'lead-taken')).toEqual([`${other.name} is nu penvoerder van “Van eerste ticket tot release”`]);
    expect((await world.as(lead.admin).post(`/v1/postings/${id}/pause`, {})).body).toMatchObject({ status: 403, detail: 'Jullie doen mee, de penvoerder beslist hierover.' });
    expect((await world.as(lead.admin).get(`/v1/proposals/${proposal.body.id}`)).body.company.id).toBe(lead.id);
    // And back again.
    expect((await act(other.admin, place, 'lead-request')).status).toBe(201);
    expect((await act(lead.admin, place, 'lead')).status).toBe(201);
    expect((await look(null, id)).body).toMatchObject({ owner: { id: lead.id }, branch: { id: lead.branchId }, partners: [{ organisation: { id: other.id } }] });
  });

  it('stays when the partner says no, and the lead hears it; a question taken back mails nobody and cannot be answered', async () => {
    const { lead, other, id, place } = await pair();
    await act(lead.admin, place, 'lead-request');
    expect((await act(other.admin, place, 'lead-refusal')).body).toMatchObject({ isAskedToLead: false, status: 'confirmed' });
    await world.work();
    expect(mails(lead.admin, 'lead-refused')).toEqual([`${other.name} wordt geen penvoerder van “Van eerste ticket tot release”`]);
    await act(lead.admin, place, 'lead-request');
    expect((await act(lead.admin, place, 'lead-request-withdrawal')).status).toBe(201);
    await world.work();
    expect(mails(other.admin, 'lead-asked')).toEqual([]);
    for (const what of ['lead', 'lead-refusal'] as const) expect((await act(other.admin, place, what)).body).toMatchObject({ status: 409, code: 'postings/not-asked-to-lead' });
    expect((await look(null, id)).body.owner.id).toBe(lead.id);
  });

  it('is asked of one partner at a time, by who decides, of one that can lead, while the posting is not over', async () => {
    const { lead, other, id, place } = await pair();
    const [third, school] = [await world.company(), await world.programme()];
    const [second, taught] = [await joined(lead, id, third), (await ask(lead.admin, id, school.institutionId)).body.id];
    await step(school.manager, taught, 'confirmation');
    expect((await act(await world.person({ organisationId: lead.id, role: 'member' }), place, 'lead-request')).status).toBe(403);
    expect((await act(other.admin, place, 'lead-request')).status).toBe(403);
    expect((await act(third.admin, place, 'lead-request')).status).toBe(404);
    const [dutch, english] = [await act(lead.admin, taught, 'lead-request'), await act(lead.admin, taught, 'lead-request', { 'accept-language': 'en' })];
    expect([dutch, english].map(({ body }) => [body.code, body.title])).toEqual([['postings/cannot-lead', 'Een aanbod heeft een bedrijf als penvoerder, een vraag een onderwijsinstelling'], ['postings/cannot-lead', 'An offer is led by a company, a request by an institution']]);
    const both = await Promise.all([act(lead.admin, place, 'lead-request'), act(lead.admin, second, 'lead-request')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await world.as(lead.admin).post(`/v1/postings/${id}/closure`);
    const [asked, of] = both[0].status === 201 ? [place, other] : [second, third];
    expect((await act(of.admin, asked, 'lead')).body).toMatchObject({ status: 409, code: 'postings/not-now' });
  });

  it('is with one of them, whatever happens at once or half-way', async () => {
    const { lead, other, id, place } = await pair();
    await act(lead.admin, place, 'lead-request');
    const words = `create function halt() returns trigger language plpgsql as 'begin raise exception ''halt''; end'; create trigger halt before update on posting_partner for each row execute function halt()`;
    await world.db.transaction((tx) => tx.sql(words));
    expect((await act(other.admin, place, 'lead')).status).toBe(500);
    await world.db.transaction((tx) => tx.sql('drop trigger halt on posting_partner; drop function halt()'));
    expect((await look(lead.admin, id)).body).toMatchObject({ owner: { id: lead.id }, branch: { id: lead.branchId }, partners: [{ isAskedToLead: true, organisation: { id: other.id } }] });
    const answers = await Promise.all([act(other.admin, place, 'lead'), act(other.admin, place, 'lead'), act(lead.admin, place, 'lead-request-withdrawal'), step(lead.admin, place, 'removal')]);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    const { owner, partners } = (await look(lead.admin, id)).body;
    expect([lead.id, other.id]).toContain(owner.id);
    expect(partners.map(({ organisation }: Json) => organisation.id)).not.toContain(owner.id);
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

describe('a posting for some', () => {
  const aim = (person: Person, id: string, body: unknown) => world.as(person).put(`/v1/postings/${id}/audience`, body);
  const respond = (person: Person, postingId: string, programmeId: string) => world.as(person).post('/v1/proposals', { postingId, programmeId, seats: 1, message: 'We doen graag mee.' });
  const matches = async (person: Person, programmeId: string) => (await world.as(person).get(`/v1/programmes/${programmeId}/matches?limit=100`)).body.items.map(({ posting }: Json) => posting.id);
  const isListed = async (id: string) => (await world.visitor.get('/v1/postings?limit=100')).body.items.some((one: Json) => one.id === id);

  it('is read, listed, matched and answered by those who are named, and by nobody else', async () => {
    const { id, company } = await world.posting();
    const [meant, whole, other] = [await world.programme(), await world.programme(), await world.programme()];
    const beside = await world.programme({ institutionId: meant.institutionId });
    await world.work();
    expect([await isListed(id), (await matches(other.manager, other.id)).includes(id)]).toEqual([true, true]);
    const named = await aim(company.admin, id, { organisationIds: [whole.institutionId], programmeIds: [meant.id], regions: [] });
    expect(named.body).toMatchObject({ isRestricted: true, standing: { audience: { organisations: [{ id: whole.institutionId }], programmes: [{ id: meant.id, name: meant.name }], regions: [] } } });
    await world.work();
    expect(await isListed(id)).toBe(false);
    expect(await Promise.all([null, other.manager, meant.manager, beside.manager, whole.manager].map(async (person) => (await look(person, id)).status))).toEqual([404, 404, 200, 200, 200]);
    expect(await Promise.all([meant, beside, whole, other].map(async ({ manager, id: programmeId }) => (await matches(manager, programmeId)).includes(id)))).toEqual([true, false, true, false]);
    expect((await respond(other.manager, id, other.id)).status).toBe(404);
    expect((await respond(beside.manager, id, beside.id)).body).toMatchObject({ status: 409, code: 'proposals/outside-audience', detail: 'Deze plaatsing is alleen voor opleidingen die het bedrijf noemde.' });
    expect((await respond(company.admin, id, other.id)).body).toMatchObject({ status: 409, detail: expect.stringContaining('Voeg deze opleiding of instelling eerst toe') });
    expect((await respond(meant.manager, id, meant.id)).status).toBe(201);
    expect((await look(meant.manager, id)).body).toMatchObject({ isRestricted: true, standing: null });
    // A copy is for the same; nobody named is everybody.
    const copy = (await world.as(company.admin).post(`/v1/postings/${id}/copies`)).body;
    expect(copy.standing.audience.programmes).toMatchObject([{ id: meant.id }]);
    expect((await aim(company.admin, id, {})).body.isRestricted).toBe(false);
    await world.work();
    expect([await isListed(id), (await matches(other.manager, other.id)).includes(id)]).toEqual([true, true]);
  });

  it('names regions and partnerships too, which stand for who belongs to them', async () => {
    const [{ id, company }, south, west] = [await world.posting(), await world.programme({ region: 'south-east' }), await world.programme({ region: 'south-west' })];
    await aim(company.admin, id, { regions: ['south-east'] });
    expect([(await look(south.manager, id)).status, (await look(west.manager, id)).status]).toEqual([200, 404]);
    const partnership = await organisation('partnership');
    await world.db.transaction(async (tx) => {
      await tx.sql(`insert into partnership (organisation_id, kind) values ($1, 'network')`, [partnership]);
      await tx.sql(`insert into partnership_member (partnership_id, organisation_id, status, invited_at, answered_at) values ($1, $2, 'member', now(), now())`, [partnership, west.institutionId]);
    });
    await aim(company.admin, id, { organisationIds: [partnership] });
    expect([(await look(south.manager, id)).status, (await look(west.manager, id)).status]).toEqual([404, 200]);
  });

  it('of an institution is for companies; all that cannot be named is told at once', async () => {
    const [programme, company, { id: offer, company: owner }] = [await world.programme(), await world.company(), await world.posting()];
    const { body: request } = await world.as(programme.manager).post('/v1/postings', { kind: 'internship', title: 'Wij zoeken een plek' });
    expect((await aim(programme.manager, request.id, { organisationIds: [company.id] })).status).toBe(200);
    const refused = await aim(programme.manager, request.id, { organisationIds: [company.id, programme.institutionId], programmeIds: [programme.id], regions: ['north'] });
    expect(refused.body.errors.map(({ pointer }: Json) => pointer)).toEqual(['/organisationIds/1', '/programmeIds/0', '/regions/0']);
    expect((await aim(owner.admin, offer, { organisationIds: [company.id], regions: ['atlantis'] })).body.errors.map(({ pointer }: Json) => pointer)).toEqual(['/organisationIds/0', '/regions/0']);
    expect((await aim(company.admin, offer, {})).status).toBe(403);
    await world.as(owner.admin).post(`/v1/postings/${offer}/closure`);
    expect((await aim(owner.admin, offer, {})).body).toMatchObject({ status: 409, code: 'postings/not-editable' });
  });
});

describe('what an institution enters for a company', () => {
  const enter = (person: Person, body: Json) => world.as(person).post('/v1/entered-postings', { kind: 'internship', ...body });
  const write = async (person: Person, { id, version }: Json) => (await world.as(person).patch(`/v1/postings/${id}`, rest, { 'if-match': `"${version}"` })).body;
  const { kind: _, ...rest } = draftExample;
  const hand = (person: Person, id: string) => world.as(person).post(`/v1/postings/${id}/handover`);

  it('is public once the company says so; its writer hears of it', async () => {
    const [{ manager, institutionId }, company] = [await world.programme(), await world.company()];
    const { body: draft } = await enter(manager, { companyId: company.id });
    expect(draft).toMatchObject({ status: 'draft', direction: 'offer', owner: { id: company.id }, enteredBy: { id: institutionId }, branch: { id: company.branchId } });
    expect((await hand(manager, draft.id)).body).toMatchObject({ status: 400, errors: expect.arrayContaining([expect.objectContaining({ pointer: '/title' })]) });
    await write(manager, draft);
    expect((await world.as(manager).post(`/v1/postings/${draft.id}/publication`)).status).toBe(403);
    expect((await hand(manager, draft.id)).body.standing.handedOverAt).toBe('2027-03-18T09:00:00.000Z');
    expect((await hand(manager, draft.id)).body).toMatchObject({ status: 409, code: 'postings/handed-over' });
    expect((await world.as(manager).patch(`/v1/postings/${draft.id}`, { title: 'Toch anders' }, { 'if-match': '"3"' })).status).toBe(403);
    await world.work();
    expect(mails(company.admin, 'posting-handed-over')).toHaveLength(1);
    expect((await look(null, draft.id)).status).toBe(404);
    expect((await world.as(company.admin).post(`/v1/postings/${draft.id}/publication`)).body.status).toBe('published');
    await world.work();
    expect(mails(manager, 'entered-answered')).toEqual([`${company.name} neemt “Van eerste ticket tot release” over`]);
    expect((await look(null, draft.id)).body.enteredBy.id).toBe(institutionId);
  });

  it('goes away when the company refuses it, with the reason for who wrote it', async () => {
    const [{ manager }, company] = [await world.programme({ locale: 'en' }), await world.company()];
    const draft = await write(manager, (await enter(manager, { companyId: company.id })).body);
    const refuse = (person: Person) => world.as(person).post(`/v1/postings/${draft.id}/refusal`, { reason: 'Wij hebben dit jaar geen begeleider.' });
    expect((await refuse(company.admin)).body).toMatchObject({ status: 409, code: 'postings/not-now' });
    await hand(manager, draft.id);
    expect((await refuse(manager)).status).toBe(403);
    expect((await refuse(await world.person({ organisationId: company.id, role: 'member' }))).status).toBe(403);
    expect((await refuse(company.admin)).body).toMatchObject({ status: 'withdrawn', standing: { refusal: 'Wij hebben dit jaar geen begeleider.' } });
    expect((await refuse(company.admin)).status).toBe(409);
    await world.work();
    expect(mails(manager, 'entered-answered')).toEqual([`${company.name} does not take over “Van eerste ticket tot release”`]);
    expect((await look(manager, draft.id)).body.standing.refusal).toBe('Wij hebben dit jaar geen begeleider.');
    expect((await world.as(company.admin).post(`/v1/postings/${draft.id}/restoration`)).body).toMatchObject({ status: 'draft', standing: { refusal: null } });
  });

  it('may be for a company that is not here yet: the mail lets somebody read and refuse without an account', async () => {
    const { manager } = await world.programme();
    const company = { name: 'Kwelderdata', municipality: 'Groningen', website: 'https://kwelderdata.example' };
    expect((await enter(manager, { company })).body).toMatchObject({ status: 400, errors: [{ pointer: '/email' }] });
    expect((await enter(manager, { company: { ...company, municipality: 'Lutjebroek' }, email: 'a@b.example' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/company/municipality' }] });
    const { body: entered } = await enter(manager, { company, email: 'Tess@kwelderdata.example' });
    expect((await enter(manager, { company: { ...company, name: 'kwelderdata B.V.' }, email: 'tess@kwelderdata.example' })).body.owner.id).toBe(entered.owner.id);
    expect((await world.visitor.get(`/v1/companies/${entered.owner.id}`)).status).toBe(404);
    await write(manager, entered);
    expect((await hand(manager, entered.id)).status).toBe(201);
    const link = await linkOf('tess@kwelderdata.example');
    const behind = await world.visitor.get(`/v1/entered-links/${link}`);
    expect(behind.body).toMatchObject({ organisation: { name: 'Kwelderdata' }, email: 'tess@kwelderdata.example', postings: [{ id: entered.id, can: null, standing: null, contact: null }] });
    expect((await look(null, entered.id)).status).toBe(404);
    // Nobody answered: once more, and the older link still works.
    expect((await hand(manager, entered.id)).status).toBe(201);
    await world.work();
    expect((await world.visitor.post(`/v1/entered-links/${link}/refusal`, { reason: 'Wij doen geen stages.' })).body).toMatchObject({ organisation: { name: 'Kwelderdata' } });
    expect((await world.visitor.post(`/v1/entered-links/${link}/refusal`, { reason: 'Nog eens.' })).status).toBe(409);
    expect((await world.visitor.get(`/v1/entered-links/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await look(manager, entered.id)).body).toMatchObject({ status: 'withdrawn', standing: { refusal: 'Wij doen geen stages.' } });
  });

  it('is taken over by who accepts the invitation in that mail; a company nobody knows waits for HCA-ICT', async () => {
    const { manager } = await world.programme();
    const entered = await write(manager, (await enter(manager, { company: { name: 'Dijkdata', municipality: 'Assen' }, email: 'sam@dijkdata.example' })).body);
    await hand(manager, entered.id);
    const link = await linkOf('sam@dijkdata.example');
    const sam = await world.person();
    await world.db.transaction((tx) => tx.sql(`update person set email = 'sam@dijkdata.example' where id = $1`, [sam.id]));
    expect((await world.as(sam).post(`/v1/invitation-links/${link}/acceptance`)).body).toMatchObject({ role: 'admin', organisation: { name: 'Dijkdata' } });
    expect((await world.as(sam).post(`/v1/postings/${entered.id}/publication`)).body.status).toBe('in-review');
  });

  it('is for people who speak for a programme, about companies that everybody knows', async () => {
    const [{ institutionId }, company, hidden] = [await world.programme(), await world.company(), await world.company({ isVerified: false })];
    const [colleague, head] = [await world.person({ organisationId: institutionId, role: 'member' }), await world.person({ organisationId: institutionId, role: 'admin' })];
    expect((await enter(colleague, { companyId: company.id })).status).toBe(403);
    expect((await enter(company.admin, { companyId: company.id })).status).toBe(403);
    expect((await enter(company.admin, { companyId: company.id, institutionId })).status).toBe(404);
    expect((await enter(head, { companyId: hidden.id })).body).toMatchObject({ status: 400, errors: [{ pointer: '/companyId' }] });
    expect((await enter(head, {})).body).toMatchObject({ status: 400, errors: [{ pointer: '/companyId' }] });
    const { body: draft } = await enter(head, { companyId: company.id });
    expect((await world.as(head).post(`/v1/postings/${draft.id}/withdrawal`)).body.status).toBe('withdrawn');
    expect((await world.as(head).post(`/v1/postings/${draft.id}/restoration`)).body.status).toBe('draft');
  });
});

async function linkOf(address: string): Promise<string> {
  await world.work();
  return /entered\/([\w-]{43})/.exec(world.post.to(address).at(-1)?.text ?? '')?.[1] ?? '';
}

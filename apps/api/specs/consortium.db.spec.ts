import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

it('what a consortium posted becomes a collaboration in which its partners are named and read along, until they leave', async () => {
  const [lead, partner, programme] = [await world.company({ name: 'Penvoerderij' }), await world.company({ name: 'Meedoeners' }), await world.programme()];
  const posting = await world.posting({ company: lead });
  const asked = await world.as(lead.admin).post(`/v1/postings/${posting.id}/partners`, { organisationId: partner.id });
  await world.as(partner.admin).post(`/v1/posting-partners/${asked.body.id}/confirmation`);
  const proposal = await world.confirmed(posting, programme);
  await world.work();
  const mails = (template: string) => world.post.to(partner.admin.email).filter((mail) => mail.template === template);
  expect(mails('proposal-partner')).toMatchObject([{ text: expect.stringContaining(`/postings/${posting.id}`) }]);
  // The lead answers: a partner sees that somebody responds, not what they write to each other.
  expect((await world.as(partner.admin).get(`/v1/proposals/${proposal}`)).status).toBe(404);
  const { body: { id } } = await world.as(programme.manager).post(`/v1/proposals/${proposal}/acceptance`);
  await world.work();
  expect(mails('collaboration-opened')).toHaveLength(1);
  const at = `/v1/collaborations/${id}`;
  const seen = await world.as(partner.admin).get(at);
  expect([seen.status, seen.body]).toMatchObject([200, { partners: [{ id: partner.id, name: 'Meedoeners' }], company: { name: 'Penvoerderij' }, course: { side: null } }]);
  expect((seen.body.can as Json[]).filter(({ allowed }) => allowed)).toEqual([]);
  expect((await world.as(partner.admin).get('/v1/collaborations')).body.items.map((one: Json) => one.id)).toEqual([id]);
  const plan = await world.as(partner.admin).get(`${at}/plan`);
  expect([plan.status, plan.body.side]).toEqual([200, null]);
  // Check-ins and what is agreed are between the lead and the programme: there is nothing to do there for who reads along.
  expect([(await world.as(partner.admin).get(`${at}/check-ins`)).status, (await world.as(partner.admin).post(`${at}/plan/agreement`, {}, { 'if-match': '"1"' })).status]).toEqual([404, 404]);
  expect((await world.as((await world.company()).admin).get(at)).status).toBe(404);
  expect((await world.as(partner.admin).post(`/v1/posting-partners/${asked.body.id}/departure`)).status).toBe(201);
  expect([(await world.as(partner.admin).get(at)).status, (await world.as(lead.admin).get(at)).body.partners]).toEqual([404, []]);
});

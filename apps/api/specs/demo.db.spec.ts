import { routesOf } from '#base/server';
import type { Json } from '../testing/client';
import { START, World } from '../testing/world';

let earnest: World;
let demo: World;
beforeAll(async () => { [earnest, demo] = await Promise.all([World.open({ demo: false }), World.open()]); });
beforeEach(() => { demo.clock.set(START); });
afterAll(() => Promise.all([earnest.close(), demo.close()]));

it('leaves nothing of the demo outside demo mode', async () => {
  const routes = routesOf(earnest.app).filter(({ endpoint }) => endpoint?.access === 'demo');
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    ['GET /v1/demo/clock', 'GET /v1/demo/jobs', 'GET /v1/demo/mails', 'GET /v1/demo/sign-ins', 'POST /v1/demo/clock']);
  for (const { method, path, endpoint } of routes) {
    expect([path, (await earnest.visitor.call(method, path, endpoint?.bodyExample)).status]).toEqual([path, 404]);
  }
  expect((await earnest.visitor.get('/v1/me')).body.demo).toBe(false);
});

it('writes each mail in the other language too, and sends only the reader\'s own', async () => {
  for (const world of [demo, earnest]) {
    const { manager } = await world.programme();
    await world.as(manager).put('/v1/notification-settings/matches', { frequency: 'at-once' });
    await world.posting();
    await world.work();
    const [parcel, ...others] = world.post.to(manager.email);
    expect([others, parcel?.locale]).toEqual([[], 'nl']);
    await world.db.transaction((tx) => tx.sql(`insert into demo_mail (message_id, recipient, subject, text_body, html_body) values ($1, $2, $3, $4, $5)`,
      [`<${parcel?.messageId}@koppelvlak.example>`, manager.email, parcel?.subject, parcel?.text, parcel?.html]));
    const kept = await world.db.transaction((tx) => tx.sql(`select * from demo_rendering where mail_id = $1`, [parcel?.messageId]));
    expect(kept).toHaveLength(world === demo ? 1 : 0);
    if (world !== demo) continue;
    const [mail] = (await demo.visitor.get(`/v1/demo/mails?to=${manager.email}`)).body.items;
    expect(mail).toMatchObject({ locale: 'nl', subject: expect.stringMatching(/^Past bij /), other: { locale: 'en', subject: expect.stringMatching(/^Fits /) } });
    expect(mail.other.html).toContain('<html lang="en">');
  }
});

it('tells what ran since the clock was moved, and what is still under way', async () => {
  expect((await demo.visitor.get('/v1/demo/jobs')).body).toEqual({ since: null, isBusy: false, items: [] });
  const made = await demo.collaboration();
  const { id, posting, programme } = made;
  await demo.agreed(made);
  await demo.as(programme.manager).post(`/v1/collaborations/${id}/start`);
  await demo.work();
  await demo.db.transaction((tx) => tx.sql(`insert into demo_clock (shift_ms) values (0)`));
  const nothing = (await demo.visitor.get('/v1/demo/jobs')).body;
  expect(nothing).toEqual({ since: expect.any(String), isBusy: false, items: [] });

  demo.clock.set('2027-09-20T09:00:00Z');
  const due = (await demo.visitor.get('/v1/demo/jobs')).body;
  expect(due).toMatchObject({ isBusy: true, items: expect.arrayContaining([{ job: 'ask-check-in', title: { nl: 'Tussenstand gevraagd', en: 'Check-in asked for' }, done: 0, open: 1, setAside: 0 }]) });
  await demo.work();
  const done = (await demo.visitor.get('/v1/demo/jobs')).body;
  expect(done.isBusy).toBe(false);
  const figures = Object.fromEntries(done.items.map((item: Json) => [item.job, item.done]));
  expect(figures).toMatchObject({ 'ask-check-in': 1, 'send-mail': 3 });
  expect(demo.post.to(posting.company.admin.email).length).toBeGreaterThan(0);
});

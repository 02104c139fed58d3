import { routesOf } from '#base/server';
import { World } from '../testing/world';

let earnest: World;
beforeAll(async () => { earnest = await World.open({ demo: false }); });
afterAll(() => earnest.close());

it('leaves nothing of the demo outside demo mode', async () => {
  const routes = routesOf(earnest.app).filter(({ endpoint }) => endpoint?.access === 'demo');
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(['GET /v1/demo/clock', 'GET /v1/demo/mails', 'GET /v1/demo/sign-ins', 'POST /v1/demo/clock']);
  for (const { method, path, endpoint } of routes) {
    expect([path, (await earnest.visitor.call(method, path, endpoint?.bodyExample)).status]).toEqual([path, 404]);
  }
  expect((await earnest.visitor.get('/v1/me')).body.demo).toBe(false);
});

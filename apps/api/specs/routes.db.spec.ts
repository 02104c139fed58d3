import { routesOf, type Route } from '#base/server';
import { World } from '../testing/world';

let world: World;
let routes: Route[];
beforeAll(async () => {
  world = await World.open();
  routes = routesOf(world.app);
});
afterAll(() => world.close());

const named = (route: Route) => `${route.method} ${route.path}`;

describe('every route', () => {
  it('is there: the check really looks', () => {
    expect(routes.length).toBeGreaterThan(35);
  });

  it('says who may call it, what it is for and what it answers, with an example', () => {
    const faults = routes.flatMap((route) => {
      const { endpoint } = route;
      if (!endpoint) return [`${named(route)} is neither public nor guarded`];
      return [
        ...(endpoint.summary ? [] : [`${named(route)} has no summary`]),
        ...(endpoint.answer || route.method === 'DELETE' ? [] : [`${named(route)} has no answer schema`]),
        ...(endpoint.answer && endpoint.example === undefined ? [`${named(route)} has no example`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has a schema for everything that comes in', () => {
    const faults = routes.flatMap((route) => [
      ...route.schemas.filter(({ schema }) => schema === undefined).map(({ type }) => `${named(route)} takes ${type} without a schema`),
      ...(route.path.includes(':') && !route.schemas.some(({ type }) => type === 'path') ? [`${named(route)} does not check its path`] : []),
      ...(route.schemas.some(({ type }) => type === 'body') && route.endpoint?.bodyExample === undefined ? [`${named(route)} has no example of its body`] : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('with an example keeps to its own schema', () => {
    const faults = routes.flatMap((route) => {
      const answer = route.endpoint?.answer?.safeParse(route.endpoint.example);
      return answer && !answer.success ? [`${named(route)}: ${answer.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join(', ')}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('that changes something is open to nobody by accident', () => {
    const open = routes.filter(({ method, endpoint }) => method !== 'GET' && endpoint?.access === 'public').map(named);
    expect(open.sort()).toEqual(['POST /v1/password-requests', 'POST /v1/questions', 'POST /v1/sessions', 'POST /v1/sign-up-reminders', 'POST /v1/sign-ups']);
  });
});

describe('who did not sign in', () => {
  it('gets 401, before anything is looked up', async () => {
    const guarded = routes.filter(({ endpoint }) => endpoint?.access === 'signed-in');
    for (const route of guarded) {
      const path = route.path.replace(/:[^/]+/g, '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d');
      const answer = await world.visitor.call(route.method, path, route.endpoint?.bodyExample);
      expect([named(route), answer.status]).toEqual([named(route), 401]);
    }
  });
});

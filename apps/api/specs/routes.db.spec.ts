import { routesOf, type Route } from '#base/server';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
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
    expect(open).toEqual(['POST /v1/sessions']);
  });

  it('behind an id says whose it is, unless everybody may read it', () => {
    const faults = routes.filter(({ path, endpoint }) => path.includes(':') && endpoint?.access === 'signed-in' && !endpoint.owned).map(named);
    expect(faults).toEqual([]);
  });
});

describe('a stranger', () => {
  it('gets 404 for everything of somebody else, with a valid body', async () => {
    const things = await ownedThings();
    const strangers = [(await world.company()).admin, (await world.programme()).manager];
    const guarded = routes.filter(({ endpoint }) => endpoint?.owned);
    expect(guarded.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const route of guarded) {
      for (const stranger of strangers) {
        for (const [place, kind] of Object.entries(route.endpoint?.owned ?? {})) {
          const thing = things[kind];
          if (!thing) { faults.push(`${named(route)} owns an unknown kind of thing: ${kind}`); continue; }
          const { path, body } = requestFor(route, place, thing);
          const answer = await world.as(stranger).call(route.method, path, body, { 'if-match': '"1"' });
          if (answer.status !== 404) faults.push(`${named(route)} with ${place} of somebody else answers ${answer.status} ${JSON.stringify(answer.body)}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('who did not sign in gets 401, before anything is looked up', async () => {
    const guarded = routes.filter(({ endpoint }) => endpoint?.access === 'signed-in');
    for (const route of guarded) {
      const path = route.path.replace(/:[^/]+/g, '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d');
      const answer = await world.visitor.call(route.method, path, route.endpoint?.bodyExample);
      expect([named(route), answer.status]).toEqual([named(route), 401]);
    }
  });

  it('finds in no list of one\'s own what belongs to others', async () => {
    const { id, posting, programme } = await world.collaboration();
    const draft = await world.draft(posting.company);
    const secrets = [id, posting.company.admin.email, programme.manager.email, String(draft.id)];
    const lists = routes.filter(({ endpoint, method, path }) => method === 'GET' && endpoint?.access !== 'demo' && !path.includes(':') && path.startsWith('/v1/'));
    expect(lists.length).toBeGreaterThan(8);
    const strangers: (Person | null)[] = [(await world.company()).admin, (await world.programme()).manager, null];
    for (const stranger of strangers) {
      for (const route of lists) {
        const answer = await (stranger ? world.as(stranger) : world.visitor).get(`${route.path}?limit=100`);
        const leaked = secrets.filter((secret) => JSON.stringify(answer.body).includes(secret));
        expect([named(route), leaked]).toEqual([named(route), []]);
      }
    }
    // The other way round: the owner does see them, so the check above looked at something.
    expect((await world.as(programme.manager).get('/v1/collaborations')).body.items.map((item: Json) => item.id)).toContain(id);
  });
});

/** One thing of each kind that belongs to somebody. */
async function ownedThings(): Promise<Record<string, string>> {
  const { id: collaboration, posting, programme } = await world.collaboration();
  const draft = await world.draft(posting.company);
  const other = await world.posting();
  const proposal = await world.confirmed(other, programme);
  await world.as(programme.manager).post(`/v1/collaborations/${collaboration}/start`);
  await world.work();
  const checkIns = await world.as(programme.manager).get(`/v1/collaborations/${collaboration}/check-ins`);
  return { posting: String(draft.id), organisation: posting.company.id, programme: programme.id, proposal, collaboration, checkIn: String(checkIns.body.items[0]?.id) };
}

function requestFor(route: Route, place: string, thing: string): { path: string; body: unknown } {
  const [where, name] = place.split('.') as [string, string];
  const path = route.path.replace(/:([^/]+)/g, (_, key: string) => (where === 'path' && key === name ? thing : '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'));
  const example = route.endpoint?.bodyExample;
  return { path, body: where === 'body' ? { ...(example as object), [name]: thing } : example };
}

import * as z from 'zod';
import { Actor, routesOf, type Route } from '#base/server';
import { seesMonitor } from '#monitor/server';
import type { Answer, Json } from '../testing/client';
import { openEstate, type Asker, type Estate, type Kind } from '../testing/tenancy/estate';
import { listings } from '../testing/tenancy/listings';
import { rules, type Outcome } from '../testing/tenancy/rules';
import { Witness } from '../testing/witness';

/** A visitor, as rules see one. */
const nobody = new Actor('', '', []);
const UNKNOWN = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d';

let estate: Estate;
let witness: Witness;
let routes: Route[];
let owned: Route[];
let lists: Route[];
beforeAll(async () => {
  estate = await openEstate();
  witness = await Witness.of(estate.world.db.url);
  routes = routesOf(estate.world.app);
  owned = routes.filter(({ endpoint }) => endpoint?.owned);
  lists = routes.filter(({ method, path, endpoint }) => method === 'GET' && path.startsWith('/v1/') && endpoint?.access !== 'demo' && isList(endpoint?.answer));
}, 120_000);
afterAll(async () => {
  await witness.close();
  await estate.world.close();
});

const named = ({ method, path }: Route) => `${method} ${path}`;
const schemaOf = (schema: unknown): Json => z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
const isList = (answer: z.ZodType | undefined) => answer !== undefined && schemaOf(answer).properties?.items?.type === 'array';
const holdsId = (schema: Json): boolean => schema.format === 'uuid' || [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])].some(holdsId);
/** Every place of a request that takes an id, by its schemas; of a list of things, the place in each of them. */
const idPlaces = ({ schemas }: Route) => schemas.flatMap(({ type, schema }) => placesIn(type, schemaOf(schema)));
const placesIn = (within: string, schema: Json): string[] => Object.entries<Json>(schema.properties ?? {}).flatMap(([name, property]) => [
  ...(holdsId(property) ? [`${within}.${name}`] : []), ...(property.items?.properties ? placesIn(`${within}.${name}`, property.items) : [])]);

describe('every route', () => {
  it('says of each id that it takes whose it is, or that everybody may know it', () => {
    expect(routes.flatMap(idPlaces).length).toBeGreaterThan(20);
    const faults = routes.filter(({ endpoint }) => endpoint?.access !== 'demo').flatMap((route) => idPlaces(route).filter((place) => !(place in (route.endpoint?.owned ?? {})) && !route.endpoint?.known?.includes(place)).map((place) => `${named(route)} does not say whose ${place} is`));
    // In lists of things that are written as a whole; that each of them is of the same institution, the stories of these routes tell.
    expect(faults.sort()).toEqual(['PATCH /v1/institutions/:id does not say whose body.boards.programmeId is', 'POST /v1/proposals/:id/messages does not say whose body.files is', 'PUT /v1/programmes/:id/keepers does not say whose body.keepers.personId is']);
  });

  it('that takes something owned says what it does with it, and the rules know that; one behind a login that takes no id lists what is owned or is the reader\'s own', () => {
    const faults = owned.flatMap((route) => [
      ...(rules[route.endpoint?.does ?? ''] ? [] : [`${named(route)} does what the rules do not know: ${route.endpoint?.does}`]),
      ...Object.values(route.endpoint?.owned ?? {}).filter((kind) => !(kind in estate.facts)).map((kind) => `${named(route)} owns an unknown kind of thing: ${kind}`),
    ]);
    expect(faults).toEqual([]);
    const plain = routes.filter(({ endpoint }) => endpoint?.access === 'signed-in' && !endpoint.owned && !endpoint.lists).map(named);
    expect(plain.sort()).toEqual(['DELETE /v1/me/calendar-feed', 'DELETE /v1/other-sessions', 'DELETE /v1/sessions', 'DELETE /v1/sessions/current', 'GET /v1/account', 'GET /v1/company-likenesses', 'GET /v1/me/calendar-feed', 'GET /v1/me/events', 'GET /v1/monitor/gaps/nights', 'GET /v1/monitor/overview', 'GET /v1/notification-settings', 'POST /v1/account-closure', 'POST /v1/address-changes', 'POST /v1/companies', 'POST /v1/institutions', 'POST /v1/invitation-links/:token/acceptance', 'POST /v1/mail-trials', 'POST /v1/match-rule-drafts', 'POST /v1/match-rule-previews', 'POST /v1/me/calendar-feed', 'POST /v1/municipalities', 'POST /v1/notice-readings', 'POST /v1/notice-visits', 'POST /v1/organisations/:id/join-requests', 'POST /v1/password-changes', 'POST /v1/saved-searches', 'PUT /v1/account', 'PUT /v1/notification-settings/:topic']);
  });

  it('that lists says what of whom, unless everybody reads the same', () => {
    expect(lists.length).toBeGreaterThan(15);
    expect(lists.filter(({ endpoint }) => endpoint?.access !== 'public' && !endpoint?.lists).map(named)).toEqual([]);
    expect(lists.filter(({ endpoint }) => endpoint?.lists && !listings[endpoint.lists]).map(named)).toEqual([]);
  });
});

describe('everybody who asks', () => {
  it('can do with each thing what the rules say, and to the rest each thing is as unknown as one that does not exist', async () => {
    const faults: string[] = [];
    let [asked, done, unknown] = [0, 0, 0];
    for (const route of owned) {
      const answers = new Map<string, Promise<string>>();
      const check = async (asker: Asker, ids: Record<string, string>) => {
        const outcome = expected(route, asker, ids);
        const answer = await send(route, asker, ids);
        const isRead = route.method === 'GET';
        const fault = faultOf(outcome, answer) ?? (isRead ? null : answer.status < 400 ? await takeBack() : await changed());
        [asked, done] = [asked + 1, done + (answer.status < 400 ? 1 : 0)];
        if (fault) faults.push(`${asker.name}: ${named(route)} ${JSON.stringify(ids)} ${fault}; the rules say ${JSON.stringify(outcome)}`);
        for (const place of typeof outcome === 'string' ? [] : outcome.asIfUnknown) {
          const key = `${asker.name} ${place} ${answer.status}`;
          if (!answers.has(key)) answers.set(key, send(route, asker, { ...ids, [place]: UNKNOWN }).then(told));
          const meant = await answers.get(key);
          unknown += 1;
          if (meant !== told(answer)) faults.push(`${asker.name}: ${named(route)} ${JSON.stringify(ids)} tells that ${place} exists: ${told(answer)} and not ${meant}`);
        }
      };
      // A list that is searched by an id stays a list.
      const cases = combinations(route).filter((ids) => Object.keys(ids).some((place) => !place.startsWith('query.')));
      for (const asker of estate.askers) {
        const some = sampled(route, asker, cases);
        if (route.method === 'GET') await Promise.all(some.map((ids) => check(asker, ids)));
        else for (const ids of some) await check(asker, ids);
      }
      const written = await changed();
      if (written) faults.push(`${named(route)} ${written}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(asked).toBeGreaterThan(2000);
    expect(done).toBeGreaterThan(200);
    expect(unknown).toBeGreaterThan(1000);
  }, 900_000);

  it('finds in each list exactly the rows that the rules let them see, whatever they filter on', async () => {
    const faults: string[] = [];
    let shown = 0;
    for (const route of lists) {
      const listing = listings[route.endpoint?.lists ?? ''];
      if (!listing) continue;
      const within = route.endpoint?.owned?.['path.id'] as Kind | undefined;
      for (const asker of estate.askers.filter(({ actor }) => actor !== null || route.endpoint?.access === 'public')) {
        for (const id of within ? [...estate.facts[within].keys()] : ['']) {
          if (within && expected(route, asker, { 'path.id': id }) !== 'done') continue;
          const rows = [...estate.facts[listing.kind].values()].filter((row) => listing.shows(asker.actor, row, id)).map((row) => row.id).sort();
          const path = route.path.replace(':id', id);
          const all = await everyId(asker, path, listing.of);
          shown += all.length;
          if (all.join() !== rows.join()) faults.push(`${asker.name}: ${path} shows ${all.join()} and not ${rows.join()}`);
          for (const filters of route.endpoint?.access === 'public' ? [] : filtersOf(route)) {
            const found = (await Promise.all(filters.map((filter) => everyId(asker, `${path}?${filter}`, listing.of)))).flat();
            const foreign = found.filter((one) => !rows.includes(one));
            if (foreign.length > 0) faults.push(`${asker.name}: ${path} with ${filters.join(' or ')} shows ${foreign.join()}`);
          }
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(shown).toBeGreaterThan(300);
  }, 900_000);

  it('reads the same as a visitor in every list that is nobody\'s', async () => {
    const [school] = [...estate.facts.programme.values()].map(({ institutionId }) => institutionId);
    for (const route of lists.filter(({ endpoint }) => endpoint?.access === 'public' && !endpoint.lists)) {
      const path = route.path.replace('institutions/:id', `institutions/${school}`);
      const [visitor, ...others] = await Promise.all(estate.askers.map((asker) => call(asker, 'GET', `${path}?limit=100`)));
      expect(visitor?.status).toBe(200);
      for (const other of others) expect([path, other.body]).toEqual([path, visitor?.body]);
    }
  }, 60_000);
});

it('the monitor is for who HCA-ICT says', async () => {
  for (const asker of estate.askers) {
    const { status } = await call(asker, 'GET', '/v1/monitor/overview');
    expect([asker.name, status]).toEqual([asker.name, !asker.actor ? 401 : seesMonitor(asker.actor) ? 200 : 403]);
  }
});

const call = ({ person }: Asker, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => (person ? estate.world.as(person) : estate.world.visitor).call(method, path, body, headers);

/** All cases in the soak; in the daily run a few of each outcome, always the same ones. */
function sampled(route: Route, asker: Asker, cases: Record<string, string>[]): Record<string, string>[] {
  if (process.env['TENANCY'] === 'all') return cases;
  const seen = new Map<string, number>();
  return cases.filter((ids) => {
    const outcome = JSON.stringify(expected(route, asker, ids));
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    return (seen.get(outcome) ?? 0) <= 2;
  });
}

/** One thing for each case that the rules may tell apart, at each place, in all combinations. */
function combinations({ endpoint }: Route): Record<string, string>[] {
  return Object.entries(endpoint?.owned ?? {}).reduce<Record<string, string>[]>((all, [place, kind]) => {
    const cases = new Map([...estate.facts[kind as Kind].values()].map((thing) => [likeness(thing), thing.id]));
    return all.flatMap((one) => [...cases.values()].map((id) => ({ ...one, [place]: id })));
  }, [{}]);
}
/** What a rule could go by; of things with a status that are alike in it, one will do. */
function likeness({ id, ownerId, companyId, programmeId, direction, status, startedBy, audience, publishedAt }: Json): string {
  return JSON.stringify([status === undefined ? id : null, ownerId, companyId, programmeId, direction, status, startedBy, audience, publishedAt === null]);
}

function expected(route: Route, { actor }: Asker, ids: Record<string, string>): Outcome | 'not signed in' {
  const rule = rules[route.endpoint?.does ?? ''];
  if (!actor && route.endpoint?.access === 'signed-in') return 'not signed in';
  return rule?.(actor ?? nobody, (place) => ids[place] ?? '', (kind, id) => known(estate.facts[kind].get(id))) ?? 'refused';
}

const known = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('The rules were asked for something that is not there');
  return thing;
};

function faultOf(outcome: Outcome | 'not signed in', { status, body }: Answer): string | null {
  const isAsSaid = outcome === 'done' ? status < 300 : outcome === 'not signed in' ? status === 401 : outcome === 'refused' ? [400, 403, 409, 412].includes(status) : outcome === 'seen' ? status !== 404 && status !== 401 && status < 500 : status === outcome.status;
  return isAsSaid ? null : `answers ${status} ${JSON.stringify(body).slice(0, 300)}`;
}

/** The request of the example, about these things. */
function send(route: Route, asker: Asker, ids: Record<string, string>): Promise<Answer> {
  const at = (where: string) => Object.entries(ids).filter(([place]) => place.startsWith(`${where}.`)).map(([place, id]) => [place.slice(where.length + 1), id] as const);
  const path = at('path').reduce((text, [name, id]) => text.replace(`:${name}`, id), route.path);
  const query = at('query').map(([name, id]) => `${name}=${id}`).join('&');
  const body = route.endpoint?.bodyExample === undefined ? undefined : at('body').reduce<Json>((all, [name, id]) => {
    const [list, place] = name.split('.') as [string, string?];
    return { ...all, [list]: place ? [{ ...all[list][0], [place]: id }] : id };
  }, route.endpoint.bodyExample);
  return call(asker, route.method, query ? `${path}?${query}` : path, body, route.endpoint?.versioned ? { 'if-match': `"${estate.facts.posting.get(ids['path.id'] ?? '')?.version ?? 1}"` } : {});
}

/** What an answer tells, apart from which request it was. */
const told = ({ status, body }: Answer) => JSON.stringify([status, { ...body, instance: '' }]);

async function changed(): Promise<string | null> {
  if (!await witness.sawSomething()) return null;
  const changes = await witness.changes();
  return changes.length > 0 ? `changes ${JSON.stringify(changes).slice(0, 500)}` : null;
}

async function takeBack(): Promise<null> {
  if (await witness.sawSomething()) await witness.undo();
  return null;
}

/** The ids in all pages of a list, in order. */
async function everyId(asker: Asker, path: string, of: (item: Json) => string): Promise<string[]> {
  const items: Json[] = [];
  let next: string | null = path;
  while (next) {
    const answer: Answer = await call(asker, 'GET', `${next}${next.includes('?') ? '&' : '?'}limit=100`);
    if (answer.status !== 200) throw new Error(`${asker.name}: ${next} answers ${answer.status}`);
    items.push(...answer.body.items);
    next = answer.body.next ? `${path}${path.includes('?') ? '&' : '?'}cursor=${answer.body.next}` : null;
  }
  return items.map(of).sort();
}

/** Each parameter of a list that chooses: all that can be chosen. */
function filtersOf({ schemas }: Route): string[][] {
  const asked = schemas.find(({ type }) => type === 'query')?.schema;
  const query: Json = asked ? schemaOf(asked) : {};
  return Object.entries<Json>(query.properties ?? {}).flatMap(([name, { enum: choices, format }]) => [
    ...(choices ? [choices.map((choice: string) => `${name}=${choice}`)] : []),
    ...(format === 'uuid' ? [[...estate.facts.posting.keys(), ...estate.facts.organisation.keys()].slice(0, 4).map((id) => `${name}=${id}`)] : []),
  ]);
}

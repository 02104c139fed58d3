import { routesOf, SESSION_COOKIE, type EndpointFacts } from '#base/server';
import type { Person } from '../../testing/builders';
import type { Json } from '../../testing/client';
import type { World } from '../../testing/world';
import { prepare, UNKNOWN } from './ready-world';

/** A way to call the API, as the document tells it, with the facts its route declares. */
export interface Operation { id: string; method: string; path: string; said: Json; endpoint: EndpointFacts }

export type What = 'plain' | 'head' | 'options' | 'wrong-method' | 'slash' | 'signed-out' | 'unknown' | 'misspelt' | 'bad-query' | 'broken-json' | 'xml' | 'giant' | 'empty-body'
  | 'offset' | 'cross-site' | 'not-modified' | 'one-item' | 'next-page' | 'no-version' | 'stale' | 'too-often';

/** One request and its answer. */
export interface Exchange { operation: Operation; what: What; method: string; path: string; isVisitor: boolean; status: number; headers: Headers; text: string; body: Json; earlier?: Exchange }

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** What addresses a path of the document stands for. */
export const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

/** Calls every operation of the document in every way that a rule is about. */
export async function callEverything(world: World): Promise<{ document: Json; operations: Operation[]; exchanges: Exchange[] }> {
  const document: Json = (await world.visitor.get('/v1/openapi.json')).body;
  const routes = routesOf(world.app);
  const operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) => Object.entries<Json>(methods).map(([name, said]): Operation => {
    const [method, full] = [name.toUpperCase(), `${document.servers[0].url}${path}`];
    const endpoint = routes.find((route) => route.method === method && route.path.replace(/:([^/]+)/g, '{$1}') === full)?.endpoint;
    if (!endpoint) throw new Error(`${method} ${full} is no route`);
    return { id: said.operationId, method, path: full, said, endpoint };
  }));
  const { people, fill, ready } = await prepare(world);
  const exchanges: Exchange[] = [];
  const methodsAt = (path: string) => operations.filter((other) => patternOf(other.path).test(path)).map(({ method }) => method);
  const send = async (operation: Operation, what: What, { method = operation.method, path = fill(operation.path), person = null as Person | null, headers = {} as Record<string, string>, body = undefined as unknown, earlier = undefined as Exchange | undefined } = {}) => {
    const answer = await fetch(`${world.origin}${path}`, { method, redirect: 'manual', headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(person ? { cookie: `${SESSION_COOKIE}=${person.secret}` } : {}), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json') && text !== '';
    const exchange: Exchange = { operation, what, method, path, isVisitor: person === null, status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : null, ...(earlier ? { earlier } : {}) };
    exchanges.push(exchange);
    return exchange;
  };
  /** Whom the operation lets in, found by trying. */
  const plain = async (operation: Operation) => {
    for (const person of operation.endpoint.access === 'signed-in' ? people : [null]) {
      const exchange = await send(operation, 'plain', { person });
      if (exchange.status < 400) return { person, exchange };
    }
    return { person: people[0] ?? null, exchange: null };
  };
  const refused = async (operation: Operation, person: Person | null) => {
    const { endpoint, said, path } = operation;
    await send(operation, 'slash', { path: `${fill(path)}/`, person });
    await send(operation, 'options', { method: 'OPTIONS' });
    for (const method of METHODS.filter((one) => !methodsAt(fill(path)).includes(one))) await send(operation, 'wrong-method', { method });
    if (endpoint.access === 'signed-in') await send(operation, 'signed-out', said.requestBody ? { body: {} } : {});
    const versioned: Record<string, string> = endpoint.versioned ? { 'if-match': '"1"' } : {};
    const example = said.requestBody ? { body: said.requestBody.content['application/json'].example } : {};
    if (path.includes('{')) {
      await send(operation, 'unknown', { path: path.replace(/\{\w+\}/g, path.includes('{slug}') ? 'no-such-thing' : UNKNOWN), person, headers: versioned, ...example });
      if (!path.includes('{token}')) await send(operation, 'misspelt', { path: path.replace(/\{\w+\}/g, 'No%20Such'), person, headers: versioned, ...example });
    }
    if (operation.method === 'GET') return;
    await send(operation, 'cross-site', { person, headers: { 'sec-fetch-site': 'cross-site' } });
    await send(operation, 'xml', { person, body: '<a/>', headers: { 'content-type': 'text/xml' } });
    await send(operation, 'giant', { person, body: { x: 'x'.repeat(300_000) } });
    if (!said.requestBody) return;
    await send(operation, 'broken-json', { person, body: '{"a":', headers: versioned });
    if (!endpoint.versioned) await send(operation, 'empty-body', { person, body: {} });
    for (const [name, property] of Object.entries<Json>(said.requestBody.content['application/json'].schema.properties ?? {})) {
      if (property.format === 'date-time') await send(operation, 'offset', { person, body: { ...said.requestBody.content['application/json'].example, [name]: '2027-09-13T11:00:00+02:00' } });
    }
  };
  const read = async (operation: Operation) => {
    const { person, exchange } = await plain(operation);
    await refused(operation, person);
    if (!exchange) return;
    await send(operation, 'head', { method: 'HEAD', person, earlier: exchange });
    const query = (operation.said.parameters as Json[]).filter((one) => one.in === 'query').map(({ name }) => name);
    if (query.includes('limit')) {
      await send(operation, 'bad-query', { path: `${fill(operation.path)}?limit=0&cursor=`, person });
      const first = await send(operation, 'one-item', { path: `${fill(operation.path)}?limit=1`, person });
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
      if (next) await send(operation, 'next-page', { path: next, person, earlier: first });
    }
    if (operation.endpoint.cache) {
      await send(operation, 'not-modified', { headers: { 'if-none-match': exchange.headers.get('etag') ?? '' } });
      await send(operation, 'plain', { person: people[0] ?? null });
    }
  };
  const write = async (operation: Operation) => {
    const prepared = ready[operation.id];
    const person = prepared?.person ?? (operation.endpoint.access === 'signed-in' ? people[0] ?? null : null);
    await refused(operation, person);
    const { path = fill(operation.path), body = operation.said.requestBody?.content['application/json'].example, headers = {} } = prepared ?? {};
    if (operation.endpoint.versioned) {
      await send(operation, 'no-version', { person, path, body });
      await send(operation, 'stale', { person, path, body, headers: { 'if-match': '"999"' } });
    }
    await send(operation, 'plain', { person, path, body, headers });
  };
  const reads = operations.filter(({ method }) => method === 'GET');
  for (let at = 0; at < reads.length; at += 6) await Promise.all(reads.slice(at, at + 6).map(read));
  for (const operation of operations) if (operation.method !== 'GET') await write(operation);
  for (const operation of operations.filter(({ said }) => said.responses['429'])) {
    for (let tries = 0; tries < 70; tries += 1) {
      const path = operation.path.replace(/\{\w+\}/g, 'x'.repeat(43));
      const { status } = await send(operation, 'too-often', { path, ...(operation.said.requestBody ? { body: wrong(operation.said.requestBody.content['application/json'].example) } : {}) });
      if (status === 429) break;
    }
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
  }
  return { document, operations, exchanges };
}

/** An example with the wrong password, where it has one. */
const wrong = (example: Json): Json => ('password' in example ? { ...example, password: 'no' } : example);

import type { Json } from '../../testing/client';
import { patternOf, type Exchange, type What } from './exchanges';

/** One rule about answers, with a way to break one. */
export interface LiveRule {
  id: string;
  says: string;
  /** Which answers it is about, and how many there are at least. */
  about: (exchange: Exchange) => boolean;
  least: number;
  /** What is wrong, or nothing. */
  fault: (exchange: Exchange, document: Json) => string | null;
  /** Spoils a sound answer, so that this rule must speak. */
  spoil: (exchange: Exchange) => Partial<Exchange>;
}

const was = (...whats: What[]) => ({ what }: Exchange) => whats.includes(what);
const everything = () => true;
const refused = ({ status, method }: Exchange) => status >= 400 && method !== 'HEAD';
const went = ({ status, what }: Exchange) => status < 300 && what === 'plain';
const header = (exchange: Exchange, name: string) => exchange.headers.get(name) ?? '';
const lacks = (exchange: Exchange, wanted: Record<string, RegExp>) =>
  Object.entries(wanted).filter(([name, form]) => !form.test(header(exchange, name))).map(([name]) => `${name} is "${header(exchange, name)}"`).join(', ') || null;
const answers = (status: number) => (exchange: Exchange) => (exchange.status === status ? null : `answers ${exchange.status}`);
const withHeaders = (exchange: Exchange, changes: Record<string, string | null>) => {
  const headers = new Headers(exchange.headers);
  for (const [name, value] of Object.entries(changes)) if (value === null) headers.delete(name); else headers.set(name, value);
  return { headers };
};
const isKept = ({ operation, isVisitor, status, method }: Exchange) => operation.endpoint.cache === true && isVisitor && (method === 'GET' || method === 'HEAD') && (status === 200 || status === 304);

/** Every value in an answer, with the name it stands under. */
const values = (body: Json, name = ''): [string, unknown][] =>
  Array.isArray(body) ? body.flatMap((each) => values(each, name)) : body !== null && typeof body === 'object' ? Object.entries(body).flatMap(([key, value]) => values(value, key)) : [[name, body]];

export const liveRules: LiveRule[] = [
  { id: '/core/version-header', says: 'every answer carries the full version', about: everything, least: 400, fault: (x, { info }) => (header(x, 'api-version') === info.version ? null : `API-Version is "${header(x, 'api-version')}"`), spoil: (x) => withHeaders(x, { 'api-version': '1' }) },
  { id: '/core/transport/security-headers', says: 'every answer carries them', about: everything, least: 400, fault: (x) => lacks(x, { 'strict-transport-security': /max-age=\d{8}/, 'x-content-type-options': /^nosniff$/, 'x-frame-options': /^DENY$/, 'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/, 'referrer-policy': /./ }), spoil: (x) => withHeaders(x, { 'x-frame-options': null }) },
  { id: '/core/transport/security-headers', says: 'nothing is stored, but what is public and says so', about: everything, least: 400, fault: (x) => lacks(x, { 'cache-control': isKept(x) ? /^public, no-cache$/ : /^no-store$/ }), spoil: (x) => withHeaders(x, { 'cache-control': 'max-age=60' }) },
  { id: '/core/transport/security-headers', says: 'what has a body says its type, what has none has none', about: ({ method }) => method !== 'HEAD', least: 400, fault: (x) => (x.text === '' ? ([204, 304].includes(x.status) ? null : 'no body') : lacks(x, { 'content-type': x.status < 400 ? /^application\/json; charset=utf-8$/ : /^application\/problem\+json; charset=utf-8$/ })), spoil: (x) => withHeaders({ ...x }, { 'content-type': 'text/html' }) },
  { id: '/core/transport/cors', says: 'only the document is open to other websites', about: everything, least: 400, fault: (x) => ((header(x, 'access-control-allow-origin') === '') === (x.operation.id !== 'Document.read' || x.status >= 400) ? null : `Access-Control-Allow-Origin is "${header(x, 'access-control-allow-origin')}"`), spoil: (x) => withHeaders(x, { 'access-control-allow-origin': x.operation.id === 'Document.read' ? null as never : '*' }) },
  { id: '/core/publish-openapi', says: 'the document is read without signing in, by every website', about: (x) => x.operation.id === 'Document.read' && x.isVisitor && went(x), least: 1, fault: (x) => (x.path.endsWith('/openapi.json') && x.body?.openapi ? lacks(x, { 'access-control-allow-origin': /^\*$/ }) : 'is no document'), spoil: (x) => withHeaders(x, { 'access-control-allow-origin': null }) },
  { id: '/core/hide-implementation', says: 'no header names what we are made of', about: everything, least: 400, fault: (x) => ['server', 'x-powered-by', 'via'].filter((name) => x.headers.has(name)).join() || null, spoil: (x) => withHeaders(x, { 'x-powered-by': 'Something' }) },
  { id: '/core/http-response-code', says: 'no refusal shows our insides', about: refused, least: 300, fault: (x) => /node_modules|\bat \w+.*:\d+|\bselect\b.*\bfrom\b|Exception|Error:/.exec(x.text)?.[0] ?? null, spoil: (x) => ({ text: `${x.text} Error: x at run (/app/node_modules/x.js:1)` }) },
  { id: '/core/http-response-code', says: 'only statuses that the document names', about: ({ what }) => !['slash', 'wrong-method', 'options'].includes(what), least: 250, fault: (x) => (x.operation.said.responses[String(x.status)] ? null : `answers ${x.status}, which the document does not name`), spoil: () => ({ status: 418 }) },
  { id: '/core/http-response-code', says: 'who is not signed in hears 401, and what opens it', about: was('signed-out'), least: 15, fault: (x) => answers(401)(x) ?? lacks(x, { 'www-authenticate': /./ }), spoil: () => ({ status: 403 }) },
  { id: '/core/error-handling/problem-details', says: 'every refusal is a problem with type, status, title, detail and instance', about: refused, least: 300, fault: (x) => (['type', 'title', 'detail', 'instance', 'code'].every((key) => typeof x.body?.[key] === 'string' && x.body[key]) && x.body.status === x.status ? lacks(x, { 'content-type': /^application\/problem\+json/, 'content-language': /^(nl|en)$/ }) : x.text.slice(0, 200)), spoil: (x) => ({ body: { ...x.body, detail: undefined } }) },
  { id: '/core/error-handling/invalid-input', says: 'broken JSON, wrong types and wrong queries are 400', about: was('broken-json', 'bad-query', 'misspelt'), least: 30, fault: answers(400), spoil: () => ({ status: 422 }) },
  { id: '/core/error-handling/all-errors', says: 'every missing field is named at once, with its pointer', about: (x) => x.what === 'empty-body' && x.status === 400, least: 3, fault: (x) => {
    const pointers: string[] = (x.body.errors ?? []).map((one: Json) => one.pointer);
    const asked: string[] = x.operation.said.requestBody.content['application/json'].schema.required ?? [];
    const silent = asked.filter((name) => !pointers.includes(`/${name}`));
    return pointers.length === 0 || silent.length > 0 ? `says nothing of ${silent.join(', ')}` : null;
  }, spoil: (x) => ({ body: { ...x.body, errors: [] } }) },
  { id: '/core/http-methods', says: 'a method that an address does not know is 405, with those it knows', about: was('wrong-method', 'options'), least: 100, fault: (x, { paths, servers }) => {
    const known = [...new Set(Object.keys(paths).filter((path) => patternOf(`${servers[0].url}${path}`).test(x.path)).flatMap((path) => Object.keys(paths[path]).map((name) => name.toUpperCase())))];
    const wanted = [...known, ...(known.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
    return answers(405)(x) ?? (header(x, 'allow') === wanted ? null : `Allow is "${header(x, 'allow')}", not "${wanted}"`);
  }, spoil: (x) => withHeaders(x, { allow: 'GET, TRACE' }) },
  { id: '/core/no-trailing-slash', says: 'a trailing slash is 404, not a redirect', about: was('slash'), least: 40, fault: (x) => answers(404)(x) ?? (header(x, 'location') ? 'redirects' : null), spoil: () => ({ status: 301 }) },
  { id: 'content types', says: 'a body that is not JSON is 415, a giant one 413', about: was('xml', 'giant'), least: 20, fault: (x) => answers(x.what === 'xml' ? 415 : 413)(x), spoil: () => ({ status: 400 }) },
  { id: 'other websites', says: 'a browser that comes from elsewhere changes nothing: 403', about: was('cross-site'), least: 10, fault: answers(403), spoil: () => ({ status: 200 }) },
  { id: 'not there', says: 'what does not exist is 404', about: was('unknown'), least: 15, fault: answers(404), spoil: () => ({ status: 200 }) },
  { id: '/core/http-safety', says: 'HEAD is GET without its body', about: was('head'), least: 25, fault: (x) => (x.text !== '' || x.status !== x.earlier?.status ? `answers ${x.status} with ${x.text.length} characters` : ['content-type', 'etag', 'link', 'cache-control'].filter((name) => header(x, name) !== header(x.earlier as Exchange, name)).join(', ') || null), spoil: () => ({ text: '{}' }) },
  { id: '/core/stateless', says: 'only what opens or ends a session touches a cookie', about: everything, least: 400, fault: (x) => (x.headers.has('set-cookie') && !/\/(sessions|account-links|account-closure)/.test(x.operation.path) ? 'sets a cookie' : null), spoil: (x) => ({ ...withHeaders(x, { 'set-cookie': 'a=1' }), operation: { ...x.operation, path: '/v1/things' } }) },
  { id: '/core/date-time/timezone', says: 'moments are answered in UTC, days without a time', about: went, least: 40, fault: (x) => values(x.body).filter(([name, value]) => typeof value === 'string' && (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? !value.endsWith('Z') || /On$/.test(name) : /[a-z]At$/.test(name))).map(([name, value]) => `${name} ${String(value)}`).join(', ') || null, spoil: () => ({ body: { madeAt: '2027-03-18T09:00:00+01:00' } }) },
  { id: '/core/date-time/timezone', says: 'moments are taken with any offset', about: was('offset'), least: 1, fault: (x) => (x.status === 400 ? x.text.slice(0, 200) : null), spoil: () => ({ status: 400 }) },
  { id: 'caching', says: 'what a cache may keep has an ETag', about: (x) => isKept(x) && x.what === 'plain', least: 12, fault: (x) => lacks(x, { 'etag': /^"[^"]+"$/, 'vary': /Cookie/ }), spoil: (x) => withHeaders(x, { etag: null }) },
  { id: 'caching', says: 'what still holds is 304, without a body', about: was('not-modified'), least: 12, fault: (x) => answers(304)(x) ?? (x.text === '' ? lacks(x, { etag: /./ }) : 'has a body'), spoil: () => ({ status: 200 }) },
  { id: 'versions', says: 'what has a version says it as ETag', about: (x) => went(x) && typeof x.body?.version === 'number', least: 3, fault: (x) => (header(x, 'etag') === `"${x.body.version}"` ? null : `ETag is ${header(x, 'etag')}`), spoil: (x) => withHeaders(x, { etag: '"x"' }) },
  { id: 'versions', says: 'a change without If-Match is 428, of an old version 412', about: was('no-version', 'stale'), least: 2, fault: (x) => answers(x.what === 'stale' ? 412 : 428)(x), spoil: () => ({ status: 200 }) },
  { id: 'pages', says: 'a page that goes on has a Link, and its last one has none', about: (x) => x.what === 'one-item' && x.status === 200, least: 12, fault: (x) => ((x.body.next === null) === (header(x, 'link') === '') ? null : `next is ${x.body.next}, Link is "${header(x, 'link')}"`), spoil: (x) => ({ body: { ...x.body, next: x.body.next === null ? 'more' : null } }) },
  { id: 'pages', says: 'the Link leads to the next page', about: was('next-page'), least: 6, fault: (x) => answers(200)(x) ?? (x.body.items.length === 1 && x.body.items[0] && JSON.stringify(x.body.items) !== JSON.stringify(x.earlier?.body.items) ? null : 'is not the next page'), spoil: (x) => ({ body: x.earlier?.body }) },
  { id: 'too often', says: 'who asks too often hears 429 with when to come back', about: (x) => x.what === 'too-often' && x.status === 429, least: 3, fault: (x) => lacks(x, { 'retry-after': /^[1-9]\d*$/, 'ratelimit-limit': /^\d+$/, 'ratelimit-remaining': /^0$/, 'ratelimit-reset': /^\d+$/ }), spoil: (x) => withHeaders(x, { 'retry-after': null }) },
  { id: 'as documented', says: 'what is answered is what the schema says, and no more', about: (x) => went(x) && x.operation.endpoint.answer !== undefined && x.operation.id !== 'Document.read', least: 35, fault: (x) => {
    const read = x.operation.endpoint.answer?.safeParse(x.body);
    if (!read?.success) return read?.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join(', ') ?? 'has no schema';
    const [said, told] = [read.data, x.body].map((body) => JSON.stringify(values(body).map(([name]) => name).sort()));
    return said === told ? null : 'has fields that the schema does not have';
  }, spoil: (x) => ({ body: { ...x.body, secret: 1 } }) },
  { id: '/core/deprecation-schedule', says: 'what is deprecated says since when and until when', about: everything, least: 400, fault: (x) => (x.operation.said.deprecated ? lacks(x, { deprecation: /./, sunset: /GMT$/ }) : null), spoil: (x) => ({ operation: { ...x.operation, said: { ...x.operation.said, deprecated: true } } }) },
];

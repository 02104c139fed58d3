import type * as z from 'zod';
import { general, type ProblemKind } from '../problems/problem';
import type { Route } from './routes';

interface Shared { name: string; kinds: ProblemKind[]; headers?: string[] }

/** The refusals of the API by status: each is described once and pointed at. */
const refusals: Record<number, Shared> = {
  400: { name: 'Invalid', kinds: [general.invalid, general.unreadable, general['too-deep']] },
  401: { name: 'NotSignedIn', kinds: [general['not-signed-in']], headers: ['WWW-Authenticate'] },
  403: { name: 'NotAllowed', kinds: [general['not-allowed'], general['cross-site']] },
  404: { name: 'NotFound', kinds: [general['not-found']] },
  409: { name: 'Conflict', kinds: [general['key-reused'], general['in-progress']] },
  410: { name: 'Gone', kinds: [general.gone] },
  412: { name: 'Stale', kinds: [general.stale] },
  413: { name: 'TooLarge', kinds: [general['too-large']] },
  415: { name: 'NotJson', kinds: [general['not-json']] },
  428: { name: 'VersionMissing', kinds: [general['version-missing']] },
  429: { name: 'TooOften', kinds: [general['too-often']], headers: ['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] },
  500: { name: 'Broken', kinds: [general.broken] },
  503: { name: 'Unavailable', kinds: [general.unavailable] },
};

const headers: Record<string, [about: string, schema: object]> = {
  'API-Version': ['The full version of this API', { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }],
  'X-Request-Id': ['Names this request in our logs; `instance` of a problem ends in it', { type: 'string', format: 'uuid' }],
  'ETag': ['The version of what is answered, for If-None-Match or If-Match', { type: 'string' }],
  'Link': ['The next page, as `rel="next"`; absent on the last one', { type: 'string' }],
  'Retry-After': ['Seconds to wait', { type: 'integer', minimum: 0 }],
  'RateLimit-Limit': ['How many tries a window has', { type: 'integer', minimum: 0 }],
  'RateLimit-Remaining': ['How many are left in it', { type: 'integer', minimum: 0 }],
  'RateLimit-Reset': ['Seconds until the next window', { type: 'integer', minimum: 0 }],
  'WWW-Authenticate': ['What opens this: a session', { type: 'string' }],
};
const always = ['API-Version', 'X-Request-Id'];
const pointed = (names: string[]) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** What answers have in common. */
export function sharedComponents(): { headers: object; responses: object } {
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, [description, schema]]) => [name, { description, schema }])),
    responses: {
      ...Object.fromEntries(Object.values(refusals).map((each) => [each.name, {
        description: each.kinds.map((kind) => kind.title.en).join('; '), headers: pointed([...always, ...each.headers ?? []]),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }])),
      NotModified: { description: 'What you have still holds', headers: pointed([...always, 'ETag']) },
    },
  };
}

/** Headers of a route's answer when all goes well. */
export function answerHeaders({ endpoint }: Route): object {
  return pointed([...always, ...(endpoint?.cache || has(endpoint?.answer, 'version') ? ['ETag'] : []), ...(has(endpoint?.answer, 'next') ? ['Link'] : [])]);
}

/** Every other answer a route can give, by status. */
export function otherAnswers({ method, path, schemas, endpoint }: Route): Record<string, object> {
  const isWrite = method !== 'GET';
  const statuses = [
    ...(isWrite || path.includes(':') || schemas.length > 0 ? [400] : []),
    ...(endpoint?.access === 'signed-in' ? [401, 403] : isWrite ? [403] : []),
    ...(path.includes(':') || Object.keys(endpoint?.owned ?? {}).some((place) => place.startsWith('body.')) || endpoint?.access === 'demo' ? [404] : []),
    ...(isWrite ? [409] : []),
    ...(endpoint?.versioned ? [412, 428] : []),
    ...(isWrite ? [413, 415] : []),
    500, 503, ...endpoint?.refuses ?? [],
  ];
  const answers = statuses.map((status) => [String(status), { $ref: `#/components/responses/${refusals[status]?.name}` }] as const);
  return Object.fromEntries([...(endpoint?.cache ? [['304', { $ref: '#/components/responses/NotModified' }] as const] : []), ...answers]);
}

const access = {
  'public': 'Open to everybody.',
  'signed-in': 'Asks for a session.',
  'demo': 'Exists in demo mode only.',
  'link': 'The secret in the address opens it; there is no sign-in.',
};

/** What a route's facts say to who calls it. */
export function describe({ endpoint }: Route): string {
  if (!endpoint) return '';
  return [
    access[endpoint.access],
    ...(Object.keys(endpoint.owned ?? {}).some((place) => !place.startsWith('query.')) ? ['What is not yours answers 404.'] : []),
    ...(has(endpoint.answer, 'next') ? ['Answers a page: `next` is the cursor of the page after it, and null on the last one.'] : []),
    ...(endpoint.cache ? ['Caches may keep the answer and ask with If-None-Match whether it still holds.'] : []),
    ...(endpoint.versioned ? ['Send the ETag of what you read as If-Match.'] : []),
    ...(endpoint.creates ? ['A repeat with the same Idempotency-Key creates nothing twice and gives the same answer.'] : []),
  ].join(' ');
}

const has = (schema: z.ZodType | undefined, key: string): boolean => schema !== undefined && key in ((schema as { shape?: object }).shape ?? {});

import { SESSION_COOKIE } from '#base/server';
import type { Person } from '../builders';
import type { Json } from '../client';
import type { Dice } from './dice';
import { mutated, mutationsOf, valuesFor, type Mutation } from './mutations';
import type { Operation, Parameter } from './operations';
import type { Place } from './place';
import { contentTypes, cursors, huge, ids, injections, oddHeaders, rawBodies, rawCursors, texts } from './strange';
import type { Call } from './wire';

/** A way to make a request, still open in what chance decides. */
export type Plan = (dice: Dice) => Call;

/** Every single thing that can be wrong with a call of this operation: each a plan of its own. */
export function plansOf(operation: Operation, place: Place): Plan[] {
  const ask = (wrong: Wrong): Plan => (dice) => callOf(operation, place, dice, wrong);
  const real = Object.values(place.things).flat();
  return [
    ...Array.from({ length: 8 }, () => ask({})),
    ...(operation.body ? mutationsOf(operation.body.schema, real).map((one) => ask({ mutations: () => [one] })) : [...rawBodies.slice(0, 12)].map((raw) => ask({ raw }))),
    ...(operation.body ? [...rawBodies, huge].map((raw) => ask({ raw })) : [ask({ raw: huge })]),
    ...(operation.body ? contentTypes : contentTypes.slice(0, 6)).map((type) => ask({ headers: { 'content-type': type } })),
    ...oddHeaders.map((headers) => ask({ headers })),
    ...oddCookies.map((cookie) => ask({ cookie })),
    ...operation.path.flatMap(({ name }) => [...real, ...ids, ...texts, ...injections].map((value) => ask({ path: { [name]: value } }))),
    ...operation.query.flatMap((one) => queryValues(one, real).map((value) => ask({ query: [[one.name, value]] }))),
    ...operation.query.map((one) => ask({ query: [[one.name, '1'], [one.name, '2']] })),
  ];
}

/** Several things wrong at once, or nothing: what chance makes of an operation. */
export function chancePlan(operation: Operation, place: Place): Plan {
  const real = Object.values(place.things).flat();
  const mutations = operation.body ? mutationsOf(operation.body.schema, real) : [];
  return (dice) => callOf(operation, place, dice, {
    mutations: () => Array.from({ length: dice.below(4) }, () => dice.pick(mutations)).filter(Boolean),
    ...(dice.often(0.08) && operation.body ? { raw: dice.pick(rawBodies) } : {}),
    ...(dice.often(0.2) ? { headers: { ...dice.pick(oddHeaders), ...dice.pick(oddHeaders) } } : {}),
    ...(dice.often(0.05) ? { cookie: dice.pick(oddCookies) } : {}),
    query: operation.query.filter(() => dice.often(0.4)).map((one) => [one.name, dice.pick(queryValues(one, real))]),
    ...(dice.often(0.1) ? { path: Object.fromEntries(operation.path.map(({ name }) => [name, dice.pick([...real, ...ids, ...texts])])) } : {}),
  });
}

interface Wrong {
  mutations?: () => Mutation[];
  raw?: (good: string) => string | Buffer;
  headers?: Record<string, string>;
  cookie?: (secret: string) => string;
  path?: Record<string, string>;
  query?: (readonly [string, string])[];
}

function callOf(operation: Operation, place: Place, dice: Dice, { mutations, raw, headers, cookie, path, query = [] }: Wrong): Call {
  const person = dice.pick(dice.often(0.5) ? place.people.slice(0, 3) : place.people);
  const base = operation.body ? JSON.stringify(mutated(withThings(operation.body.example, place, dice), mutations?.() ?? [])) : undefined;
  const body = raw ? raw(base ?? '{}') : base;
  const at = operation.template.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent((path?.[name] ?? dice.pick(place.things[operation.template.split('/')[2] ?? ''] ?? ids)).toWellFormed()));
  return {
    method: operation.method, path: `${at}${query.length > 0 ? `?${asked(query)}` : ''}`, body,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...cookieOf(person, cookie), ...(operation.isVersioned ? { 'if-match': `"${dice.pick([1, 2, 2, 2, 3])}"` } : {}), ...headers },
  };
}

const cookieOf = (person: Person | null, odd?: (secret: string) => string): Record<string, string> => odd ? { cookie: odd(person?.secret ?? 'x') } : person ? { cookie: `${SESSION_COOKIE}=${person.secret}` } : {};

const oddCookies: readonly ((secret: string) => string)[] = [
  () => '', () => `${SESSION_COOKIE}=`, () => `${SESSION_COOKIE}=x`, () => SESSION_COOKIE, (secret) => `${SESSION_COOKIE}=${secret.slice(1)}`, (secret) => `${SESSION_COOKIE}="${secret}"`, (secret) => `${SESSION_COOKIE}=x; ${SESSION_COOKIE}=${secret}`,
  (secret) => `${SESSION_COOKIE}=${secret}; ${SESSION_COOKIE}=x`, () => `${SESSION_COOKIE}=%00%ff`, () => `${SESSION_COOKIE}=%E0%A4%A`, () => `${SESSION_COOKIE}=' or 1=1 --`, () => `__proto__=x; constructor=y`, () => 'x'.repeat(4000), () => ';;;=;', (secret) => `koppelvlak=${secret}`, (secret) => `${SESSION_COOKIE.toLowerCase()}=${secret}`,
];

/** What an address can carry in one parameter. */
/** As it stands in an address. Beyond some length the server hangs up at the address itself; how it does is looked at elsewhere. */
function asked(query: readonly (readonly [string, string])[]): string {
  return query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`).reduce((sum, one) => (sum.length + one.length > 14_000 && sum !== '' ? sum : `${sum}${sum && '&'}${one}`), '');
}

function queryValues({ name, schema }: Parameter, real: readonly string[]): string[] {
  if (name === 'cursor') return [...rawCursors, ...cursors.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))];
  return [...new Set(valuesFor(schema.anyOf?.[0] ?? schema, real).map((value) => (typeof value === 'string' ? value : String(JSON.stringify(value))).slice(0, 2000)))];
}

/** Real ids where an example has made-up ones, so that a request comes further. */
function withThings(example: unknown, { things }: Place, dice: Dice): unknown {
  if (example === null || typeof example !== 'object') return example;
  const body: Json = structuredClone(example);
  for (const [key, words] of Object.entries(named)) if (key in body) body[key] = dice.pick(words.flatMap((word) => things[word] ?? []));
  return body;
}
const named: Record<string, string[]> = { postingId: ['postings'], programmeId: ['programmes'], organisationId: ['organisations'], branchId: ['branches'], proposalId: ['proposals'], collaborationId: ['collaborations'] };

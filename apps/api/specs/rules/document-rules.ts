import spectralCore from '@stoplight/spectral-core';
import spectralFunctions from '@stoplight/spectral-functions';

const { createRulesetFunction } = spectralCore;
const { casing, pattern, schema, truthy } = spectralFunctions;

/** One of the NLGov REST API Design Rules, as far as a document can show it, with a way to break it. */
export interface DocumentRule {
  id: string;
  says: string;
  given: string | string[];
  then: object;
  /** Spoils a sound document, so that this rule must speak. */
  spoil: (document: Sample) => void;
}

/** A small document without faults; the plants spoil a copy of it. */
export const sample = {
  openapi: '3.1.0',
  info: { title: 'Sample', version: '1.0.0', description: 'A sample', contact: { name: 'A', url: 'https://a.example', email: 'a@a.example' } } as Record<string, unknown>,
  servers: [{ url: '/v1' }],
  tags: [{ name: 'things', description: 'Things' }],
  paths: {
    '/openapi.json': { get: operation('document', {}) },
    '/things': { get: operation('list', { at: { type: 'string', format: 'date-time' }, on: { type: 'string', format: 'date' } }, [{ name: 'pageSize', in: 'query', description: 'How many', schema: { type: 'integer' } }]) },
  } as Record<string, Record<string, Json>>,
  components: { schemas: { Problem: { type: 'object', properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } } } } } as Json,
};
export type Sample = typeof sample;
type Json = ReturnType<typeof JSON.parse>;

function operation(operationId: string, properties: object, parameters: object[] = []): Json {
  const problem = (description: string) => ({ description, headers: { 'API-Version': { schema: { type: 'string' } } }, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
  return { operationId, summary: operationId, description: operationId, tags: ['things'], parameters, responses: {
    200: { description: 'Done', headers: { 'API-Version': { schema: { type: 'string' } } }, content: { 'application/json': { schema: { type: 'object', properties } } } }, 400: problem('Not right'), 500: problem('Broken') } };
}

/** Verbs that people put into addresses; `start` and `publication` are nouns of what happens. */
const verbs = /^(get|list|create|add|update|change|delete|remove|set|do|make|send|search|find|fetch|accept|confirm|publish|cancel|close|open|register|sign-in|sign-out)$/;

/** A collection, followed by an id, is plural: English plurals end in s. */
const pluralBeforeId = createRulesetFunction<string, null>({ input: { type: 'string' }, options: null }, (path) => {
  const parts = path.split('/').filter(Boolean);
  return parts.flatMap((part, at) => (/^\{/.test(parts[at + 1] ?? '') && !part.endsWith('s') ? [{ message: `${part} has members but is not plural` }] : []));
});

const nouns = createRulesetFunction<string, null>({ input: { type: 'string' }, options: null }, (path) =>
  path.split('/').filter((part) => verbs.test(part)).map((part) => ({ message: `${part} is a verb` })));

/** What answers a page ends in a plural, or in a collective word of the field. */
const LISTS = new Set(['decision-table']);
const pluralLists = createRulesetFunction<Json, null>({ input: { type: 'object' }, options: null }, (operations: Json, _options, context) => {
  const last = String(context.path.at(-1)).split('/').at(-1) ?? '';
  const answer = operations.get?.responses?.['200']?.content?.['application/json']?.schema;
  return answer?.properties?.items && answer.properties.next && !last.endsWith('s') && !LISTS.has(last) ? [{ message: `${last} answers a list but is not plural` }] : [];
});

/** `…At` is a moment and `…On` a day, and their format says so. */
const momentsAndDays = createRulesetFunction<Json, null>({ input: { type: 'object' }, options: null }, (properties: Json) =>
  Object.entries<Json>(properties).flatMap(([name, property]) => {
    const formats = JSON.stringify(property);
    const wanted = /[a-z]At$|^now$/.test(name) ? 'date-time' : /[a-z]On$/.test(name) ? 'date' : null;
    return wanted && /"type":"string"|"format"/.test(formats) && !formats.includes(`"format":"${wanted}"`) ? [{ message: `${name} has not the format ${wanted}` }] : [];
  }));

const daysWithoutTime = createRulesetFunction<Json, null>({ input: { type: 'object' }, options: null }, (properties: Json) =>
  Object.entries<Json>(properties).flatMap(([name, { format }]) => (/[a-z](On|Date|Day)$/.test(name) && format === 'date-time' ? [{ message: `${name} is a day with a time` }] : [])));

/** Reading has 400 when something can be wrong with what is asked; writing always has. */
const saysInvalid = createRulesetFunction<Json, null>({ input: { type: 'object' }, options: null }, (operations: Json) =>
  Object.entries<Json>(operations).flatMap(([method, each]) =>
    (method !== 'get' || each.parameters?.length > 0) && !each.responses?.['400'] ? [{ message: `${method} does not say 400` }] : Object.keys(each.responses ?? {}).includes('422') ? [{ message: `${method} says 422` }] : []));

const things = (document: Sample) => document.paths['/things'] as Json;
const moved = (document: Sample, to: string) => { document.paths[to] = things(document); delete document.paths['/things']; };

export const documentRules: DocumentRule[] = [
  { id: '/core/doc-openapi', says: 'the document is OpenAPI 3', given: '$', then: { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.\\d+\\.\\d+$' } }, spoil: (d) => { d.openapi = '2.0'; } },
  { id: '/core/doc-openapi-contact', says: 'there is somebody to turn to: name, address, mail', given: '$.info.contact', then: { function: schema, functionOptions: { schema: { required: ['name', 'url', 'email'] } } }, spoil: (d) => { d.info['contact'] = { name: 'A' }; } },
  { id: '/core/publish-openapi', says: 'the document names its own standard place', given: '$.paths', then: { field: '/openapi.json', function: truthy }, spoil: (d) => { delete d.paths['/openapi.json']; } },
  { id: '/core/semver', says: 'the version is major.minor.patch', given: '$.info.version', then: { function: pattern, functionOptions: { match: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?$' } }, spoil: (d) => { d.info['version'] = '1.0'; } },
  { id: '/core/uri-version', says: 'every server address ends in the major version alone', given: '$.servers[*].url', then: { function: pattern, functionOptions: { match: '/v\\d+$' } }, spoil: (d) => { d.servers = [{ url: '/api' }]; } },
  { id: '/core/version-header', says: 'answers that go well name API-Version', given: '$.paths[*][*].responses[?(@property.match(/^(2|3)/))].headers', then: { field: 'API-Version', function: truthy }, spoil: (d) => { things(d).get.responses[200].headers = {}; } },
  { id: '/core/version-header', says: 'answers that go well document their headers', given: '$.paths[*][*].responses[?(@property.match(/^(2|3)/))]', then: { field: 'headers', function: truthy }, spoil: (d) => { delete things(d).get.responses[200].headers; } },
  { id: '/core/no-trailing-slash', says: 'no path ends in a slash', given: '$.paths[*]~', then: { function: pattern, functionOptions: { notMatch: './$' } }, spoil: (d) => moved(d, '/things/') },
  { id: '/core/path-segments-kebab-case', says: 'segments are lower case words with hyphens between', given: '$.paths[?(@property != "/openapi.json")]~', then: { function: pattern, functionOptions: { match: '^(/([a-z0-9]+(-[a-z0-9]+)*|\\{[^}]+\\}))+$' } }, spoil: (d) => moved(d, '/allThings') },
  { id: '/core/query-keys-camel-case', says: 'query keys are camelCase', given: '$.paths[*][*].parameters[?(@.in=="query")].name', then: { function: casing, functionOptions: { type: 'camel' } }, spoil: (d) => { things(d).get.parameters[0].name = 'page-size'; } },
  { id: '/core/naming-resources', says: 'resources are nouns', given: '$.paths[*]~', then: { function: nouns }, spoil: (d) => moved(d, '/things/create') },
  { id: '/core/naming-collections', says: 'what has members is plural', given: '$.paths[*]~', then: { function: pluralBeforeId }, spoil: (d) => moved(d, '/thing/{id}') },
  { id: '/core/naming-collections', says: 'what answers a list is plural', given: '$.paths[*]', then: { function: pluralLists }, spoil: (d) => { moved(d, '/thing'); (d.paths['/thing'] as Json).get.responses[200].content['application/json'].schema.properties = { items: { type: 'array', items: {} }, next: { type: 'string' } }; } },
  { id: '/core/http-methods', says: 'only GET, POST, PUT, PATCH and DELETE', given: '$.paths[*][*]~', then: { function: pattern, functionOptions: { match: '^(get|post|put|patch|delete)$' } }, spoil: (d) => { things(d).trace = things(d).get; } },
  { id: '/core/nested-child', says: 'not more than one parent in an address', given: '$.paths[*]~', then: { function: pattern, functionOptions: { notMatch: '(/[^/]+){6,}' } }, spoil: (d) => moved(d, '/a/{b}/c/{d}/e/{f}') },
  { id: '/core/error-handling/problem-details', says: 'refusals are application/problem+json', given: '$.paths[*][*].responses[?(@property.match(/^(4|5)/))].content', then: { field: 'application/problem+json', function: truthy }, spoil: (d) => { things(d).get.responses[400].content = { 'application/json': {} }; } },
  { id: '/core/error-handling/problem-details', says: 'problems have status, title and detail', given: '$.paths[*][*].responses[?(@property.match(/^(4|5)/))].content["application/problem+json"].schema.properties', then: { function: schema, functionOptions: { schema: { required: ['status', 'title', 'detail'] } } }, spoil: (d) => { d.components.schemas.Problem.properties = { title: { type: 'string' } }; } },
  { id: '/core/error-handling/invalid-input', says: 'what takes input says 400, never 422', given: '$.paths[*]', then: { function: saysInvalid }, spoil: (d) => { delete things(d).get.responses[400]; } },
  { id: '/core/date-time/format', says: 'moments and days have their format', given: '$..properties', then: { function: momentsAndDays }, spoil: (d) => { things(d).get.responses[200].content['application/json'].schema.properties = { madeAt: { type: 'string' } }; } },
  { id: '/core/date-time/timezone', says: 'no moment without a zone, no time with one', given: '$..properties[*].format', then: { function: pattern, functionOptions: { notMatch: '^(date-time-local|time)$' } }, spoil: (d) => { things(d).get.responses[200].content['application/json'].schema.properties = { x: { type: 'string', format: 'date-time-local' } }; } },
  { id: '/core/date-time/date-omit-time-portion', says: 'what is a day carries no time', given: '$..properties', then: { function: daysWithoutTime }, spoil: (d) => { things(d).get.responses[200].content['application/json'].schema.properties = { endsOn: { type: 'string', format: 'date-time' } }; } },
  { id: '/core/transport/tls', says: 'no server is reached without TLS', given: '$.servers[*].url', then: { function: pattern, functionOptions: { notMatch: '^http://' } }, spoil: (d) => { d.servers = [{ url: 'http://a.example/v1' }]; } },
  { id: '/core/transport/no-sensitive-uris', says: 'no secret and no address of a person is a query key', given: '$.paths[?(!@property.match(/^\\/demo\\//))][*].parameters[?(@.in=="query")].name', then: { function: pattern, functionOptions: { notMatch: '(token|secret|password|email|phone|bsn|^to$)' } }, spoil: (d) => { things(d).get.parameters[0].name = 'token'; } },
  { id: '/core/hide-implementation', says: 'names are camelCase words, not columns', given: '$..properties[*]~', then: { function: pattern, functionOptions: { match: '^[a-z][a-zA-Z0-9]*$' } }, spoil: (d) => { things(d).get.responses[200].content['application/json'].schema.properties = { created_at: { type: 'string' } }; } },
];

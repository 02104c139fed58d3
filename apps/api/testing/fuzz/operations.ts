import type { Json } from '../client';

/** One method of one address, as the document tells it. */
export interface Operation {
  method: string;
  template: string;
  path: Parameter[];
  query: Parameter[];
  body: { schema: Json; example: unknown } | null;
  /** Whether it names the version it changes. */
  isVersioned: boolean;
}
export interface Parameter { name: string; schema: Json }

/** Everything the document says can be called. */
export function operationsOf(document: Json): Operation[] {
  return Object.entries<Json>(document.paths).flatMap(([path, item]) => Object.entries<Json>(item).filter(([method]) => methods.includes(method)).map(([method, operation]) => {
    const parameters: Json[] = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => whole(document, one));
    const content = whole(document, operation.requestBody ?? {}).content?.['application/json'];
    const named = (place: string) => parameters.filter((one) => one.in === place).map(({ name, schema }) => ({ name, schema: whole(document, schema) }));
    const server: string = operation.servers?.[0]?.url ?? item.servers?.[0]?.url ?? document.servers?.[0]?.url ?? '';
    return {
      method: method.toUpperCase(), template: `${server.replace(/\/$/, '')}${path}`, path: named('path'), query: named('query'),
      body: content ? { schema: whole(document, content.schema), example: content.example ?? Object.values<Json>(content.examples ?? {})[0]?.value } : null,
      isVersioned: named('header').some(({ name }) => name.toLowerCase() === 'if-match'),
    };
  }));
}

export const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];

/** A part of the document with what it refers to in its place, a few levels deep. */
function whole(document: Json, part: Json, level = 0): Json {
  if (part === null || typeof part !== 'object' || level > 24) return part;
  if (Array.isArray(part)) return part.map((one) => whole(document, one, level + 1));
  if (typeof part.$ref === 'string') return whole(document, part.$ref.slice(2).split('/').reduce((found: Json, key: string) => found?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document), level + 1);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === 'example' || key === 'examples' ? value : whole(document, value, level + 1)]));
}

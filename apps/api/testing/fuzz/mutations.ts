import type { Json } from '../client';
import { ids, injections, moments, numbers, others, texts } from './strange';

type Place = readonly (string | number)[];
/** One place of a body with something else there; nothing at all when `value` is GONE. */
export interface Mutation { at: Place; value: unknown }
export const GONE = Symbol('gone');

/** Extra keys: what somebody hopes is taken along, and what an object already has. */
const extras = ['extra', 'id', 'ownerId', 'owner_id', 'status', 'version', 'isAdmin', 'createdBy', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', 'é', 'a.b', '$where'];

/** One list for all places: there are thousands of them. */
const endless: readonly number[] = Array.from({ length: 50_000 }, () => 1);

/** Every way in which one place of a body can be other than its schema says, and its bounds from inside. */
export const mutationsOf = (schema: Json, real: readonly string[]): Mutation[] => unique(everyMutation(schema, real, []));

function everyMutation(schema: Json, real: readonly string[], at: Place): Mutation[] {
  const here = valuesFor(schema, real).map((value) => ({ at, value }));
  const around = at.length > 0 ? [{ at, value: GONE }, ...here] : here;
  const kinds: Json[] = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (kinds) return [...around, ...kinds.flatMap((kind) => everyMutation(kind, real, at))];
  if (schema.properties) {
    const inside = Object.entries<Json>(schema.properties).flatMap(([name, property]) => everyMutation(property, real, [...at, name]));
    return [...around, ...inside, ...extras.map((name) => ({ at: [...at, name], value: 'x' }))];
  }
  if (schema.items && at.length < 4) return [...around, ...everyMutation(schema.items, real, [...at, 0]).filter(({ value }) => value !== GONE)];
  if (typeof schema.additionalProperties === 'object') return [...around, ...everyMutation(schema.additionalProperties, real, [...at, 'extra']), ...extras.map((name) => ({ at: [...at, name], value: 1 }))];
  return around;
}

/** The body with the mutations in it; places that are not there are made. */
export function mutated(base: unknown, mutations: readonly Mutation[]): unknown {
  // A copy of each value: two changes of one body must not meet in the same object.
  return mutations.reduce((body, { at, value }) => put(body, at, value === GONE ? value : structuredClone(value)), structuredClone(base));
}

function put(thing: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value === GONE ? undefined : value;
  const made: Json = thing !== null && typeof thing === 'object' ? thing : typeof first === 'number' ? [] : {};
  if (rest.length === 0 && value === GONE) delete made[first];
  // An own key, also when it is called __proto__: that is how JSON arrives.
  else Object.defineProperty(made, first, { value: put(Object.hasOwn(made, first) ? made[first] : undefined, rest, value), enumerable: true, configurable: true, writable: true });
  return made;
}

/** Values to try where a schema stands: of another type, out of its bounds, at its bounds. */
export function valuesFor(schema: Json, real: readonly string[]): unknown[] {
  const { enum: choices, minimum, maximum, maxLength, minLength, minItems, maxItems, format } = schema;
  const values: unknown[] = [...others];
  if (choices) values.push(...choices, ...choices.slice(0, 1).flatMap((one: unknown) => [String(one).toUpperCase(), ` ${String(one)} `, [one], `${String(one)}\u0000`]), 'unknown-choice');
  if (schema.type === 'integer' || schema.type === 'number') values.push(...numbers, ...[minimum, maximum].filter((one) => one !== undefined).flatMap((one: number) => [one, one - 1, one + 1, one + 0.5, String(one)]));
  if (schema.type === 'boolean') values.push('true', 'false', 0, 'on');
  if (schema.type === 'string' && !choices) {
    values.push(...texts, ...injections, 'x'.repeat(maxLength ?? 10), 'x'.repeat((maxLength ?? 100_000) + 1), 'é'.repeat(maxLength ?? 10), 'x'.repeat(Math.max(0, (minLength ?? 1) - 1)), ' '.repeat(minLength ?? 3), '😀'.repeat((maxLength ?? 20) / 2));
    if (format === 'uuid') values.push(...ids, ...real, ...real.slice(0, 1).flatMap((one) => [one.toUpperCase(), ` ${one}`, one.slice(1)]));
    if (format?.startsWith('date')) values.push(...moments);
  }
  if (schema.type === 'array') {
    const item = sampleOf(schema.items ?? {});
    values.push([item], [item, item], Array.from({ length: (maxItems ?? 50) + 1 }, () => item), Array.from({ length: minItems ?? 0 }, () => item), [item, null], { 0: item, length: 1 }, [[item]], endless);
  }
  if (schema.type === 'object') values.push(sampleOf(schema), [sampleOf(schema)], JSON.stringify(sampleOf(schema)));
  return values;
}

/** Something small that a schema takes. */
export function sampleOf(schema: Json): unknown {
  const kinds: Json[] | undefined = schema.anyOf ?? schema.oneOf;
  if (kinds) return sampleOf(kinds[0]);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}));
  if (schema.type === 'object') return Object.fromEntries((schema.required ?? []).map((name: string) => [name, sampleOf(schema.properties?.[name] ?? {})]));
  if (schema.format === 'uuid') return ids[2];
  if (schema.format === 'date') return '2028-01-03';
  if (schema.format === 'date-time') return '2028-01-03T09:00:00Z';
  if (schema.format === 'email') return 'iemand@veenpoort.example';
  return 'Een gewone tekst'.padEnd(schema.minLength ?? 0, ' en zo voort');
}

function unique(mutations: Mutation[]): Mutation[] {
  return [...new Map(mutations.map((one) => [`${one.at.join('/')} ${one.value === GONE ? 'gone' : `${typeof one.value} ${Object.is(one.value, -0) ? '-0' : one.value === endless ? 'endless' : JSON.stringify(one.value)}`}`, one])).values()];
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Json } from '../testing/client';
import { World } from '../testing/world';
import { callEverything, type Exchange, type Operation } from './rules/exchanges';
import { liveRules } from './rules/live-rules';

let world: World;
let document: Json;
let operations: Operation[];
let exchanges: Exchange[];
beforeAll(async () => {
  world = await World.open();
  ({ document, operations, exchanges } = await callEverything(world));
}, 90_000);
afterAll(() => world.close());

/** The clock of a world of specs stands still and is no demo clock. */
const CANNOT_GO_WELL = ['Demo.set'];
const shown = ({ operation, what, method, path }: Exchange) => `${operation.id} (${what}) ${method} ${path.slice(0, 120)}`;

it('every operation of the document was called, and went well at least once', () => {
  const well = new Set(exchanges.filter(({ status, what }) => what === 'plain' && status < 300).map(({ operation }) => operation.id));
  expect(operations.map(({ id }) => id).filter((id) => !well.has(id) && !CANNOT_GO_WELL.includes(id))).toEqual([]);
});

it('no answer is a fault of ours', () => {
  expect(exchanges.filter(({ status }) => status >= 500).map(shown)).toEqual([]);
});

describe.each(liveRules.map((rule) => [rule.id, rule.says, rule] as const))('%s: %s', (_id, _says, rule) => {
  it('holds in every answer it is about', () => {
    const about = exchanges.filter(rule.about);
    expect(about.flatMap((exchange) => { const fault = rule.fault(exchange, document); return fault ? [`${shown(exchange)}: ${fault}`] : []; }).slice(0, 20)).toEqual([]);
    expect(about.length).toBeGreaterThanOrEqual(rule.least);
  });

  it('speaks when an answer is spoilt', () => {
    const sound = exchanges.find(rule.about) as Exchange;
    expect(rule.fault({ ...sound, ...rule.spoil(sound) }, document)).not.toBeNull();
  });
});

it('/core/changelog: the changelog names the version of the API', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8')).toContain(`API ${document.info.version}`);
});

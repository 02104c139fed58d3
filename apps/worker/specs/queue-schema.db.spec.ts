import { health } from '#base/server';
import { EngineStage } from './engine-stage';
import { eventually } from './worker-process';

let stage: EngineStage;
beforeEach(async () => { stage = await EngineStage.open(); });
afterEach(() => stage.close());

const missing = ['queue', 'worker'].flatMap((end) => ['mail', 'outside', 'work'].map((lane) => `${end} ${lane}: schema is missing`));
/** Statements of a database that failed: each look at a schema that is not there is one. */
const faults = async () => Number((await stage.ask<{ n: string }>('select xact_rollback as n from pg_stat_database where datname = current_database()'))[0]?.n);
const troubles = async () => (await health(stage.db)).checks.find(({ name }) => name === 'troubles')?.detail;

it('a queue without a schema is said, not hammered, and works as soon as a migration made it', async () => {
  await stage.ask('drop schema bullmq cascade');
  await stage.add(1, 20);
  const engine = await stage.engine();
  await eventually(async () => engine.troubles.list(), (list) => list.length === missing.length);
  expect(engine.troubles.list()).toEqual(missing);
  expect(engine.health()).toMatchObject({ status: 'not-ready', checks: [{ name: 'queue', ok: false }, { name: 'relay', ok: false }, { name: 'troubles' }] });
  await eventually(troubles, (said) => said === missing.join('; '));
  await eventually(async () => (await stage.ask(`select 1 from worker where cardinality(troubles) = ${missing.length}`)).length, (count) => count === 1);
  // By now several seconds have passed since it started; ends at full speed would have failed thousands of times.
  expect(await faults()).toBeLessThan(60);
  expect(stage.lines.length).toBeLessThan(20);
  expect(stage.done).toEqual([]);

  await stage.migrate();
  await eventually(async () => stage.done.length, (count) => count === 20);
  expect([...stage.done].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  await eventually(async () => engine.health().status, (status) => status === 'ready');
  expect(engine.troubles.list()).toEqual([]);
}, 60_000);

it('a schema that a newer release made is left alone, and used again when it fits', async () => {
  await stage.ask(`insert into bullmq.migration (version, name, min_client_version) values (900, 'of later', 99)`);
  await stage.add(1, 3);
  const engine = await stage.engine();
  await eventually(async () => engine.troubles.list(), (list) => list.length === missing.length);
  expect(engine.troubles.list()[0]).toBe('queue mail: schema is newer than this release');
  expect(await stage.ask('select 1 from bullmq.job')).toEqual([]);
  await stage.ask('delete from bullmq.migration where version = 900');
  await eventually(async () => stage.done.length, (count) => count === 3);
}, 60_000);

it('a schema that goes while jobs run takes nothing with it: the outbox brings every job back', async () => {
  const engine = await stage.engine();
  let open!: () => void;
  stage.gate = new Promise((done) => { open = done; });
  await stage.add(1, 100);
  await eventually(async () => Number((await stage.ask<{ n: string }>('select count(*) as n from bullmq.job'))[0]?.n), (count) => count === 100);
  const before = await faults();
  await stage.ask('drop schema bullmq cascade');
  open();
  await eventually(async () => engine.troubles.list().includes('worker work: schema is missing'), (isSaid) => isSaid);
  await stage.migrate();
  await eventually(() => stage.unfinished(), (count) => count === 0);
  expect(new Set(stage.done).size).toBe(100);
  expect(await faults() - before).toBeLessThan(400);
  await eventually(async () => engine.troubles.list(), (list) => list.length === 0);
}, 60_000);

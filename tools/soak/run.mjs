// `npm run soak`: faults on purpose, one scenario after another, on a durable Postgres and the built server. Ends with a table.
//   --only name[,name]  --notifications 50000  --minutes 60  --seed 1
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildServer, buildToRun } from '../build.mjs';
import { sweep } from '../jest/sweep.mjs';
import { Claims, flatMemory } from './checks.mjs';
import { Cluster } from './cluster.mjs';
import { Stage } from './stage.mjs';

const scenarios = ['killed-workers', 'postgres-restarts', 'mail-server-down', 'spool-full', 'redis-flushed', 'two-schedulers', 'queue-schema', 'everybody', 'match-oracle', 'proposals', 'collaborations', 'school-year', 'steady'];
const { values } = parseArgs({ options: {
  only: { type: 'string' }, notifications: { type: 'string', default: '50000' }, minutes: { type: 'string', default: '60' }, seed: { type: 'string' },
} });
/** What a scenario started outside its stage. */
const ends = [];
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wish = { notifications: Number(values.notifications), minutes: Number(values.minutes), onEnd: (end) => void ends.push(end) };

const chosen = values.only ? values.only.split(',') : scenarios;
const unknown = chosen.filter((name) => !scenarios.includes(name));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(', ')}; there are ${scenarios.join(', ')}`);
  process.exit(2);
}

const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s] ${line}`);
sweep();
const cluster = new Cluster();
let release;
let stage;
let leaving;
/** May be called again and again: Ctrl-C arrives from the terminal and once more from npm. */
const leave = (code) => (leaving ??= (async () => {
  await stage?.close().catch(() => undefined);
  for (const end of ends.splice(0)) await end();
  await cluster.close();
  release?.forget();
  process.exit(code);
})());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { say('Stopping'); void leave(1); });
process.on('unhandledRejection', (error) => { console.error(error); void leave(1); });
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void leave(1), 500).unref();

const results = [];
try {
  say(`Seed ${seed}; building the server and a Postgres that keeps its word`);
  await buildServer();
  release = await buildToRun({ built: true });
  await cluster.start();
  await cluster.prepare();
  for (const name of chosen) results.push(await play(name));
} catch (error) {
  if (!leaving) console.error(error);
  await leave(1);
}
const width = Math.max(...results.map(({ title }) => title.length));
console.log('');
for (const { title, seconds, faults, seen } of results) {
  console.log(`${faults.length > 0 ? 'FAILED' : 'passed'}  ${title.padEnd(width)}  ${`${seconds.toFixed(0)} s`.padStart(7)}  ${seen}`);
  for (const fault of faults) console.log(`        ${''.padEnd(width)}           ${fault}`);
}
const failed = results.filter(({ faults }) => faults.length > 0).length;
console.log(`\n${results.length - failed} scenarios passed, ${failed} failed (seed ${seed})`);
await leave(failed > 0 ? 1 : 0);

async function play(name) {
  const { title, run } = await import(`./${name}.mjs`);
  const since = performance.now();
  console.log('');
  say(title);
  const claims = new Claims();
  let seen = '';
  let memory = '';
  try {
    seen = await run({ claims, say, random: numbers(seed), wish, cluster, release: release.folder,
      open: async (options = {}) => (stage = await Stage.open({ cluster, release: release.folder, name, say, ...options })) });
  } catch (error) {
    if (leaving) await new Promise(() => {});
    claims.holds(false, error.stack);
  }
  if (stage) {
    memory = flatMemory(stage, claims);
    if (claims.faults.length > 0) keepLogs(stage);
    await stage.close();
    stage = undefined;
  }
  for (const end of ends.splice(0)) await end();
  for (const fault of claims.faults) say(`DOES NOT HOLD: ${fault}`);
  say(`${seen}${memory ? `; memory: ${memory}` : ''}`);
  return { title, seen: `${seen}${memory ? `; memory: ${memory}` : ''}`, faults: claims.faults, seconds: (performance.now() - since) / 1000 };
}

/** What a failing scenario's programs said last, to look into. */
function keepLogs(of) {
  say(`The last of what was said:\n${of.said().slice(-4000)}`);
  if (process.env.SOAK_LOG) appendFileSync(process.env.SOAK_LOG, of.said());
}

/** Numbers below 1 that are the same for the same seed (mulberry32). */
function numbers(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

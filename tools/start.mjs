// `npm start`: builds what changed, starts the whole house and stays until it is told to stop. Then it leaves nothing behind.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Node ${process.versions.node} is too old. Start with "npm start": npm puts the Node 24 of node_modules first.`);
  process.exit(1);
}
const { buildToRun } = await import('./build.mjs');
const { demoOperator, startHouse } = await import('./house.mjs');
const { release: free, take, tell } = await import('./lock.mjs');

const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.KOPPELVLAK_DATA ?? join(root, '.data');
const lock = join(data, 'running.json');
const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);
// Without a terminal to write to, the house stops through the signals below, not through a broken pipe.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

mkdirSync(data, { recursive: true });
const other = take(lock);
if (other) {
  console.log(other.url ? `Already running at ${other.url} (process ${other.pid})` : `Already starting (process ${other.pid})`);
  process.exit(0);
}

const cancel = new AbortController();
let house;
let release;
let starting;
let leaving;
/** May be called again and again: Ctrl-C arrives from the terminal and once more from npm. */
function leave(code, why) {
  leaving ??= (async () => {
    say(why);
    cancel.abort();
    await starting?.catch(() => undefined);
    await house?.stop();
    release?.forget();
    free(lock);
    say('Stopped');
    process.exit(code);
  })();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0, 'Stopping'));
const parent = process.ppid;
setInterval(() => process.ppid !== parent && leave(0, 'Stopping: the process that started this is gone'), 500).unref();

try {
  say('Building (the first time takes a while)');
  starting = buildToRun({ say, signal: cancel.signal });
  release = await starting;
  if (!leaving) {
    starting = startHouse({
      data,
      release: release.folder,
      port: Number(process.env.PORT ?? 3000),
      say,
      signal: cancel.signal,
      onFailure: (why) => leave(1, `Stopping: ${why}`),
    }).then((started) => (house = started));
    await starting;
  }
  if (!leaving) {
    tell(lock, { url: house.url });
    say('Ready');
    console.log(`\n  ${house.url}\n`);
    await printSignIns();
    console.log('  Ctrl-C stops. "npm run reset" forgets all data.\n');
  }
} catch (error) {
  leave(1, error.message);
}

async function printSignIns() {
  if (house.env.DEMO === 'false') return;
  const answer = await fetch(`${house.origin}/v1/demo/sign-ins`).catch(() => undefined);
  if (!answer?.ok) return;
  const { items } = await answer.json();
  const rows = items.map(({ role, organisation, email, password }) => [role, organisation ?? '', email, password].map(String));
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  console.log('  Demo sign-ins');
  for (const row of rows) console.log(`    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  if (house.operatorUrl && !house.env.OPERATOR_PASSWORD_HASH) console.log(`\n  Operator: ${house.operatorUrl}  ${demoOperator.user}  ${demoOperator.password}`);
  console.log('');
}

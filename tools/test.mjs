// `npm test`: every check there is, in the order in which they fail fastest. Ends with one line of sums.
// `npm run test:redis`: what jobs touch, once more with the jobs on a Redis of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { startRedis } from './redis.mjs';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Node ${process.versions.node} is too old. Use "npm test": npm puts the Node 24 of node_modules first.`);
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const leash = ['--import', pathToFileURL(join(root, 'tools/leash.mjs')).href];
const results = mkdtempSync(join(tmpdir(), 'koppelvlak-results-'));
const shuffled = process.env.CI ? ['--randomize'] : [];
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const running = new Set();
let interrupted = false;
// A terminal gives Ctrl-C to the whole group, npm gives it once more: the steps in hand get it from us too and end by themselves.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();

const sums = [];
function run(args, env = {}, heard) {
  const child = spawn(process.execPath, args, { stdio: ['inherit', heard ? 'pipe' : 'inherit', heard ? 'pipe' : 'inherit'], env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...env } });
  running.add(child);
  child.stdout?.on('data', heard);
  child.stderr?.on('data', heard);
  return new Promise((resolve) => child.once('close', (code) => {
    running.delete(child);
    resolve(code ?? 1);
  }));
}

/** A check passes or fails as one. Beside another it speaks when it has ended. */
async function check(title, args, { beside = false } = {}) {
  if (interrupted) return false;
  const said = [];
  const since = beside ? performance.now() : heading(title);
  const code = await run([...leash, ...args], {}, beside ? (data) => said.push(data) : undefined);
  if (beside) {
    heading(title);
    process.stdout.write(Buffer.concat(said));
  }
  return count(title, since, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A jest run counts its tests; one that breaks before it has counted is a failure of its own. */
async function jest(title, args) {
  if (interrupted) return false;
  const since = heading(title);
  const file = join(results, `${sums.length}.json`);
  const code = await run([...leash, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...args, ...shuffled, '--json', `--outputFile=${file}`], {
    NODE_OPTIONS: '',
    NODE_ENV: 'test',
  });
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return count(title, since, { passed: found.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed });
}

async function ask({ url }, ...command) {
  const client = new Redis(url);
  try {
    return await client.call(...command);
  } finally {
    client.disconnect();
  }
}

function heading(title) {
  console.log(`\n=== ${title} ===`);
  return performance.now();
}

function count(title, since, sum) {
  sums.push({ title, ...sum });
  console.log(`--- ${title}: ${sum.failed ? `FAILED (${sum.failed})` : 'passed'} in ${seconds(since)}`);
  return sum.failed === 0;
}

const journeys = async (title, pattern = []) => {
  const built = await check('Production build, portal types included', ['tools/build.mjs', '--keep']);
  if (built) await jest(title, ['--config', 'tools/jest/e2e.config.mjs', ...pattern]);
  else if (!interrupted) count('Journeys in a browser', performance.now(), { passed: 0, failed: 1 });
};

if (process.argv.includes('--redis')) {
  const redis = await startRedis().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  process.env.TEST_REDIS = redis.url;
  try {
    await jest('Specs of worker, outbox and jobs on Redis', ['--config', 'jest.config.mjs', '--selectProjects', 'server', '--testPathPatterns', 'apps/worker/(?!specs/queue-schema)|libs/base/server/(jobs|outbox|mail|health)/|apps/api/specs/base[.]']);
    await ask(redis, 'flushall');
    await journeys('The main journey in a browser, with jobs on Redis', ['--testPathPatterns', 'journey[.]spec']);
    // That the journey is right says nothing when its jobs went another way.
    const queues = interrupted ? [] : await ask(redis, 'keys', 'koppelvlak:*:mail:meta');
    count('Its jobs went over Redis', performance.now(), queues.length > 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  } finally {
    await redis.stop();
  }
} else {
  // Each keeps one core busy.
  const beside = { beside: true };
  console.log('Linting, and checking types and goldens beside it');
  await Promise.all([
    check('Lint and boundaries', ['tools/lint.mjs'], beside),
    (async () => {
      await check('Types of the server side', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], beside);
      await check('Types of the journeys', ['node_modules/typescript/bin/tsc', '-p', 'apps/portal-e2e/tsconfig.json'], beside);
      await check('Goldens', ['tools/goldens/run.mjs', 'check'], beside);
    })(),
  ]);
  await jest('Specs: contract, server on a real Postgres, portal, tools', ['--config', 'jest.config.mjs']);
  await journeys('Journeys in a browser, against the production build');
}

rmSync(results, { recursive: true, force: true });
const passed = sums.reduce((sum, each) => sum + each.passed, 0);
const failed = sums.reduce((sum, each) => sum + each.failed, 0) + (interrupted ? 1 : 0);
console.log(`\n${interrupted ? 'Interrupted after' : 'Everything took'} ${seconds(began)}`);
for (const { title } of sums.filter((each) => each.failed)) console.log(`Failed: ${title}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

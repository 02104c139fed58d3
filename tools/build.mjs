// Builds what production runs: the server programs by rolldown, the portal through Nx, which leaves an unchanged one as it is.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { keepBudget } from './budget.mjs';
import { isAlive, release, waitFor } from './lock.mjs';
import { precompress } from './precompress.mjs';
import production, { input } from './rolldown.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = join(root, 'dist/.building');
const runs = join(root, 'node_modules/.cache/koppelvlak/runs');

/** @param {{ say?: (line: string) => void; clean?: boolean; signal?: AbortSignal }} wish */
export function buildAll({ say, clean = false, signal } = {}) {
  return alone(say, () => buildBoth(clean, signal));
}

/**
 * Builds, and keeps a copy for this process to run from: a later build, of another start or of the tests, then takes nothing away
 * under a house that is running.
 * @returns {Promise<{ folder: string; forget: () => void }>}
 */
export function buildToRun({ say, signal, built = false } = {}) {
  return alone(say, async () => {
    if (!built) await buildBoth(false, signal);
    mkdirSync(runs, { recursive: true });
    for (const run of readdirSync(runs)) if (!isAlive(Number(run))) rmSync(join(runs, run), { recursive: true, force: true });
    const folder = join(runs, String(process.pid));
    cpSync(join(root, 'dist/server'), join(folder, 'server'), { recursive: true });
    if (existsSync(join(root, 'dist/portal'))) cpSync(join(root, 'dist/portal'), join(folder, 'portal'), { recursive: true });
    return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
  });
}

async function alone(say = () => {}, work) {
  await waitFor(lock, ({ pid }) => say(`Waiting for another build (process ${pid})`));
  try {
    return await work();
  } finally {
    release(lock);
  }
}

async function buildBoth(clean, signal) {
  await buildServer(clean);
  if (!existsSync(join(root, 'apps/portal/project.json'))) return;
  await buildPortal(signal);
  precompress(join(root, 'dist/portal'));
  await keepBudget(join(root, 'dist/portal'));
}

export async function buildServer(clean = false) {
  if (Object.keys(input).length === 0) return;
  await build({ ...production, logLevel: 'warn', output: { ...production.output, cleanDir: clean } });
}

export async function buildPortal(signal) {
  const tail = [];
  const nx = spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run', 'portal:build'], {
    cwd: root,
    // A group of its own, so that Ctrl-C reaches it once, through us.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NODE_OPTIONS: '', NODE_ENV: 'production', FORCE_COLOR: '0' },
  });
  const abort = () => process.kill(-nx.pid, 'SIGKILL');
  signal?.addEventListener('abort', abort, { once: true });
  for (const stream of [nx.stdout, nx.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      tail.push(...text.split('\n'));
      if (tail.length > 80) tail.splice(0, tail.length - 80);
    });
  }
  const code = await new Promise((resolve) => nx.once('close', resolve));
  signal?.removeEventListener('abort', abort);
  if (signal?.aborted) throw new Error('stopped');
  if (code !== 0) throw new Error(`The portal does not build:\n${tail.join('\n').trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  // The tests keep what a running house may still want to load.
  try {
    await buildAll({ say: console.log, clean: !process.argv.includes('--keep') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  console.log(`Built dist in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

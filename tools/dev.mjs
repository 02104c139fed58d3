// `npm run dev`: the house, anew after each save. The server programs start again when their code compiles; while it does not, the
// old ones keep answering. The portal is rebuilt beside them, one language for speed, and answers from the same address.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'rolldown';
import { startHouse } from './house.mjs';
import { release, take, tell } from './lock.mjs';
import production from './rolldown.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.KOPPELVLAK_DATA ?? join(root, '.data');
const lock = join(data, 'running.json');
const portalDir = join(root, 'dist/dev/portal');
const say = (line) => console.log(`${new Date().toTimeString().slice(0, 8)} ${line}`);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

mkdirSync(data, { recursive: true });
const other = take(lock);
if (other) {
  console.log(other.url ? `Already running at ${other.url} (process ${other.pid})` : `Already starting (process ${other.pid})`);
  process.exit(0);
}

const cancel = new AbortController();
let house;
let portal;
let watcher;
let leaving;
let busy = Promise.resolve();
function leave(code, why) {
  leaving ??= (async () => {
    say(why);
    cancel.abort();
    if (portal) endGroup(portal.pid);
    await watcher?.close();
    await busy.catch(() => undefined);
    await house?.stop();
    release(lock);
    process.exit(code);
  })();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0, 'Stopping'));
const parent = process.ppid;
setInterval(() => process.ppid !== parent && leave(0, 'Stopping'), 500).unref();

say('Building the portal and the server');
await Promise.all([watchPortal(), watchServer()]);

/** Resolves when there is a first portal. */
function watchPortal() {
  // The dev server of Angular is not used: it serves one language without its path, and forgets the session cookie's origin.
  portal = spawn(
    process.execPath,
    // The leash ends Nx when this process is killed.
    ['--import', new URL('./leash.mjs', import.meta.url).href, join(root, 'node_modules/nx/dist/bin/nx.js'), 'run', 'portal:build:development', '--watch', '--skip-nx-cache', `--outputPath=${portalDir}`],
    { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' } },
  );
  portal.once('close', () => leave(1, 'Stopping: the build of the portal left'));
  return new Promise((resolve) => {
    for (const stream of [portal.stdout, portal.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        if (/\[(ERROR|WARNING)\]/.test(text)) process.stdout.write(text);
        if (!text.includes('Output location')) return;
        resolve();
        if (house) again('portal', ['api']);
      });
    }
  });
}

/** Resolves when the programs were compiled for the first time. */
function watchServer() {
  watcher = watch({ ...production, output: { ...production.output, cleanDir: false } });
  return new Promise((resolve) => {
    watcher.on('event', async (event) => {
      if (event.code === 'ERROR') say(`Does not compile, the old programs go on:\n${event.error.message}`);
      if (event.code !== 'BUNDLE_END') return;
      await event.result.close();
      resolve();
      if (house) again('server', ['api', 'worker']);
    });
  });
}

/** One restart at a time, and one for all that was saved meanwhile. */
let waiting;
function again(why, names) {
  if (leaving) return;
  if (waiting) {
    for (const name of names) waiting.add(name);
    return;
  }
  const mine = (waiting = new Set(names));
  busy = busy.then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    waiting = undefined;
    if (leaving) return;
    const began = performance.now();
    if (mine.has('worker')) await house.migrate();
    await Promise.all([...mine].map((name) => house.restart(name)));
    say(`${why}: ${[...mine].join(' and ')} again in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
  busy.catch((error) => say(error.message));
  busy = busy.catch(() => undefined);
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

try {
  busy = startHouse({
    data,
    port: Number(process.env.PORT ?? 3000),
    env: { ...process.env, PORTAL_DIR: portalDir },
    say,
    echo: true,
    signal: cancel.signal,
    onFailure: (why) => say(`${why}\nSave a change to start it again.`),
  }).then((started) => (house = started));
  await busy;
  tell(lock, { url: house.url });
  say(`Ready at ${house.url}`);
} catch (error) {
  leave(1, error.message);
}

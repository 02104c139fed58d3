// A Redis of our own for tests and benches: a free port, a directory that goes with it, nothing kept. Never the service of the system.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';

export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0;

/**
 * @param {{ port?: number; settings?: Record<string, string> }} wish
 * @returns {Promise<{ url: string; port: number; pid: number; stop: () => Promise<void> }>}
 */
export async function startRedis({ port, settings = {} } = {}) {
  if (!hasRedis()) throw new Error('There is no redis-server here. On Debian: apt-get install redis-server');
  const dir = mkdtempSync(join(tmpdir(), `koppelvlak-redis-${process.pid}-`));
  const chosen = port ?? (await freePort());
  const all = { port: chosen, bind: '127.0.0.1', dir, save: '', appendonly: 'no', daemonize: 'no', 'maxmemory-policy': 'noeviction', ...settings };
  const server = spawn('redis-server', Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]), { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const left = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const ready = await Promise.race([
    left.then(() => false),
    new Promise((resolve) => {
      for (const stream of [server.stdout, server.stderr]) {
        stream.on('data', (text) => {
          said = (said + text).slice(-2000);
          if (said.includes('Ready to accept connections')) resolve(true);
        });
      }
    }),
  ]);
  const stop = async () => {
    process.removeListener('exit', kill);
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGKILL');
    await left;
    rmSync(dir, { recursive: true, force: true });
  };
  if (!ready) {
    await stop();
    throw new Error(`redis-server does not start: ${said.trim().split('\n').slice(-3).join(' ')}`);
  }
  return { url: `redis://127.0.0.1:${chosen}`, port: chosen, pid: server.pid, stop };
}

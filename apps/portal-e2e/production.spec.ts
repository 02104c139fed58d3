import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { house } from './browser';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'koppelvlak-production-'));
const running: ChildProcess[] = [];

/** The output, its package.json, and the packages that `npm ci --omit=dev` would install: nothing else is in reach. */
beforeAll(() => {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    if (!path || dev || devOptional || path.lastIndexOf('node_modules/') > 0) continue;
    try {
      cpSync(join(root, path), join(folder, path), { recursive: true, dereference: true });
    } catch (error) {
      // A package of another platform stands in the lockfile and is not installed here.
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
    }
  }
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () => new Promise<number>((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => done(port));
  });
});

/** Starts a program of the output and waits for its word that it is ready. */
async function start(name: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, `dist/server/${name}.js`)], {
    cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { DATABASE_URL: house.databaseUrl, LOG_LEVEL: 'warn', ...env },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => { said += String(part); });
  await new Promise<void>((ready, fail) => {
    child.once('message', () => ready());
    child.once('exit', (code) => fail(new Error(`${name} left with ${code}: ${said}`)));
  });
  return child;
}

it('runs from its output folder with production packages only', async () => {
  const port = await freePort();
  await start('api', { PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, PORTAL_DIR: join(folder, 'dist/portal') });
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  const page = await fetch(`http://localhost:${port}/nl/`);
  const shown = await page.text();
  expect([page.status, shown]).toEqual([200, expect.stringContaining('Bedrijf en opleiding')]);
  // Production starts without the demo, also on a database that has one.
  expect(shown).not.toContain('verzonnen');
  expect((await fetch(`http://127.0.0.1:${port}/v1/demo/sign-ins`)).status).toBe(404);
  const worker = await start('worker', { SMTP_URL: 'smtp://127.0.0.1:1' });
  const gone = new Promise((done) => { worker.once('exit', done); });
  worker.kill('SIGTERM');
  expect(await gone).toBe(0);
});

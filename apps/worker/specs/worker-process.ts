import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const root = resolve(import.meta.dirname, '../../..');
/** The run on Redis sets its address: every worker of the specs then carries its jobs there. */
const onRedis = process.env['TEST_REDIS'] ? { REDIS_URL: process.env['TEST_REDIS'] } : {};

/** The worker, or other programs, as production runs them, built once for a spec, started as processes that may be killed. */
export class WorkerProgram {
  private readonly dir: string;
  private readonly running = new Set<ChildProcess>();

  constructor(...programs: string[]) {
    mkdirSync(join(root, 'tmp'), { recursive: true });
    // Inside the checkout, so that packages are found as in production.
    this.dir = mkdtempSync(join(root, 'tmp/worker-'));
    const { status, stderr } = spawnSync(process.execPath, ['tools/bundle-worker.mjs', this.dir, ...programs], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  /** Starts a worker; `gone` tells how it ended. */
  start(env: Record<string, string>, args: string[] = [], program = 'worker'): { child: ChildProcess; gone: Promise<string>; output: () => string } {
    const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'kill-at.mjs'), join(this.dir, `${program}.js`), ...args], {
      cwd: root, env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', TAKE_OVER_SECONDS: '2', ...onRedis, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (part) => { output += String(part); });
    child.stderr?.on('data', (part) => { output += String(part); });
    this.running.add(child);
    const gone = new Promise<string>((done) => child.once('exit', (code, signal) => {
      this.running.delete(child);
      done(signal ?? String(code));
    }));
    return { child, gone, output: () => output };
  }

  close(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** A real mail server on a free port that keeps the Message-ID and reader of everything it took. */
export async function mailServer(): Promise<{ url: string; taken: { messageId: string; to: string }[]; close: () => Promise<void> }> {
  const taken: { messageId: string; to: string }[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (part) => { text += String(part); });
      stream.on('end', () => {
        const [to] = session.envelope.rcptTo;
        taken.push({ messageId: /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? '', to: to?.address ?? '' });
        done();
      });
    },
  });
  // A worker that is killed leaves its connection half open: that is what the spec is about, not a fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, close: () => new Promise((done) => { server.close(() => done()); }) };
}

/** Waits until something is so, looking often, and gives up after a bound with what was seen last. */
export async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, seconds = 40): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (performance.now() > end) throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(seen)}`);
    await new Promise((next) => { setTimeout(next, 50); });
  }
}

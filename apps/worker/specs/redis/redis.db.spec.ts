import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { EngineStage } from '../engine-stage';
import { eventually } from '../worker-process';

/** A Redis of this spec's own, that may be stopped and started. */
class OwnRedis {
  private readonly dir = mkdtempSync(join(tmpdir(), `koppelvlak-redis-${process.pid}-`));
  private server: ChildProcess | null = null;
  private port = 0;

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(...settings: string[]): Promise<void> {
    this.port ||= await freePort();
    this.server = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.dir, '--save', '', '--appendonly', 'no', ...settings], { stdio: 'ignore' });
    await eventually(() => this.ask('ping').catch(() => ''), (said) => said === 'PONG');
  }

  async ask(...command: [string, ...string[]]): Promise<unknown> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.call(...command);
    } finally {
      client.disconnect();
    }
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const gone = new Promise((done) => { server.once('exit', done); });
    server.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const freePort = () => new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as AddressInfo; probe.close(() => done(port)); });
});

let stage: EngineStage;
let redis: OwnRedis;
beforeEach(async () => {
  redis = new OwnRedis();
  [stage] = await Promise.all([EngineStage.open(), redis.start()]);
});
afterEach(async () => {
  await stage.close();
  await redis.close();
});

const all = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const sorted = () => [...new Set(stage.done)].sort((a, b) => a - b);

it('a Redis that is emptied under load loses nothing: the outbox puts every job back', async () => {
  let open!: () => void;
  stage.gate = new Promise((done) => { open = done; });
  await stage.engine({ redisUrl: redis.url });
  await stage.add(1, 300);
  await eventually(async () => Number((await stage.ask<{ n: string }>(`select count(*) as n from outbox where status = 'queued'`))[0]?.n), (count) => count === 300);
  await redis.ask('flushall');
  open();
  await eventually(() => stage.unfinished(), (count) => count === 0);
  expect(sorted()).toEqual(all(300));
}, 60_000);

it('a Redis that is away is said, and what was added meanwhile is done when it is back', async () => {
  const engine = await stage.engine({ redisUrl: redis.url });
  await stage.add(1, 20);
  await eventually(() => stage.unfinished(), (count) => count === 0);
  await redis.stop();
  await stage.add(21, 50);
  await eventually(async () => engine.troubles.list(), (list) => list.some((trouble) => trouble.startsWith('worker work: does not answer')));
  expect(engine.troubles.list().join()).not.toContain('127.0.0.1');
  await redis.start();
  await eventually(() => stage.unfinished(), (count) => count === 0);
  expect(sorted()).toEqual(all(70));
  expect(stage.lines.length).toBeLessThan(60);
  await eventually(async () => engine.troubles.list(), (list) => list.length === 0);
}, 90_000);

it('an engine that starts and stops while Redis is away does both', async () => {
  await redis.stop();
  const engine = await stage.engine({ redisUrl: redis.url });
  expect(engine.health().status).toBe('not-ready');
  const from = performance.now();
  await stage.stopEngines();
  expect(performance.now() - from).toBeLessThan(15_000);
}, 40_000);

it('two installations on one Redis never meet', async () => {
  const other = await EngineStage.open();
  try {
    await Promise.all([stage.engine({ redisUrl: redis.url }), other.engine({ redisUrl: redis.url })]);
    await Promise.all([stage.add(1, 100), other.add(1001, 100)]);
    await eventually(async () => await stage.unfinished() + await other.unfinished(), (count) => count === 0);
    expect(sorted()).toEqual(all(100));
    expect(new Set(other.done)).toEqual(new Set(all(100).map((n) => n + 1000)));
    const names = await redis.ask('keys', '*') as string[];
    expect(new Set(names.map((name) => name.split(':').slice(0, 3).join(':'))).size).toBe(2);
  } finally {
    await other.close();
  }
}, 60_000);

it('says when Redis may throw jobs away', async () => {
  // The library says so too, for each of its connections.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  await redis.ask('config', 'set', 'maxmemory-policy', 'allkeys-lru');
  const engine = await stage.engine({ redisUrl: redis.url });
  await eventually(async () => engine.troubles.list(), (list) => list.includes('redis: may throw jobs away: maxmemory-policy is allkeys-lru, set it to noeviction'));
}, 40_000);

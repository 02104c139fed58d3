import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import pino from 'pino';
import * as z from 'zod';
import { Db, Engine, job, newId, SystemClock, Troubles, type EngineSettings, type JobHandlers, type Log } from '#base/server';

const counted = job({ name: 'spec-counted', title: { nl: 'Er is geteld', en: 'Something was counted' }, payload: z.object({ n: z.number() }) });

/** A database of its own and engines on it, in this process, with one job that counts. */
export class EngineStage {
  readonly done: number[] = [];
  readonly lines: string[] = [];
  private readonly engines: { engine: Engine; db: Db }[] = [];
  /** What the job waits for before it is done. */
  gate: Promise<void> = Promise.resolve();

  private constructor(private readonly name: string, readonly url: string, readonly db: Db) {}

  static async open(): Promise<EngineStage> {
    const name = `stage_${randomUUID().slice(0, 8)}`;
    await onServer('postgres', (client) => client.query(`create database ${name} template template_app`));
    const url = `${server()}/${name}`;
    return new EngineStage(name, url, await Db.open(url, [], 4));
  }

  async engine(settings: Partial<EngineSettings> = {}): Promise<Engine> {
    const db = await Db.open(this.url, [], 4);
    const log = pino({ level: 'info' }, new Writable({ write: (line, _, next) => { this.lines.push(String(line)); next(); } })) as Log;
    const run = async ({ n }: { n: number }) => { await this.gate; this.done.push(n); };
    const handlers = { collect: () => undefined, of: () => ({ job: counted, handler: { run } }) } as unknown as JobHandlers;
    const engine = new Engine(db, new SystemClock(), { redisUrl: undefined, prefix: undefined, relays: true, takeOverSeconds: 2, leaseSeconds: 1, ...settings }, handlers, new Troubles(log));
    this.engines.push({ engine, db });
    await engine.start();
    return engine;
  }

  /** Adds jobs to the outbox; answers once they stand there. */
  async add(from: number, count: number): Promise<void> {
    await this.db.note('stage.add', `insert into outbox (id, job, payload) select id::uuid, $1, jsonb_build_object('n', $2::int + place - 1) from unnest($3::text[]) with ordinality as ids(id, place)`,
      [counted.name, from, Array.from({ length: count }, () => newId())]);
  }

  async unfinished(): Promise<number> {
    return Number((await this.ask<{ n: string }>(`select count(*) as n from outbox where status <> 'done'`))[0]?.n);
  }

  async ask<Row extends pg.QueryResultRow = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return onServer(this.name, async (client) => (await client.query<Row>(sql)).rows);
  }

  /** The queue's own schema, as a migration makes it. */
  migrate(): Promise<unknown> {
    return onServer(this.name, (client) => runMigrations(client));
  }

  async stopEngines(): Promise<void> {
    for (const { engine, db } of this.engines.splice(0)) {
      await engine.stop();
      await db.close();
    }
  }

  async close(): Promise<void> {
    await this.stopEngines();
    await this.db.close();
    await onServer('postgres', (client) => client.query(`drop database ${this.name} with (force)`));
  }
}

const server = () => String(process.env['TEST_POSTGRES']);

async function onServer<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: `${server()}/${database}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

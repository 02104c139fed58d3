// The Postgres of a soak: as durable as the one of an installation, so that stopping it in every way means something.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { loadDb } from '../bundle-db.mjs';
import { refuge, startPostgres } from '../postgres.mjs';
import { world } from './world.mjs';

export class Cluster {
  /** Everything a soak writes: the name carries the process, so that a later run sweeps away what a killed one left. */
  folder = mkdtempSync(join(tmpdir(), `koppelvlak-house-${process.pid}-`));
  #password = randomBytes(12).toString('hex');
  #postgres;
  #port;

  async start() {
    // The user that Postgres runs as passes through here on the way to its own folder.
    chmodSync(this.folder, 0o711);
    this.#postgres = await startPostgres({ data: join(this.folder, 'postgres'), password: this.#password, ...(this.#port ? { port: this.#port } : {}) });
    this.#port = Number(new URL(this.#postgres.url).port);
  }

  url(database = 'postgres') {
    return `${this.#postgres.url}/${database}`;
  }

  /** A template that knows the facts and the people of the soak. */
  async prepare() {
    await this.sql('create database soak_template');
    const db = await loadDb();
    await db.migrate(this.url('soak_template'));
    await db.seed(this.url('soak_template'));
    await this.sql(world, 'soak_template');
  }

  async database(name) {
    await this.sql(`create database ${name} template soak_template`);
    return this.url(name);
  }

  async drop(name) {
    await this.sql(`drop database if exists ${name} with (force)`);
  }

  /** A fast stop: who is connected is cut off, what was committed is written. */
  async stop() {
    await this.#postgres?.stop();
  }

  /** What a power cut leaves: the server and all its connections end at once, without a checkpoint. */
  async crash() {
    const [{ pid }] = await this.sql(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`);
    const gone = new Promise((done) => this.#postgres.onExit(done));
    process.kill(pid, 'SIGQUIT');
    await gone;
    for (let turn = 0; turn < 100 && isThere(pid); turn += 1) await wait(20);
  }

  async sql(text, database = 'postgres', values = undefined) {
    const client = new pg.Client({ connectionString: this.url(database) });
    // Cut off by a stop on purpose: the query in hand says so.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const answer = await client.query(text, values);
      return Array.isArray(answer) ? [] : answer.rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close() {
    await this.#postgres?.stop().catch(() => undefined);
    const data = join(this.folder, 'postgres');
    for (const place of [this.folder, dirname(join(refuge(data), 'data'))]) rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

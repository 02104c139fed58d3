// Before the server specs: one Postgres, and in it a migrated and seeded template that each worker clones.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadDb } from '../bundle-db.mjs';
import { refuge, startPostgres } from '../postgres.mjs';

const name = 'koppelvlak-postgres-';

export default async function setup() {
  sweep();
  const data = mkdtempSync(join(tmpdir(), `${name}${process.pid}-`));
  const postgres = await startPostgres({ data, password: randomBytes(12).toString('hex'), forTests: true, temporary: true });
  globalThis.koppelvlakPostgres = postgres;
  process.env.TEST_POSTGRES = postgres.url;
  await onServer(postgres.url, 'CREATE DATABASE template_app');
  const db = await loadDb();
  if (!db) return;
  const template = `${postgres.url}/template_app`;
  await db.migrate(template);
  await db.seed?.(template);
  await onServer(postgres.url, 'ALTER DATABASE template_app WITH ALLOW_CONNECTIONS false IS_TEMPLATE true');
}

export async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A run that was killed together with its keeper leaves a server; the next run ends it and removes its directory. */
export function sweep() {
  for (const entry of readdirSync(tmpdir())) {
    const pid = entry.startsWith(name) ? Number(entry.slice(name.length).split('-')[0]) : 0;
    if (!pid || isAlive(pid)) continue;
    const data = join(tmpdir(), entry);
    for (const place of [data, join(refuge(data), 'data')]) {
      const server = Number(read(join(place, 'postmaster.pid')).split('\n')[0]);
      const runs = () => server > 0 && read(`/proc/${server}/cmdline`).includes(place);
      if (runs()) process.kill(server, 'SIGQUIT');
      for (let turn = 0; turn < 100 && runs(); turn++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

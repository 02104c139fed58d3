// Before the server specs: one Postgres, and in it a migrated and seeded template that each worker clones.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loadDb } from '../bundle-db.mjs';
import { startPostgres } from '../postgres.mjs';
import { scratch } from '../scratch.mjs';
import { sweep } from './sweep.mjs';

export default async function setup() {
  sweep();
  const data = mkdtempSync(join(scratch(), `koppelvlak-postgres-${process.pid}-`));
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

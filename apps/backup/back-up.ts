import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { locked } from '#db';
import { closing, pack } from './archive';
import { MANIFEST, pieceOf, Tally, type Manifest, type TableFacts } from './manifest';
import { alike, tablesOf } from './tables';

const PIECE = 1024 * 1024;
const { escapeIdentifier } = pg;

export interface BackUpOptions {
  /** The release that takes the backup, for who reads the file later. */
  release: string;
  /** Told before each table and at the end. */
  say?: (line: string) => void | Promise<void>;
}

/**
 * Writes every table, as it stands at one moment, to a new file, while the product goes on. Migrations wait for the end.
 * A file of that name appears when it is whole.
 */
export async function backUp(databaseUrl: string, file: string, options: BackUpOptions): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} is there already: a backup never replaces another`);
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    const made = await locked(databaseUrl, (client) => write(client, unfinished, options), 'shared');
    await rename(unfinished, file);
    await settle(dirname(file));
    return made;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function write(client: pg.Client, file: string, options: BackUpOptions): Promise<Manifest> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query(alike);
  let made: Manifest | null = null;
  const source = Readable.from(contents(client, options, (manifest) => { made = manifest; }), { objectMode: false });
  // It holds personal data: for its owner only.
  await pipeline(source, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  await client.query('commit');
  if (!made) throw new Error('The backup has no manifest');
  return made;
}

async function* contents(client: pg.Client, { release, say = () => undefined }: BackUpOptions, done: (manifest: Manifest) => void): AsyncGenerator<Buffer> {
  const { rows: [now] } = await client.query<{ at: Date; postgres: string }>(`select now() as at, current_setting('server_version') as postgres`);
  if (!now) throw new Error('The database does not tell the time');
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration order by name');
  const tables: TableFacts[] = [];
  for (const { name, columns } of await tablesOf(client)) {
    await say(name);
    const tally = new Tally();
    let piece = 0;
    for await (const data of pieces(client, name, columns)) {
      tally.add(data);
      yield pack({ name: pieceOf(name, piece += 1), data }, now.at);
    }
    tables.push({ name, columns, ...tally.end() });
  }
  // Read last: a sequence does not stand still, and one that is ahead harms nobody.
  const { rows: sequences } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null order by 1`);
  const manifest: Manifest = { product: 'koppelvlak', format: 1, release, takenAt: now.at.toISOString(), postgres: now.postgres, migrations, tables, sequences };
  yield pack({ name: MANIFEST, data: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, now.at);
  yield closing;
  done(manifest);
}

/** The rows of a table in Postgres' own text format, about a megabyte at a time. */
async function* pieces(client: pg.Client, table: string, columns: string[]): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  const stream = client.query(copyTo(`copy (select ${columns.map(escapeIdentifier).join(', ')} from ${escapeIdentifier(table)}) to stdout`));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** The name of the file, too, is on the disk before we say so. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

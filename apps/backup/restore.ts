import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyMigration, checksumOf, inTransaction, locked, makeMigrationTable, migrate, migrations, type Migration } from '#db';
import { unpack } from './archive';
import { check, tableOf, type Manifest } from './manifest';
import { alike, isEmpty, tablesOf } from './tables';

const { escapeIdentifier, escapeLiteral } = pg;

export interface RestoreOptions {
  /** The migrations of this release. */
  list?: readonly Migration[];
  say?: (line: string) => void;
}

/**
 * Fills an empty database from a backup: exactly the migrations it was made under, its rows, and then what this release has added.
 * Until the rows stand as one transaction the database stays empty, however it ends.
 * @throws DamagedBackup before the database is touched
 */
export async function restore(databaseUrl: string, file: string, { list = migrations, say = () => undefined }: RestoreOptions = {}): Promise<Manifest> {
  say('Reading the whole file');
  const manifest = await check(file);
  const recorded = migrationsOf(manifest, list);
  await locked(databaseUrl, async (client) => {
    await inTransaction(client, async () => {
      if (!(await isEmpty(client))) throw new Error('This database is not empty: a backup is restored into a new one.');
      await client.query(alike);
      say(`Making the tables, as of ${recorded.at(-1)?.name ?? 'no migration'}`);
      await makeMigrationTable(client);
      for (const migration of recorded) await applyMigration(client, migration);
      await fill(client, file, manifest, say);
      await comeToLife(client);
    });
    await client.query('analyze');
  });
  if (recorded.length < list.length) say(`Bringing it to this release, ${list.at(-1)?.name}`);
  await migrate(databaseUrl, list);
  return manifest;
}

/** The migrations a backup was made under, from our own list. @throws Error when we do not know them */
function migrationsOf(manifest: Manifest, list: readonly Migration[]): readonly Migration[] {
  manifest.migrations.forEach(({ name, checksum }, place) => {
    const own = list[place];
    if (own?.name !== name || checksumOf(own.sql) !== checksum) {
      throw new Error(`This backup was made by release ${manifest.release}, with the migration ${name} that this release does not know. Restore it with that release, or a newer one.`);
    }
  });
  return list.slice(0, manifest.migrations.length);
}

/** Loads every table with triggers off and references away: the rows come in any order, and nothing follows from them. */
async function fill(client: pg.Client, file: string, { tables, sequences }: Manifest, say: (line: string) => void): Promise<void> {
  const here = await tablesOf(client);
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ');
  if (names(here) !== names(tables)) throw new Error(`The backup has other tables than its migrations make: ${names(tables)}`);
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  await client.query('set constraints all immediate');
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  const quoted = tables.map(({ name }) => escapeIdentifier(name));
  for (const table of quoted) await client.query(`alter table ${table} disable trigger user`);
  // A migration may have put rows there itself; the backup has them as they became.
  await client.query(`truncate ${quoted.join(', ')}`);

  await copy(client, file, tables, say);
  for (const [place, { name, rows }] of tables.entries()) {
    const { rows: [found] } = await client.query<{ n: string }>(`select count(*) as n from ${quoted[place]}`);
    if (Number(found?.n) !== rows) throw new Error(`Table ${name} has ${found?.n} rows after loading, the backup says ${rows}`);
  }

  say('Checking every reference');
  for (const { table, name, definition } of references) await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
  for (const table of quoted) await client.query(`alter table ${table} enable trigger user`);
  for (const { name, last } of sequences) await client.query(`select setval(${escapeLiteral(escapeIdentifier(name))}, $1)`, [last]);
  const { rows: kept } = await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm' order by oid`);
  for (const { name } of kept) await client.query(`refresh materialized view ${name}`);
}

async function copy(client: pg.Client, file: string, tables: Manifest['tables'], say: (line: string) => void): Promise<void> {
  const entries = unpack(file);
  let next = await entries.next();
  for (const { name, columns, rows } of tables) {
    say(`${name}: ${rows} rows`);
    const data = async function* () {
      while (!next.done && tableOf(next.value.name) === name) {
        yield next.value.data;
        next = await entries.next();
      }
    };
    await pipeline(data, client.query(copyFrom(`copy ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`)));
  }
  await entries.return(undefined);
}

/**
 * The queue is not in a backup, the outbox is the truth: what stood on the queue is put there anew. Sessions end, for one that was
 * taken away after the backup must not come back with it. Numbers of transactions mean nothing in another cluster: here everything is
 * as new as the first reading of it.
 */
async function comeToLife(client: pg.Client): Promise<void> {
  await client.query(`update outbox set status = 'pending', queued_at = null where status = 'queued'`);
  await client.query('delete from session');
  await client.query('delete from programme_change');
  await client.query('delete from posting_change');
}

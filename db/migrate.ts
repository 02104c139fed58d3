import { createHash } from 'node:crypto';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { migrations, type Migration } from './migrations';

/** Taken by whoever changes the schema or loads facts; anybody else waits for it. */
const LOCK = 'koppelvlak:schema';

/** Rows of the queue live for moments: swept by their number, at full speed, so that hours of steady jobs stay as quick as the first minute. */
const queueUpkeep = ['job', 'event', 'meta'].map((table) =>
  `alter table bullmq.${table} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0,
     autovacuum_vacuum_insert_threshold = 20000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000, autovacuum_vacuum_cost_delay = 0)`).join(';\n');

/** Runs work on a connection of its own while nobody else changes the schema or the facts; `shared` lets others look at the same time. */
export async function locked<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>, mode: 'alone' | 'shared' = 'alone'): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'koppelvlak-schema' });
  await client.connect();
  try {
    // The connection carries the lock: it goes when the process dies.
    await client.query(`select pg_advisory_lock${mode === 'shared' ? '_shared' : ''}(hashtextextended($1, 0))`, [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything in one transaction on a connection. */
export async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Brings a database to the schema of this release, and the queue's own schema with it. Safe to start many times at once.
 * @throws Error when a migration that was applied has been edited since, or when one fails; that one then left no trace.
 */
export async function migrate(databaseUrl: string, list: readonly Migration[] = migrations): Promise<void> {
  await locked(databaseUrl, async (client) => {
    await makeMigrationTable(client);
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration');
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    refuseWrongOrder(list, applied);
    for (const { name, sql } of list) {
      const known = applied.get(name);
      const checksum = checksumOf(sql);
      if (known !== undefined && known !== checksum) {
        throw new Error(`Migration ${name} was changed after it was applied to this database. Put the file back as it was and write a new migration.`);
      }
      if (known !== undefined) continue;
      await inTransaction(client, () => applyMigration(client, { name, sql }));
    }
    await runMigrations(client);
    await client.query(queueUpkeep);
  });
}

/** Where a database keeps which migrations it has. */
export async function makeMigrationTable(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
}

/** Applies one migration and notes it, in the transaction of the caller. */
export async function applyMigration(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query(sql).catch((error: Error) => {
    throw new Error(`Migration ${name} failed and left no trace: ${error.message}`, { cause: error });
  });
  await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksumOf(sql)]);
}

/** Names in order and each once; nothing new below what was applied, or two databases would differ. */
function refuseWrongOrder(list: readonly Migration[], applied: Map<string, string>): void {
  list.forEach(({ name }, place) => {
    const before = list[place - 1]?.name;
    if (before !== undefined && before >= name) throw new Error(`Migration ${name} stands after ${before}: give it a higher number.`);
  });
  const last = [...applied.keys()].sort().at(-1);
  const late = list.find(({ name }) => last !== undefined && name < last && !applied.has(name));
  if (late) throw new Error(`Migration ${late.name} is new but ${last} was applied before it: give it a higher number.`);
}

/** The same on every machine, whatever its line ends. */
export const checksumOf = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

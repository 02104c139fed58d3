// Rows into Postgres by COPY, and a table that is filled without its indexes, which are quicker to make at the end.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const awkward = /[\\\t\n\r]/;
const escaped = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value as COPY's text format has it. */
function cell(value) {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'string' ? value : Array.isArray(value) ? `{${value.map((item) => `"${item}"`).join(',')}}`
    : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return awkward.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => escaped[sign]) : text;
}

/** Rows that name the same columns, as the lines of a COPY. */
export const linesOf = (rows) => rows.map((row) => Object.values(row).map(cell).join('\t')).join('\n') + '\n';

/** Copies rows into a table. */
export async function copyRows(client, table, rows) {
  if (rows.length === 0) return;
  await pipeline(Readable.from([linesOf(rows)]), client.query(copyFrom(`copy ${table} (${Object.keys(rows[0]).join(', ')}) from stdin`)));
}

/** Takes the indexes off a table that no constraint needs; gives the statements that put them back. */
export async function withoutIndexes(client, table) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 1`, [table]);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}

/** A connection of its own. `trusted`: the rows are right by construction, so that triggers and references need not look at each. */
export async function connection(url, trusted) {
  const client = new pg.Client({ connectionString: url, application_name: 'koppelvlak-world' });
  await client.connect();
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2`);
  if (trusted) await client.query(`set session_replication_role = replica`);
  return client;
}

import type pg from 'pg';

/** One row: what a column is given, by its name. Lists become arrays, objects become json. */
export type Row = Record<string, unknown>;
/** Rows by table. The rows of a table name the same columns. */
export type Rows = Record<string, Row[]>;

/** Puts the rows of several parts together, table by table. */
export function gathered(parts: readonly Rows[]): Rows {
  const all: Rows = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) (all[table] ??= []).push(...rows);
  }
  return all;
}

/** Inserts all rows of a table by one statement. */
export async function insertAll(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

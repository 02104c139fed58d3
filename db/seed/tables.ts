import type pg from 'pg';

type Value = string | number | boolean | null | readonly string[] | { json: unknown };
export type Row = Record<string, Value>;

/** Writes rows: new ones are added, known ones take the new values. `onlyWhen` names rows that may be overwritten. */
export async function upsert(client: pg.Client, table: string, key: readonly string[], rows: readonly Row[], onlyWhen?: string): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const rest = columns.filter((column) => !key.includes(column));
    const update = rest.map((column) => `${column} = excluded.${column}`).join(', ');
    await client.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})
       on conflict (${key.join(', ')}) ${rest.length === 0 ? 'do nothing' : `do update set ${update}${onlyWhen ? ` where ${onlyWhen}` : ''}`}`,
      Object.values(row).map(plain),
    );
  }
}

/** Makes a table that only relates things hold exactly these rows: what is no longer said goes. */
export async function replace(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  await client.query(`delete from ${table}`);
  for (const row of rows) {
    const columns = Object.keys(row);
    await client.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(row).map(plain));
  }
}

const plain = (value: Value): unknown =>
  value !== null && typeof value === 'object' && 'json' in value ? JSON.stringify(value.json) : value;

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrate';
import { migrations } from './migrations';

const server = String(process.env['TEST_POSTGRES']);

/** Runs a query on a database of the test server. */
async function ask<Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: `${server}/${database}` });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  let name: string;
  let url: string;
  beforeEach(async () => {
    name = `migrate_${randomBytes(6).toString('hex')}`;
    url = `${server}/${name}`;
    await ask('postgres', `create database ${name}`);
  });
  afterEach(() => ask('postgres', `drop database ${name} with (force)`));

  const applied = () => ask<{ name: string; applied_at: Date }>(name, 'select name, applied_at from schema_migration order by name');

  it('two started at once apply each migration once, and both end well', async () => {
    await Promise.all([migrate(url), migrate(url)]);
    expect((await applied()).map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
    const [queue] = await ask<{ n: number }>(name, `select count(*)::int as n from pg_tables where schemaname = 'bullmq'`);
    expect(queue?.n).toBeGreaterThan(0);
  });

  it('a second time changes nothing', async () => {
    await migrate(url);
    const before = await applied();
    await migrate(url);
    expect(await applied()).toEqual(before);
  });

  it('says which migration was edited after it was applied', async () => {
    const list = [{ name: '0001-a', sql: 'create table a (id int)' }];
    await migrate(url, list);
    await migrate(url, [{ name: '0001-a', sql: list[0]?.sql.replaceAll('\n', '\r\n') ?? '' }]);
    await expect(migrate(url, [{ name: '0001-a', sql: 'create table a (id bigint)' }])).rejects.toThrow('0001-a was changed after it was applied');
  });

  it('leaves no trace of a migration that fails, and keeps those before it', async () => {
    const list = [{ name: '0001-a', sql: 'create table a (id int)' }, { name: '0002-b', sql: 'create table b (id int); select nothing_like_this()' }];
    await expect(migrate(url, list)).rejects.toThrow('0002-b failed and left no trace');
    expect((await applied()).map((row) => row.name)).toEqual(['0001-a']);
    expect(await ask(name, `select to_regclass('b') as b`)).toEqual([{ b: null }]);
    await migrate(url, [...list.slice(0, 1), { name: '0002-b', sql: 'create table b (id int)' }]);
    expect((await applied()).map((row) => row.name)).toEqual(['0001-a', '0002-b']);
  });

  it('refuses a list out of order, and a new migration below one that was applied', async () => {
    const b = { name: '0002-b', sql: 'select 1' };
    await expect(migrate(url, [b, { name: '0001-a', sql: 'select 1' }])).rejects.toThrow('0001-a stands after 0002-b');
    await migrate(url, [b]);
    await expect(migrate(url, [{ name: '0001-a', sql: 'select 1' }, b])).rejects.toThrow('0002-b was applied before it');
  });
});

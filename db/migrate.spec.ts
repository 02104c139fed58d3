import { readdirSync } from 'node:fs';
import { migrate } from './migrate';
import { migrations } from './migrations';
import { OwnDatabase } from './testing/database';

describe('migrate', () => {
  let database: OwnDatabase;
  beforeEach(async () => {
    database = await OwnDatabase.make('empty');
  });
  afterEach(() => database.drop());

  const applied = () => database.ask<{ name: string; applied_at: Date }>('select name, applied_at from schema_migration order by name');

  it('two started at once apply each migration once, and both end well', async () => {
    await Promise.all([migrate(database.url), migrate(database.url)]);
    expect((await applied()).map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
    const [queue] = await database.ask<{ n: number }>(`select count(*)::int as n from pg_tables where schemaname = 'bullmq'`);
    expect(queue?.n).toBeGreaterThan(0);
  });

  it('knows every file of the folder', () => {
    const files = readdirSync('db/migrations').filter((file) => file.endsWith('.sql')).sort();
    expect(migrations.map((migration) => `${migration.name}.sql`)).toEqual(files);
  });

  it('a second time changes nothing', async () => {
    await migrate(database.url);
    const before = await applied();
    await migrate(database.url);
    expect(await applied()).toEqual(before);
  });

  it('says which migration was edited after it was applied; line ends do not count', async () => {
    await migrate(database.url, [{ name: '0001-a', sql: 'create table a (\nid int)' }]);
    await migrate(database.url, [{ name: '0001-a', sql: 'create table a (\r\nid int)' }]);
    await expect(migrate(database.url, [{ name: '0001-a', sql: 'create table a (\nid bigint)' }])).rejects.toThrow('0001-a was changed after it was applied');
  });

  it('leaves no trace of a migration that fails, and keeps those before it', async () => {
    const a = { name: '0001-a', sql: 'create table a (id int)' };
    await expect(migrate(database.url, [a, { name: '0002-b', sql: 'create table b (id int); select nothing_like_this()' }])).rejects.toThrow('0002-b failed and left no trace');
    expect((await applied()).map((row) => row.name)).toEqual(['0001-a']);
    expect(await database.ask(`select to_regclass('b') as b`)).toEqual([{ b: null }]);
    await migrate(database.url, [a, { name: '0002-b', sql: 'create table b (id int)' }]);
    expect((await applied()).map((row) => row.name)).toEqual(['0001-a', '0002-b']);
  });

  it('refuses a list out of order, and a new migration below one that was applied', async () => {
    const b = { name: '0002-b', sql: 'select 1' };
    await expect(migrate(database.url, [b, { name: '0001-a', sql: 'select 1' }])).rejects.toThrow('0001-a stands after 0002-b');
    await migrate(database.url, [b]);
    await expect(migrate(database.url, [{ name: '0001-a', sql: 'select 1' }, b])).rejects.toThrow('0002-b was applied before it');
  });
});

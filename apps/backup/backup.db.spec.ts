import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { migrate, migrations, seedDemo } from '#db';
import { Db, makeLog, Post, SystemClock } from '#base/server';
import { OwnDatabase } from '../../db/testing/database';
import { entities } from '../api/domains';
import { openApp } from '../api/open-app';
import { eventually, mailServer, WorkerProgram } from '../worker/specs/worker-process';
import { backUp } from './back-up';
import { check } from './manifest';
import { restore } from './restore';

const place = mkdtempSync(join(tmpdir(), 'koppelvlak-backup-'));
const made: OwnDatabase[] = [];
const make = async (from: 'empty' | 'template') => {
  const database = await OwnDatabase.make(from);
  made.push(database);
  return database;
};
afterAll(async () => {
  for (const database of made) await database.drop();
  rmSync(place, { recursive: true });
});

/** What every table holds: how many rows, and the sum of their text. What a restore changes on purpose is left out. */
async function contents(database: OwnDatabase): Promise<Record<string, string>> {
  const tables = await database.ask<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'programme_change', 'posting_change')`);
  const rows = await database.ask<{ name: string; seen: string }>(tables.map(({ name }) => {
    const row = name === 'outbox' ? `(to_jsonb(t) - 'queued_at' || jsonb_build_object('status', replace(status, 'queued', 'pending')))` : 'to_jsonb(t)';
    return `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(${row}::text, e'\\n' order by ${row}::text)), '') as seen from "${name}" t`;
  }).join(' union all '));
  return Object.fromEntries(rows.map(({ name, seen }) => [name, seen]));
}

const file = join(place, 'demo.koppelvlak');
const published = { job: 'posting-published' };
let source: OwnDatabase;
let before: Record<string, string>;

beforeAll(async () => {
  source = await make('template');
  await seedDemo(source.url, { today: new SystemClock().today() });
  // One job stands on the queue, whose mails are still to be sent; everything else that was pending has been done.
  await source.ask(`update outbox set status = 'done', done_at = now() where status = 'pending'`);
  await source.ask(`update outbox set status = 'queued', done_at = null, queued_at = now(), payload = payload || '{"mail": true}'
    where id = (select o.id from outbox o join posting p on p.id::text = o.payload ->> 'postingId' where o.job = $1 order by p.seats desc, o.id limit 1)`, [published.job]);
  await source.ask(`insert into notification_setting (person_id, topic, frequency) select id, 'matches', 'at-once' from person on conflict (person_id, topic) do update set frequency = excluded.frequency`);
  await source.ask(`insert into session (person_id, secret_hash, ends_at) select id, '\\x00', now() + interval '1 day' from person limit 1`);
  before = await contents(source);
  // People go on writing while it is made: a mail and its job come in together, now and then.
  await backUp(source.url, file, { release: 'test', say: async (table) => {
    if (['benefit', 'mail', 'match', 'outbox', 'posting'].includes(table)) await source.ask(`with m as (insert into mail (template, key, address, locale, args, created_at) values ('posting-match', uuidv7()::text, 'later@world.example', 'nl', '{}', now()) returning id)
      insert into outbox (job, key, payload) select 'send-mail', id::text, jsonb_build_object('mailId', id) from m`);
  } });
}, 60_000);

it('holds every row as it stood at one moment, though people went on writing', async () => {
  const restored = await make('empty');
  await restore(restored.url, file);
  const seen = await contents(restored);
  expect(seen).toEqual(before);
  expect((await contents(source))['mail']).not.toBe(before['mail']);
  const [kept] = await restored.ask<{ queued: number; sessions: number; changes: number }>(
    `select (select count(*)::int from outbox where status = 'queued') as queued, (select count(*)::int from session) as sessions, (select count(*)::int from programme_change) + (select count(*)::int from posting_change) as changes`);
  expect(kept).toEqual({ queued: 0, sessions: 0, changes: 0 });
  expect(Object.keys(seen).length).toBeGreaterThan(50);
  // Nobody but its owner reads it, and nothing half is left beside it.
  expect([statSync(file).mode & 0o777, readdirSync(place)]).toEqual([0o600, ['demo.koppelvlak']]);
});

it('the product opens on it: people sign in, what was open is done once, what was done is not done again', async () => {
  const restored = await make('empty');
  await restore(restored.url, file);
  const db = await Db.open(restored.url, entities, 4);
  const app = await openApp({ db, clock: new SystemClock(), log: makeLog('silent'), post: new Post('smtp://127.0.0.1:1', 'nobody@localhost'), demo: true, publicUrl: 'http://localhost:3000' });
  const post = await mailServer();
  const program = new WorkerProgram();
  try {
    const [person] = await restored.ask<{ email: string; password: string }>('select email, d.password from demo_sign_in d join person p on p.id = d.person_id order by place limit 1');
    await app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.getUrl()}/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(person) });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([201, expect.stringContaining('__Host-koppelvlak=')]);

    const worker = program.start({ DATABASE_URL: restored.url, SMTP_URL: post.url, DEMO: 'true' });
    const [end] = await eventually(() => restored.ask<{ open: number; failed: number; sent: number }>(
      `select (select count(*)::int from outbox where status in ('pending', 'queued')) as open, (select count(*)::int from outbox where status = 'failed') as failed,
         (select count(*)::int from mail where status = 'sent') as sent`), ([row]) => row?.open === 0);
    worker.child.kill('SIGTERM');
    expect(await worker.gone).toBe('0');
    const [was] = await source.ask<{ sent: number }>(`select count(*)::int as sent from mail where status = 'sent' and address <> 'later@world.example'`);
    expect(end).toEqual({ open: 0, failed: 0, sent: (was?.sent ?? 0) + post.taken.length });
    expect(post.taken.length).toBeGreaterThan(0);
    expect(new Set(post.taken.map(({ messageId }) => messageId)).size).toBe(post.taken.length);
    expect(await restored.ask('select count(*)::int as n from outbox where job = $1 and attempts > 0', [published.job])).toEqual([{ n: 1 }]);
  } finally {
    program.close();
    await post.close();
    await app.close();
    await db.close();
  }
}, 60_000);

describe('a restore refuses, and leaves the database empty:', () => {
  const whole = () => readFileSync(file);
  const damaged: [string, () => Buffer, RegExp][] = [
    ['a file that is cut off', () => whole().subarray(0, -2000), /not a whole backup: unexpected end of file/],
    ['a file with one bit turned', () => { const bytes = Buffer.from(whole()); const at = bytes.length >> 1; bytes[at] = (bytes[at] ?? 0) ^ 4; return bytes; }, /not a whole backup/],
    ['a row that was changed', () => gzipSync(Buffer.from(gunzipSync(whole()).toString('latin1').replace('@', '#'), 'latin1')), /table \w+ is not as it was written/],
    ['an archive without its manifest', () => gzipSync(Buffer.concat([gunzipSync(whole()).subarray(0, 512 * 2), Buffer.alloc(1024)])), /not a whole backup/],
    ['a file with something behind its end', () => gzipSync(Buffer.concat([gunzipSync(whole()), Buffer.from('more')])), /something stands behind its end/],
    ['a file that is something else', () => Buffer.from('create table everything ();'), /not a whole backup/],
  ];
  it.each(damaged)('%s', async (name, bytes, why) => {
    const empty = await make('empty');
    const path = join(place, name.replaceAll(' ', '-'));
    writeFileSync(path, bytes());
    await expect(restore(empty.url, path)).rejects.toThrow(why);
    expect(await empty.ask(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
    rmSync(path);
  });

  it('a backup of a newer release', async () => {
    const empty = await make('empty');
    await expect(restore(empty.url, file, { list: migrations.slice(0, -1) })).rejects.toThrow(/made by release test, with the migration \d{4}[a-z]?-[\w-]+ that this release does not know/);
    expect(await empty.ask(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  it('rows that do not go with each other', async () => {
    const alone = await make('template');
    await alone.ask('alter table membership drop constraint membership_person_id_fkey');
    await alone.ask(`insert into membership (person_id, organisation_id, role, created_at) select uuidv7(), id, 'admin', now() from organisation limit 1`);
    const path = join(place, 'torn');
    await backUp(alone.url, path, { release: 'test' });
    const empty = await make('empty');
    await expect(restore(empty.url, path)).rejects.toThrow('membership_person_id_fkey');
    expect(await empty.ask(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
    rmSync(path);
  });
});

it('never writes into a database that has something, nor over a file that is there', async () => {
  await expect(restore(source.url, file)).rejects.toThrow('not empty');
  await expect(backUp(source.url, file, { release: 'test' })).rejects.toThrow('never replaces another');
  await expect(backUp(`${source.url}-gone`, join(place, 'none'), { release: 'test' })).rejects.toThrow('does not exist');
  expect(readdirSync(place)).toEqual(['demo.koppelvlak']);
});

it('an older backup comes to this release; counters go on, generated columns, triggers and references work again', async () => {
  const older = [...migrations, { name: '9001-old', sql: `
    create table egg (id bigint generated always as identity primary key, hen_id bigint, big text generated always as (upper(name)) stored, name text not null);
    create table hen (id bigint generated always as identity primary key, egg_id bigint references egg (id), at timestamptz, blob bytea, many text[]);
    alter table egg add foreign key (hen_id) references hen (id) deferrable initially deferred;
    create materialized view eggs as select count(*)::int as n from egg;
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no more eggs'; end $$;
    insert into egg (name) values ('of the migration')` }];
  const newer = [...older, { name: '9002-new', sql: 'alter table egg add colour text not null default \'white\'' }];
  const old = await make('template');
  await migrate(old.url, older);
  await old.ask(`insert into egg (name) select e'one\\ntwo\\t\\\\' || n from generate_series(1, 40000) n`);
  await old.ask(`insert into hen (egg_id, at, blob, many) values (1, '1900-01-01 12:00:00.123456 Europe/Amsterdam', '\\x000aff', array[null, 'a,b', '"'])`);
  await old.ask('update egg set hen_id = 1 where id = 1');
  await old.ask('create trigger refuse before insert on egg for each row execute function refuse()');
  const path = join(place, 'older');
  const manifest = await backUp(old.url, path, { release: 'older' });
  expect(manifest.tables.find(({ name }) => name === 'egg')).toMatchObject({ rows: 40_001, columns: ['id', 'hen_id', 'name'] });
  expect(await check(path)).toEqual(manifest);

  const restored = await make('empty');
  await restore(restored.url, path, { list: newer });
  for (const table of ['hen', 'schema_migration']) {
    const sql = `select to_jsonb(t) as row from ${table} t where to_jsonb(t) ->> 'name' is distinct from '9002-new' order by 1`;
    expect(await restored.ask(sql)).toEqual(await old.ask(sql));
  }
  const sum = 'select md5(string_agg(concat_ws(\'|\', id, hen_id, big, name), \',\' order by id)) as sum from egg';
  expect(await restored.ask(sum)).toEqual(await old.ask(sum));
  expect(await restored.ask('select n, (select distinct colour from egg) as colour from eggs')).toEqual([{ n: 40_001, colour: 'white' }]);
  expect(await restored.ask(`insert into egg (name) values ('next') returning id::int`)).toEqual([{ id: 40_002 }]);
  await expect(restored.ask('insert into hen (egg_id) values (99999999)')).rejects.toThrow('hen_egg_id_fkey');
  rmSync(path);
});

it('the command says what it did, and what it wants', async () => {
  const run = (args: string[], env: Record<string, string> = {}) => spawnSync(process.execPath, ['tools/backup.mjs', ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } });
  const nothing = run(['restore']);
  expect([nothing.status, nothing.stderr]).toEqual([1, 'Say what to do with which file: make FILE, check FILE or restore FILE\n']);
  const path = join(place, 'by-command');
  const taken = run(['make', path], { DATABASE_URL: source.url });
  expect([taken.status, taken.stdout]).toEqual([0, expect.stringMatching(/by-command, \d+\.\d MB: \d+ rows in \d+ tables as of \d{4}-/)]);
  const restored = await make('empty');
  expect(run(['restore', path], { DATABASE_URL: restored.url }).stdout).toMatch(/^Restored from .*by-command: \d+ rows/);
  rmSync(path);
}, 60_000);

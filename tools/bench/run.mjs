// `npm run bench`: how fast the product is, as JSON lines. Each line has a floor that does the same work with nothing around it,
// measured in the same run and in turns with ours, and the ratio: 1 is as good as the floor.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildServer } from '../build.mjs';
import { load, loadDb } from '../bundle-db.mjs';
import { sweep } from '../jest/sweep.mjs';
import { startPostgres } from '../postgres.mjs';
import { fillWorld } from '../world/fill.mjs';
import { servers } from './servers.mjs';

/** Each part with the sizes it is run at: all of them, or the largest when the number of postings matters little to it. */
const parts = Object.fromEntries(Object.entries({ http: 'all', match: 'all', jobs: 'largest', 'cold-start': 'largest', memory: 'largest' })
  .filter(([name]) => existsSync(new URL(`./${name}.mjs`, import.meta.url))));

const { values: wish } = parseArgs({ options: {
  only: { type: 'string' }, quick: { type: 'boolean' }, sizes: { type: 'string' }, programmes: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' }, help: { type: 'boolean' } } });
const names = wish.only?.split(',') ?? Object.keys(parts);
if (wish.help || names.some((name) => !(name in parts))) {
  console.log(`npm run bench -- [--only ${Object.keys(parts).join(',')}] [--quick] [--sizes 10000,100000,1000000] [--programmes 20000] [--seconds 1] [--rounds 5]`);
  process.exit(wish.help ? 0 : 2);
}
const sizes = (wish.sizes ?? (wish.quick ? '10000' : '10000,100000,1000000')).split(',').map(Number);
const programmes = Number(wish.programmes ?? (wish.quick ? 2000 : 20_000));
const emit = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
/** Three digits behind the point say enough. */
const rounded = (line) => Object.fromEntries(Object.entries(line).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 1000) / 1000 : value]));
const say = (text) => process.stderr.write(`${text}\n`);

/** A world that is not new to matching: no worker that is measured begins a walk over all of it. */
async function settled(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`update match_cursor set seen = pg_current_snapshot(), day = $1, rule_version = (select version from match_rule where is_active)`, [new Date().toISOString().slice(0, 10)]);
  await client.end();
}

sweep();
const running = servers();
const stop = async () => {
  await running.stop();
  await postgres?.stop();
};
let postgres;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop().then(() => process.exit(1)));
try {
  // A Postgres as "npm start" has it, that keeps what it is told; only its data goes when the bench is done.
  postgres = await startPostgres({ data: mkdtempSync(join(tmpdir(), `koppelvlak-postgres-${process.pid}-`)), password: randomBytes(12).toString('hex'), temporary: true });
  const server = new pg.Client({ connectionString: `${postgres.url}/postgres` });
  // When the bench is interrupted, Postgres ends the connection.
  server.on('error', () => undefined);
  await server.connect();
  const { rows: [{ version }] } = await server.query(`select current_setting('server_version') as version`);
  emit({ bench: 'machine', cores: availableParallelism(), processor: cpus()[0]?.model ?? arch(), memory: `${Math.round(totalmem() / 2 ** 30)} GiB`, system: `${platform()} ${arch()}`,
    node: process.versions.node, postgres: version, load: Number(loadavg()[0].toFixed(1)), commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout?.trim() || null, at: new Date().toISOString() });

  const db = await loadDb();
  await server.query('create database facts');
  await db.migrate(`${postgres.url}/facts`);
  await db.seed(`${postgres.url}/facts`);
  await buildServer();
  const { KINDS: traits } = await load('libs/postings/contract/kinds.ts');
  for (const postings of sizes) {
    const due = names.filter((name) => parts[name] === 'all' || postings === sizes.at(-1));
    if (due.length === 0) continue;
    const name = `world_${postings}`;
    await server.query(`create database ${name} template facts`);
    const url = `${postgres.url}/${name}`;
    const began = performance.now();
    await fillWorld(url, { traits, postings, programmes, companies: Math.max(programmes, Math.ceil(postings / 100)), open: 0.9, say });
    await settled(url);
    emit({ bench: 'world', size: postings, unit: 'rows a second, indexes and all', ours: Math.round(postings / ((performance.now() - began) / 1000)) });
    for (const part of due) {
      say(`\n${part}, ${postings.toLocaleString('en')} postings`);
      const { run } = await import(`./${part}.mjs`);
      await run({ url, traits, redisUrl: process.env.REDIS_URL, postings, programmes, quick: wish.quick ?? false, seconds: Number(wish.seconds ?? 1), rounds: Number(wish.rounds ?? (wish.quick ? 1 : 5)),
        emit: (line) => emit({ ...rounded(line), load: Number(loadavg()[0].toFixed(1)) }), say, api: (env) => running.api(url, env), worker: (env) => running.worker(url, env), bare: (file, env, order) => running.bare(url, file, env, order) });
      await running.stop();
    }
    await server.query(`drop database ${name} with (force)`);
  }
  await server.end();
} catch (error) {
  say(error.stack);
  process.exitCode = 1;
} finally {
  await stop();
}
process.exit();

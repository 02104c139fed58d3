// `npm run bench [-- --postings 100000]`: how fast the hot reads are, as a ratio to a floor that does the same work in the same run.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildServer } from '../build.mjs';
import { loadDb } from '../bundle-db.mjs';
import { sweep } from '../jest/sweep.mjs';
import { freePort } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';

const { values: wish } = parseArgs({ options: { postings: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '3' } } });
const postings = Number(wish.postings);
const root = fileURLToPath(new URL('../..', import.meta.url));
const CONNECTIONS = 16;

sweep();
const data = mkdtempSync(join(tmpdir(), `koppelvlak-postgres-${process.pid}-`));
const postgres = await startPostgres({ data, password: randomBytes(12).toString('hex'), forTests: true, temporary: true });
const children = [];
try {
  await sql(`${postgres.url}/postgres`, 'create database bench');
  const url = `${postgres.url}/bench`;
  const db = await loadDb();
  await db.migrate(url);
  await db.seed(url);
  console.log(`Making ${postings.toLocaleString('en')} postings`);
  await sql(url, world(postings));
  const [{ id }] = (await sql(url, `select id from posting where status = 'published' order by published_at desc limit 1`)).rows;

  await buildServer();
  const floor = await start('tools/bench/floor.mjs', { DATABASE_URL: url });
  const port = await freePort();
  await start('dist/server/api.js', { DATABASE_URL: url, PORT: String(port), PORTAL: 'false', LOG_LEVEL: 'silent' });

  console.log(`\n${'read'.padEnd(28)}${'floor/s'.padStart(10)}${'ours/s'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const [name, path] of [['list of 20', '/v1/postings'], ['one posting', `/v1/postings/${id}`]]) {
    const rounds = [];
    await load(floor.port, path, 1);
    await load(port, path, 1);
    for (let round = 0; round < Number(wish.rounds); round += 1) rounds.push([await load(floor.port, path, Number(wish.seconds)), await load(port, path, Number(wish.seconds))]);
    const [theirs, ours] = rounds.sort((a, b) => a[1] / a[0] - b[1] / b[0])[Math.floor(rounds.length / 2)];
    console.log(`${name.padEnd(28)}${theirs.toFixed(0).padStart(10)}${ours.toFixed(0).padStart(10)}${(ours / theirs).toFixed(2).padStart(8)}`);
  }
} finally {
  for (const child of children) child.kill('SIGTERM');
  await postgres.stop();
}
process.exit(0);

/** Requests a second that a server answers to a fixed number of connections that never pause. */
async function load(port, path, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const ask = () => new Promise((done, fail) => {
    get({ port, host: '127.0.0.1', path, agent }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${path} answers ${response.statusCode}`));
      response.resume().on('end', done);
    }).on('error', fail);
  });
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end) {
      await ask();
      answered += 1;
    }
  }));
  agent.destroy();
  return answered / ((performance.now() - began) / 1000);
}

function start(file, env) {
  const child = fork(join(root, file), { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  return new Promise((ready, fail) => {
    child.once('message', ready);
    child.once('exit', (code) => fail(new Error(`${file} left with ${code}`)));
  });
}

async function sql(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

/** Companies and open postings of every kind, region and level, made by the database itself. */
function world(count) {
  return `
    insert into organisation (type, name, slug, created_at) select 'company', 'Bedrijf ' || n, 'bedrijf-' || n, now() from generate_series(1, 200) n;
    insert into posting (owner_id, direction, kind, form, status, region, municipality, title, summary, functions, levels, languages, workplace,
      period_kind, from_on, until_on, seats, closes_on, published_at, created_at)
    select o.ids[1 + n % 200], 'offer', k.kinds[1 + n % 22], k.forms[1 + n % 22], 'published', r.slugs[1 + n % 5], 'Plaats ' || n % 300, 'Plaatsing ' || n,
      'Een plaatsing om te meten, met een paar regels tekst zoals iemand die schrijft.', array[f.slugs[1 + n % 10]], array['mbo-4', 'hbo-bachelor'], array['nl'], 'on-site',
      'range', current_date + 30, current_date + 180, 1 + n % 8, current_date + 20, now() - make_interval(secs => n), now() - make_interval(secs => n)
    from generate_series(1, ${count}) n,
      (select array_agg(id) as ids from organisation where type = 'company') o, (select array_agg(slug) as slugs from region) r, (select array_agg(slug) as slugs from job_function) f,
      (select array_agg(slug order by slug) as kinds, array_agg(form order by slug) as forms from posting_kind) k;
    analyze;`;
}

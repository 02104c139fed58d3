// Jobs and mails a second: ours, from the row in the outbox to the note that it is done, against the same libraries with nothing around them.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { load, loadDb } from '../bundle-db.mjs';
import { hasRedis, startRedis } from '../redis.mjs';

const CONCURRENCY = 10;
const BULK = 500;
const AHEAD = 5000;
const WARM = 700;

/** @param {{ url: string; redisUrl?: string; seconds: number; rounds: number; emit: (line: object) => void; say: (text: string) => void }} ground */
export async function run(ground) {
  const { seconds, rounds, emit, say } = ground;
  const url = await database(ground.url);
  const redis = ground.redisUrl ? { url: ground.redisUrl, stop: async () => undefined } : hasRedis() ? await startRedis() : null;
  if (!redis) say('No redis-server here: jobs are measured on Postgres only');
  const sink = fork(fileURLToPath(new URL('./smtp-sink.mjs', import.meta.url)), [], { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } });
  const { port } = await new Promise((resolve) => sink.once('message', resolve));
  const sides = await load('tools/bench/jobs-sides.ts');
  const smtp = `smtp://127.0.0.1:${port}`;
  try {
    for (const backend of redis ? ['postgres', 'redis'] : ['postgres']) {
      const redisUrl = backend === 'redis' ? redis.url : undefined;
      const us = await sides.ours(url, redisUrl, smtp);
      try {
        say(`Jobs on ${backend}`);
        const jobs = await compare(rounds, () => bareJobs(url, redisUrl, seconds), () => us.rate('jobs', seconds, Math.ceil((seconds + 1) * (redisUrl ? 20_000 : 6000))));
        emit({ bench: `jobs on ${backend}`, size: 'no-op', unit: 'per second', ...jobs, floorIs: 'bare BullMQ: addBulk and work, concurrency 10' });
        say(`Mails on ${backend}`);
        const mails = await compare(rounds, () => bareMails(smtp, sides.parcel, seconds), () => us.rate('mails', seconds, Math.ceil((seconds + 1) * 3000)));
        emit({ bench: `mails on ${backend}`, size: 'one letter', unit: 'per second', ...mails, floorIs: 'bare nodemailer pool of 10' });
      } finally {
        await us.close();
      }
    }
  } finally {
    sink.kill('SIGKILL');
    await redis?.stop();
    await drop(ground.url, url);
  }
}

/** The round in the middle, by its ratio. */
async function compare(rounds, floor, ours) {
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    const theirs = await floor();
    const mine = await ours();
    all.push({ ours: Math.round(mine), floor: Math.round(theirs), ratio: Number((mine / theirs).toFixed(3)) });
  }
  return all.sort((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)];
}

async function bareJobs(url, redisUrl, seconds) {
  const name = `bare-${randomUUID()}`;
  const parts = redisUrl ? { Queue, Worker } : withBackend(createPostgresBackend);
  const connection = redisUrl ? { host: '127.0.0.1', port: Number(new URL(redisUrl).port || 6379), maxRetriesPerRequest: null } : { connectionString: url };
  const queue = new parts.Queue(name, { connection });
  let added = 0;
  let done = 0;
  const worker = new parts.Worker(name, async () => { done += 1; }, { connection, concurrency: CONCURRENCY });
  for (const end of [queue, worker]) end.on('error', (error) => { throw error; });
  let going = true;
  const feeding = (async () => {
    while (going) {
      if (added - done > AHEAD - BULK) { await new Promise((next) => setTimeout(next, 5)); continue; }
      await queue.addBulk(Array.from({ length: BULK }, () => ({ name: 'bench-nothing', data: {}, opts: { jobId: randomUUID(), attempts: 12, removeOnComplete: true, removeOnFail: true } })));
      added += BULK;
    }
  })();
  const rate = await perSecond(() => done, seconds);
  going = false;
  await feeding;
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  return rate;
}

async function bareMails(smtp, parcel, seconds) {
  const transport = createTransport({ url: smtp, pool: true, maxConnections: 10 });
  let done = 0;
  let going = true;
  const one = async () => {
    while (going) {
      await transport.sendMail({ from: 'Koppelvlak <post@koppelvlak.example>', to: { address: 'marit.hoekstra@deltion.example', name: 'Marit Hoekstra' }, ...parcel, messageId: `<${randomUUID()}@koppelvlak.example>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl', 'List-Id': 'Koppelvlak bench <bench.koppelvlak.example>' } });
      done += 1;
    }
  };
  const all = Array.from({ length: 20 }, one);
  const rate = await perSecond(() => done, seconds);
  going = false;
  await Promise.all(all);
  transport.close();
  return rate;
}

async function perSecond(count, seconds) {
  await new Promise((next) => setTimeout(next, WARM));
  const before = count();
  const from = performance.now();
  await new Promise((next) => setTimeout(next, seconds * 1000));
  return ((count() - before) / (performance.now() - from)) * 1000;
}

const inServer = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A database of its own on the same server, so that neither side meets what other benches left. */
async function database(url) {
  const name = `bench_jobs_${process.pid}`;
  await sql(inServer(url, 'postgres'), `create database ${name}`);
  await (await loadDb()).migrate(inServer(url, name));
  return inServer(url, name);
}

const drop = (url, made) => sql(inServer(url, 'postgres'), `drop database ${new URL(made).pathname.slice(1)} with (force)`);

async function sql(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

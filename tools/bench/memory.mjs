// Resident memory of api and worker: when they have nothing to do, and after work.
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { load } from '../bundle-db.mjs';
import { anOffer } from './match-cases.mjs';
import { memoryOf } from './servers.mjs';

const REST = 3000;
const JOBS = 2000;

/** @param {{ url: string; postings: number; seconds: number; rounds: number; emit: (line: object) => void; say: (text: string) => void; api: Function; worker: Function; bare: Function }} ground */
export async function run(ground) {
  const { postings: size, emit, say } = ground;
  const tell = (bench, ours, floor, floorIs) => emit({ bench, size, unit: 'MB', ours, floor, ratio: Number((floor / ours).toFixed(2)), floorIs });
  const { newestPage } = await load('libs/postings/server/open-postings.ts');
  const path = '/v1/postings';
  const [floor, ours] = [await ground.bare('floor.mjs', {}, { [path]: { ...newestPage({}), values: [null, null, 21], limit: 20 } }), await ground.api()];
  await wait(REST);
  if (memoryOf(ours.pid) === null) return say('This system does not tell the memory of a process here');
  tell('memory of the api at rest', memoryOf(ours.pid), memoryOf(floor.pid), 'node:http and pg');
  for (const { port } of [floor, ours]) await autocannon({ url: `http://127.0.0.1:${port}${path}`, connections: 16, duration: ground.seconds * ground.rounds });
  tell('memory of the api under a list', memoryOf(ours.pid), memoryOf(floor.pid), 'node:http and pg');
  await Promise.all([floor.stop(), ours.stop()]);

  const [bare, worker] = [await ground.bare('bare-worker.mjs'), await ground.worker()];
  await wait(REST);
  tell('memory of the worker at rest', memoryOf(worker.pid), memoryOf(bare.pid), 'bare BullMQ on Postgres');
  await Promise.all([bare.work(JOBS), work(ground.url)]);
  tell(`memory of the worker after ${JOBS} jobs`, memoryOf(worker.pid), memoryOf(bare.pid), 'bare BullMQ on Postgres');
  await Promise.all([bare.stop(), worker.stop()]);
  await fannedOut(ground);
}

/** Offers that open while everybody wants each match by mail at once, and ten times as many: the most that a worker ever takes until all is sent. */
async function fannedOut({ url, quick, postings: size, emit, ...ground }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sink = await ground.bare('smtp-sink.mjs');
    await client.query(`insert into notification_setting (person_id, topic, frequency) select id, 'matches', 'at-once' from person on conflict (person_id, topic) do update set frequency = excluded.frequency`);
    // Without the most that one person gets on a day.
    await client.query(`create or replace function uncounted() returns trigger language plpgsql as 'begin return null; end'`);
    await client.query('create or replace trigger uncounted before insert on mail_tally for each row execute function uncounted()');
    for (const offers of quick ? [3, 30] : [20, 200]) {
      const worker = await ground.worker({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
      const since = new Date();
      for (let at = 0; at < offers; at += 1) {
        await client.query(`with one as (${anOffer}) insert into outbox (job, payload) select 'posting-published', jsonb_build_object('postingId', id, 'mail', true) from one`, [since]);
      }
      const count = async (sql) => (await client.query(sql, [since])).rows[0].n;
      const began = performance.now();
      while (await count(`select count(*)::int as n from outbox where created_at >= $1 and job in ('posting-published', 'send-mail') and status in ('pending', 'queued', 'running')`) > 0) {
        if (performance.now() - began > 600_000) throw new Error('The worker does not get its mails out');
        await wait(200);
      }
      const mails = await count(`select count(*)::int as n from mail where created_at >= $1 and status = 'sent'`);
      emit({ bench: `the most memory of a worker while ${offers} offers are matched and mailed to who answers`, size, unit: 'MB', ours: memoryOf(worker.pid, 'VmHWM'),
        note: `${mails.toLocaleString('en')} mails in ${Math.round((performance.now() - began) / 1000)} s; ${memoryOf(worker.pid)} MB when all is sent` });
      await worker.stop();
    }
    await sink.stop();
  } finally {
    await client.end();
  }
}

/** Jobs about postings that are not there: handlers read, find nothing and are done. */
async function work(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`insert into outbox (job, payload, key) select 'expire-posting', jsonb_build_object('postingId', uuidv7()), 'bench:' || n from generate_series(1, $1::int) n`, [JOBS]);
    const left = async () => (await client.query(`select count(*)::int as n from outbox where key like 'bench:%' and status <> 'done'`)).rows[0].n;
    for (const end = performance.now() + 60_000; await left() > 0;) {
      if (performance.now() > end) throw new Error('The worker does not get its jobs done');
      await wait(100);
    }
  } finally {
    await client.end();
  }
}

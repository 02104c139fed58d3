// Jobs at a steady rate for an hour on the Postgres backend. Every few minutes the same burst runs on the aged database and on a fresh
// one beside it, so that what is measured is age and not the mood of the machine.
import { setTimeout as wait } from 'node:timers/promises';
import { compare } from './checks.mjs';
import { MailServer } from './mail-server.mjs';
import { median } from './memory.mjs';

export const title = 'An hour of steady jobs on Postgres';
const RATE = 20;
/** One measurement: short bursts on the one and on the other in turn, so that a moment's load falls on both. */
const BURST = 300;
const TURNS = 4;
/** One job in ten is a mail that really goes out; the others find nothing to do any more. */
const MAIL_SHARE = 0.1;
const LOOK_MS = 5000;

export async function run({ open, claims, say, wish, cluster }) {
  const stage = await open();
  const base = `${stage.database}_base`;
  const api = await stage.api();
  const first = stage.worker();
  await stage.publish(1);
  await stage.settle();
  await Promise.all([api.stop(), first.stop()]);
  await cluster.drop(base);
  await cluster.sql(`create database ${base} template ${stage.database}`);

  const end = Math.min(Date.now() + wish.minutes * 60_000, Number(process.env.KOPPELVLAK_SOAK_UNTIL ?? Infinity));
  const minutes = (end - Date.now()) / 60_000;
  const slices = Math.max(8, Math.min(20, Math.round(minutes / 3)));
  say(`${RATE} jobs a second for ${minutes.toFixed(1)} minutes, in ${slices} slices, each measured by ${TURNS} bursts of ${BURST} on either side`);
  const worker = stage.worker();
  await worker.ready;
  await burst(cluster, stage.database, 300);
  const state = { fed: 0, looks: [], ratios: [] };
  const began = Date.now();
  for (let slice = 1; slice <= slices; slice += 1) {
    await feed(stage, cluster, state, began + ((end - began) * slice) / slices);
    const seconds = await inTurns(cluster, stage, base);
    state.ratios.push(seconds.fresh / seconds.aged);
    const { dead, queueMb } = state.looks.at(-1);
    say(`slice ${slice}: ${((BURST * TURNS) / seconds.aged).toFixed(0)} jobs/s on the aged database, ${((BURST * TURNS) / seconds.fresh).toFixed(0)} on a fresh one (ratio ${state.ratios.at(-1).toFixed(2)}); `
      + `${state.fed} jobs so far, ${dead} dead rows, queue ${queueMb.toFixed(1)} MB`);
  }
  await stage.settle();
  await stage.end();
  await cluster.drop(base);
  const { mails } = await compare(stage, claims);
  return `${judge(state, claims, minutes)}; ${state.fed} jobs, ${mails} of them mails`;
}

/** Adds jobs every second until a moment; looks at dead rows and sizes meanwhile. */
async function feed(stage, cluster, state, until) {
  let looked = 0;
  do {
    const second = Date.now() + 1000;
    await add(cluster, stage.database, RATE, `steady-${state.fed}`);
    state.fed += RATE;
    if (Date.now() - looked > LOOK_MS) {
      looked = Date.now();
      state.looks.push(await look(stage));
    }
    await wait(Math.max(0, second - Date.now()));
  } while (Date.now() < until);
}

async function add(cluster, database, count, tag) {
  const mails = Math.round(count * MAIL_SHARE);
  await cluster.sql(
    `with reader as (select m.args, m.address, m.name, m.locale, m.key from mail m where m.key !~ ':.*:' order by m.id offset floor(random() * 100) limit $1),
     more as (insert into mail (template, key, address, name, locale, args, created_at)
       select 'posting-match', key || ':' || $3, address, name, locale, args, now() from reader returning id),
     idle as (select uuidv7() as id from generate_series(1, $2))
     insert into outbox (job, payload, key) select 'send-mail', jsonb_build_object('mailId', id), id::text from (select id from more union all select id from idle) job`,
    database, [mails, count - mails, tag]);
}

let bursts = 0;
/** Seconds from adding jobs until all are done, on a database that has nothing else to do. */
async function burst(cluster, database, count) {
  const began = performance.now();
  bursts += 1;
  await add(cluster, database, count, `burst-${bursts}`);
  await idle(cluster, database);
  return (performance.now() - began) / 1000;
}

async function idle(cluster, database) {
  for (let turn = 0; turn < 6000; turn += 1) {
    const [{ open }] = await cluster.sql(`select count(*)::int as open from outbox where status in ('pending', 'queued')`, database);
    if (open === 0) return;
    await wait(50);
  }
  throw new Error(`${database} does not come to rest`);
}

/** The same bursts on the aged database and on a fresh one, in turn. */
async function inTurns(cluster, stage, base) {
  const fresh = `${stage.database}_fresh`;
  const post = new MailServer();
  await post.start();
  await cluster.drop(fresh);
  await cluster.sql(`create database ${fresh} template ${base}`);
  const worker = stage.worker({ env: { DATABASE_URL: cluster.url(fresh), SMTP_URL: post.url } });
  try {
    await worker.ready;
    // Warm: the aged database's worker has run for long.
    await burst(cluster, fresh, 300);
    await idle(cluster, stage.database);
    const seconds = { aged: 0, fresh: 0 };
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const which of turn % 2 ? ['aged', 'fresh'] : ['fresh', 'aged']) seconds[which] += await burst(cluster, which === 'fresh' ? fresh : stage.database, BURST);
    }
    return seconds;
  } finally {
    await worker.stop();
    await cluster.drop(fresh);
    await post.stop();
  }
}

async function look(stage) {
  const [seen] = await stage.sql(
    `select sum(n_dead_tup) filter (where schemaname = 'bullmq')::int as "queueDead", sum(n_dead_tup) filter (where relname in ('outbox', 'mail') and schemaname = 'public')::int as "ownDead",
       sum(n_live_tup) filter (where relname in ('outbox', 'mail') and schemaname = 'public')::int as "ownLive",
       sum(pg_total_relation_size(relid)) filter (where schemaname = 'bullmq')::float8 / 1e6 as "queueMb", sum(autovacuum_count)::int as vacuums,
       (pg_relation_size('outbox_pending') + pg_relation_size('outbox_queued'))::float8 / 1e6 as "indexMb" from pg_stat_user_tables`);
  return { ...seen, dead: seen.queueDead + seen.ownDead };
}

/** Compares what was seen late with what was seen early, the first quarter being the time to get warm. */
function judge({ looks, ratios }, claims, minutes) {
  const part = (all, from, to) => all.slice(Math.floor(all.length * from), Math.ceil(all.length * to));
  const most = (name, from, to) => Math.max(...part(looks, from, to).map((seen) => seen[name]));
  const late = median(part(ratios, 0.75, 1));
  const kept = late / median(part(ratios, 0.25, 0.5));
  claims.holds(kept >= 0.8, `against a fresh database the last quarter did ${kept.toFixed(2)} of the second`);
  claims.holds(late >= 0.6, `in the last quarter the aged database did ${late.toFixed(2)} of a fresh one`);
  // Postgres looks round for dead rows once a minute: a short run says nothing about them.
  if (minutes >= 15) {
    for (const [name, slack] of [['queueDead', 5000], ['queueMb', 2], ['indexMb', 2]]) {
      const [middle, last] = [most(name, 0.25, 0.5), most(name, 0.75, 1)];
      claims.holds(last <= middle * 1.5 + slack, `${name} went on growing: at most ${middle} in the second quarter, ${last} in the last`);
    }
    const share = Math.max(...part(looks, 0.5, 1).map(({ ownDead, ownLive }) => (ownDead - 2000) / (ownLive + 1)));
    claims.holds(share <= 0.5, `the outbox and the mails have ${share.toFixed(2)} dead rows for each live one`);
  }
  return `throughput kept ${kept.toFixed(2)} (fresh/aged ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}); dead rows of the queue at most ${most('queueDead', 0.25, 0.5)} then ${most('queueDead', 0.75, 1)}, `
    + `its size ${most('queueMb', 0.25, 0.5).toFixed(1)} then ${most('queueMb', 0.75, 1).toFixed(1)} MB, ${looks.at(-1).vacuums} vacuums`;
}

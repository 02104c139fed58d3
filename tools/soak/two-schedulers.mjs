// Several relays and sweeps at once while the product's clock is moved on and back: what is due is woken once.
import { setTimeout as wait } from 'node:timers/promises';
import { compare } from './checks.mjs';
import { READERS } from './world.mjs';

export const title = 'Several schedulers at once, clock moved';
const WORKERS = 3;
const DAYS = 10;

export async function run({ open, claims, say }) {
  // The demo's clock is the one that can be moved.
  const stage = await open({ env: { DEMO: 'true', LEASE_SECONDS: '30' } });
  const api = await stage.api();
  const first = stage.worker();
  await stage.publish(1);
  await stage.settle();
  await Promise.all([api.stop(), first.stop()]);
  // The same news to the same people, due at moments over the days ahead; many rows share one moment.
  await stage.sql(
    `with more as (insert into mail (template, key, address, name, locale, args, created_at)
       select 'posting-match', m.key || ':' || n, m.address, m.name, m.locale, m.args, now() from mail m, generate_series(1, $1::int) n returning id, substr(key, length(key) - position(':' in reverse(key)) + 2)::int as day)
     insert into outbox (job, payload, key, due_at, status) select 'send-mail', jsonb_build_object('mailId', id), id::text, now() + make_interval(days => day), 'waiting' from more`, [DAYS]);
  const workers = Array.from({ length: WORKERS }, () => stage.worker());
  await Promise.all(workers.map(({ ready }) => ready));
  const early = await stage.sql(`select count(*)::int as n from outbox where job = 'send-mail' and due_at is not null and status <> 'waiting'`);
  claims.holds(early[0].n === 0, `${early[0].n} rows were woken before they were due`);
  for (const day of [2, 1, 5, 3, 6, 2, 8, DAYS + 1]) {
    await stage.sql(`insert into demo_clock (shift_ms) values ($1) on conflict (singleton) do update set shift_ms = excluded.shift_ms`, [day * 86_400_000 + 60_000]);
    await stage.sql(`select pg_notify('clock', '')`);
    await wait(1000);
  }
  say('The clock stands after the last moment');
  const due = () => stage.sql(`select count(*)::int as n from outbox where status = 'waiting'`);
  for (let turn = 0; turn < 100 && (await due())[0].n > 0; turn += 1) await wait(100);
  await stage.settle(120);
  await stage.end();
  const rows = await stage.sql(`select attempts, count(*)::int as n from outbox where job = 'send-mail' and due_at is not null group by attempts`);
  claims.holds(rows.length === 1 && rows[0].attempts === 1, `rows were run ${rows.map(({ attempts, n }) => `${attempts} times (${n})`).join(', ')}`);
  const { mails, twice } = await compare(stage, claims);
  claims.holds(twice === 0, `${twice} mails were sent twice although no worker died`);
  claims.holds(mails === READERS * (DAYS + 1), `${mails} mails`);
  return `${WORKERS} relays and sweeps, the clock moved 8 times, 3 of them back: ${READERS * DAYS} rows that became due were each run once`;
}

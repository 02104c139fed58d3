// The queue's schema is taken away under running workers, and later is newer than they know: they wait, say so, and go on by themselves.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compare, healthSays, quietLogs } from './checks.mjs';
import { freePort } from '../ports.mjs';
import { launch } from '../program.mjs';

export const title = 'Schema of the queue missing, then newer';
const WATCH_MS = 15_000;

export async function run({ open, claims, say, cluster, release }) {
  const stage = await open({ env: { LEASE_SECONDS: '5' } });
  const api = await stage.api();
  const door = await freePort();
  const workers = [stage.worker({ env: { HEALTH_PORT: String(door) } }), stage.worker()];
  await Promise.all([api, ...workers].map(({ ready }) => ready));
  const ownHealth = () => fetch(`http://127.0.0.1:${door}/health/ready`).then((answer) => answer.text(), String);
  const publishing = stage.publish(4, { pause: 300 });
  await wait(1000);

  say('The schema is gone');
  await dropQueue(stage);
  const missing = await watch(stage, workers);
  claims.holds(await healthSays(stage, /schema is missing/), 'health of the api does not say that the schema is missing');
  claims.holds(/schema is missing/.test(await ownHealth()), `the worker's own health does not say that the schema is missing: ${await ownHealth()}`);
  await publishing;
  say('migrate brings it back');
  await migrate(stage, release, cluster);
  const late = await stage.settle(90);
  claims.holds(/"status":"ready"/.test(await ownHealth()), `the worker's own health is not ready again: ${await ownHealth()}`);

  say('The schema is newer than this release');
  await stage.sql('update bullmq.migration set min_client_version = min_client_version + 1');
  for (const worker of workers) await worker.stop();
  const others = [stage.worker({ env: { HEALTH_PORT: String(door) } }), stage.worker()];
  await Promise.all(others.map(({ ready }) => ready));
  await stage.publish(2);
  const newer = await watch(stage, others);
  claims.holds(await healthSays(stage, /schema is newer/), 'health of the api does not say that the schema is newer');
  claims.holds(/"not-ready".*schema is newer/.test(await ownHealth()), `the worker's own health does not say that the schema is newer: ${await ownHealth()}`);
  await stage.sql('update bullmq.migration set min_client_version = min_client_version - 1');
  const later = await stage.settle(90);
  await stage.end();
  for (const [what, { bytes, cpu }] of [['missing', missing], ['newer', newer]]) {
    claims.holds(bytes <= 20_000, `with the schema ${what} a worker wrote ${bytes} bytes a minute`);
    claims.holds(cpu <= 0.5, `with the schema ${what} a worker used ${cpu.toFixed(2)} of a processor`);
  }
  const { mails, accepted } = await compare(stage, claims);
  return `missing: ${missing.bytes} bytes of log a minute, ${(missing.cpu * 100).toFixed(0)} % of a processor, done ${late.toFixed(0)} s after migrate; newer: ${newer.bytes} bytes, ${(newer.cpu * 100).toFixed(0)} %, done ${later.toFixed(0)} s after; ${mails} mails, ${accepted - mails} sent again`;
}

/** As an operator would: workers hold its tables in another order, so the drop may be the one that a deadlock ends. */
async function dropQueue(stage) {
  for (let turn = 1; ; turn += 1) {
    try {
      return await stage.sql('drop schema bullmq cascade');
    } catch (error) {
      if (error.code !== '40P01' || turn === 10) throw error;
      stage.say('A deadlock ended the drop; once more');
    }
  }
}

/** How much the busiest of these workers writes a minute, and how much of a processor it uses. */
async function watch(stage, workers) {
  await wait(2000);
  const [before, since] = [workers.map((worker) => stage.use(worker)), performance.now()];
  await wait(WATCH_MS);
  const seconds = (performance.now() - since) / 1000;
  const used = workers.map((worker, n) => ({ bytes: Math.round((stage.use(worker).bytes - before[n].bytes) * (60 / seconds)), cpu: (stage.use(worker).cpu - before[n].cpu) / seconds }));
  return { bytes: Math.max(...used.map(({ bytes }) => bytes)), cpu: Math.max(...used.map(({ cpu }) => cpu)) };
}

async function migrate(stage, release, cluster) {
  const program = launch({ name: 'migrate', file: join(release, 'server/migrate.js'), env: { PATH: process.env.PATH, DATABASE_URL: cluster.url(stage.database) }, log: join(cluster.folder, 'migrate.log') });
  const code = await program.gone;
  if (code !== 0) throw new Error(`migrate left with ${code}: ${program.tail()}`);
}

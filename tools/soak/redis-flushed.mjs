// The jobs are on Redis, and Redis forgets them: flushed three times under load, then stopped and started empty.
import { setTimeout as wait } from 'node:timers/promises';
import Redis from 'ioredis';
import { startRedis } from '../redis.mjs';
import { compare, healthSays, quietLogs } from './checks.mjs';

export const title = 'Redis flushed and restarted under load';
const POSTINGS = 15;

export async function run({ open, claims, say, wish }) {
  let redis = await startRedis();
  wish.onEnd(() => redis.stop());
  const stage = await open({ env: { REDIS_URL: redis.url, LEASE_SECONDS: '5' } });
  const programs = [await stage.api(), stage.worker(), stage.worker()];
  await Promise.all(programs.map(({ ready }) => ready));
  const began = performance.now();
  const publishing = stage.publish(POSTINGS, { pause: 500 });
  let forgotten = 0;
  for (let flush = 0; flush < 3; flush += 1) {
    await wait(2500);
    forgotten += await flushed(redis.url);
  }
  say('Redis stops');
  await redis.stop();
  await wait(4000);
  claims.holds(await healthSays(stage, /queue|worker (work|mail)/, 15), 'health does not say that the queue is away');
  redis = await startRedis({ port: redis.port });
  say('Redis is back, with nothing in it');
  await publishing;
  const late = await stage.settle(150);
  const minutes = (performance.now() - began) / 60_000;
  await stage.end();
  await redis.stop();
  claims.holds(forgotten >= 50, `only ${forgotten} jobs were on Redis when it was flushed`);
  const { mails, accepted } = await compare(stage, claims);
  const lines = quietLogs(stage, claims, minutes);
  return `3 flushes of ${forgotten} jobs in all and a restart without data: ${mails} mails, ${accepted - mails} sent again, done ${late.toFixed(0)} s later; at most ${lines} log lines a minute`;
}

/** Empties Redis; answers how many jobs that took away. */
async function flushed(url) {
  const client = new Redis(url);
  const jobs = (await client.keys('*')).filter((key) => /:[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)).length;
  await client.flushall();
  client.disconnect();
  return jobs;
}

import 'reflect-metadata';
import { ConfigFaults, Db, DemoClock, makeLog, Post, printConfig, readConfig, SystemClock } from '#base/server';
import { entities } from '../api/domains';
import { workerConfig } from './config';
import { openHealthDoor } from './health-door';
import { openEngine } from './open-engine';

/** Ends this process in good order; until everything is open there is nothing to close. */
let stop = async (): Promise<void> => process.exit(0);

async function main(): Promise<void> {
  const config = readConfig(workerConfig, process.env);
  if (process.argv.includes('--print-config')) {
    process.stdout.write(`${printConfig(workerConfig, config)}\n`);
    return;
  }
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, entities, config.DATABASE_POOL);
  const { context, engine } = await openEngine(
    { db, log, clock: config.DEMO ? new DemoClock() : new SystemClock(), post: new Post(config.SMTP_URL, config.MAIL_FROM), demo: config.DEMO, publicUrl: config.PUBLIC_URL },
    { redisUrl: config.REDIS_URL, prefix: config.REDIS_PREFIX, relays: config.RELAY, takeOverSeconds: config.TAKE_OVER_SECONDS, leaseSeconds: config.LEASE_SECONDS });
  await engine.start();
  const door = config.HEALTH_PORT === 0 ? null : await openHealthDoor(engine, config.HEALTH_PORT, config.HOST);
  log.info({ queue: config.REDIS_URL ? 'redis' : 'postgres', demo: config.DEMO }, 'worker ready');
  process.send?.('ready');

  let stopping = false;
  stop = async () => {
    if (stopping) return;
    stopping = true;
    door?.close();
    await engine.stop();
    await context.close();
    process.exit(0);
  };
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
// Whoever started this is gone: nobody would stop it later.
if (process.send) process.on('disconnect', () => void stop());

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigFaults ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

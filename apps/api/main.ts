import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { ConfigFaults, Db, DemoClock, Listener, makeLog, Post, printConfig, readConfig, SystemClock } from '#base/server';
import { apiConfig } from './config';
import { entities } from './domains';
import { openApp } from './open-app';
import { mountPortal } from './portal';

/** Ends this process in good order; until everything is open there is nothing to close. */
let stop = async (): Promise<void> => process.exit(0);

async function main(): Promise<void> {
  const config = readConfig(apiConfig, process.env);
  if (process.argv.includes('--print-config')) {
    process.stdout.write(`${printConfig(apiConfig, config)}\n`);
    return;
  }
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, entities, config.DATABASE_POOL);
  const clock = config.DEMO ? new DemoClock() : new SystemClock();
  const listener = clock instanceof DemoClock ? new Listener(config.DATABASE_URL, { clock: () => void clock.refresh(db).catch(() => undefined) }) : null;
  if (clock instanceof DemoClock) await clock.refresh(db);
  await listener?.start();
  // The api sends no mail itself; whatever must be sent goes through the outbox to a worker.
  const app = await openApp({ db, clock, log, post: new Post('smtp://127.0.0.1:1', 'nobody@localhost'), demo: config.DEMO, publicUrl: config.PUBLIC_URL }, config.TRUST_PROXY);
  if (config.PORTAL) {
    process.env['API_ORIGIN'] ??= `http://127.0.0.1:${config.PORT}`;
    await mountPortal(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, { dir: config.PORTAL_DIR, publicUrl: config.PUBLIC_URL, isDemo: config.DEMO });
  }
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT, demo: config.DEMO }, 'api ready');
  process.send?.('ready');

  let stopping = false;
  stop = async () => {
    if (stopping) return;
    stopping = true;
    await listener?.stop();
    await app.close();
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

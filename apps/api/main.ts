import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { Db, DemoClock, Listener, makeLog, openScanner, openStore, Post, runProgram, SystemClock } from '#base/server';
import { OpenIndex } from '#postings/server';
import { apiConfig } from './config';
import { entities } from './domains';
import { openApp } from './open-app';
import { mountPortal } from './portal';

runProgram(apiConfig, async (config) => {
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, entities, config.DATABASE_POOL);
  const clock = config.DEMO ? new DemoClock() : new SystemClock();
  const listener = clock instanceof DemoClock ? new Listener(config.DATABASE_URL, { clock: () => void clock.refresh(db).catch(() => undefined) }) : null;
  if (clock instanceof DemoClock) await clock.refresh(db);
  await listener?.start();
  // The api sends no mail itself; whatever must be sent goes through the outbox to a worker.
  const app = await openApp({ db, clock, log, post: new Post('smtp://127.0.0.1:1', 'nobody@localhost'), demo: config.DEMO, publicUrl: config.PUBLIC_URL, registerFile: config.REGISTER_FILE, store: openStore(config), scanner: openScanner(config) }, config.TRUST_PROXY);
  if (config.PORTAL) {
    process.env['API_ORIGIN'] ??= `http://127.0.0.1:${config.PORT}`;
    await mountPortal(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, { dir: config.PORTAL_DIR, publicUrl: config.PUBLIC_URL, isDemo: config.DEMO });
  }
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT, demo: config.DEMO }, 'api ready');
  // So that the first who searches need not wait for it; what fails here is tried again by whoever searches.
  void app.get(OpenIndex).warm().catch(() => undefined);
  return {
    ready: 'ready',
    close: async () => {
      await listener?.stop();
      await app.close();
    },
  };
});

import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Db, DemoClock, makeLog, openStore, Post, runProgram, SystemClock } from '#base/server';
import { entities } from '../api/domains';
import { workerConfig, type WorkerConfig } from './config';
import { openHealthDoor } from './health-door';
import { openEngine } from './open-engine';

runProgram(workerConfig, async (config) => {
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, entities, config.DATABASE_POOL);
  const { context, engine } = await openEngine(
    { db, log, clock: config.DEMO ? new DemoClock() : new SystemClock(), post: new Post(config.SMTP_URL, config.MAIL_FROM, dkimOf(config)), demo: config.DEMO, publicUrl: config.PUBLIC_URL, checksLinks: config.CHECK_LINKS && !config.DEMO, hasNights: true, store: openStore(config) },
    { redisUrl: config.REDIS_URL, prefix: config.REDIS_PREFIX, relays: config.RELAY, takeOverSeconds: config.TAKE_OVER_SECONDS, leaseSeconds: config.LEASE_SECONDS });
  await engine.start();
  const door = config.HEALTH_PORT === 0 ? null : await openHealthDoor(engine, config.HEALTH_PORT, config.HOST);
  log.info({ queue: config.REDIS_URL ? 'redis' : 'postgres', demo: config.DEMO }, 'worker ready');
  return {
    ready: 'ready',
    close: async () => {
      door?.close();
      await engine.stop();
      await context.close();
    },
  };
});

/** The key of the domain that mail comes from. @throws Error when the file is not there */
function dkimOf({ DKIM_KEY_FILE: file, DKIM_SELECTOR: keySelector, MAIL_FROM: from }: WorkerConfig) {
  return file ? { domainName: from.replace(/^.*@|>.*$/g, ''), keySelector, privateKey: readFileSync(file, 'utf8') } : null;
}

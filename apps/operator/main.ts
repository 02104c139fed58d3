import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { hash } from '@node-rs/argon2';
import { backendOf, ConfigFaults, Db, endsWell, LANES, makeLog, queuePrefix, runProgram, Troubles } from '#base/server';
import { operatorConfig } from './config';
import { openOperator } from './open-operator';

/** Prints the hash of a password that is given on standard input. */
async function printHash(): Promise<void> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < 12) throw new ConfigFaults([{ name: 'password', fault: 'must have 12 characters or more' }]);
  process.stdout.write(`${await hash(password)}\n`);
}

if (process.argv.includes('--hash')) void endsWell(printHash);
else runProgram(operatorConfig, async (config) => {
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, [], 3);
  const troubles = new Troubles(log);
  const backend = backendOf({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL, prefix: await queuePrefix(db, config.REDIS_PREFIX) });
  const queues = LANES.map((lane) => backend.queue(lane).on('error', (error: Error) => troubles.say(`board ${lane}`, error)));
  const server = await openOperator({ db, queues, log, user: config.OPERATOR_USER, passwordHash: config.OPERATOR_PASSWORD_HASH, url: config.OPERATOR_URL });
  await server.listen({ port: config.OPERATOR_PORT, host: config.OPERATOR_HOST });
  const { port } = server.server.address() as AddressInfo;
  log.info({ port, queue: config.REDIS_URL ? 'redis' : 'postgres' }, 'operator ready');
  return {
    ready: { port },
    close: async () => {
      await server.close();
      await Promise.all(queues.map((queue) => queue.close()));
      await db.close();
    },
  };
});

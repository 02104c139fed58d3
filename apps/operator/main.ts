import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { hash } from '@node-rs/argon2';
import { backendOf, ConfigFaults, Db, LANES, makeLog, printConfig, queuePrefix, readConfig, Troubles } from '#base/server';
import { operatorConfig } from './config';
import { openOperator } from './open-operator';

/** Ends this process in good order; until everything is open there is nothing to close. */
let stop = async (): Promise<void> => process.exit(0);

/** Prints the hash of a password that is given on standard input. */
async function printHash(): Promise<void> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < 12) throw new ConfigFaults([{ name: 'password', fault: 'must have 12 characters or more' }]);
  process.stdout.write(`${await hash(password)}\n`);
}

async function main(): Promise<void> {
  if (process.argv.includes('--hash')) return printHash();
  const config = readConfig(operatorConfig, process.env);
  if (process.argv.includes('--print-config')) {
    process.stdout.write(`${printConfig(operatorConfig, config)}\n`);
    return;
  }
  const log = makeLog(config.LOG_LEVEL);
  const db = await Db.open(config.DATABASE_URL, [], 3);
  const troubles = new Troubles(log);
  const backend = backendOf({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL, prefix: await queuePrefix(db, config.REDIS_PREFIX) });
  const queues = LANES.map((lane) => backend.queue(lane).on('error', (error: Error) => troubles.say(`board ${lane}`, error)));
  const server = await openOperator({ db, queues, log, user: config.OPERATOR_USER, passwordHash: config.OPERATOR_PASSWORD_HASH, url: config.OPERATOR_URL });
  await server.listen({ port: config.OPERATOR_PORT, host: config.OPERATOR_HOST });
  const { port } = server.server.address() as AddressInfo;
  log.info({ port, queue: config.REDIS_URL ? 'redis' : 'postgres' }, 'operator ready');
  process.send?.({ port });

  let stopping = false;
  stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await Promise.all(queues.map((queue) => queue.close()));
    await db.close();
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

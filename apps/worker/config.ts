import * as z from 'zod';
import { flag, setting, wholeNumber } from '#base/server';

/** Settings of the worker. */
export const workerConfig = z.object({
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }), 'Postgres, 17 or newer', { secret: true }),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default('http://localhost:3000'), 'The address people use; links in mails start with it'),
  DEMO: setting(flag(false), 'Demo mode: sign-ins on the door, a movable clock, a mailbox'),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'), 'How much is logged'),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }), 'The mail server', { secret: true }),
  MAIL_FROM: setting(z.string().min(3).default('Koppelvlak <post@koppelvlak.example>'), 'Who mail comes from'),
  REDIS_URL: setting(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(), 'Carry jobs on Redis instead of Postgres', { secret: true }),
  TAKE_OVER_SECONDS: setting(wholeNumber(2, 600, 30), 'Seconds until the job of a worker that vanished is taken over'),
  DATABASE_POOL: setting(wholeNumber(1, 200, 10), 'Connections for reads and as many for writes'),
});

export type WorkerConfig = z.infer<typeof workerConfig>;

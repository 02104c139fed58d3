import * as z from 'zod';
import { setting, wholeNumber } from '#base/server';
import { commonSettings } from '../api/config';

/** Settings of the worker. */
export const workerConfig = z.object({
  ...commonSettings,
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }), 'The mail server', { secret: true }),
  MAIL_FROM: setting(z.string().min(3).default('Koppelvlak <post@koppelvlak.example>'), 'Who mail comes from'),
  REDIS_URL: setting(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(), 'Carry jobs on Redis instead of Postgres', { secret: true }),
  TAKE_OVER_SECONDS: setting(wholeNumber(2, 600, 30), 'Seconds until the job of a worker that vanished is taken over'),
  DATABASE_POOL: setting(wholeNumber(1, 200, 10), 'Connections for reads and as many for writes'),
});

export type WorkerConfig = z.infer<typeof workerConfig>;

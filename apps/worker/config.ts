import * as z from 'zod';
import { flag, setting, wholeNumber } from '#base/server';
import { commonSettings } from '../api/config';

/** Settings of the worker. */
export const workerConfig = z.object({
  ...commonSettings,
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }), 'The mail server', { secret: true }),
  MAIL_FROM: setting(z.string().min(3).default('Koppelvlak <post@koppelvlak.example>'), 'Who mail comes from'),
  DKIM_KEY_FILE: setting(z.string().min(1).optional(), 'A file with the private key that mail is signed with (PEM); without one mail goes unsigned'),
  DKIM_SELECTOR: setting(z.string().regex(/^[\w.-]{1,63}$/, 'may hold letters, digits, `_`, `.` and `-`').default('koppelvlak'), 'Where in the DNS of the domain of MAIL_FROM the public key stands'),
  REDIS_URL: setting(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(), 'Carry jobs on Redis instead of Postgres', { secret: true }),
  REDIS_PREFIX: setting(z.string().regex(/^[\w:-]{1,80}$/, 'may hold letters, digits, `_`, `-` and `:`').optional(),
    'What the names of the queues on Redis start with; by itself each database has names of its own'),
  RELAY: setting(flag(true), 'Whether this worker also carries what is due to the queue; at least one worker must'),
  TAKE_OVER_SECONDS: setting(wholeNumber(2, 600, 30), 'Seconds until the job of a worker that vanished is taken over'),
  LEASE_SECONDS: setting(wholeNumber(1, 86_400, 120), 'Seconds until a job that the queue should have is put there again'),
  HEALTH_PORT: setting(wholeNumber(0, 65_535, 0), 'Port of the worker\'s own /health/live and /health/ready; 0 has none'),
  HOST: setting(z.string().default('127.0.0.1'), 'Address to listen on'),
  CHECK_LINKS: setting(flag(true), 'Look every week whether the pages of others that the library points at still answer; never in demo mode'),
  DATABASE_POOL: setting(wholeNumber(1, 200, 10), 'Connections for reads and as many for writes'),
});

export type WorkerConfig = z.infer<typeof workerConfig>;

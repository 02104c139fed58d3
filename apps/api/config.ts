import * as z from 'zod';
import { flag, setting, storageSettings, wholeNumber } from '#base/server';

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

/** What every process needs to know. */
export const commonSettings = {
  DATABASE_URL: setting(databaseUrl, 'Postgres, 18 or newer', { secret: true }),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default('http://localhost:3000'), 'The address people use; links in mails start with it'),
  DEMO: setting(flag(false), 'Demo mode: sign-ins on the door, a movable clock, a mailbox'),
  ...storageSettings,
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'), 'How much is logged'),
};

/** Settings of the api. */
export const apiConfig = z.object({
  ...commonSettings,
  PORT: setting(wholeNumber(0, 65_535, 3000), 'Port of the api and the portal'),
  HOST: setting(z.string().default('127.0.0.1'), 'Address to listen on'),
  PORTAL: setting(flag(true), 'Serve the portal from this process'),
  PORTAL_DIR: setting(z.string().default('dist/portal'), 'Where the built portal is'),
  TRUST_PROXY: setting(wholeNumber(0, 9, 0), 'How many proxies stand in front and write X-Forwarded-For; 0 believes no such header'),
  DATABASE_POOL: setting(wholeNumber(1, 200, 10), 'Connections for reads and as many for writes'),
  REGISTER_FILE: setting(z.string().min(1).optional(), 'A file with the business register, CSV or JSON; without one numbers are not checked'),
});

export type ApiConfig = z.infer<typeof apiConfig>;

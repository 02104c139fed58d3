import * as z from 'zod';
import { ConfigFaults, configTable, flag, printConfig, readConfig, setting, wholeNumber } from './config';

const schema = z.object({
  DATABASE_URL: setting(z.url({ protocol: /^postgres$/, error: 'must be a postgres:// address' }), 'Postgres', { secret: true }),
  PORT: setting(wholeNumber(0, 65_535, 3000), 'Port'),
  DEMO: setting(flag(false), 'Demo mode'),
  LEVEL: setting(z.enum(['info', 'debug']).default('info'), 'How much'),
});

const env = { DATABASE_URL: 'postgres://app:hush@db.example/koppelvlak' };

it('reads what is there and fills in the rest', () => {
  expect(readConfig(schema, { ...env, DEMO: 'Yes' })).toEqual({ ...env, PORT: 3000, DEMO: true, LEVEL: 'info' });
});

it('lists three faults at once and repeats no value', () => {
  let fault: unknown;
  try {
    readConfig(schema, { DATABASE_URL: 'mysql://app:hush@db', PORT: '99999', DEMO: 'perhaps' });
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(ConfigFaults);
  expect((fault as ConfigFaults).faults.map(({ name }) => name)).toEqual(['DATABASE_URL', 'PORT', 'DEMO']);
  expect((fault as ConfigFaults).message).not.toContain('hush');
});

it('says what is missing', () => {
  expect(() => readConfig(schema, {})).toThrow('DATABASE_URL: is required');
});

it('takes an empty setting for none', () => {
  expect(readConfig(schema, { ...env, PORT: '' }).PORT).toBe(3000);
});

it('prints the configuration with its secrets masked', () => {
  const printed = printConfig(schema, readConfig(schema, env));
  expect(printed).toContain('DATABASE_URL=postgres://app:***@db.example/koppelvlak');
  expect(printed).not.toContain('hush');
});

it('makes one row a setting, with who reads it', () => {
  expect(configTable({ api: schema, worker: schema })).toContain('| `PORT` | Port | `3000` | api, worker |');
});

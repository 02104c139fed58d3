import { printConfig, readConfig } from '#base/server';
import { operatorConfig } from '../config';

const env = { DATABASE_URL: 'postgres://app:hush@db.example/koppelvlak', OPERATOR_USER: 'beheer', OPERATOR_PASSWORD_HASH: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA' };

it('listens on this machine unless told otherwise', () => {
  expect(readConfig(operatorConfig, env)).toMatchObject({ OPERATOR_HOST: '127.0.0.1', OPERATOR_PORT: 3100 });
});

it('takes no password for a hash, no address without TLS, and shows neither hash nor password', () => {
  expect(() => readConfig(operatorConfig, { ...env, OPERATOR_PASSWORD_HASH: 'geheim', OPERATOR_URL: 'http://beheer.example' })).toThrow(/2 faults:\n {2}OPERATOR_PASSWORD_HASH: .*\n {2}OPERATOR_URL: /);
  expect(printConfig(operatorConfig, readConfig(operatorConfig, env))).not.toMatch(/hush|aGFzaA/);
});

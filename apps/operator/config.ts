import * as z from 'zod';
import { setting, wholeNumber } from '#base/server';
import { commonSettings } from '../api/config';
import { workerConfig } from '../worker/config';

const { DATABASE_URL, LOG_LEVEL } = commonSettings;
const { REDIS_URL, REDIS_PREFIX } = workerConfig.shape;

/** Settings of the operator's own door. */
export const operatorConfig = z.object({
  DATABASE_URL, LOG_LEVEL, REDIS_URL, REDIS_PREFIX,
  OPERATOR_USER: setting(z.string().min(1).max(100), 'Who may look at the queues'),
  OPERATOR_PASSWORD_HASH: setting(z.string().regex(/^\$argon2id\$/, 'must be an argon2id hash: node dist/server/operator.js --hash'), 'The hash of their password, made by `node dist/server/operator.js --hash`', { secret: true }),
  OPERATOR_PORT: setting(wholeNumber(0, 65_535, 3100), 'Port of the operator\'s pages'),
  OPERATOR_HOST: setting(z.string().default('127.0.0.1'), 'Address the operator\'s pages listen on'),
  OPERATOR_URL: setting(z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(), 'The https address under which a proxy serves the operator\'s pages; without it they answer this machine only'),
});

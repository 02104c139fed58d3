import type { LoggerService } from '@nestjs/common';
import pino, { type Logger, type LoggerOptions } from 'pino';

/** Structured logs. They carry ids, never names, addresses, messages or tokens. */
export function makeLog(level: string): Logger {
  const options: LoggerOptions = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', '*.password', 'token', '*.token', 'email', '*.email', 'headers.cookie', 'headers.authorization'], censor: '[redacted]' } };
  // Lines that come while one is being written go together: a line for each request is then no write for each. What is left is
  // written when the process ends.
  return level === 'silent' ? pino(options) : pino(options, pino.destination({ dest: 1, sync: false }));
}

/** Nest's own messages through the same log; its cheerful start-up lines only at debug. */
export function nestLog(log: Logger): LoggerService {
  const at = (level: 'debug' | 'warn' | 'error') => (message: unknown, ...context: unknown[]) => {
    log[level]({ context: context.at(-1) }, message instanceof Error ? message.stack ?? message.message : String(message));
  };
  return { log: at('debug'), debug: at('debug'), verbose: at('debug'), warn: at('warn'), error: at('error'), fatal: at('error') };
}

export type Log = Logger;

import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** Structured logs. They carry ids, never names, addresses, messages or tokens. */
export function makeLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', '*.password', 'token', '*.token', 'email', '*.email', 'headers.cookie', 'headers.authorization'], censor: '[redacted]' } });
}

/** Nest's own messages through the same log; its cheerful start-up lines only at debug. */
export function nestLog(log: Logger): LoggerService {
  const at = (level: 'debug' | 'warn' | 'error') => (message: unknown, ...context: unknown[]) => {
    log[level]({ context: context.at(-1) }, message instanceof Error ? message.stack ?? message.message : String(message));
  };
  return { log: at('debug'), debug: at('debug'), verbose: at('debug'), warn: at('warn'), error: at('error'), fatal: at('error') };
}

export type Log = Logger;

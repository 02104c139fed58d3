import type * as z from 'zod';
import { ConfigFaults, printConfig, readConfig } from './config';

/** What a program that is open says to whoever started it, and how it is closed in good order. */
export interface Opened {
  ready: unknown;
  close(): Promise<void>;
}

/**
 * Runs a program of the house: reads its settings (`--print-config` shows them and ends), opens it, says that it is ready, and closes it
 * when it is told to or when whoever started it is gone. A fault ends it, on standard error and without a value of a setting.
 */
export function runProgram<S extends z.ZodObject>(schema: S, open: (config: z.output<S>) => Promise<Opened>): void {
  /** Until everything is open there is nothing to close. */
  let close = async (): Promise<void> => undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  if (process.send) process.on('disconnect', () => void stop());
  void endsWell(async () => {
    const config = readConfig(schema, process.env);
    if (process.argv.includes('--print-config')) return void process.stdout.write(`${printConfig(schema, config)}\n`);
    const opened = await open(config);
    close = () => opened.close();
    process.send?.(opened.ready);
  });
}

/** Does work whose failure ends the process; what is wrong with a setting is told without a stack. */
export async function endsWell(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof ConfigFaults ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
}

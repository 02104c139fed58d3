import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Engine, JobHandlers, nestLog, Troubles, type BaseOptions, type EngineSettings } from '#base/server';
import { WorkerModule } from './worker.module';

/** A worker's handlers and its engine, not yet started. */
export async function openEngine(options: BaseOptions, settings: EngineSettings): Promise<{ context: INestApplicationContext; engine: Engine }> {
  const context = await NestFactory.createApplicationContext(WorkerModule.of(options), { logger: nestLog(options.log), abortOnError: false });
  const engine = new Engine(options.db, options.clock, settings, context.get(JobHandlers), new Troubles(options.log, [options.post]));
  return { context, engine };
}

// Matching as a worker has it, put together by its own module: what its classes are made of is not said here a second time.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { BaseModule, Db, makeLog, nestLog, Post, SystemClock } from '#base/server';
import { Branches, Matches, MatchingJobs, Openings, Parties, Programmes, Rounds } from '#matching/server';

export async function openMatching(url: string) {
  const [db, log] = [await Db.open(url, []), makeLog('silent')];
  const post = new Post('smtp://127.0.0.1:9', 'Koppelvlak <koppelvlak@localhost>');
  const options = { db, log, clock: new SystemClock(), post, demo: false, publicUrl: 'http://localhost' };
  const context = await NestFactory.createApplicationContext({ module: class Bench {}, imports: [BaseModule.of(options), MatchingJobs] }, { logger: nestLog(log), abortOnError: false });
  const of = <T>(part: new (...args: never[]) => T): T => context.get(part, { strict: false });
  return {
    db, matches: of(Matches), parties: of(Parties), rounds: of(Rounds), programmes: of(Programmes), branches: of(Branches), openings: of(Openings),
    close: () => context.close(),
  };
}

import { Module, type DynamicModule, type OnApplicationShutdown, type OnModuleDestroy, Inject, Injectable } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from './clock/clock';
import { Db } from './db/db';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem-filter';
import { SessionGuard } from './http/session-guard';
import { Throttle } from './http/throttle';
import { Validation } from './http/validation';
import { JobHandlers } from './jobs/handlers';
import { Nights } from './jobs/nights';
import { Returning } from './jobs/returning';
import type { Log } from './log/log';
import { Bounces } from './mail/bounces';
import { Letters } from './mail/letters';
import { Mails } from './mail/mails';
import { Telling } from './mail/news';
import { WorkSources } from './work/work';
import { SendMail } from './mail/send-mail';
import { Post } from './mail/post';
import { Outbox } from './outbox/outbox';
import { DiskStore, FileStore } from './storage/file-store';
import { FileScanner, NoScanner } from './storage/scanner';
import { BASE_OPTIONS, LOG } from './tokens';

export interface BaseOptions {
  db: Db;
  clock: Clock;
  log: Log;
  post: Post;
  demo: boolean;
  publicUrl: string;
  /** A file with the business register; without one nothing is checked. */
  registerFile?: string | undefined;
  /** Whether this process may call pages of others to see if they still answer. */
  checksLinks?: boolean;
  /** Whether this process plans what returns every night. */
  hasNights?: boolean;
  /** Where files are kept; in a directory of its own of this machine's when left out. */
  store?: FileStore;
  /** Who looks over what people attach; nobody when left out. */
  scanner?: FileScanner;
}

/** Closes what was opened, after everything that uses it. */
@Injectable()
class Closing implements OnModuleDestroy, OnApplicationShutdown {
  constructor(@Inject(Db) private readonly db: Db, @Inject(Post) private readonly post: Post) {}

  onModuleDestroy(): void {
    this.post.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.db.close();
  }
}

/** What every domain stands on; made once per process from what its main opened. */
@Module({})
export class BaseModule {
  static of(options: BaseOptions): DynamicModule {
    const given = [
      { provide: Db, useValue: options.db },
      { provide: Clock, useValue: options.clock },
      { provide: LOG, useValue: options.log },
      { provide: Post, useValue: options.post },
      { provide: FileStore, useValue: options.store ?? new DiskStore(join(tmpdir(), 'koppelvlak-files')) },
      { provide: FileScanner, useValue: options.scanner ?? new NoScanner() },
      { provide: BASE_OPTIONS, useValue: { demo: options.demo, publicUrl: options.publicUrl, registerFile: options.registerFile, checksLinks: options.checksLinks ?? false, hasNights: options.hasNights ?? false } },
    ];
    return {
      module: BaseModule, global: true, imports: [DiscoveryModule],
      providers: [...given, Closing, Outbox, Mails, Telling, WorkSources, Bounces, Letters, SendMail, JobHandlers, Returning, Nights, Throttle, Idempotency],
      exports: [...given, Outbox, Mails, Telling, WorkSources, Bounces, SendMail, JobHandlers, Returning, Nights, Throttle, Idempotency, DiscoveryModule],
    };
  }
}

/** What turns a Nest application into our HTTP: guard, validation and problems, for every route. */
export const httpProviders = [
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_PIPE, useClass: Validation },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

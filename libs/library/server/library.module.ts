import { Module } from '@nestjs/common';
import { BASE_OPTIONS, type BaseOptions } from '#base/server';
import { LibraryController } from './library.controller';
import { LibraryQueries } from './library.queries';
import { CheckLinks, LinkRounds } from './link-check.job';
import { FetchReach, Reach } from './reach';

/** The library: examples from practice, articles, and pages of others. */
@Module({ controllers: [LibraryController], providers: [LibraryQueries], exports: [LibraryQueries] })
export class LibraryModule {}

const MILLISECONDS = 8000;

/** What the library does later: look whether the pages of others still answer. */
@Module({
  providers: [CheckLinks, LinkRounds, { provide: Reach, inject: [BASE_OPTIONS], useFactory: ({ publicUrl }: BaseOptions) => new FetchReach(MILLISECONDS, publicUrl) }],
})
export class LibraryJobs {}

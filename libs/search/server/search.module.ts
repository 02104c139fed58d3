import { Module } from '@nestjs/common';
import { PostingsModule } from '#postings/server';
import { SearchController } from './search.controller';
import { SearchQueries } from './search.queries';

/** One search over everything that is public. */
@Module({ imports: [PostingsModule], controllers: [SearchController], providers: [SearchQueries] })
export class SearchModule {}

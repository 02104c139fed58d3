import { Controller, Query } from '@nestjs/common';
import { Endpoint } from '#base/server';
import { searchAnswer, searchQuery, type SearchAnswer, type SearchQuery } from '#search/contract';
import { SearchQueries } from './search.queries';

const example: SearchAnswer = {
  groups: [{ type: 'function', total: null, hits: [{ type: 'function', key: 'software-developer', name: { nl: 'Software developer', en: 'Software developer' }, about: { nl: 'Bouwt en verbetert software.', en: 'Builds and improves software.' }, called: 'programmeur' }] }],
  meant: null,
};

/** One search over everything that is public. */
@Controller('v1')
export class SearchController {
  constructor(private readonly queries: SearchQueries) {}

  @Endpoint('GET', 'search-results', { summary: 'Find postings, organisations, functions, forms and what the library has', access: 'public', cache: true, answer: searchAnswer, example, tag: 'search' })
  search(@Query({ schema: searchQuery }) query: SearchQuery): Promise<SearchAnswer> {
    return this.queries.search(query);
  }
}

import { Controller, Injectable, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, slug, type Page, type PageQuery } from '#base/contract';
import { Db, Endpoint, pageFrom, readCursor } from '#base/server';
import { OrganisationsQueries } from '#organisations/server';
import { postingPage, type PostingSummary } from '#postings/contract';
import { openOf } from './company-posting.controller';
import { summaryExample } from './examples';
import { presentSummary } from './present';

const byIdOrSlug = z.object({ id: z.union([id, slug]) });

/** What an institution asks, for its page. */
@Injectable()
export class InstitutionPostingQueries {
  constructor(private readonly db: Db, private readonly institutions: OrganisationsQueries) {}

  /** Of one that was taken over: what its successor asks. @throws Refusal 404 */
  async open(idOrSlug: string, { limit, cursor }: PageQuery): Promise<Page<PostingSummary>> {
    const institution = await this.institutions.institution(idOrSlug);
    const after = readCursor(cursor, 1);
    return pageFrom(await this.db.query(openOf, [institution.successor?.id ?? institution.id, after?.[0] ?? null, limit + 1]), limit, (row) => [row.id], presentSummary);
  }
}

@Controller('v1')
export class InstitutionPostingController {
  constructor(private readonly queries: InstitutionPostingQueries) {}

  @Endpoint('GET', 'institutions/:id/postings', { summary: 'What an institution has open, newest first', access: 'public', cache: true, answer: postingPage, example: { items: [summaryExample], next: null }, known: ['path.id'], tag: 'postings' })
  list(@Param({ schema: byIdOrSlug }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<PostingSummary>> {
    return this.queries.open(params.id, query);
  }
}

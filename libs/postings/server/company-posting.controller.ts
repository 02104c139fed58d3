import { Controller, Injectable, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, slug, type Page, type PageQuery } from '#base/contract';
import { Db, Endpoint, MaybeWho, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { ProfileQueries } from '#organisations/server';
import { postingPage, type PostingSummary } from '#postings/contract';
import { summaryExample } from './examples';
import { isOpen, summaryColumns } from './open-postings';
import { presentSummary, type SummaryRow } from './present';

const byIdOrSlug = z.object({ id: z.union([id, slug]) });

/** What an organisation has open, newest first. */
export const openOf = statement<SummaryRow>('postings.open-of-organisation',
  `select ${summaryColumns} from posting p join organisation o on o.id = p.owner_id
   where p.owner_id = $1 and ${isOpen} and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by p.id desc limit $3`);

/** What a company has open, for its page. */
@Injectable()
export class CompanyPostingQueries {
  constructor(private readonly db: Db, private readonly companies: ProfileQueries) {}

  /** @throws Refusal 404 or 410 as the company itself does */
  async open(actor: Actor | null, idOrSlug: string, { limit, cursor }: PageQuery): Promise<Page<PostingSummary>> {
    const company = await this.companies.company(actor, idOrSlug);
    const after = readCursor(cursor, 1);
    return pageFrom(await this.db.query(openOf, [company.mergedInto?.id ?? company.id, after?.[0] ?? null, limit + 1]), limit, (row) => [row.id], presentSummary);
  }
}

@Controller('v1')
export class CompanyPostingController {
  constructor(private readonly queries: CompanyPostingQueries) {}

  @Endpoint('GET', 'companies/:id/postings', { summary: 'What a company has open, newest first', access: 'public', answer: postingPage, example: { items: [summaryExample], next: null },
    owned: { 'path.id': 'company' }, does: 'see a company', lists: 'open posting of a company', refuses: [410], tag: 'postings' })
  list(@MaybeWho() actor: Actor | null, @Param({ schema: byIdOrSlug }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<PostingSummary>> {
    return this.queries.open(actor, params.id, query);
  }
}

import { Controller, Injectable, Param } from '@nestjs/common';
import * as z from 'zod';
import { id, slug } from '#base/contract';
import { Db, Endpoint, MaybeWho, statement, type Actor } from '#base/server';
import { companyRecord, type CompanyRecord } from '#collaborations/contract';
import { ProfileQueries } from '#organisations/server';

const byIdOrSlug = z.object({ id: z.union([id, slug]) });

const record = statement<CompanyRecord>('collaborations.company-record',
  `select count(*) filter (where status in ('trial', 'running', 'paused'))::int as running, count(*) filter (where status = 'completed')::int as completed,
     count(distinct institution_id) filter (where status in ('trial', 'running', 'paused', 'completed'))::int as institutions
   from collaboration where company_id = $1`);

/** How often a company worked with education, for its page. */
@Injectable()
export class CompanyRecordQueries {
  constructor(private readonly db: Db, private readonly companies: ProfileQueries) {}

  /** @throws Refusal 404 or 410 as the company itself does */
  async of(actor: Actor | null, idOrSlug: string): Promise<CompanyRecord> {
    const company = await this.companies.company(actor, idOrSlug);
    return await this.db.one(record, [company.mergedInto?.id ?? company.id]) ?? { running: 0, completed: 0, institutions: 0 };
  }
}

@Controller('v1')
export class CompanyRecordController {
  constructor(private readonly queries: CompanyRecordQueries) {}

  @Endpoint('GET', 'companies/:id/record', { summary: 'How often a company worked with education, counted and not named', access: 'public', answer: companyRecord, example: { running: 2, completed: 5, institutions: 3 },
    owned: { 'path.id': 'company' }, does: 'see a company', refuses: [410], tag: 'collaborations' })
  one(@MaybeWho() actor: Actor | null, @Param({ schema: byIdOrSlug }) params: { id: string }): Promise<CompanyRecord> {
    return this.queries.of(actor, params.id);
  }
}

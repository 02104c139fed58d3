import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, newId, notFound, pageFrom, readCursor, Refusal, statement, type Actor } from '#base/server';
import type { CompanyReport, OpenReport } from '#organisations/contract';
import { companyPolicy } from '../companies/company.policy';
import { companyProblems } from '../companies/company.problems';
import { nothing } from './desk.queries';
import { lockedCompany } from './verifications';

type Row = Omit<OpenReport, 'createdAt'> & { createdAt: Date };

const openReports = statement<Row>('organisations.reports',
  `select r.id, jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as company, r.reason, r.text, p.name as by, r.created_at as "createdAt"
   from company_report r join organisation o on o.id = r.company_id left join person p on p.id = r.by_id
   where r.settled_at is null and ($1::timestamptz is null or (r.created_at, r.id) > ($1, $2::uuid)) order by r.created_at, r.id limit $3`);

/** What people report about companies, until an analyst has settled it. */
@Injectable()
export class Reports {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async receive(actor: Actor, companyId: string, { reason, text }: CompanyReport): Promise<{ id: string; createdAt: string }> {
    const [id, createdAt] = [newId(), this.clock.now()];
    await this.db.transaction(async (tx) => {
      companyPolicy.require(actor, 'report', await lockedCompany(tx, companyId));
      await tx.sql(`insert into company_report (id, company_id, by_id, reason, text, created_at) values ($1, $2, $3, $4, $5, $6)`, [id, companyId, actor.personId, reason, text, createdAt]);
      tx.hasSaved = true;
    });
    return { id, createdAt: createdAt.toISOString() };
  }

  /** For who is no analyst there are none. */
  async open(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<OpenReport>> {
    if (!actor.isAnalyst) return nothing;
    const [at = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(openReports, [at, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.createdAt.toISOString(), row.id], ({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
  }

  /** @throws Refusal 404 for who may not know that there is a report, 409 when it was settled */
  async settle(actor: Actor, id: string, outcome: string): Promise<{ id: string; createdAt: string }> {
    if (!actor.isAnalyst) throw notFound();
    return this.db.transaction(async (tx) => {
      const [report] = await tx.sql<{ createdAt: Date; settledAt: Date | null }>(`select created_at as "createdAt", settled_at as "settledAt" from company_report where id = $1 for update`, [id]);
      if (!report) throw notFound();
      if (report.settledAt) throw new Refusal(companyProblems.settled);
      await tx.sql(`update company_report set settled_at = $2, settled_by = $3, outcome = $4 where id = $1`, [id, this.clock.now(), actor.personId, outcome]);
      return { id, createdAt: report.createdAt.toISOString() };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, general, newId, notFound, pageFrom, readCursor, Refusal, statement, type Actor, type Tx } from '#base/server';
import type { OpenReport, Received, Report } from '#organisations/contract';
import { companyPolicy } from '../companies/company.policy';
import { companyProblems } from '../companies/company.problems';
import { nothing } from './desk.queries';
import { lockedCompany } from './verifications';

const yourOwn = { nl: 'Dit is je eigen instelling. Wijzig de gegevens zelf.', en: 'This is your own institution. Change its data yourself.' };

type Row = Omit<OpenReport, 'createdAt'> & { createdAt: Date };

const openReports = statement<Row>('organisations.reports',
  `select r.id, case when r.posting_id is null then o.type else 'posting' end as subject, jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
     (select jsonb_build_object('id', g.id, 'title', g.title) from posting g where g.id = r.posting_id) as posting, r.reason, r.text, p.name as by, r.created_at as "createdAt"
   from report r join organisation o on o.id = r.organisation_id left join person p on p.id = r.by_id
   where r.settled_at is null and ($1::timestamptz is null or (r.created_at, r.id) > ($1, $2::uuid)) order by r.created_at, r.id limit $3`);

/** What people report about organisations and what they post, until an analyst has settled it. */
@Injectable()
export class Reports {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 403 for one's own company, 404 */
  ofCompany(actor: Actor, companyId: string, report: Report): Promise<Received> {
    return this.db.transaction(async (tx) => {
      companyPolicy.require(actor, 'report', await lockedCompany(tx, companyId));
      return this.note(tx, actor, { organisationId: companyId, postingId: null }, report);
    });
  }

  /** @throws Refusal 403 for one's own institution, 404 */
  ofInstitution(actor: Actor, institutionId: string, report: Report): Promise<Received> {
    return this.db.transaction(async (tx) => {
      const [institution] = await tx.sql<{ id: string }>(`select organisation_id as id from institution where organisation_id = $1`, [institutionId]);
      if (!institution) throw notFound();
      if (actor.worksFor(institution.id)) throw new Refusal(general['not-allowed'], yourOwn);
      return this.note(tx, actor, { organisationId: institution.id, postingId: null }, report);
    });
  }

  /** Keeps a report of somebody who may make it, in the transaction of who looked that up. */
  async note(tx: Tx, actor: Actor, about: { organisationId: string; postingId: string | null }, { reason, text }: Report): Promise<Received> {
    const [id, createdAt] = [newId(), this.clock.now()];
    await tx.sql(`insert into report (id, organisation_id, posting_id, by_id, reason, text, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, about.organisationId, about.postingId, actor.personId, reason, text, createdAt]);
    tx.hasSaved = true;
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
  async settle(actor: Actor, id: string, outcome: string): Promise<Received> {
    if (!actor.isAnalyst) throw notFound();
    return this.db.transaction(async (tx) => {
      const [report] = await tx.sql<{ createdAt: Date; settledAt: Date | null }>(`select created_at as "createdAt", settled_at as "settledAt" from report where id = $1 for update`, [id]);
      if (!report) throw notFound();
      if (report.settledAt) throw new Refusal(companyProblems.settled);
      await tx.sql(`update report set settled_at = $2, settled_by = $3, outcome = $4 where id = $1`, [id, this.clock.now(), actor.personId, outcome]);
      return { id, createdAt: report.createdAt.toISOString() };
    });
  }
}

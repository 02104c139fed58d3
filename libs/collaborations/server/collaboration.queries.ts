import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Collaboration, CollaborationDetail, CollaborationQuery } from '#collaborations/contract';
import { collaborationPolicy, reach, visibleCollaborations } from './collaboration.policy';
import { present, presentDetail, type CollaborationDetailRow, type CollaborationRow } from './present';

const columns = `b.id, b.version, b.status, b.kind, b.form, b.region, b.seats, b.from_on as "fromOn", b.until_on as "untilOn",
  b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt", g.id as "postingId", g.title,
  r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
  b.company_contact_name as "companyContactName", b.company_contact_email as "companyContactEmail",
  n.name as "institutionContactName", n.email as "institutionContactEmail", u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals"`;

// collaboration_pulse is published by check-ins: how a collaboration goes, one row each.
const source = `collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
  join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
  left join person n on n.id = b.institution_contact_id left join collaboration_pulse u on u.collaboration_id = b.id`;

const newest = statement<CollaborationRow>('collaborations.newest',
  `select ${columns} from ${source} where ${visibleCollaborations} and ($5::text is null or b.status = $5) and ($6::uuid is null or b.id < $6)
   order by b.id desc limit $7`);

// Looked up in the columns: four joins more would take longer to plan than to read.
const nameOf = (id: string) => `(select x.name from person x where x.id = ${id})`;

const one = statement<CollaborationDetailRow>('collaborations.one',
  `select ${columns}, p.id as "proposalId", p.created_at as "proposedAt", p.started_by as "proposalStartedBy", p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt",
     ${nameOf('p.created_by')} as "proposedBy", ${nameOf('p.confirmed_by')} as "confirmedBy", ${nameOf('p.accepted_by')} as "acceptedBy", ${nameOf('b.started_by')} as "startedBy"
   from ${source} join proposal p on p.id = b.proposal_id where b.id = $1`);

/** Reading collaborations: each side its own, the analyst all. */
@Injectable()
export class CollaborationQueries {
  constructor(private readonly db: Db) {}

  /** The collaborations of the reader's companies and programmes, newest first. */
  async own(actor: Actor, query: CollaborationQuery): Promise<Page<Collaboration>> {
    const after = readCursor(query.cursor, 1);
    const rows = await this.db.query(newest, [...reach(actor), query.status ?? null, after?.[0] ?? null, query.limit + 1]);
    return pageFrom(rows, query.limit, (row) => [row.id], (row) => present(row, collaborationPolicy.permissions(actor, row)));
  }

  /** @throws Refusal 404 for who stands on neither side and is no analyst */
  async one(actor: Actor, id: string): Promise<CollaborationDetail> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    collaborationPolicy.require(actor, 'see', row);
    return presentDetail(row, collaborationPolicy.permissions(actor, row));
  }
}

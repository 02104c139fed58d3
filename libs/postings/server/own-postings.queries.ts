import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { organisationPolicy } from '#organisations/server';
import { STAGE_OF, statusesOf, type OwnFigures, type OwnPosting, type OwnPostingQuery, type OwnRole, type PausedBy, type PostingStatus } from '#postings/contract';
import { summaryColumns } from './open-postings';
import { presentSummary, type SummaryRow } from './present';

interface OwnRow extends SummaryRow {
  role: OwnRole; openProposals: number; waiting: number; pausedBy: PausedBy | null; pausedUntil: string | null; isRestricted: boolean; isHandedOver: boolean; partnerId: string | null; isAskedToLead: boolean;
}

/** $1 the organisation, $2 the last of the page before, $3 the statuses, $4 how many. Each way to a posting is read in order from an index of its own. */
const before = `p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and p.status = any($3::text[]) order by p.id desc limit $4`;
const ways = `(select p.id from posting p where p.owner_id = $1 and ${before})
  union (select p.id from posting_partner t join posting p on p.id = t.posting_id where t.organisation_id = $1 and t.status in ('invited', 'confirmed') and ${before})
  union (select p.id from posting p where p.entered_by = $1 and ${before})`;

// Proposals stand above postings; how many are open is all that is read of them here.
const own = statement<OwnRow>('postings.own',
  `select ${summaryColumns}, case when p.owner_id = $1 then 'owner' when $1 = any(p.partner_ids) then 'partner' when $1 = any(p.invited_ids) then 'invited' else 'entered' end as role,
     r.open as "openProposals", r.waiting, p.paused_by as "pausedBy", p.paused_until as "pausedUntil", p.audience is not null as "isRestricted", p.entered_by is not null and p.handed_over_at is not null as "isHandedOver",
     case when $1 = any(p.invited_ids) then (select t.id from posting_partner t where t.posting_id = p.id and t.organisation_id = $1) end as "partnerId",
     $1 = any(p.partner_ids) and exists (select from posting_partner t where t.posting_id = p.id and t.organisation_id = $1 and t.lead_asked_at is not null) as "isAskedToLead"
   from (select id from (${ways}) w order by id desc limit $4) m join posting p on p.id = m.id join organisation o on o.id = p.owner_id
   cross join lateral (select count(*)::int as open, count(*) filter (where case when q.status = 'sent' and q.side = 'institution' then 'company' else 'institution' end = case o.type when 'institution' then 'institution' else 'company' end)::int as waiting from proposal q where q.posting_id = p.id and q.status in ('sent', 'confirmed')) r
   order by p.id desc`);

const figures = statement<{ status: PostingStatus; n: number }>('postings.own-figures',
  `select status, count(*)::int as n from posting p where p.owner_id = $1 or p.entered_by = $1 or p.id in (select t.posting_id from posting_partner t where t.organisation_id = $1 and t.status in ('invited', 'confirmed')) group by status`);

/** Everything an organisation posts, takes part in or entered, for who works there. */
@Injectable()
export class OwnPostings {
  constructor(private readonly db: Db) {}

  /** Newest first. @throws Refusal 404 for who does not work there */
  async list(actor: Actor, organisationId: string, { limit, cursor, stage }: OwnPostingQuery): Promise<Page<OwnPosting>> {
    organisationPolicy.require(actor, 'see', { id: organisationId });
    const statuses = stage ? statusesOf(stage) : Object.keys(STAGE_OF);
    const rows = await this.db.query(own, [organisationId, readCursor(cursor, 1)?.[0] ?? null, statuses, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.id], present);
  }

  /** How many at each stage. @throws Refusal 404 for who does not work there */
  async figures(actor: Actor, organisationId: string): Promise<OwnFigures> {
    organisationPolicy.require(actor, 'see', { id: organisationId });
    const counted: OwnFigures = { current: 0, over: 0, withdrawn: 0 };
    for (const { status, n } of await this.db.query(figures, [organisationId])) counted[STAGE_OF[status]] += n;
    return counted;
  }
}

function present(row: OwnRow): OwnPosting {
  const { role, openProposals, waiting, pausedBy, pausedUntil, isRestricted, isHandedOver, partnerId, isAskedToLead } = row;
  return { ...presentSummary(row), role, openProposals, waiting, pausedBy, pausedUntil, isRestricted, isHandedOver, partnerId, isAskedToLead };
}

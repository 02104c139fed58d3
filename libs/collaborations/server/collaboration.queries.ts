import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Collaboration, CollaborationDetail, CollaborationQuery } from '#collaborations/contract';
import { collaborationPolicy, isAskedRow, partnersOfRow, reach, visibleCollaborations } from './collaboration.policy';
import { sideOf } from './plan/plan.policy';
import { present, presentDetail, type CollaborationDetailRow, type CollaborationRow } from './present';

const columns = `b.id, b.version, b.status, b.kind, b.form, b.region, b.seats, b.from_on as "fromOn", b.until_on as "untilOn",
  b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt", g.id as "postingId", g.title,
  r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
  b.company_contact_name as "companyContactName", b.company_contact_email as "companyContactEmail",
  n.name as "institutionContactName", n.email as "institutionContactEmail", u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals", ${isAskedRow} as "isAsked", ${partnersOfRow} as "partnerIds",
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from organisation o where o.id = any(${partnersOfRow})) as partners`;

// collaboration_pulse is published by check-ins: how a collaboration goes, one row each.
const source = `collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
  join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
  left join person n on n.id = b.institution_contact_id left join collaboration_pulse u on u.collaboration_id = b.id`;

const newest = statement<CollaborationRow>('collaborations.newest',
  `select ${columns} from ${source} where ${visibleCollaborations} and ($5::text is null or b.status = $5) and ($6::uuid is null or b.id < $6)
   order by b.id desc limit $7`);

// Looked up in the columns: four joins more would take longer to plan than to read.
const nameOf = (id: string) => `(select x.name from person x where x.id = ${id})`;

/** So much of its history a page shows: the newest. */
const [EVENTS, PLAN_EVENTS] = [100, 60];
const said = (side: 'institution' | 'company') => `case when d.${side}_at is not null then jsonb_build_object('choice', d.${side}_choice, 'on', d.${side}_on, 'sentence', d.${side}_sentence, 'at', d.${side}_at, 'by', ${nameOf(`d.${side}_by`)}) end`;
const history = `coalesce((select jsonb_agg(jsonb_build_object('what', e.what, 'side', e.side, 'at', e.at, 'by', ${nameOf('e.by_id')}, 'to', ${nameOf('e.to_id')}, 'status', e.status, 'choice', e.choice, 'reason', e.reason,
    'sentence', e.sentence, 'day', e.day, 'name', e.name, 'wasFrom', e.was_from, 'wasUntil', e.was_until, 'from', e.from_on, 'until', e.until_on) order by e.id)
    from (select * from collaboration_event v where v.collaboration_id = b.id order by v.id desc limit ${EVENTS}) e), '[]') as events,
  coalesce((select jsonb_agg(jsonb_build_object('what', e.what, 'side', e.side, 'at', e.at, 'by', ${nameOf('e.by_id')}, 'points', e.points) order by e.at)
    from (select v.what, v.side, v.by_id, max(v.at) as at, coalesce(jsonb_agg(distinct jsonb_build_object('slug', v.slug, 'title', t.title)) filter (where v.slug is not null), '[]') as points
      from plan_event v left join plan_point t on t.collaboration_id = v.collaboration_id and t.slug = v.slug where v.collaboration_id = b.id
      group by v.what, v.side, v.by_id, (v.at at time zone 'Europe/Amsterdam')::date order by 4 desc limit ${PLAN_EVENTS}) e), '[]') as "planEvents",
  coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'dueOn', d.due_on, 'askedAt', d.asked_at, 'settledAt', d.settled_at, 'outcome', d.outcome, 'institution', ${said('institution')}, 'company', ${said('company')}) order by d.due_on, d.number)
    from decision_moment d where d.collaboration_id = b.id), '[]') as decisions`;

const one = statement<CollaborationDetailRow>('collaborations.one',
  `select ${columns}, p.id as "proposalId", p.created_at as "proposedAt", p.started_by as "proposalStartedBy", p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt",
     ${nameOf('p.created_by')} as "proposedBy", ${nameOf('p.confirmed_by')} as "confirmedBy", ${nameOf('p.accepted_by')} as "acceptedBy", ${nameOf('b.started_by')} as "startedBy",
     b.paused_from as "pausedFrom", b.back_on as "backOn", ${history}
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
    return presentDetail(row, sideOf(actor, row), collaborationPolicy.permissions(actor, row));
  }
}

import type { Permissions } from '#base/contract';
import { decidesNext, planPoints, type Choice, type Collaboration, type CollaborationDetail, type CollaborationStatus, type DecisionMoment, type PastAct, type Said, type Side } from '#collaborations/contract';

/** A collaboration as the database answers it, with the names around it. */
export interface CollaborationRow {
  id: string; version: number; status: CollaborationStatus; kind: string; form: string; region: string | null; seats: number;
  fromOn: string | null; untilOn: string | null; createdAt: Date; startedAt: Date | null; endedAt: Date | null;
  postingId: string; title: string; programmeId: string; programmeName: string; level: string;
  companyId: string; companyName: string; institutionId: string; institutionName: string;
  companyContactName: string; companyContactEmail: string; institutionContactName: string | null; institutionContactEmail: string | null;
  lastMark: number | null; openSignals: number; isAsked: boolean; partnerIds: string[]; partners: { id: string; name: string }[];
}

/** What its page shows besides: how it came about. */
export interface CollaborationDetailRow extends CollaborationRow {
  proposalId: string; proposedAt: Date; proposedBy: string | null; proposalStartedBy: 'programme' | 'company';
  confirmedAt: Date | null; confirmedBy: string | null; acceptedAt: Date | null; acceptedBy: string | null; startedBy: string | null;
  pausedFrom: 'trial' | 'running' | null; backOn: string | null; events: EventRow[]; planEvents: PlanEventRow[]; decisions: MomentRow[];
}

interface EventRow {
  what: PastAct['what']; side: Side | null; at: string; by: string | null; to: string | null; status: CollaborationStatus; choice: Choice | null; reason: string | null; sentence: string; day: string | null; name: string | null;
  wasFrom: string | null; wasUntil: string | null; from: string | null; until: string | null;
}
interface PlanEventRow { what: string; side: Side; at: string; by: string | null; points: { slug: string; title: string | null }[] }
interface SaidRow extends Said { sentence: string; by: string | null }
interface MomentRow { number: number; dueOn: string; askedAt: string | null; settledAt: string | null; outcome: DecisionMoment['outcome']; institution: SaidRow | null; company: SaidRow | null }

export function present(row: CollaborationRow, can: Permissions): Collaboration {
  const { id, version, status, kind, form, region, seats, lastMark, openSignals } = row;
  return {
    id, version, status, kind, form, region, seats, from: row.fromOn, until: row.untilOn,
    createdAt: row.createdAt.toISOString(), startedAt: row.startedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
    posting: { id: row.postingId, title: row.title }, programme: { id: row.programmeId, name: row.programmeName, level: row.level },
    company: { id: row.companyId, name: row.companyName }, institution: { id: row.institutionId, name: row.institutionName },
    contacts: {
      company: { name: row.companyContactName, email: row.companyContactEmail },
      institution: { name: row.institutionContactName ?? '', email: row.institutionContactEmail ?? '' },
    },
    partners: row.partners, lastMark, openSignals, can,
  };
}

export function presentDetail(row: CollaborationDetailRow, side: Side | null, can: Permissions): CollaborationDetail {
  const { pausedFrom, backOn, decisions } = row;
  return { ...present(row, can), proposalId: row.proposalId, history: historyOf(row), course: { side, pausedFrom, backOn, decisions: decisions.map(momentOf) } };
}

const iso = (at: string) => new Date(at).toISOString();
const isoOf = <T extends { at: string }>(said: T | null): T | null => said && { ...said, at: iso(said.at) };

function momentOf({ number, dueOn, askedAt, settledAt, outcome, institution, company }: MomentRow): DecisionMoment {
  const said = { institution: isoOf(institution), company: isoOf(company) };
  return { number, dueOn, askedAt: askedAt && iso(askedAt), settledAt: settledAt && iso(settledAt), outcome, ...said, turn: askedAt && !settledAt ? [...decidesNext(said)] : [] };
}

/** How it came about, and what happened since, in order. What began or ended before there was a history is known by its moment alone. */
function historyOf(row: CollaborationDetailRow): PastAct[] {
  const { events, planEvents } = row;
  const isKnown = (...what: PastAct['what'][]) => events.some((event) => what.includes(event.what));
  const acts: [PastAct['what'], Side, Date | null, string | null][] = [
    row.proposalStartedBy === 'programme' ? ['responded', 'institution', row.proposedAt, row.proposedBy] : ['invited', 'company', row.proposedAt, row.proposedBy],
    ['confirmed', 'company', row.confirmedAt, row.confirmedBy],
    ['accepted', 'institution', row.acceptedAt, row.acceptedBy],
    ['started', 'institution', isKnown('started') ? null : row.startedAt, row.startedBy],
    ['ended', 'institution', isKnown('completed', 'stopped', 'withdrawn') ? null : row.endedAt, null],
  ];
  return [
    ...acts.flatMap(([what, side, at, by]): PastAct[] => (at ? [{ what, side, at: at.toISOString(), by }] : [])),
    ...events.map(({ at, to, name, wasFrom, wasUntil, from, until, ...event }): PastAct => ({ ...event, at: iso(at), name: name ?? to,
      ...(event.what === 'dates-changed' ? { was: { from: wasFrom, until: wasUntil }, period: { from, until } } : {}) })),
    ...planEvents.map(({ what, side, at, by, points }): PastAct => ({ what: `plan-${what}` as PastAct['what'], side, at: iso(at), by, points: points.map(({ slug, title }) =>
      (title === null ? planPoints.find((point) => point.slug === slug)?.name ?? { nl: slug, en: slug } : { nl: title, en: title })) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

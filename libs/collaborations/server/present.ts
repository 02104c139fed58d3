import type { Permissions } from '#base/contract';
import type { Collaboration, CollaborationDetail, CollaborationStatus, PastAct } from '#collaborations/contract';

/** A collaboration as the database answers it, with the names around it. */
export interface CollaborationRow {
  id: string; version: number; status: CollaborationStatus; kind: string; form: string; region: string | null; seats: number;
  fromOn: string | null; untilOn: string | null; createdAt: Date; startedAt: Date | null; endedAt: Date | null;
  postingId: string; title: string; programmeId: string; programmeName: string; level: string;
  companyId: string; companyName: string; institutionId: string; institutionName: string;
  companyContactName: string; companyContactEmail: string; institutionContactName: string | null; institutionContactEmail: string | null;
  lastMark: number | null; openSignals: number;
}

/** What its page shows besides: how it came about. */
export interface CollaborationDetailRow extends CollaborationRow {
  proposalId: string; proposedAt: Date; proposedBy: string | null; proposalStartedBy: 'programme' | 'company';
  confirmedAt: Date | null; confirmedBy: string | null; acceptedAt: Date | null; acceptedBy: string | null; startedBy: string | null;
}

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
    lastMark, openSignals, can,
  };
}

export function presentDetail(row: CollaborationDetailRow, can: Permissions): CollaborationDetail {
  return { ...present(row, can), proposalId: row.proposalId, history: historyOf(row) };
}

function historyOf(row: CollaborationDetailRow): PastAct[] {
  const acts: [PastAct['what'], PastAct['side'], Date | null, string | null][] = [
    row.proposalStartedBy === 'programme' ? ['responded', 'institution', row.proposedAt, row.proposedBy] : ['invited', 'company', row.proposedAt, row.proposedBy],
    ['confirmed', 'company', row.confirmedAt, row.confirmedBy],
    ['accepted', 'institution', row.acceptedAt, row.acceptedBy],
    ['started', 'institution', row.startedAt, row.startedBy],
    ['ended', 'institution', row.endedAt, null],
  ];
  return acts.flatMap(([what, side, at, by]) => at ? [{ what, side, at: at.toISOString(), by }] : []);
}

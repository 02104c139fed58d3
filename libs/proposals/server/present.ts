import type { Permissions } from '#base/contract';
import type { PostingStatus } from '#postings/contract';
import { turnOf, type DeclineReason, type Party, type Proposal, type ProposalAct, type ProposalMove, type ProposalPeriod, type ProposalStatus, type Starter } from '#proposals/contract';
import type { ProposalFacts } from './proposal.policy';

/** A proposal as the database answers it, with the names around it. */
export interface ProposalRow {
  id: string; version: number; status: ProposalStatus; startedBy: Starter; side: Party; endedSide: Party | null; isWelcome: boolean; revision: number;
  seats: number; fromOn: string | null; untilOn: string | null; message: string; sentBy: string | null;
  deadlineAt: Date | null; createdAt: Date; confirmedAt: Date | null; acceptedAt: Date | null; endedAt: Date | null;
  postingId: string; title: string; kind: string; direction: 'offer' | 'request'; postingStatus: PostingStatus; seatsLeft: number; postingFrom: string | null; postingUntil: string | null;
  programmeId: string; programmeName: string; level: string; companyId: string; companyName: string; institutionId: string; institutionName: string;
  branchId: string | null; branchName: string | null; branchMunicipality: string | null;
  classUntil: string | null; classInterested: number | null; score: number | null; collaborationId: string | null;
}

/** A move as the database answers it. */
export interface MoveRow {
  number: number; act: ProposalAct; side: Party | null; by: string | null; for: string | null; at: Date; revision: number | null; seats: number | null; fromOn: string | null; untilOn: string | null; message: string | null;
  reason: DeclineReason | null; sentence: string | null; isWelcome: boolean | null; classUntil: string | null; classInterested: number | null;
}

export const periodOf = (from: string | null, until: string | null): ProposalPeriod | null => (from !== null && until !== null ? { from, until } : null);

const classOf = ({ classUntil, classInterested }: { classUntil: string | null; classInterested: number | null }) => (classUntil === null ? null : { until: classUntil, interested: classInterested });

export function present(row: ProposalRow, can: Permissions): Proposal {
  const { id, version, status, startedBy, side, endedSide, revision, seats, message, sentBy, score, collaborationId } = row;
  return {
    id, version, status, startedBy, side, revision, turn: turnOf(row), endedSide, seats, period: periodOf(row.fromOn, row.untilOn), message, sentBy, score, collaborationId, can,
    classAsked: classOf(row), deadlineAt: row.deadlineAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString(), confirmedAt: row.confirmedAt?.toISOString() ?? null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
    posting: { id: row.postingId, title: row.title, kind: row.kind, direction: row.direction, seatsLeft: row.seatsLeft, status: row.postingStatus, period: periodOf(row.postingFrom, row.postingUntil) },
    programme: { id: row.programmeId, name: row.programmeName, level: row.level },
    company: { id: row.companyId, name: row.companyName }, institution: { id: row.institutionId, name: row.institutionName },
    branch: row.branchId === null ? null : { id: row.branchId, name: row.branchName ?? '', municipality: row.branchMunicipality ?? '' },
  };
}

export function presentMove({ number, act, side, by, for: whom, at, revision, seats, fromOn, untilOn, message, reason, sentence, isWelcome, ...asked }: MoveRow): ProposalMove {
  return {
    number, act, side, by, for: whom, at: at.toISOString(), revision, terms: seats === null || message === null ? null : { seats, period: periodOf(fromOn, untilOn), message },
    decline: reason === null || sentence === null ? null : { reason, sentence, isWelcome: isWelcome ?? false },
    classAsked: classOf(asked),
  };
}

export function factsOf(row: ProposalRow, now: Date): ProposalFacts {
  const { companyId, institutionId, programmeId, status, startedBy, side, endedSide, isWelcome, seats, deadlineAt, endedAt } = row;
  return { companyId, institutionId, programmeId, status, startedBy, side, endedSide, isWelcome, seats, deadlineAt, endedAt, posting: { status: row.postingStatus, seatsLeft: row.seatsLeft }, now };
}

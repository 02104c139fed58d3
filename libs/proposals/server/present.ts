import type { PostingStatus } from '#postings/contract';
import type { Permissions } from '#base/contract';
import { turnOf, type Proposal, type ProposalStatus, type Starter } from '#proposals/contract';
import type { ProposalFacts } from './proposal.policy';

/** A proposal as the database answers it, with the names around it. */
export interface ProposalRow {
  id: string; version: number; status: ProposalStatus; startedBy: Starter; seats: number; message: string; sentBy: string | null;
  deadlineAt: Date | null; createdAt: Date; confirmedAt: Date | null; acceptedAt: Date | null; endedAt: Date | null;
  postingId: string; title: string; kind: string; postingStatus: PostingStatus; seatsLeft: number;
  programmeId: string; programmeName: string; level: string; companyId: string; companyName: string; institutionId: string; institutionName: string;
  score: number | null; collaborationId: string | null;
}

export function present(row: ProposalRow, can: Permissions): Proposal {
  const { id, version, status, startedBy, seats, message, sentBy, score, collaborationId } = row;
  const turn = turnOf(status, startedBy);
  return {
    id, version, status, startedBy, turn, seats, message, sentBy, score, collaborationId, can,
    deadlineAt: row.deadlineAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString(), confirmedAt: row.confirmedAt?.toISOString() ?? null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
    posting: { id: row.postingId, title: row.title, kind: row.kind, seatsLeft: row.seatsLeft, status: row.postingStatus },
    programme: { id: row.programmeId, name: row.programmeName, level: row.level },
    company: { id: row.companyId, name: row.companyName }, institution: { id: row.institutionId, name: row.institutionName },
  };
}

export function factsOf(row: ProposalRow, now: Date): ProposalFacts {
  const { companyId, institutionId, programmeId, status, startedBy, seats, deadlineAt } = row;
  return { companyId, institutionId, programmeId, status, startedBy, seats, deadlineAt, posting: { status: row.postingStatus, seatsLeft: row.seatsLeft }, now };
}

import type { Permissions } from '#base/contract';
import type { TargetGroup } from '#organisations/contract';
import { kindOf } from '#postings/contract';
import type { Audience, Confidentiality, Direction, KindSlug, Party, PausedBy, Period, Posting, PostingPartner, PostingStatus, PostingSummary, Workplace } from '#postings/contract';

export interface SummaryRow {
  id: string; status: PostingStatus; direction: Direction; kind: KindSlug; form: string; title: string; summary: string;
  municipality: string | null; region: string | null; workplace: Workplace | null; functions: string[]; levels: string[];
  periodKind: Period['kind'] | null; fromOn: string | null; untilOn: string | null; dates: string[] | null;
  seats: number | null; seatsTaken: number; closesOn: string | null; publishedAt: Date | null; createdAt: Date;
  ownerId: string; ownerName: string; ownerSlug: string; ownerType: PostingSummary['owner']['type'];
}

export interface PostingRow extends SummaryRow {
  version: number; description: string; reasons: Posting['reasons']; specialisations: string[]; technologies: string[]; languages: string[];
  effortHours: number | null; effortEuros: number | null; allowanceEuros: number | null; learningGoals: string[]; commercialShare: number | null;
  confidentiality: Confidentiality | null; difficulty: number | null; sector: string | null; openToOthers: boolean; targetGroups: TargetGroup[]; exceptOn: string[]; levelReason: string | null; recognitions: Posting['recognitions']; details: Record<string, unknown>;
  contactName: string | null; contactEmail: string | null;
  branchId: string | null; branchName: string | null; branchMunicipality: string | null; branchRegion: string | null;
  programmeId: string | null; programmeName: string | null; programmeMunicipality: string | null; programmeRegion: string | null;
  pausedBy: PausedBy | null; pauseReason: string | null; pausedUntil: string | null; endedAt: Date | null; copiedFrom: string | null;
  audience: string[] | null; partnerIds: string[]; invitedIds: string[]; enteredBy: string | null; handedOverAt: Date | null; refusal: string | null;
  /** For those who post it, counted and named; null for others. */
  openProposals: number | null;
  partners: Omit<PostingPartner, 'can'>[]; enteredByParty: Party | null; audienceNamed: Audience | null;
}

export function presentSummary(row: SummaryRow): PostingSummary {
  const { id, status, direction, kind, form, title, summary, municipality, region, workplace, functions, levels, seats, closesOn } = row;
  return {
    id, status, direction, kind, form, title, summary, municipality, region, workplace, functions, levels, seats, closesOn,
    owner: { id: row.ownerId, name: row.ownerName, slug: row.ownerSlug, type: row.ownerType },
    period: periodOf(row), seatsLeft: seats === null ? null : seats - row.seatsTaken, publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** A posting's page; contact and permissions only for who is signed in, how it stands only for those who post it. */
export function presentPosting(row: PostingRow, may: { posting: Permissions | null; partner(one: Omit<PostingPartner, 'can'>): Permissions | null }, isRestorable: boolean): Posting {
  const can = may.posting;
  const { version, description, reasons, specialisations, technologies, languages, effortHours, effortEuros, allowanceEuros, learningGoals,
    commercialShare, confidentiality, difficulty, sector, openToOthers, targetGroups, exceptOn, levelReason, details } = row;
  return {
    ...presentSummary(row), version, description, reasons, specialisations, technologies, languages, effortHours, effortEuros, allowanceEuros, learningGoals,
    commercialShare, confidentiality, difficulty, sector, openToOthers, targetGroups, exceptOn, levelReason, recognitions: kindOf(row.kind).practice ? row.recognitions : [], details, createdAt: row.createdAt.toISOString(),
    branch: row.branchId === null ? null : { id: row.branchId, name: row.branchName ?? '', municipality: row.branchMunicipality ?? '', region: row.branchRegion ?? '' },
    programme: row.programmeId === null ? null : { id: row.programmeId, name: row.programmeName ?? '', municipality: row.programmeMunicipality ?? '', region: row.programmeRegion ?? '' },
    contact: can && row.contactName && row.contactEmail ? { name: row.contactName, email: row.contactEmail } : null, can,
    isRestricted: row.audience !== null, enteredBy: row.enteredByParty,
    partners: row.partners.filter(({ status }) => status === 'confirmed' || row.openProposals !== null).map((one) => (row.openProposals === null ? { ...one, isAskedToLead: false, can: null } : { ...one, can: may.partner(one) })),
    standing: row.openProposals === null ? null : {
      pausedBy: row.pausedBy, pauseReason: row.pauseReason, pausedUntil: row.pausedUntil, openProposals: row.openProposals, copiedFrom: row.copiedFrom,
      handedOverAt: row.handedOverAt?.toISOString() ?? null, refusal: row.refusal, audience: row.audienceNamed ?? { organisations: [], programmes: [], regions: [] }, isRestorable,
    },
  };
}

function periodOf(row: SummaryRow): Period | null {
  switch (row.periodKind) {
    case 'range': return { kind: 'range', from: row.fromOn ?? '', until: row.untilOn ?? '' };
    case 'dates': return { kind: 'dates', dates: row.dates ?? [] };
    case 'on-call': return { kind: 'on-call' };
    default: return null;
  }
}

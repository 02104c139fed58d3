import { statement } from '#base/server';

/** A conversation with the names around it. */
export interface ThreadRow {
  proposalId: string; collaborationId: string | null; kind: string; title: string; programmeId: string; programme: string;
  companyId: string; company: string; institutionId: string; institution: string; endedAt: Date | null;
}

export const threadColumns = `p.id as "proposalId", b.id as "collaborationId", g.kind, g.title, p.programme_id as "programmeId", r.name as programme,
  p.company_id as "companyId", c.name as company, p.institution_id as "institutionId", i.name as institution, p.ended_at as "endedAt"`;
export const threadSource = `proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
  join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id left join collaboration b on b.proposal_id = p.id`;

export const threadOf = statement<ThreadRow>('threads.one', `select ${threadColumns} from ${threadSource} where p.id = $1`);

/** Where a conversation is read: at the collaboration as soon as there is one. */
export const pageOf = ({ proposalId, collaborationId }: Pick<ThreadRow, 'proposalId' | 'collaborationId'>): string =>
  collaborationId ? `/collaborations/${collaborationId}/messages` : `/proposals/${proposalId}/messages`;

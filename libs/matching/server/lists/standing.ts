import type { DismissReason, MatchState, Standing } from '#matching/contract';
import type { Board } from '../boards';

/** How a match stands with one reader of one side, as it is read. */
export interface StandingRow {
  state: MatchState; proposalId: string | null; reason: DismissReason | null; note: string | null; dismissedAt: Date | null; dismissedBy: string | null;
}

export const state = `case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end`;
export const standingColumns = `${state} as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
  (select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy"`;

/** What this side put aside and answered, and what this person looked at. Who stands on neither side did nothing. */
export const standingJoined = ({ party }: Board, side: string, person: string) => `
  left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.${party} and d.side = ${side}
  left join match_seen v on v.person_id = ${person} and v.posting_id = m.posting_id and v.party_id = m.${party}
  left join lateral (select q.id from proposal q where ${side} is not null and q.posting_id = m.posting_id and q.${party} = m.${party} order by q.created_at desc, q.id desc limit 1) r on true`;

/** One side does not want to hear of it. */
export const isPutAside = ({ party }: Board, side: 'education' | 'company') =>
  `exists (select from match_dismissal d where d.posting_id = m.posting_id and d.party_id = m.${party} and d.side = '${side}')`;

export const presentStanding = ({ state: is, proposalId, reason, note, dismissedAt, dismissedBy }: StandingRow): Standing => ({
  state: is, proposalId, dismissal: reason && dismissedAt ? { reason, note, dismissedAt: dismissedAt.toISOString(), dismissedBy } : null,
});

import type { Text } from '#base/contract';

/** Where a proposal stands. `lapsed`: the posting filled or closed before an answer came. */
export const proposalStatuses = ['sent', 'confirmed', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** Who came with it first. On an offer a programme responds and a company invites; on a request it is the other way round. */
export const starters = ['programme', 'company'] as const;
export type Starter = (typeof starters)[number];

/** The two sides of the seam. */
export const parties = ['company', 'institution'] as const;
export type Party = (typeof parties)[number];

export const sideOfStarter = (startedBy: Starter): Party => (startedBy === 'programme' ? 'institution' : 'company');
export const otherSide = (side: Party): Party => (side === 'company' ? 'institution' : 'company');

/** Whose move the reader waits for: their own side's, the other side's, or nobody's any more. */
export const turns = ['mine', 'theirs', 'none'] as const;
export type Turn = (typeof turns)[number];

export const PROPOSAL_STATUS: Record<ProposalStatus, Text> = {
  sent: { nl: 'Verstuurd', en: 'Sent' },
  confirmed: { nl: 'Bevestigd door het bedrijf', en: 'Confirmed by the company' },
  accepted: { nl: 'Geaccepteerd', en: 'Accepted' },
  declined: { nl: 'Afgewezen', en: 'Declined' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  expired: { nl: 'Verlopen', en: 'Expired' },
  lapsed: { nl: 'Vervallen: de plaatsing is vol of dicht', en: 'Lapsed: the posting is filled or closed' },
};

/** Open proposals on one posting at once: more is a flood that nobody answers. */
export const OPEN_PROPOSALS = 60;

/** Days the other party has to answer, unless the sender says otherwise within these bounds. */
export const ANSWER_DAYS = 21;
/** Days that a programme keeps to answer after the day until which it asks its class. */
export const CLASS_ANSWER_DAYS = 3;
export const ANSWER_DAYS_WITHIN = { least: 7, most: 42 } as const;

import type { Text } from '#base/contract';

/** Where a proposal stands. `lapsed`: the posting filled or closed before an answer came. */
export const proposalStatuses = ['sent', 'confirmed', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** Who came with it: a programme that responded to an offer, or a company that invited a programme. */
export const starters = ['programme', 'company'] as const;
export type Starter = (typeof starters)[number];

/** The two sides of the seam. */
export type Party = 'company' | 'institution';

/** Whose move the reader waits for: their own side's, the other side's, or nobody's any more. */
export const turns = ['mine', 'theirs', 'none'] as const;
export type Turn = (typeof turns)[number];

/**
 * What may follow what. When a programme starts, the company confirms and the programme manager has the last yes;
 * when a company starts, that last yes follows at once.
 */
export const proposalFlow: Record<Starter, Record<ProposalStatus, readonly ProposalStatus[]>> = {
  programme: {
    sent: ['confirmed', 'declined', 'withdrawn', 'expired', 'lapsed'],
    confirmed: ['accepted', 'declined', 'withdrawn', 'expired', 'lapsed'],
    accepted: [], declined: [], withdrawn: [], expired: [], lapsed: [],
  },
  company: {
    sent: ['accepted', 'declined', 'withdrawn', 'expired', 'lapsed'],
    confirmed: [], accepted: [], declined: [], withdrawn: [], expired: [], lapsed: [],
  },
};

/** Whose move it is; null when there is nothing left to decide. */
export function turnOf(status: ProposalStatus, startedBy: Starter): Party | null {
  const next = proposalFlow[startedBy][status];
  return next.includes('confirmed') ? 'company' : next.includes('accepted') ? 'institution' : null;
}

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

/** Days the other party has to answer. */
export const ANSWER_DAYS = 21;

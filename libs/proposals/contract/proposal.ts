import * as z from 'zod';
import { id, instant, pageOf, pageQuery, permissions, prose, slug, whole, type Text } from '#base/contract';

/** Where a proposal stands. `lapsed`: the posting filled or closed before an answer came. */
export const proposalStatuses = ['sent', 'confirmed', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** What may follow what. A programme starts, the company confirms, the programme manager has the last yes. */
export const proposalFlow: Record<ProposalStatus, readonly ProposalStatus[]> = {
  sent: ['confirmed', 'declined', 'withdrawn', 'expired', 'lapsed'],
  confirmed: ['accepted', 'declined', 'withdrawn', 'expired', 'lapsed'],
  accepted: [], declined: [], withdrawn: [], expired: [], lapsed: [],
};

export const PROPOSAL_STATUS: Record<ProposalStatus, Text> = {
  sent: { nl: 'Verstuurd', en: 'Sent' },
  confirmed: { nl: 'Bevestigd door het bedrijf', en: 'Confirmed by the company' },
  accepted: { nl: 'Geaccepteerd', en: 'Accepted' },
  declined: { nl: 'Afgewezen', en: 'Declined' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  expired: { nl: 'Verlopen', en: 'Expired' },
  lapsed: { nl: 'Vervallen: de plaatsing is vol of dicht', en: 'Lapsed: the posting is filled or closed' },
};

/** Days the other party has to answer. */
export const ANSWER_DAYS = 21;

export const newProposal = z.strictObject({ postingId: id, programmeId: id, seats: whole(1, 500), message: prose(1, 2000) });
export type NewProposal = z.input<typeof newProposal>;

export const proposal = z.object({
  id, version: z.int(), status: z.enum(proposalStatuses), turn: z.enum(['company', 'institution']).nullable(),
  seats: z.int(), message: z.string(), deadlineAt: instant.nullable(), createdAt: instant, confirmedAt: instant.nullable(), acceptedAt: instant.nullable(),
  posting: z.object({ id, title: z.string(), kind: slug, seatsLeft: z.int(), status: z.string() }),
  programme: z.object({ id, name: z.string(), level: z.string() }),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  startedBy: z.enum(['programme', 'company']), score: z.int().nullable(), collaborationId: id.nullable(), can: permissions,
});
export type Proposal = z.infer<typeof proposal>;
export const proposalPage = pageOf(proposal);
export const proposalQuery = pageQuery.extend({ status: z.enum(proposalStatuses).optional(), postingId: id.optional() });

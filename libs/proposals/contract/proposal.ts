import * as z from 'zod';
import { id, instant, pageOf, pageQuery, permissions, prose, slug, whole } from '#base/contract';
import { proposalStatuses, starters, turns } from './status';

/** What somebody sends to propose working together: seats and a few words. */
export const newProposal = z.strictObject({ postingId: id, programmeId: id, seats: whole(1, 500), message: prose(1, 2000) });
export type NewProposal = z.input<typeof newProposal>;

/** One approach between a programme and a posting, and how far it is (voorstel). */
export const proposal = z.object({
  id, version: z.int(), status: z.enum(proposalStatuses), startedBy: z.enum(starters),
  /** Whose move it is; null when there is nothing left to decide. */
  turn: z.enum(['company', 'institution']).nullable(),
  seats: z.int(), message: z.string(), sentBy: z.string().nullable(),
  /** Until when the side whose turn it is can answer. */
  deadlineAt: instant.nullable(),
  createdAt: instant, confirmedAt: instant.nullable(), acceptedAt: instant.nullable(), endedAt: instant.nullable(),
  posting: z.object({ id, title: z.string(), kind: slug, seatsLeft: z.int(), status: z.string() }),
  programme: z.object({ id, name: z.string(), level: z.string() }),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  /** How well the two match, when that was computed. */
  score: z.int().nullable(),
  collaborationId: id.nullable(), can: permissions,
});
export type Proposal = z.infer<typeof proposal>;
export const proposalPage = pageOf(proposal);

/** `turn=mine` gives what waits for the reader, nearest deadline first; every other list is newest first. */
export const proposalQuery = pageQuery.extend({ status: z.enum(proposalStatuses).optional(), postingId: id.optional(), turn: z.enum(turns).optional() });
export type ProposalQuery = z.output<typeof proposalQuery>;

import * as z from 'zod';
import { id, prose, text, whole } from '#base/contract';
import { BATCH, BATCH_WORDS } from './batch-limits';

/** One message of the sender's own to several postings, each with the seats that are asked. */
export const newProposalBatch = z.strictObject({
  message: prose(BATCH_WORDS, 2000), proposals: z.array(z.strictObject({ postingId: id, programmeId: id, seats: whole(1, 500) })).min(1).max(BATCH),
});
export type NewProposalBatch = z.output<typeof newProposalBatch>;

/** What came of each: a proposal, or why there is none. One that failed leaves the others as they are. */
export const proposalBatch = z.object({
  results: z.array(z.object({
    postingId: id, programmeId: id, proposalId: id.nullable(),
    problem: z.object({ code: z.string(), title: text, detail: text.nullable() }).nullable(),
  })),
});
export type ProposalBatch = z.infer<typeof proposalBatch>;

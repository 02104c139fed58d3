import * as z from 'zod';
import { day, id, pageOf, pageQuery } from '#base/contract';
import { postingSummary } from './posting';
import { pausers } from './standing';
import { postingStatuses, type PostingStatus } from './status';

/** The three parts of what an organisation posted: what counts now, what is over, and what it took back. */
export const stages = ['current', 'over', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];
export const STAGE_OF: Record<PostingStatus, Stage> = {
  'draft': 'current', 'in-review': 'current', 'published': 'current', 'paused': 'current', 'filled': 'current', 'closed': 'over', 'expired': 'over', 'withdrawn': 'withdrawn',
};
export const statusesOf = (stage: Stage): PostingStatus[] => postingStatuses.filter((status) => STAGE_OF[status] === stage);

/** What an organisation has to do with a posting: it leads, takes part, is asked to, or entered it for a company. */
export const ownRoles = ['owner', 'partner', 'invited', 'entered'] as const;
export type OwnRole = (typeof ownRoles)[number];

/** A posting as those who post it list it: with what waits on it. */
export const ownPosting = postingSummary.extend({
  role: z.enum(ownRoles),
  /** Open proposals, and those of them that wait for the owner. */
  openProposals: z.int(), waiting: z.int(),
  pausedBy: z.enum(pausers).nullable(), pausedUntil: day.nullable(), isRestricted: z.boolean(),
  /** Entered by an institution, for the owner to decide about. */
  isHandedOver: z.boolean(),
  /** The invitation that the organisation can answer. */
  partnerId: id.nullable(),
  /** The lead asks the organisation to take over the lead. */
  isAskedToLead: z.boolean(),
});
export type OwnPosting = z.infer<typeof ownPosting>;
export const ownPostingPage = pageOf(ownPosting);

export const ownPostingQuery = pageQuery.extend({ stage: z.enum(stages).optional() });
export type OwnPostingQuery = z.output<typeof ownPostingQuery>;

/** How many postings an organisation has at each stage. */
export const ownFigures = z.object({ current: z.int(), over: z.int(), withdrawn: z.int() });
export type OwnFigures = z.infer<typeof ownFigures>;

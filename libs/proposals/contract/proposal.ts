import * as z from 'zod';
import { day, id, instant, pageOf, pageQuery, permissions, prose, slug, whole } from '#base/contract';
import { declineReasons } from './decline';
import { proposalActs } from './flow';
import { ANSWER_DAYS, ANSWER_DAYS_WITHIN, parties, proposalStatuses, starters, turns } from './status';

/** When it would be, within the period of the posting; null is the whole of that. */
export const proposalPeriod = z.strictObject({ from: day, until: day });
export type ProposalPeriod = z.output<typeof proposalPeriod>;

const terms = { seats: whole(1, 500), message: prose(1, 2000), period: proposalPeriod.nullable().default(null) };
const answerDays = whole(ANSWER_DAYS_WITHIN.least, ANSWER_DAYS_WITHIN.most).default(ANSWER_DAYS);

/** What somebody sends to propose working together: seats, period and a few words. */
export const newProposal = z.strictObject({
  postingId: id, programmeId: id, ...terms,
  /** On a request: which company, where the sender works for none or several; and at which branch, the one that fits best when left out. */
  companyId: id.optional(), branchId: id.optional(),
  /** Days the other party has to answer. */
  answerDays,
});
export type NewProposal = z.input<typeof newProposal>;

/** The same proposal once more with other terms: the answer to `revision`, which must still be the present one. */
export const revisedProposal = z.strictObject({ revision: whole(1, 1000), ...terms, answerDays });
export type RevisedProposal = z.input<typeof revisedProposal>;

/** A yes to a version: one that was changed meanwhile is not agreed to unseen. */
export const agreeing = z.strictObject({ revision: whole(1, 1000).optional() }).default({});
export type Agreeing = z.output<typeof agreeing>;

/** Students are asked until a day; how many want to is noted then or later. Counts alone. */
export const askingClass = z.strictObject({ until: day.optional(), interested: whole(0, 500).optional() })
  .refine(({ until, interested }) => until !== undefined || interested !== undefined, { path: ['until'], params: { text: { nl: 'Zeg tot wanneer je het vraagt.', en: 'Say until when you ask.' } } });
export type AskingClass = z.output<typeof askingClass>;

/** That a programme asks its class (interesse van de klas): until when, and how many want to, once that is known. */
export const classAsked = z.object({ until: day, interested: z.int().nullable() });

/** What one version asks. */
export const proposalTerms = z.object({ seats: z.int(), period: z.object({ from: day, until: day }).nullable(), message: z.string() });
export type ProposalTerms = z.infer<typeof proposalTerms>;

/** One approach between a programme and a posting, and how far it is (voorstel). */
export const proposal = z.object({
  id, version: z.int(), status: z.enum(proposalStatuses), startedBy: z.enum(starters),
  /** Whose word the present version is, and which one it is, counted from 1. */
  side: z.enum(parties), revision: z.int(),
  /** Whose move it is; null when there is nothing left to decide. */
  turn: z.enum(parties).nullable(),
  /** Who declined, withdrew or let it expire. */
  endedSide: z.enum(parties).nullable(),
  ...proposalTerms.shape, sentBy: z.string().nullable(),
  /** Until when the side whose turn it is can answer. */
  deadlineAt: instant.nullable(),
  createdAt: instant, confirmedAt: instant.nullable(), acceptedAt: instant.nullable(), endedAt: instant.nullable(),
  posting: z.object({ id, title: z.string(), kind: slug, direction: z.enum(['offer', 'request']), seatsLeft: z.int(), status: z.string(), period: z.object({ from: day, until: day }).nullable() }),
  programme: z.object({ id, name: z.string(), level: z.string() }),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  /** Where at the company, on a request. */
  branch: z.object({ id, name: z.string(), municipality: z.string() }).nullable(),
  /** How well the two match, when that was computed. */
  score: z.int().nullable(),
  /** The programme asks its class before it answers; null when it does not. */
  classAsked: classAsked.nullable(),
  collaborationId: id.nullable(), can: permissions,
});
export type Proposal = z.infer<typeof proposal>;
export const proposalPage = pageOf(proposal);

/** One thing that happened to a proposal; a version where it has terms, a no where it has a reason. */
export const proposalMove = z.object({
  number: z.int(), act: z.enum(proposalActs), side: z.enum(parties).nullable(), by: z.string().nullable(),
  /** Whom they stood in for. */
  for: z.string().nullable(), at: instant,
  revision: z.int().nullable(), terms: proposalTerms.nullable(),
  decline: z.object({ reason: z.enum(declineReasons), sentence: z.string(), isWelcome: z.boolean() }).nullable(),
  classAsked: classAsked.nullable(),
});
export type ProposalMove = z.infer<typeof proposalMove>;

/** A proposal with all that happened to it, oldest first. */
export const proposalDetail = proposal.extend({ moves: z.array(proposalMove) });
export type ProposalDetail = z.infer<typeof proposalDetail>;

/** `turn=mine` gives what waits for the reader, nearest deadline first; every other list is newest first. */
export const proposalQuery = pageQuery.extend({ status: z.enum(proposalStatuses).optional(), postingId: id.optional(), turn: z.enum(turns).optional() });
export type ProposalQuery = z.output<typeof proposalQuery>;

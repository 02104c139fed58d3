import * as z from 'zod';
import { day, id, instant, line, pageOf, pageQuery, permissions, prose, slug } from '#base/contract';
import { postingStatuses } from '#postings/contract';
import { proposalStatuses } from '#proposals/contract';
import { collaborationStatuses } from './status';

/** What an institution writes of a company it works with, for its own people alone. */
export const partnerNote = z.strictObject({
  contactName: line(2, 120).nullable(), contactEmail: z.email().max(200).nullable(),
  /** Since when they have worked together. */
  since: day.nullable(),
  note: prose(0, 1000),
});
export type PartnerNote = z.output<typeof partnerNote>;

/** A company that an institution works with, or worked with (partner). */
export const partner = z.object({
  institutionId: id,
  company: z.object({ id, slug: z.string(), name: z.string(), municipality: z.string().nullable(), /** Whether everybody may see its page. */ isPublic: z.boolean() }),
  /** Of what is written about it; 0 as long as nothing is. */
  version: z.int(),
  contactName: z.string().nullable(), contactEmail: z.string().nullable(), since: day.nullable(), note: z.string(),
  /** What it has open, and what there was between both. */
  counts: z.object({ open: z.int(), proposals: z.int(), running: z.int(), completed: z.int() }),
  /** When something last began between both. */
  lastAt: instant.nullable(),
});
export type Partner = z.infer<typeof partner>;
export const partnerPage = pageOf(partner);
export const partnerQuery = pageQuery.extend({ q: line(0, 100).optional() });
export type PartnerQuery = z.output<typeof partnerQuery>;

/** Something that began between an institution and a company; a proposal that became a collaboration is told as the latter. */
export const partnerEvent = z.object({
  what: z.enum(['proposal', 'collaboration']), id, at: instant, status: z.enum([...proposalStatuses, ...collaborationStatuses]),
  kind: slug, title: z.string(), programme: z.object({ id, name: z.string() }), seats: z.int(), lastMark: z.int().nullable(),
  /** Whether the reader may open it: it is of a programme they speak for. */
  mayOpen: z.boolean(),
});
export type PartnerEvent = z.infer<typeof partnerEvent>;

/** How many of each a history shows: its counts are of all. */
export const SHOWN_EVENTS = 50;
export const SHOWN_POSTINGS = 20;

/** A partner with its history, newest first, and what it posted. */
export const partnerDetail = partner.extend({
  events: z.array(partnerEvent).max(SHOWN_EVENTS),
  postings: z.array(z.object({ id, title: z.string(), kind: slug, status: z.enum(postingStatuses), publishedAt: instant.nullable() })).max(SHOWN_POSTINGS),
  can: permissions,
});
export type PartnerDetail = z.infer<typeof partnerDetail>;

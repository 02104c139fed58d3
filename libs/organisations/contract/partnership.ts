import * as z from 'zod';
import { id, line, pageOf, pageQuery, permissions, prose, several, slug, webAddress } from '#base/contract';
import { regions } from './labels';
import { partakerTypes, partakings, partnershipKinds } from './partnership-names';

const partaker = z.object({ id, slug: z.string(), name: z.string(), type: z.enum(partakerTypes) });

/** A partnership as everybody sees it. */
export const partnership = z.object({
  id, slug: z.string(), name: z.string(), kind: z.enum(partnershipKinds), about: z.object({ nl: z.string(), en: z.string() }), website: z.string().nullable(),
  themes: z.array(z.string()), regions: z.array(z.enum(regions)),
  /** Where it has its home, when it has one. */
  municipality: z.string().nullable(),
  /** Who takes part, of those whom everybody may see. */
  members: z.array(partaker),
  isEnded: z.boolean(),
});
export type Partnership = z.infer<typeof partnership>;
export const partnershipPage = pageOf(partnership);

export const partnershipQuery = pageQuery.extend({
  q: line(0, 100).optional(),
  region: several(z.enum(regions)).optional(),
  kind: several(z.enum(partnershipKinds)).optional(),
  /** Only those in which this organisation takes part. */
  member: z.union([id, slug]).optional(),
});
export type PartnershipQuery = z.output<typeof partnershipQuery>;

/** The same for who keeps it, with whom it invited. */
export const partnershipSettings = partnership.omit({ members: true }).extend({
  members: z.array(partaker.extend({ standing: z.enum(partakings) })), version: z.int(), can: permissions,
});
export type PartnershipSettings = z.infer<typeof partnershipSettings>;

const about = z.strictObject({ nl: prose(0, 2000), en: prose(0, 2000) });
const words = { name: line(2, 160), kind: z.enum(partnershipKinds), about, website: webAddress.nullable(), themes: z.array(line(2, 40)).max(8), regions: z.array(z.enum(regions)).min(1).max(5), municipality: line(2, 60).nullable() };

/** A new one. `organisationId` is who starts it, and the first to take part; HCA-ICT starts one without taking part. */
export const partnershipDraft = z.strictObject({
  organisationId: id, ...words, about: about.default({ nl: '', en: '' }), website: webAddress.nullish(), themes: words.themes.default([]), municipality: line(2, 60).nullish(),
});
export type PartnershipDraft = z.output<typeof partnershipDraft>;

/** What changes: only what is named. One that ended leaves the lists, and can be taken up again. */
export const partnershipChange = z.strictObject({ ...words, isEnded: z.boolean() }).partial();
export type PartnershipChange = z.output<typeof partnershipChange>;

export const madePartnership = z.object({ id, slug: z.string(), name: z.string() });
export type MadePartnership = z.infer<typeof madePartnership>;

/** Whom to ask to take part. */
export const partakerDraft = z.strictObject({ organisationId: id });
/** What an organisation answers: it takes part, does not, or stops. */
export const partakingAnswers = ['accept', 'decline', 'leave'] as const;
export const partakingAnswer = z.strictObject({ organisationId: id, answer: z.enum(partakingAnswers) });
export type PartakingAnswer = z.output<typeof partakingAnswer>;

/** A partnership in which an organisation takes part, or is asked to. */
export const ownPartnership = partnership.omit({ about: true, members: true }).extend({ standing: z.enum(partakings) });
export type OwnPartnership = z.infer<typeof ownPartnership>;
export const ownPartnershipPage = pageOf(ownPartnership);

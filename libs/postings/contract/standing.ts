import * as z from 'zod';
import { day, id, instant, line, pageOf, permissions, slug } from '#base/contract';

/** An organisation as postings name it. */
export const party = z.object({ id, name: z.string(), slug: z.string(), type: z.enum(['company', 'institution', 'hca', 'partnership', 'municipality']) });
export type Party = z.infer<typeof party>;

export const partnerStatuses = ['invited', 'confirmed', 'declined', 'left', 'removed'] as const;
export type PartnerStatus = (typeof partnerStatuses)[number];

/** An organisation that posts along with the owner, who leads; or that was asked to. */
export const postingPartner = z.object({
  id, organisation: party, status: z.enum(partnerStatuses),
  /** The lead has asked it to take over the lead; only those who post together know. */
  isAskedToLead: z.boolean(),
  can: permissions.nullable(),
});
export type PostingPartner = z.infer<typeof postingPartner>;

/** Who paused it: its owner, proposals that nobody answered, or HCA-ICT, which does not approve of the company. */
export const pausers = ['owner', 'silence', 'desk'] as const;
export type PausedBy = (typeof pausers)[number];

/** For whom a posting is, as its owner named it. */
export const audience = z.object({ organisations: z.array(party), programmes: z.array(z.object({ id, name: z.string(), institution: z.string() })), regions: z.array(slug) });
export type Audience = z.infer<typeof audience>;

/** How a posting stands, for those who post it. */
export const postingStanding = z.object({
  pausedBy: z.enum(pausers).nullable(),
  pauseReason: z.string().nullable(), pausedUntil: day.nullable(),
  /** Proposals on it that are still to be decided. */
  openProposals: z.int(),
  copiedFrom: id.nullable(),
  /** When the institution that entered it left it to the owner to decide. */
  handedOverAt: instant.nullable(),
  /** Why the owner refused what an institution entered for it. */
  refusal: z.string().nullable(),
  /** For whom it is besides the owner, as it was named; nothing named is everybody. */
  audience: audience, isRestorable: z.boolean(),
});
export type PostingStanding = z.infer<typeof postingStanding>;

/** What a posting's page shows of its life and of who takes part. */
export const lifeOfPosting = {
  /** Meant for named institutions only. */
  isRestricted: z.boolean(),
  /** Who posts it along with the owner; those who did not confirm are shown to those who post it. */
  partners: z.array(postingPartner),
  /** The institution that entered it for its owner. */
  enteredBy: party.nullable(),
  /** For those who post it; null for others. */
  standing: postingStanding.nullable(),
};

/** Who is asked to post along. */
export const newPartner = z.strictObject({ organisationId: id });
export type NewPartner = z.input<typeof newPartner>;

const nameable = ['company', 'institution', 'partnership', 'municipality', 'programme'] as const;
/** An organisation, or a programme of one, as a list to choose from shows it: with the town or the institution it is known by. */
export const organisationName = party.extend({ type: z.enum(nameable), place: z.string().nullable() });
export type OrganisationName = z.infer<typeof organisationName>;
export const organisationNameList = pageOf(organisationName);

export const organisationNameQuery = z.object({
  q: line(0, 100).default(''),
  type: z.string().max(60).default('company,institution,partnership,municipality').transform((types) => types.split(',')).pipe(z.array(z.enum(nameable)).min(1).max(5)),
  limit: z.coerce.number().int().min(1).max(100).default(8),
});
export type OrganisationNameQuery = z.output<typeof organisationNameQuery>;

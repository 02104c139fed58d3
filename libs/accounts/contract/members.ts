import * as z from 'zod';
import { id, instant, line, pageOf, permissions, prose } from '#base/contract';
import { regions } from '#organisations/contract';
import { organisationTypes, roles } from './account';
import { mailAddress } from './address';

export type RoleName = (typeof roles)[number];
export type OrganisationTypeName = (typeof organisationTypes)[number];

/** What somebody can be at which kind of organisation; the first one decides about members. */
export const ROLES_AT: Record<OrganisationTypeName, readonly RoleName[]> = {
  company: ['admin', 'member'],
  institution: ['admin', 'manager', 'coordinator'],
  hca: ['analyst', 'regional-coordinator'],
  partnership: ['admin', 'member'],
  municipality: ['admin', 'member'],
};

/** Roles that answer for programmes. */
export const keepingRoles = ['manager', 'coordinator'] as const;

/** The company that somebody just made, where they are the administrator from now on. */
export const madeCompany = z.object({ id, slug: z.string(), name: z.string() });
export type MadeCompany = z.infer<typeof madeCompany>;

const kept = z.object({ id, name: z.string(), role: z.enum(keepingRoles) });

/** Somebody who works for an organisation (lid). */
export const member = z.object({
  id,
  person: z.object({ id, name: z.string(), email: z.string() }),
  role: z.enum(roles),
  region: z.enum(regions).nullable(),
  programmes: z.array(kept),
  joinedAt: instant,
  seenAt: instant.nullable(),
  can: permissions,
});
export type Member = z.infer<typeof member>;
/** `can` is what the reader may do for the organisation as a whole: invite, and decide who joins. */
export const memberPage = pageOf(member).extend({ can: permissions });
export type MemberPage = z.infer<typeof memberPage>;

const programmeIds = z.array(id).max(100).default([]);

/** Another role; a regional coordinator looks at one region or, without one, at the whole country. */
export const roleInput = z.strictObject({ role: z.enum(roles), region: z.enum(regions).nullish() });

/** Programmes and contacts go to a colleague; with `administration` that colleague becomes an administrator too. */
export const handOverInput = z.strictObject({ to: z.strictObject({ personId: id }), administration: z.boolean().default(false) });
export const handedOver = z.object({ programmes: z.int(), administration: z.boolean() });
export type HandedOver = z.infer<typeof handedOver>;

export const invitationInput = z.strictObject({ email: mailAddress, role: z.enum(roles), programmes: z.strictObject({ ids: programmeIds }).default({ ids: [] }), region: z.enum(regions).nullish() });

/** Somebody who was asked to join and has not answered (uitnodiging). */
export const invitation = z.object({
  id, email: z.string(), role: z.enum(roles), region: z.enum(regions).nullable(), programmes: z.array(z.object({ id, name: z.string() })),
  invitedBy: z.string().nullable(), sentAt: instant, endsAt: instant, isEnded: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;
export const invitationPage = pageOf(invitation);

const organisationBrief = z.object({ id, name: z.string(), slug: z.string(), type: z.enum(organisationTypes) });

/** What an invitation's link shows. */
export const linkedInvitation = z.object({ organisation: organisationBrief, email: z.string(), role: z.enum(roles), programmes: z.array(z.string()), invitedBy: z.string().nullable(), endsAt: instant });
export type LinkedInvitation = z.infer<typeof linkedInvitation>;
export const joined = z.object({ organisation: organisationBrief, role: z.enum(roles) });
export type Joined = z.infer<typeof joined>;
export const declined = z.object({ organisation: organisationBrief });

/** An organisation with the mail domain of the reader's address, and where they stand with it. */
export const wayIn = z.object({ organisation: organisationBrief, people: z.int(), standing: z.enum(['open', 'asked', 'refused']), reason: z.string().nullable() });
export type WayIn = z.infer<typeof wayIn>;
export const wayInPage = pageOf(wayIn);

export const joinInput = z.strictObject({ message: prose(0, 500).default('') });

/** Somebody asks to join an organisation whose mail domain is theirs (toetredingsverzoek). */
export const joinRequest = z.object({ id, organisation: organisationBrief, person: z.object({ name: z.string(), email: z.string() }), message: z.string(), createdAt: instant });
export type JoinRequest = z.infer<typeof joinRequest>;
export const joinRequestPage = pageOf(joinRequest);
export const approvalInput = z.strictObject({ role: z.enum(roles).nullish() });
export const refusalInput = z.strictObject({ reason: line(2, 300) });
export const decided = z.object({ id, isApproved: z.boolean() });

export const keeperEntry = z.strictObject({ personId: id, role: z.enum(keepingRoles) });
export const keepersInput = z.strictObject({ keepers: z.array(keeperEntry).max(50) });
export const keeperList = z.object({ keepers: z.array(z.object({ person: z.object({ id, name: z.string(), email: z.string() }), role: z.enum(keepingRoles) })), can: permissions });
export type KeeperList = z.infer<typeof keeperList>;

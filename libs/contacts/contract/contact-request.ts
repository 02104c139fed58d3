import * as z from 'zod';
import { id, instant, line, pageOf, pageQuery, permissions, prose } from '#base/contract';
import { contactRoutes, contactStatuses, purposes } from './labels';

const named = z.object({ id, slug: z.string(), name: z.string() });

/** Somebody of a company who wants to meet who answers for a programme, or for ICT at an institution (contactverzoek). */
export const contactRequest = z.object({
  id,
  institution: named,
  programme: z.object({ id, name: z.string() }).nullable(),
  organisation: named,
  /** Who asks, for who received it; their own colleagues know the name. */
  sender: z.object({ name: z.string(), email: z.string().nullable() }),
  purpose: z.enum(purposes),
  message: z.string(),
  status: z.enum(contactStatuses),
  /** What those are who received it; null while nobody is known. */
  route: z.enum(contactRoutes).nullable(),
  reply: z.string(),
  createdAt: instant,
  sentAt: instant.nullable(),
  handledAt: instant.nullable(),
  can: permissions,
});
export type ContactRequest = z.infer<typeof contactRequest>;
export const contactRequestPage = pageOf(contactRequest);

export const contactRequestQuery = pageQuery.extend({ status: z.enum(contactStatuses).optional() });
export type ContactRequestQuery = z.infer<typeof contactRequestQuery>;

/** What somebody writes to reach a programme manager. */
export const contactRequestDraft = z.strictObject({
  institutionId: id,
  programmeId: id.nullish(),
  /** On whose behalf. */
  organisationId: id,
  purpose: z.enum(purposes),
  message: prose(20, 2000),
});
export type ContactRequestDraft = z.infer<typeof contactRequestDraft>;

/** Handled; with an answer the sender gets it by mail. */
export const contactHandling = z.strictObject({ reply: prose(0, 2000) });
export type ContactHandling = z.output<typeof contactHandling>;

/** Whom HCA-ICT found. */
export const institutionContactDraft = z.strictObject({
  institutionId: id,
  programmeId: id.nullish(),
  name: line(1, 120),
  address: z.string().trim().toLowerCase().pipe(z.email().max(200)),
});
export type InstitutionContactDraft = z.output<typeof institutionContactDraft>;
/** What came of it: how many requests went on their way. */
export const institutionContact = z.object({ id, name: z.string(), address: z.string(), sent: z.int() });
export type InstitutionContact = z.infer<typeof institutionContact>;

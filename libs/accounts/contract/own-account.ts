import * as z from 'zod';
import { id, instant, line } from '#base/contract';
import { membership, roles } from './account';
import { mailAddress } from './address';
import { newPassword } from './password';

/** One's own account: what is kept of somebody, and what they belong to. */
export const ownAccount = z.object({
  id,
  name: z.string(),
  email: z.string(),
  locale: z.enum(['nl', 'en']),
  /** An address that is not confirmed yet. */
  pendingEmail: z.string().nullable(),
  since: z.string(),
  memberships: z.array(membership.extend({ id, programmes: z.int() })),
});
export type OwnAccount = z.infer<typeof ownAccount>;

export const ownDetails = z.strictObject({ name: line(2, 120), locale: z.enum(['nl', 'en']) });

const current = z.string().min(1).max(200);
export const addressInput = z.strictObject({ email: mailAddress, password: current });
export const passwordChangeInput = z.strictObject({ current, password: newPassword });
export const closureInput = z.strictObject({ password: current });
export const changed = z.object({ id });

/** Somewhere somebody is signed in. */
export const ownSession = z.object({ id, agent: z.string(), startedAt: instant, seenAt: instant, isThis: z.boolean() });
export type OwnSession = z.infer<typeof ownSession>;
export const ownSessions = z.object({ items: z.array(ownSession), next: z.string().nullable() });
export const closed = z.object({ organisations: z.array(z.object({ name: z.string(), role: z.enum(roles) })) });
export type Closed = z.infer<typeof closed>;

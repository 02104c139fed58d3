import * as z from 'zod';
import { id, instant } from '#base/contract';
import { mailAddress } from './address';

export const roles = ['admin', 'member', 'manager', 'coordinator', 'analyst', 'regional-coordinator'] as const;
export const organisationTypes = ['company', 'institution', 'hca', 'partnership', 'municipality'] as const;

/** What somebody gives to sign in. */
export const credentials = z.strictObject({
  email: mailAddress,
  password: z.string().min(1).max(200),
});
export type Credentials = z.input<typeof credentials>;

export const membership = z.object({
  organisation: z.object({ id, name: z.string(), slug: z.string(), type: z.enum(organisationTypes) }),
  role: z.enum(roles),
  programmeIds: z.array(id),
});
export type Membership = z.infer<typeof membership>;

/** Who is signed in, what they do where, and what time the product has; `person` is null for a visitor. */
export const me = z.object({
  person: z.object({ id, name: z.string(), email: z.string(), locale: z.enum(['nl', 'en']) }).nullable(),
  memberships: z.array(membership),
  current: id.nullable(),
  /** Whether mail to the reader arrives, as far as we know. */
  isReachable: z.boolean(),
  demo: z.boolean(),
  now: instant,
});
export type Me = z.infer<typeof me>;

export const session = z.object({ id, person: me.shape.person.unwrap(), endsAt: instant });

/** A sign-in the demo shows on its door. */
export const demoSignIn = z.object({ role: z.string(), organisation: z.string(), email: z.string(), password: z.string() });
export type DemoSignIn = z.infer<typeof demoSignIn>;

/** In whose name somebody goes on: one of their own organisations. */
export const currentInput = z.strictObject({ organisationId: id });

import * as z from 'zod';
import { line } from '#base/contract';
import { mailAddress, pathOfOurs } from './address';
import { checkPassword, newPassword } from './password';

/** What somebody gives to get an account. The account is there once the address is confirmed. */
export const signUpInput = z.strictObject({
  name: line(2, 120),
  email: mailAddress,
  password: newPassword,
  locale: z.enum(['nl', 'en']),
  hasAgreed: z.boolean().refine((agreed) => agreed, { params: { text: { nl: 'Ga akkoord met de voorwaarden om verder te gaan.', en: 'Agree to the terms to go on.' } } }),
  /** A path of ours to go on to after confirming. */
  next: pathOfOurs.nullish(),
}).superRefine(checkPassword);
export type SignUpInput = z.input<typeof signUpInput>;

/** Asks for a mail: to confirm once more, or to set a new password. */
export const mailAsked = z.strictObject({ email: mailAddress, next: pathOfOurs.nullish() });

/** The same for every address: nobody learns here who has an account. */
export const mailOnItsWay = z.object({ email: z.string() });

export const linkPurposes = ['sign-up', 'password', 'address', 'address-back'] as const;

/** What a link from a mail is for; opening it changes nothing. */
export const accountLink = z.object({
  purpose: z.enum(linkPurposes),
  name: z.string(),
  email: z.string(),
});
export type AccountLink = z.infer<typeof accountLink>;

/** What became of it, and where to go on to. */
export const confirmation = z.object({ purpose: z.enum(linkPurposes), next: z.string().nullable() });
export type Confirmation = z.infer<typeof confirmation>;

export const passwordInput = z.strictObject({ password: newPassword }).superRefine(checkPassword);

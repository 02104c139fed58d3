import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults (19 MiB, 2 passes), the floor OWASP names. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** A hash nobody knows the password of, so that an unknown address takes as long as a known one. */
const nobody = hash(crypto.randomUUID());

/** Whether a password belongs to a hash; takes the same time when there is no hash. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? await nobody, password);
  return stored !== null && matches;
}

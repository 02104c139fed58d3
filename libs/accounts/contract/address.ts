import * as z from 'zod';

/** A mail address as accounts know it: lower case, without what spaces came along. */
export const mailAddress = z.email().max(200).transform((email) => email.trim().toLowerCase());

/** A path of our own, kept to go on to after a detour through a mail. */
export const pathOfOurs = z.string().max(500).regex(/^\/(?![/\\])[^\\\u0000-\u001f\u007f-\u009f]*$/u);

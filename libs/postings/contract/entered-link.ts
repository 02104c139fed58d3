import * as z from 'zod';
import { instant, pageOf } from '#base/contract';
import { posting } from './posting';
import { party } from './standing';

/** What waits behind a mail to somebody of a company that has no account here. */
export const enteredLink = z.object({ organisation: party, email: z.string(), endsAt: instant, postings: pageOf(posting).shape.items });
/** For whom it was refused. */
export const enteredRefused = z.object({ organisation: party });
export type EnteredRefused = z.infer<typeof enteredRefused>;
export type EnteredLink = z.infer<typeof enteredLink>;

import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A posting became open or changed while open: matches must become true again. Told to matching. */
export const postingPublished = job({ name: 'posting-published', payload: z.object({ postingId: id, mail: z.boolean().default(true) }) });

/** The day after its closing date a posting that is still open has expired. */
export const expirePosting = job({ name: 'expire-posting', payload: z.object({ postingId: id }) });

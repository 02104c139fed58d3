import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A posting became open or changed while open: matches must become true again. Told to matching. */
export const postingPublished = job({ name: 'posting-published', title: { nl: 'Matches bijgewerkt', en: 'Matches brought up to date' }, payload: z.object({ postingId: id, mail: z.boolean().default(true) }) });

/** The day after its closing date a posting that is still open has expired. */
export const expirePosting = job({ name: 'expire-posting', title: { nl: 'Sluitingsdatum van een plaatsing nagekeken', en: 'Closing date of a posting looked at' }, payload: z.object({ postingId: id }) });

/** The day on which a posting that pauses opens again. */
export const resumePosting = job({ name: 'resume-posting', title: { nl: 'Einde van een pauze nagekeken', en: 'End of a pause looked at' }, payload: z.object({ postingId: id }) });

/** A posting was closed or withdrawn and is not put back: who waits on it must hear so. Told to proposals. */
export const postingEnded = job({ name: 'posting-ended', title: { nl: 'Wie op een plaatsing wachtte, ingelicht', en: 'Who waited on a posting told' }, payload: z.object({ postingId: id }) });

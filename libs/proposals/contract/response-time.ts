import * as z from 'zod';

/** A usual time is told from so many proposals of the past year on; of fewer it would tell of one case. */
export const ENOUGH_ANSWERS = 5;

/** How many days an organisation usually takes to answer a proposal when it is its turn; null while too few were sent. What it let lapse counts with the days it had. */
export const responseTime = z.object({ days: z.int().nullable(), proposals: z.int() });
export type ResponseTime = z.infer<typeof responseTime>;

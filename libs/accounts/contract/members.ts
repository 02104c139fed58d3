import * as z from 'zod';
import { id } from '#base/contract';

/** The company that somebody just made, where they are the administrator from now on. */
export const madeCompany = z.object({ id, slug: z.string(), name: z.string() });
export type MadeCompany = z.infer<typeof madeCompany>;

import * as z from 'zod';

/** How often a company worked with education: counted, never named. */
export const companyRecord = z.object({ running: z.int(), completed: z.int(), institutions: z.int() });
export type CompanyRecord = z.infer<typeof companyRecord>;

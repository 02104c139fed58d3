import * as z from 'zod';
import { id, pageOf } from '#base/contract';
import { regions } from './labels';

/** A place where a company works; an offer stands at one (vestiging). */
export const branch = z.object({ id, name: z.string(), municipality: z.string(), region: z.enum(regions), isMain: z.boolean() });
export type Branch = z.infer<typeof branch>;
export const branchPage = pageOf(branch);

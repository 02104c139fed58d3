import * as z from 'zod';
import { id, line, pageOf } from '#base/contract';
import { regions } from './labels';
import { branchNumber } from './numbers';

/** A place where a company works; an offer stands at one (vestiging). */
export const branch = z.object({ id, name: z.string(), municipality: z.string(), region: z.enum(regions), isMain: z.boolean(), branchNumber: z.string().nullable(), version: z.int() });
export type Branch = z.infer<typeof branch>;
export const branchPage = pageOf(branch);

const fields = { name: line(2, 120), municipality: line(2, 60), region: z.enum(regions).nullable(), branchNumber: branchNumber.nullable() };

/** A new branch; the region is as the municipality proposes, unless said. */
export const branchDraft = z.strictObject({ ...fields, region: fields.region.optional(), branchNumber: fields.branchNumber.optional() });
export type BranchDraft = z.output<typeof branchDraft>;

/** What changes of a branch: only what is named. It becomes the main one by saying so. */
export const branchChange = z.strictObject({ ...fields, isMain: z.literal(true) }).partial();
export type BranchChange = z.output<typeof branchChange>;

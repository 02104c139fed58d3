import * as z from 'zod';
import { day, id, pageOf, permissions } from '#base/contract';

/** Days that a deputyship lasts at most; whoever is away longer hands over. */
export const DEPUTY_DAYS = 366;

const named = z.object({ id, name: z.string() });

/** Somebody stands in for a colleague for a while: they do and hear what that colleague would (vervanging). */
export const deputyship = z.object({
  id, person: named, deputy: named,
  /** Empty: everything that the person keeps. */
  programmes: z.array(named),
  from: day, until: day, isActive: z.boolean(), can: permissions,
});
export type Deputyship = z.infer<typeof deputyship>;
export const deputyshipPage = pageOf(deputyship);

export const deputyDraft = z.strictObject({
  /** For whom, where an administrator arranges it; the sender when left out. */
  personId: id.optional(), deputyId: id, from: day, until: day, programmeIds: z.array(id).max(100).optional(),
});
export type DeputyDraft = z.output<typeof deputyDraft>;

import * as z from 'zod';
import { day, id, pageOf, pageQuery, several, slug } from '#base/contract';
import { region } from '#organisations/contract';
import { jobFunctionSlug, level } from '#pathways/contract';
import { gapKinds } from './words';

/** One thing that is missing. */
export const gap = z.object({
  id,
  what: z.enum(gapKinds),
  /** Of a function: which, at which level. */
  function: jobFunctionSlug.nullable(), level: level.nullable(),
  /** Null for work on a distance. */
  region: region.nullable(),
  posting: z.object({ id, title: z.string(), kind: slug, owner: z.string() }).nullable(),
  /** The night it was seen first, and the night it was seen no more. */
  openedOn: day, closedOn: day.nullable(),
});
export type Gap = z.infer<typeof gap>;
export const gapPage = pageOf(gap);

export const gapStates = ['open', 'closed'] as const;
export const gapQuery = pageQuery.extend({ state: z.enum(gapStates).default('open'), what: several(z.enum(gapKinds)).optional(), region: several(region).optional() });
export type GapQuery = z.output<typeof gapQuery>;

/** How many there were, night by night, oldest first; nights that were never counted are left out. */
export const gapNights = z.object({ nights: z.array(z.object({ night: day, what: z.enum(gapKinds), open: z.int(), opened: z.int(), closed: z.int() })) });
export type GapNights = z.infer<typeof gapNights>;
export const gapNightsQuery = z.strictObject({ region: several(region).optional() });
export type GapNightsQuery = z.output<typeof gapNightsQuery>;

import * as z from 'zod';
import { jobFunctionSlug, level } from '#pathways/contract';
import { region } from './organisations';

/** How a function can be learned in a region, counted in programmes that take students now (bereik). */
export const functionReach = z.object({
  function: jobFunctionSlug,
  region,
  /** Their own code says it, or their manager added it. */
  exact: z.int(),
  /** A broad code that serves the function says it. */
  equivalent: z.int(),
  /** They train for a function that moves on to this one, and not for this one itself. */
  byMove: z.int(),
  /** Exact or equivalent, in a neighbouring region. */
  adjacent: z.int(),
  /** Of the exact and equivalent ones: those where learning is part of a paid job. */
  earning: z.int(),
  /** The same ones by level; a level of the function without any stands here with 0. */
  levels: z.array(z.object({ level, programmes: z.int() })),
});
export type FunctionReach = z.infer<typeof functionReach>;

/** Every function in every region: by function from entry to top, then by region. */
export const reach = z.object({ items: z.array(functionReach) });
export type Reach = z.infer<typeof reach>;

export const reachQuery = z.object({ function: jobFunctionSlug.optional(), region: region.optional() });
export type ReachQuery = z.infer<typeof reachQuery>;

import * as z from 'zod';
import { line, pageQuery, several } from '#base/contract';
import { formSlug } from '#guidance/contract';
import { jobFunctionSlug, level } from '#pathways/contract';
import { directoryFacets, expertises, facilityKinds } from './institution-names';
import { earnings, openings, readers, regions, sectors, targetGroups } from './labels';

/** What one looks for, as it stands in an address: the same for the list and its counts. */
export const institutionFilter = z.object({
  q: line(0, 100),
  region: several(z.enum(regions)), sector: several(z.enum(sectors)), level: several(level), function: several(jobFunctionSlug), earning: several(z.enum(earnings)),
  form: several(formSlug), targetGroup: several(z.enum(targetGroups)), open: several(z.enum(openings)), facility: several(z.enum(facilityKinds)), expertise: several(z.enum(expertises)), readBy: several(z.enum(readers)),
}).partial();
export type InstitutionFilter = z.output<typeof institutionFilter>;

export const institutionQuery = pageQuery.extend({
  ...institutionFilter.shape,
  /** Only under their names of today; without it those that were taken over are told too. */
  current: z.literal('true').optional(),
});
export type InstitutionQuery = z.output<typeof institutionQuery>;

/** How many institutions of today there are, and how many there would be of each value: a facet's own choice does not narrow its own counts. */
export const institutionFacets = z.object({
  total: z.int(),
  facets: z.record(z.enum(directoryFacets), z.array(z.object({ value: z.string(), count: z.int() }))),
});
export type InstitutionFacets = z.infer<typeof institutionFacets>;

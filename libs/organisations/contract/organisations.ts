import * as z from 'zod';
import { day, id, pageOf, pageQuery, slug, text } from '#base/contract';
import { formSlug } from '#guidance/contract';
import { codeType, jobFunctionSlug, level } from '#pathways/contract';
import { earnings, modes, partnerings, readers, regions, sectors, targetGroups } from './labels';

export const region = z.enum(regions);
export const sector = z.enum(sectors);

/** A Techniekpact region with its areas and its neighbours (Techniekpactregio). */
export const regionFacts = z.object({
  slug: region,
  name: text,
  areas: z.array(z.string()),
  adjacent: z.array(region),
  /** Memberships of the list: one institution may stand in several regions. */
  institutions: z.int(),
  /** Institutions under their names of today: those that were taken over are not counted, their successors are. */
  institutionsToday: z.int(),
});
export type RegionFacts = z.infer<typeof regionFacts>;
export const regionPage = pageOf(regionFacts);

const named = z.object({ id, slug, name: z.string() });

/** An institution for vocational or higher education (instelling). Old names stay findable: aliases, predecessors, successor. */
export const institution = z.object({
  id,
  slug,
  name: z.string(),
  sector,
  regions: z.array(region),
  aliases: z.array(z.string()),
  /** The institution that took over, and whether a source confirmed it. Live programmes stand there. */
  successor: named.extend({ isConfirmed: z.boolean() }).nullable(),
  predecessors: z.array(named),
  programmes: z.int(),
  /** The source prints the regions of hbo institutions out of order: those stand here until an analyst has looked. */
  isRegionConfirmed: z.boolean(),
  /** Who reads a message to it: a programme manager, somebody else of the institution, or HCA-ICT until somebody is known. */
  readBy: z.enum(readers),
});
export type Institution = z.infer<typeof institution>;

export const institutionPage = pageOf(institution);

/** When students are there, and how many; null when unknown. */
export const programmePeriod = z.object({ from: day, until: day, students: z.int().nullable() });

/** A programme that trains for ICT functions (opleiding). */
export const programme = z.object({
  id,
  name: z.string(),
  institution: named,
  level,
  mode: z.enum(modes),
  municipality: z.string(),
  region,
  codes: z.array(z.object({ codeType, code: z.string() })),
  /** Those of its codes and their equivalents, with what its manager added and removed. */
  functions: z.array(jobFunctionSlug),
  languages: z.array(z.string()),
  technologies: z.array(z.string()),
  /** Forms it would like; null when it has said nothing. */
  wantedForms: z.array(formSlug).nullable(),
  openToOthers: z.boolean(),
  periods: z.array(programmePeriod),
  specialisations: z.array(slug),
  targetGroups: z.array(z.enum(targetGroups)),
  /** What is current in class: themes, what students work on, what the class likes. */
  themes: z.array(z.string()),
  currentWork: z.string(),
  classInterest: z.string(),
  partnering: z.enum(partnerings).nullable(),
  /** It keeps its past and takes nobody new. */
  isEnded: z.boolean(),
});
export type Programme = z.infer<typeof programme>;

export const programmeQuery = pageQuery.extend({
  institution: z.union([id, slug]).optional(),
  region: region.optional(),
  level: level.optional(),
  function: jobFunctionSlug.optional(),
  /** Only where learning is part of a paid job. */
  earning: z.enum(earnings).optional(),
});
export type ProgrammeQuery = z.infer<typeof programmeQuery>;
export const programmePage = pageOf(programme);

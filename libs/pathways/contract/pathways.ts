import * as z from 'zod';
import { pageOf, pageQuery, slug, text } from '#base/contract';
import { codeTypes, groups, jobFunctions, levels, partKinds } from './labels';

export const level = z.enum(levels);
export const group = z.enum(groups);
export const jobFunctionSlug = z.enum(jobFunctions);
export const codeType = z.enum(codeTypes);

/** A group of functions as the public sees it. */
export const functionGroup = z.object({ slug: group, name: text });
export type FunctionGroupFacts = z.infer<typeof functionGroup>;

/** A level with its place on the ladder and its names elsewhere. */
export const levelFacts = z.object({ slug: level, name: text, place: z.int(), eqf: z.int(), oeapi: z.string() });
export type LevelFacts = z.infer<typeof levelFacts>;

/** A part of a qualification that may be enough: a certificate or an elective. */
export const qualificationPart = z.object({ code: z.string(), kind: z.enum(partKinds), name: z.string() });
export type QualificationPart = z.infer<typeof qualificationPart>;

/** A direction within a function (specialisatie). */
export const specialisation = z.object({
  slug,
  name: text,
  aliases: z.array(z.string()),
  parts: z.array(qualificationPart),
  /** A course the sector values and the state does not recognise (branchewaardering). */
  sectorValuedCourse: z.string().nullable(),
});
export type Specialisation = z.infer<typeof specialisation>;

/** A diploma with the code its register gave it; names are official and Dutch (kwalificatie). */
export const functionQualification = z.object({ code: z.string(), codeType, name: z.string(), level });

/** A job function with everything that leads to it and on from it (functie). */
export const jobFunction = z.object({
  slug: jobFunctionSlug,
  name: text,
  about: text,
  group: functionGroup,
  levels: z.array(level),
  competences: z.array(z.object({ slug, name: text })),
  qualifications: z.array(functionQualification),
  parts: z.array(qualificationPart),
  specialisations: z.array(specialisation),
  /** Official moves, both ways (doorstroom). */
  movesTo: z.array(jobFunctionSlug),
  /** The occupation in ESCO, and how closely it fits. */
  esco: z.object({ code: z.string(), uri: z.url(), match: z.enum(['exact', 'close', 'broad']) }),
});
export type JobFunction = z.infer<typeof jobFunction>;

/** A qualification with the functions it trains for; an equivalent is a broad code that serves functions, one way. */
export const qualification = functionQualification.extend({
  functions: z.array(jobFunctionSlug),
  isEquivalent: z.boolean(),
  isConfirmed: z.boolean(),
});
export type Qualification = z.infer<typeof qualification>;

export const jobFunctionQuery = pageQuery.extend({ group: group.optional(), level: level.optional() });
export type JobFunctionQuery = z.infer<typeof jobFunctionQuery>;
export const jobFunctionPage = pageOf(jobFunction);

export const qualificationQuery = pageQuery.extend({ level: level.optional(), function: jobFunctionSlug.optional() });
export type QualificationQuery = z.infer<typeof qualificationQuery>;
export const qualificationPage = pageOf(qualification);

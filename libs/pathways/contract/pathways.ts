import * as z from 'zod';
import { day, pageOf, pageQuery, slug, text } from '#base/contract';
import { codeTypes, groups, jobFunctions, levels, partKinds, recognitions } from './labels';

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

/** An occupation in ESCO, and how closely it fits. */
export const occupation = z.object({ code: z.string(), uri: z.url(), match: z.enum(['exact', 'close', 'broad']), name: text });
export type Occupation = z.infer<typeof occupation>;

/** A direction within a function (specialisatie). */
export const specialisation = z.object({
  slug,
  name: text,
  about: text,
  aliases: z.array(z.string()),
  parts: z.array(qualificationPart),
  /** A course the sector values and the state does not recognise (branchewaardering). */
  sectorValuedCourse: z.string().nullable(),
  esco: occupation.nullable(),
});
export type Specialisation = z.infer<typeof specialisation>;

/** A diploma with the code its register gave it; names are official and Dutch (kwalificatie). */
export const functionQualification = z.object({ code: z.string(), codeType, name: z.string(), level });

/** A job function with everything that leads to it and on from it (functie). */
export const jobFunction = z.object({
  slug: jobFunctionSlug,
  name: text,
  about: text,
  /** What people call it as well, old spellings too. */
  aliases: z.array(z.string()),
  /** Where one can grow besides the official moves. */
  growth: text,
  group: functionGroup,
  levels: z.array(level),
  competences: z.array(z.object({ slug, name: text })),
  qualifications: z.array(functionQualification),
  parts: z.array(qualificationPart),
  specialisations: z.array(specialisation),
  /** Official moves, both ways (doorstroom). */
  movesTo: z.array(jobFunctionSlug),
  esco: occupation,
});
export type JobFunction = z.infer<typeof jobFunction>;

/** A qualification with the functions it trains for; an equivalent is a broad code that serves functions, one way. */
export const qualification = functionQualification.extend({
  functions: z.array(jobFunctionSlug),
  isEquivalent: z.boolean(),
  isConfirmed: z.boolean(),
});
export type Qualification = z.infer<typeof qualification>;

/** A site outside the product that helps on: who teaches it, or what to choose. National when it has no region. */
export const referral = z.object({ kind: z.enum(['providers', 'advice']), name: text, url: z.url(), region: slug.nullable() });
export type Referral = z.infer<typeof referral>;

/** The edition of the Ontwikkelpad in use, what it is about, and where it sends people on. */
export const edition = z.object({ title: z.string(), version: z.string(), publishedOn: day, website: z.url(), scope: text, referrals: z.array(referral) });
export type Edition = z.infer<typeof edition>;

/** `recognition` asks for functions with a course that the state recognises, or that the sector alone values. */
export const jobFunctionQuery = pageQuery.extend({ group: group.optional(), level: level.optional(), recognition: z.enum(recognitions).optional() });
export type JobFunctionQuery = z.infer<typeof jobFunctionQuery>;
export const jobFunctionPage = pageOf(jobFunction);

export const qualificationQuery = pageQuery.extend({ level: level.optional(), function: jobFunctionSlug.optional() });
export type QualificationQuery = z.infer<typeof qualificationQuery>;
export const qualificationPage = pageOf(qualification);

import * as z from 'zod';
import { day, id, pageOf, slug, text } from '#base/contract';
import { period } from '#postings/contract';
import { bands, factorNames, gateNames, recognitionStates } from './labels';
import { matchCounts, standing } from './standing';

/** A condition without which nothing matches, with what is asked, what is there, and both in one sentence. */
export const gate = z.object({ name: z.enum(gateNames), passed: z.boolean(), asked: text, has: text, line: text });
/** A factor with its points of its weight, and the one change that would raise it most. */
export const factor = z.object({
  name: z.enum(factorNames), points: z.number(), weight: z.number(), asked: text, has: text, raise: text.nullable(),
});
/** For mbo practice: whether the branch is a recognised training company for the programme. It is named and counts for nothing (erkenning). */
export const recognition = z.object({ state: z.enum(recognitionStates), line: text });

/** Why a posting and a programme fit: both parties read the same lines. */
export const explanation = z.object({ gates: z.array(gate), factors: z.array(factor), recognition: recognition.nullable() });
export type Gate = z.infer<typeof gate>;
export type Factor = z.infer<typeof factor>;
export type Recognition = z.infer<typeof recognition>;
export type Explanation = z.infer<typeof explanation>;

const postingMatched = z.object({
  id, title: z.string(), kind: slug, seatsLeft: z.int(), closesOn: day.nullable(), municipality: z.string().nullable(), region: slug.nullable(),
  functions: z.array(slug), period: period.nullable(), owner: z.object({ id, name: z.string() }),
});
const reasoned = { score: z.int().min(0).max(100), band: z.enum(bands), ruleVersion: z.int().min(1).max(1000), explanation };

/** A posting and a programme that fit, with their score from 0 to 100 and why (match). */
export const match = z.object({
  posting: postingMatched,
  programme: z.object({
    id, name: z.string(), level: z.string(), codes: z.array(z.string()), municipality: z.string(), region: slug, institution: z.object({ id, name: z.string() }),
  }),
  ...reasoned,
});
export type Match = z.infer<typeof match>;
/** A match in a list, with how it stands with who reads it. */
export const listedMatch = match.extend({ standing });
export type ListedMatch = z.infer<typeof listedMatch>;
export const matchPage = pageOf(listedMatch).extend({ counts: matchCounts.nullable() });
export type MatchPage = z.infer<typeof matchPage>;
/** The programmes that fit a posting; when none does, `advice` says what its owner could change. */
export const postingMatchPage = matchPage.extend({ advice: z.array(text) });
export type PostingMatchPage = z.infer<typeof postingMatchPage>;

/** An institution's request and a company that fit, by the branch of it that fits best. */
export const requestMatch = z.object({
  posting: postingMatched,
  company: z.object({ id, slug: z.string(), name: z.string() }),
  branch: z.object({ id, name: z.string(), municipality: z.string(), region: slug }),
  ...reasoned,
});
export type RequestMatch = z.infer<typeof requestMatch>;
export const listedRequestMatch = requestMatch.extend({ standing });
export type ListedRequestMatch = z.infer<typeof listedRequestMatch>;
export const requestMatchPage = pageOf(listedRequestMatch).extend({ counts: matchCounts.nullable() });
export type RequestMatchPage = z.infer<typeof requestMatchPage>;
/** The companies that fit a request; when none does, `advice` says what its institution could change. */
export const companyMatchPage = requestMatchPage.extend({ advice: z.array(text) });
export type CompanyMatchPage = z.infer<typeof companyMatchPage>;

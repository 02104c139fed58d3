import * as z from 'zod';
import { day, id, pageOf, slug, text } from '#base/contract';
import { period } from '#postings/contract';
import { bands, factorNames, gateNames, recognitionStates } from './labels';

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

/** A posting and a programme that fit, with their score from 0 to 100 and why (match). */
export const match = z.object({
  posting: z.object({
    id, title: z.string(), kind: slug, seatsLeft: z.int(), closesOn: day.nullable(), municipality: z.string().nullable(), region: slug.nullable(),
    functions: z.array(slug), period: period.nullable(), owner: z.object({ id, name: z.string() }),
  }),
  programme: z.object({
    id, name: z.string(), level: z.string(), codes: z.array(z.string()), municipality: z.string(), region: slug, institution: z.object({ id, name: z.string() }),
  }),
  score: z.int().min(0).max(100), band: z.enum(bands), ruleVersion: z.int().min(1).max(1000), explanation,
});
export type Match = z.infer<typeof match>;
export const matchPage = pageOf(match);
/** The programmes that fit a posting; when none does, `advice` says what its owner could change. */
export const postingMatchPage = matchPage.extend({ advice: z.array(text) });
export type PostingMatchPage = z.infer<typeof postingMatchPage>;

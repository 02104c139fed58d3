import * as z from 'zod';
import { id, instant, line, pageOf, pageQuery, slug, whole, type Text } from '#base/contract';
import { bands, factorNames, type Band, type FactorName } from './labels';

/** What a partial answer gives, and the factor it is a part of. */
export const partOf = {
  functionMove: 'function', functionShared: 'function', specialisationLoss: 'function', regionAdjacent: 'region', formSilent: 'form', seatsUnknown: 'seats',
} as const satisfies Record<string, FactorName>;
export type PointName = keyof typeof partOf;
export const pointNames = ['functionMove', 'functionShared', 'specialisationLoss', 'regionAdjacent', 'formSilent', 'seatsUnknown'] as const satisfies readonly PointName[];
/** Factors that count for every offer and every request; the others only where something is asked. */
export const alwaysCounting = ['form', 'language', 'earlier'] as const satisfies readonly FactorName[];

const eachOf = <Name extends string, Schema extends z.ZodType>(names: readonly Name[], schema: Schema) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>);
const halves = z.number().min(0).max(100).refine((points) => Number.isInteger(points * 2),
  { params: { text: { nl: 'Gebruik hele of halve punten.', en: 'Use whole or half points.' } satisfies Text } });

const shape = {
  /** The most each factor can give. */
  weights: eachOf(factorNames, whole(0, 100)),
  /** What a partial answer gives. */
  points: eachOf(pointNames, halves),
  /** The lowest score of each band. */
  bands: eachOf(bands, whole(0, 100)),
};
type Values = z.infer<z.ZodObject<typeof shape>>;

/** What is wrong with weights, points and bands together, each with its place. */
export function faultsOf({ weights, points, bands: lowest }: Values): { path: string[]; text: Text }[] {
  const faults: { path: string[]; text: Text }[] = [];
  if (factorNames.every((name) => weights[name] === 0)) {
    faults.push({ path: ['weights'], text: { nl: 'Geef minstens één onderdeel gewicht.', en: 'Give at least one factor weight.' } });
  } else if (alwaysCounting.every((name) => weights[name] === 0)) {
    faults.push({ path: ['weights'], text: { nl: 'Geef vorm, taal of eerder samengewerkt gewicht: alleen die tellen altijd mee.', en: 'Give form, language or worked together before weight: only those always count.' } });
  }
  for (const name of pointNames) {
    const most = weights[partOf[name]];
    if (points[name] > most) faults.push({ path: ['points', name], text: { nl: `Geef hooguit ${most}: zoveel weegt het hele onderdeel.`, en: `Give ${most} at most: that is what the whole factor weighs.` } });
  }
  const [strong, good, fair] = bands;
  for (const [upper, lower] of [[strong, good], [good, fair]] as const) {
    if (lowest[upper] <= lowest[lower]) faults.push({ path: ['bands', upper], text: above[lower] });
  }
  return faults;
}
const above: Record<Band, Text> = {
  strong: { nl: 'Kies een hogere grens.', en: 'Choose a higher limit.' },
  good: { nl: 'Kies een grens boven die van een goede match.', en: 'Choose a limit above that of a good match.' },
  fair: { nl: 'Kies een grens boven die van een redelijke match.', en: 'Choose a limit above that of a fair match.' },
};

/** Weights, points and bands that can stand as a rule. */
export const ruleValues = z.strictObject(shape).superRefine((values, context) => {
  for (const { path, text } of faultsOf(values)) context.addIssue({ code: 'custom', path, params: { text } });
});
export type RuleValues = z.infer<typeof ruleValues>;

const who = z.string().nullable();

/** A version of the match rule; the newest is the one in force. */
export const matchRule = z.object({
  version: z.int(), isActive: z.boolean(), ...shape,
  /** Why it took the place of the one before; null of the first, which came with the product. */
  reason: z.string().nullable(), madeBy: who, activatedBy: who, activatedAt: instant.nullable(),
});
export type MatchRule = z.infer<typeof matchRule>;
export const matchRulePage = pageOf(matchRule);

/** Weights that an analyst works on; nothing follows from them yet. */
export const matchRuleDraft = z.object({ id, version: z.int(), from: z.int(), ...shape, madeBy: who, madeAt: instant, changedAt: instant });
export type MatchRuleDraft = z.infer<typeof matchRuleDraft>;
export const matchRuleDraftPage = pageOf(matchRuleDraft);

const versionNumber = whole(1, 1000);
/** Of which version a draft begins as a copy. */
export const matchRuleStart = z.strictObject({ from: versionNumber });
export type MatchRuleStart = z.infer<typeof matchRuleStart>;

/** Which version of the draft was seen, and over which version of the rule it goes: neither may have changed meanwhile. */
export const matchRuleActivation = z.strictObject({ draftVersion: whole(1, 1_000_000), replaces: versionNumber, reason: line(3, 200) });
export type MatchRuleActivation = z.infer<typeof matchRuleActivation>;

/** From best to least: what can come of a match under another rule. */
export const moves = ['appears', 'rises', 'falls', 'vanishes'] as const;
export type Move = (typeof moves)[number];
const scored = z.object({ score: z.int(), band: z.enum(bands).nullable() });
const count = z.int();

/** What weights would do to the matches of today, over a sample of open postings that is the same each time. */
export const rulePreview = z.object({
  /** So many of the open postings were looked at. */
  postings: count, open: count,
  /** Matches of those, by the rule in force and by this one. */
  before: count, after: count,
  appears: count, vanishes: count,
  /** Those that are a match both ways, in a higher or a lower band. */
  rises: count, falls: count,
  /** Some of each, those with the greatest difference first. */
  examples: z.array(z.object({
    move: z.enum(moves), posting: z.object({ id, title: z.string(), kind: slug }),
    /** Who fits: a programme of an institution, or a company. */
    party: z.object({ id, name: z.string(), institution: z.string().nullable() }), before: scored, after: scored,
  })),
});
export type RulePreview = z.infer<typeof rulePreview>;

export const sweepCauses = ['night', 'facts', 'rule'] as const;
export type SweepCause = (typeof sweepCauses)[number];
/** A walk over all open postings that made their matches true: each night, and when the rule or its facts changed. */
export const matchSweep = z.object({
  id, cause: z.enum(sweepCauses), ruleVersion: z.int(), begunAt: instant, endedAt: instant.nullable(),
  /** A later walk made it needless. */
  isCutShort: z.boolean(),
  postings: count, matches: count,
  /** What a night finds wrong should not have been: drift. Of a walk for a change it is what the change did. */
  missing: count, wrong: count, superfluous: count,
});
export type MatchSweep = z.infer<typeof matchSweep>;
export const matchSweepPage = pageOf(matchSweep);
export const matchSweepQuery = pageQuery.extend({ cause: z.enum(sweepCauses).optional() });
export type MatchSweepQuery = z.infer<typeof matchSweepQuery>;

import { bands, type Band, type GateName } from '#matching/contract';
import { offerTerms, type RuleData, type Terms } from './data';
import { doesNotApply, factors, type Ground } from './factors';
import { Kinships } from './functions';
import { gates } from './gates';
import { halfUp } from './rounding';
import type { Asked, DayNumber, Present, Tables } from './shapes';

/** The rule made ready for many pairs. */
export function groundOf(rule: RuleData, tables: Tables): Ground {
  return { rule, tables, kinships: new Kinships(rule, tables) };
}

/** The gates that do not let this pair through, in the order of the rule: the first is the reason given. */
export function closedGates(asked: Asked, present: Present, today: DayNumber, terms: Terms = offerTerms): GateName[] {
  return terms.gates.filter((name) => !gates[name](asked, present, today));
}

/** The score of a pair from its factors alone: 100 × points ÷ weights of those that apply. */
export function scoreOf(ground: Ground, asked: Asked, present: Present, terms: Terms = offerTerms): number {
  let points = 0;
  let weights = 0;
  for (const name of terms.factors) {
    const tenths = factors[name](ground, asked, present);
    if (tenths === doesNotApply) continue;
    points += tenths;
    weights += ground.rule.weights[name];
  }
  return halfUp(10 * points, weights);
}

/** The score, or null when a gate is closed. */
export function matchScore(ground: Ground, asked: Asked, present: Present, today: DayNumber, terms: Terms = offerTerms): number | null {
  for (const name of terms.gates) if (!gates[name](asked, present, today)) return null;
  return scoreOf(ground, asked, present, terms);
}

/** The band of a score; null where it is too low to store or mail. */
export function bandOf(rule: RuleData, score: number): Band | null {
  return bands.find((band) => score >= rule.bands[band]) ?? null;
}

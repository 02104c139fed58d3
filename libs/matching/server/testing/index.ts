import type { Tx } from '#base/server';
import type { Band, GateName } from '#matching/contract';
import { scoresOf } from '../columns/scores';
import type { Fields } from '../fields';
import { loadPosting } from '../loading';
import { earlierAt } from '../programmes';
import { findingsOf, type FactorFinding } from '../rule/findings';
import { bandOf, closedGates, scoreOf } from '../rule/score';
import { dayNumber } from '../rule/shapes';

export { offerTerms, requestTerms } from '../rule/data';
export { tieInSql } from '../rule/order';
export { evenBelow, TILT, tilt, unevenness } from '../rule/testing/evenness';

/** What the product makes of a posting and a programme, or a branch, whether it keeps the match or not. */
export interface Made {
  scoredId: string; closed: GateName[]; factors: Pick<FactorFinding, 'name' | 'points' | 'weight'>[]; score: number; band: Band | null;
  /** What the columns give: the score, or -1 where a gate is closed. */
  quick: number;
}

/** A posting against all that there are, pair by pair and by the columns. */
export async function everyPair(tx: Tx, fields: Fields, postingId: string, today: string): Promise<Made[]> {
  const posting = await loadPosting(tx, postingId);
  if (!posting) return [];
  const { known: { ground, facts }, field: { columns, earlier, terms } } = await fields.ofPosting(tx, posting, today);
  const day = dayNumber(today);
  const { asked, askedWords } = posting;
  return Array.from(scoresOf(ground, asked, columns, earlier, day, terms), (quick, place) => {
    const one = columns.at(place, earlierAt(earlier, place));
    const score = scoreOf(ground, asked, one.present, terms);
    return {
      scoredId: one.present.id, closed: closedGates(asked, one.present, day, terms), score, band: bandOf(ground.rule, score), quick,
      factors: findingsOf(ground, facts.codes, { asked, askedWords, ...one }, day, terms).factors.map(({ name, points, weight }) => ({ name, points, weight })),
    };
  });
}

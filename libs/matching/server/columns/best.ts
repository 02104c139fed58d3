import type { Ground } from '../rule/factors';
import { inOrder, tieOf } from '../rule/order';
import { dayNumber, dayText, type Asked } from '../rule/shapes';
import type { Columns } from './columns';
import { scoresOf } from './scores';

/** A programme that is kept for a posting. */
export interface Best {
  place: number;
  id: string;
  score: number;
}

/** The best programmes for a posting, best first: those of the order, and no more than the rule keeps. */
export function bestOf(ground: Ground, asked: Asked, columns: Columns, earlier: Uint8Array, today: string, only: ReadonlySet<string> | null = null): Best[] {
  const { bestKept, bands } = ground.rule;
  const scores = scoresOf(ground, asked, columns, earlier, dayNumber(today));
  keepOnly(scores, columns, only);
  const least = Math.max(bands.fair, leastKept(scores, bestKept));
  const closesOn = asked.closesOn === null ? null : dayText(asked.closesOn);
  const candidates = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score < least) continue;
    const id = columns.id(place);
    candidates.push({ place, id, score, closesOn, tie: tieOf(asked.postingId, id, today) });
  }
  return candidates.sort(inOrder).slice(0, bestKept).map(({ place, id, score }) => ({ place, id, score }));
}

/** How many programmes match at all. */
export function matching(ground: Ground, asked: Asked, columns: Columns, earlier: Uint8Array, today: string, only: ReadonlySet<string> | null = null): number {
  let count = 0;
  const scores = scoresOf(ground, asked, columns, earlier, dayNumber(today));
  keepOnly(scores, columns, only);
  for (const score of scores) if (score >= ground.rule.bands.fair) count += 1;
  return count;
}

/** A posting that is meant for some matches nobody else. */
function keepOnly(scores: Int8Array, columns: Columns, only: ReadonlySet<string> | null): void {
  if (!only) return;
  for (let place = 0; place < scores.length; place += 1) if (!only.has(columns.id(place))) scores[place] = -1;
}

/** The lowest score among the best so many: only there can the tie decide, so only from there on it is worked out. */
function leastKept(scores: Int8Array, bestKept: number): number {
  const counts = new Uint32Array(128);
  for (const score of scores) if (score >= 0) counts[score] = (counts[score] ?? 0) + 1;
  let left = bestKept;
  for (let score = 100; score > 0; score -= 1) {
    left -= counts[score] ?? 0;
    if (left <= 0) return score;
  }
  return 0;
}

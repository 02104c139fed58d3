import { offerTerms, type Terms } from '../rule/data';
import type { Ground } from '../rule/factors';
import { inOrder, tieOf } from '../rule/order';
import { dayNumber, dayText, type Asked } from '../rule/shapes';
import type { Columns } from './columns';
import { isMeantFor } from './opening-scores';
import type { Audience } from './openings';
import { closed, scoresOf } from './scores';

/** A programme or a branch that is kept for a posting. */
export interface Best {
  place: number;
  id: string;
  score: number;
}

/** Who comes into question for a posting, and how its owner worked with them before. */
export interface Field {
  columns: Columns;
  earlier: Uint8Array;
  /** Whom the posting is meant for; null when for all. */
  audience?: Audience;
  terms?: Terms;
  /** Of what one owner has only the best counts: a company comes once, with its best branch. */
  oncePerOwner?: boolean;
}

/** The best for a posting, best first: those of the order, and no more than the rule keeps. */
export function bestOf(ground: Ground, asked: Asked, field: Field, today: string): Best[] {
  const { bestKept, bands } = ground.rule;
  const { columns } = field;
  const scores = scoresIn(ground, asked, field, today);
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

/** How many match at all. */
export function matching(ground: Ground, asked: Asked, field: Field, today: string): number {
  let count = 0;
  for (const score of scoresIn(ground, asked, field, today)) if (score >= ground.rule.bands.fair) count += 1;
  return count;
}

function scoresIn(ground: Ground, asked: Asked, { columns, earlier, audience = null, terms = offerTerms, oncePerOwner = false }: Field, today: string): Int8Array {
  const scores = scoresOf(ground, asked, columns, earlier, dayNumber(today), terms);
  // A posting that is meant for some matches nobody else.
  if (audience) for (let place = 0; place < scores.length; place += 1) if (scores[place] !== closed && !isMeantFor(audience, columns.ownerId(place), columns.id(place))) scores[place] = closed;
  if (oncePerOwner) keepBestOfOwner(scores, columns, ground.rule.bands.fair);
  return scores;
}

/** Of what an owner has in several places the best stays. Among equals the smallest id does, not the tie: who has more branches would draw more often. */
function keepBestOfOwner(scores: Int8Array, columns: Columns, least: number): void {
  const { firsts } = columns;
  const bests = new Int32Array(columns.size).fill(-1);
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? closed;
    if (score < least) continue;
    const owner = firsts[place] ?? 0;
    const best = bests[owner] ?? -1;
    if (best < 0) { bests[owner] = place; continue; }
    const before = scores[best] ?? closed;
    const wins = score > before || (score === before && columns.precedes(place, best));
    scores[wins ? best : place] = closed;
    if (wins) bests[owner] = place;
  }
}

/** The lowest score among the best so many: only there can the tie decide, so only from there on it is worked out. */
export function leastKept(scores: Iterable<number>, bestKept: number): number {
  const counts = new Uint32Array(128);
  for (const score of scores) if (score >= 0) counts[score] = (counts[score] ?? 0) + 1;
  let left = bestKept;
  for (let score = 100; score > 0; score -= 1) {
    left -= counts[score] ?? 0;
    if (left <= 0) return score;
  }
  return 0;
}

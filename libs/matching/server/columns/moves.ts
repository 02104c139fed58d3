import type { Move } from '#matching/contract';
import type { Terms } from '../rule/data';
import type { Ground } from '../rule/factors';
import { bandOf, matchScore } from '../rule/score';
import { dayNumber, type Asked } from '../rule/shapes';
import { bestOf, type Field } from './best';
import { earliers } from './scores';

/** A match that another rule would bring, end, or put in another band. */
export interface Moved { move: Move; place: number; before: number; after: number }

const heights = { strong: 3, good: 2, fair: 1 };

/** What another rule would do to the matches of one posting. What gives way because a party has enough is not looked at. */
export function movesOf(now: Ground, then: Ground, asked: Asked, field: Field & { terms: Terms }, today: string): { before: number; after: number; moved: Moved[] } {
  const party = (place: number) => (field.oncePerOwner ? field.columns.ownerId(place) : place);
  const best = (ground: Ground) => new Map(bestOf(ground, asked, field, today).map(({ place, score }) => [party(place), { place, score }]));
  const score = (ground: Ground, place: number) =>
    matchScore(ground, asked, field.columns.at(place, earliers[field.earlier[place] ?? 0] ?? 'never').present, dayNumber(today), field.terms) ?? 0;
  const height = (ground: Ground, of: number) => heights[bandOf(ground.rule, of) ?? 'fair'];
  const [before, after] = [best(now), best(then)];
  const moved: Moved[] = [];
  for (const [key, { place, score: had }] of before) {
    const kept = after.get(key);
    if (!kept) { moved.push({ move: 'vanishes', place, before: had, after: score(then, place) }); continue; }
    const higher = height(then, kept.score) - height(now, had);
    if (higher !== 0) moved.push({ move: higher > 0 ? 'rises' : 'falls', place: kept.place, before: had, after: kept.score });
  }
  for (const [key, { place, score: gets }] of after) if (!before.has(key)) moved.push({ move: 'appears', place, before: score(now, place), after: gets });
  return { before: before.size, after: after.size, moved };
}

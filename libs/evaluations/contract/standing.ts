import { addDays } from '#base/contract';
import type { Side } from '#collaborations/contract';
import { RELEASE_DAYS, STORY_OFFERED, STORY_WELCOME, type Again, type Ending } from './words';

/** Who looks: somebody of a side, or somebody who only looks on. */
export type Viewer = Side | 'onlooker';

/** How far the two evaluations of a collaboration are. */
export interface EvaluationStanding { given: Readonly<Record<Side, boolean>>; isReleased: boolean }

const both: readonly Side[] = ['institution', 'company'];

/** Whose evaluation somebody may read: one's own until both are open, then both. Who looks on reads none before that. */
export const readableBy = (viewer: Viewer, { given, isReleased }: EvaluationStanding): Side[] => both.filter((side) => given[side] && (isReleased || side === viewer));

/** Whether a side may still give or change its own: as long as nothing is open. */
export const mayGive = ({ isReleased }: EvaluationStanding): boolean => !isReleased;

/** Both gave theirs: they open at once. */
export const isComplete = ({ given }: EvaluationStanding): boolean => given.institution && given.company;

/** On which day the first one opens by itself. */
export const releaseDay = (firstGivenOn: string): string => addDays(firstGivenOn, RELEASE_DAYS);

/** What both think of it, as far as a story hangs on it. */
export interface Verdict { mark: number; again: Again }

/** Whether a story is offered to both, or at least welcome when somebody wants one: small successes count too (H-127). Null where it is not asked. */
export function storyOf(ending: Ending, institution: Verdict | null, company: Verdict | null): 'offered' | 'welcome' | null {
  if (ending !== 'completed' || !institution || !company) return null;
  const all = [institution, company];
  if (all.every(({ mark, again }) => mark >= STORY_OFFERED && again === 'yes')) return 'offered';
  return all.every(({ mark, again }) => mark >= STORY_WELCOME && again !== 'no') ? 'welcome' : null;
}

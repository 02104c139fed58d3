import { policy, Refusal } from '#base/server';
import { storyState, type StoryStanding } from '#evaluations/contract';
import { evaluationProblems } from '../evaluation.problems';
import { evaluationSideOf, type EvaluationFacts } from '../evaluation.policy';

/** What the rules need to know of a story, or of a collaboration without one yet. */
export interface StoryFacts extends Omit<EvaluationFacts, 'isReleased'> {
  /** Both looked back on it well enough. */
  isWelcome: boolean;
  standing: StoryStanding | null;
}

const onlyParties = { nl: 'Dit verhaal is van het bedrijf en de opleiding.', en: 'This story belongs to the company and the programme.' };
const onlyAnalysts = { nl: 'Alleen HCA-ICT plaatst verhalen.', en: 'Only HCA-ICT publishes stories.' };
const notYet = new Refusal(evaluationProblems['story-early']);

/** Both sides tell a story, each says yes for itself and takes that back at any time; HCA-ICT puts it on the site. */
export const storyPolicy = policy<StoryFacts>()({
  see: (actor, facts) => actor.isAnalyst || evaluationSideOf(actor, facts) !== null || onlyParties,
  write: (actor, facts) => evaluationSideOf(actor, facts) === null ? onlyParties : facts.isWelcome || facts.standing !== null || notYet,
  agree: (actor, facts) => {
    const side = evaluationSideOf(actor, facts);
    if (side === null) return onlyParties;
    if (!facts.standing) return notYet;
    if (storyState(facts.standing) === 'returned') return new Refusal(evaluationProblems['story-returned']);
    return facts.standing.consents[side] !== facts.standing.revision || new Refusal(evaluationProblems['story-agreed']);
  },
  withdraw: (actor, facts) => {
    const side = evaluationSideOf(actor, facts);
    return side === null ? onlyParties : (facts.standing?.consents[side] ?? null) !== null || new Refusal(evaluationProblems['story-not-agreed']);
  },
  publish: (actor, facts) => !actor.isAnalyst ? onlyAnalysts : (facts.standing !== null && storyState(facts.standing) === 'waiting') || new Refusal(evaluationProblems['story-not-waiting']),
});

import { policy, Refusal, type Actor } from '#base/server';
import type { Side } from '#collaborations/contract';
import type { CollaborationFacts } from '#collaborations/server';
import { evaluationProblems } from './evaluation.problems';

/** What the rules need to know of an evaluation. */
export interface EvaluationFacts extends Omit<CollaborationFacts, 'status'> { isReleased: boolean }

/** On which side somebody stands; null for who stands on neither. Who stands on both speaks for the programme. */
export function evaluationSideOf(actor: Actor, { companyId, programmeId, institutionId }: Omit<EvaluationFacts, 'isReleased'>): Side | null {
  if (actor.speaksFor(programmeId, institutionId)) return 'institution';
  return actor.worksFor(companyId) ? 'company' : null;
}

const onlyParties = { nl: 'Alleen het bedrijf en de opleiding kijken hier terug.', en: 'Only the company and the programme look back here.' };

/** Who sees that there is an evaluation, who gives one, and who goes on with what it was. What is hidden from whom is told by `readableBy`. */
export const evaluationPolicy = policy<EvaluationFacts>()({
  see: (actor, facts) => actor.isAnalyst || evaluationSideOf(actor, facts) !== null || onlyParties,
  give: (actor, facts) => evaluationSideOf(actor, facts) === null ? onlyParties : !facts.isReleased || new Refusal(evaluationProblems.open),
  repeat: (actor, facts) => evaluationSideOf(actor, facts) === null ? onlyParties : facts.isReleased || new Refusal(evaluationProblems.hidden),
});

import { policy, Refusal, type Actor } from '#base/server';
import { isOver, type Side } from '#collaborations/contract';
import { collaborationPolicy, type CollaborationFacts } from '../collaboration.policy';
import { collaborationProblems } from '../collaboration.problems';

const onlyParties = { nl: 'Het plan is van de opleiding en het bedrijf. Alleen zij veranderen het.', en: 'The plan belongs to the programme and the company. Only they change it.' };

/** On which side somebody stands; null for who stands on neither. Who stands on both speaks for the programme. */
export function sideOf(actor: Actor, { companyId, programmeId, institutionId }: CollaborationFacts): Side | null {
  if (actor.speaksFor(programmeId, institutionId)) return 'institution';
  return actor.worksFor(companyId) ? 'company' : null;
}

/** Who sees a joint plan, and who works on it: both sides alike, until the collaboration is over. */
export const planPolicy = policy<CollaborationFacts>()({
  see: (actor, collaboration) => collaborationPolicy.may(actor, 'see', collaboration) || onlyParties,
  change: (actor, collaboration) => sideOf(actor, collaboration) === null ? onlyParties : !isOver(collaboration.status) || new Refusal(collaborationProblems.over),
});

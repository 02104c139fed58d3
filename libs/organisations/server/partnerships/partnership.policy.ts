import { policy, Refusal } from '#base/server';
import { organisationProblems } from '../organisation.problems';

/** What the rules need to know of a partnership. */
export interface PartnershipFacts {
  id: string;
  isEnded: boolean;
}

const onlyInside = { nl: 'Alleen wie dit samenwerkingsverband beheert, ziet dit.', en: 'Only who keeps this partnership sees this.' };
const onlyKeepers = { nl: 'Alleen een beheerder van dit samenwerkingsverband of HCA-ICT wijzigt dit.', en: 'Only an administrator of this partnership or HCA-ICT changes this.' };

/** A partnership is kept by its own administrators and by HCA-ICT; each organisation says itself whether it takes part. */
export const partnershipPolicy = policy<PartnershipFacts>()({
  see: (actor, { id }) => actor.worksFor(id) || actor.isAnalyst || onlyInside,
  change: (actor, { id }) => actor.isAdminOf(id) || actor.isAnalyst || onlyKeepers,
  ask: (actor, { id, isEnded }) => !(actor.isAdminOf(id) || actor.isAnalyst) ? onlyKeepers : !isEnded || new Refusal(organisationProblems['partnership-ended']),
});

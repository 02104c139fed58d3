import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { editableStatuses, POSTING_STATUS, type PartnerStatus, type PostingStatus } from '#postings/contract';
import { postingProblems } from '../posting.problems';

/** A place in a consortium, as rules go by it: whose it is, who leads, and where the posting stands. */
export interface PartnerFacts { organisationId: string; ownerId: string; status: PartnerStatus; postingStatus: PostingStatus }

const notYours = { nl: 'Deze uitnodiging is niet van jou.', en: 'This invitation is not yours.' };
const onlyTheirs = { nl: 'Wie voor de gevraagde organisatie beslist, antwoordt: een beheerder, of bij een onderwijsinstelling ook een opleidingsmanager.', en: 'Whoever decides for the organisation that was asked answers: an administrator, or at an institution also a programme manager.' };
const onlyLead = { nl: 'Alleen de penvoerder haalt een partner eraf.', en: 'Only the lead takes a partner off.' };

/** Decides for an organisation about what carries its name. */
const decidesFor = (actor: Actor, organisationId: string) => actor.isAdminOf(organisationId)
  || actor.memberships.some((m) => m.organisationId === organisationId && m.type === 'institution' && m.role === 'manager');
const isStill = (partner: PartnerFacts, ...statuses: PartnerStatus[]): Verdict => statuses.includes(partner.status) || new Refusal(postingProblems['already-answered']);

/** Each decides for itself: who was asked says yes or no and leaves again; the lead takes back a question and goes on without a partner. */
export const partnerPolicy = policy<PartnerFacts>()({
  see: (actor, partner) => actor.worksFor(partner.organisationId) || actor.worksFor(partner.ownerId) || notYours,
  confirm: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : partner.status !== 'invited' ? isStill(partner, 'invited')
    : editableStatuses.includes(partner.postingStatus) || new Refusal(postingProblems['not-now'], { nl: `Deze plaatsing staat op “${POSTING_STATUS[partner.postingStatus].nl}”.`, en: `This posting stands at “${POSTING_STATUS[partner.postingStatus].en}”.` }),
  decline: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : isStill(partner, 'invited'),
  leave: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : isStill(partner, 'confirmed'),
  remove: (actor, partner) => !actor.worksFor(partner.ownerId) ? onlyLead : isStill(partner, 'invited', 'confirmed'),
});

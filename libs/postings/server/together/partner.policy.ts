import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { editableStatuses, POSTING_STATUS, type Direction, type PartnerStatus, type PostingPartner, type PostingStatus } from '#postings/contract';
import { postingProblems } from '../posting.problems';

/** A place in a consortium, as rules go by it: whose it is, who leads, and where the posting stands. */
export interface PartnerFacts {
  organisationId: string; ownerId: string; status: PartnerStatus; postingStatus: PostingStatus;
  /** An offer is led by a company, a request by an institution. */
  isOfLeadingType: boolean;
  isAskedToLead: boolean;
}

/** The facts of a place that is read with its posting. */
export const partnerFacts = ({ organisation, status, isAskedToLead }: Pick<PostingPartner, 'organisation' | 'status' | 'isAskedToLead'>, posting: { ownerId: string; status: PostingStatus; direction: Direction }): PartnerFacts => ({
  organisationId: organisation.id, ownerId: posting.ownerId, status, postingStatus: posting.status, isAskedToLead, isOfLeadingType: leads(organisation.type, posting.direction),
});
/** Whether an organisation of this type can be the lead. */
export const leads = (type: string, direction: Direction): boolean => type === (direction === 'offer' ? 'company' : 'institution');

const notYours = { nl: 'Deze uitnodiging is niet van jou.', en: 'This invitation is not yours.' };
const onlyTheirs = { nl: 'Wie voor de gevraagde organisatie beslist, antwoordt: een beheerder, of bij een onderwijsinstelling ook een opleidingsmanager.', en: 'Whoever decides for the organisation that was asked answers: an administrator, or at an institution also a programme manager.' };
const onlyLead = { nl: 'Alleen de penvoerder haalt een partner eraf.', en: 'Only the lead takes a partner off.' };

/** Decides for an organisation about what carries its name. */
const decidesFor = (actor: Actor, organisationId: string) => actor.isAdminOf(organisationId)
  || actor.memberships.some((m) => m.organisationId === organisationId && m.type === 'institution' && m.role === 'manager');
const isStill = (partner: PartnerFacts, ...statuses: PartnerStatus[]): Verdict => statuses.includes(partner.status) || new Refusal(postingProblems['already-answered']);

const onlyLeadHandsOver = { nl: 'Wie voor de penvoerder beslist, draagt de leiding over.', en: 'Whoever decides for the lead hands the lead over.' };
const notAsked = () => new Refusal(postingProblems['not-asked-to-lead']);
/** What waits for HCA-ICT or is over keeps its lead. */
const movable: readonly PostingStatus[] = ['draft', 'published', 'paused'];
const canMoveLead = ({ status, postingStatus, isOfLeadingType }: PartnerFacts): Verdict => (status !== 'confirmed' ? new Refusal(postingProblems['already-answered'])
  : !movable.includes(postingStatus) ? new Refusal(postingProblems['not-now'], { nl: `Deze plaatsing staat op “${POSTING_STATUS[postingStatus].nl}”.`, en: `This posting stands at “${POSTING_STATUS[postingStatus].en}”.` })
    : isOfLeadingType || new Refusal(postingProblems['cannot-lead']));

/** Each decides for itself: who was asked says yes or no and leaves again; the lead takes back a question and goes on without a partner. */
export const partnerPolicy = policy<PartnerFacts>()({
  see: (actor, partner) => actor.worksFor(partner.organisationId) || actor.worksFor(partner.ownerId) || notYours,
  confirm: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : partner.status !== 'invited' ? isStill(partner, 'invited')
    : editableStatuses.includes(partner.postingStatus) || new Refusal(postingProblems['not-now'], { nl: `Deze plaatsing staat op “${POSTING_STATUS[partner.postingStatus].nl}”.`, en: `This posting stands at “${POSTING_STATUS[partner.postingStatus].en}”.` }),
  decline: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : isStill(partner, 'invited'),
  leave: (actor, partner) => !decidesFor(actor, partner.organisationId) ? onlyTheirs : isStill(partner, 'confirmed'),
  'ask-to-lead': (actor, partner) => (!decidesFor(actor, partner.ownerId) ? onlyLeadHandsOver : partner.isAskedToLead ? new Refusal(postingProblems['lead-asked']) : canMoveLead(partner)),
  'take-lead': (actor, partner) => (!decidesFor(actor, partner.organisationId) ? onlyTheirs : !partner.isAskedToLead ? notAsked() : canMoveLead(partner)),
  'refuse-lead': (actor, partner) => (!decidesFor(actor, partner.organisationId) ? onlyTheirs : partner.isAskedToLead || notAsked()),
  'keep-lead': (actor, partner) => (!decidesFor(actor, partner.ownerId) ? onlyLeadHandsOver : partner.isAskedToLead || notAsked()),
  remove: (actor, partner) => !actor.worksFor(partner.ownerId) ? onlyLead : isStill(partner, 'invited', 'confirmed'),
});

import type { Text } from '#base/contract';
import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { canMove, moveOf, POSTING_STATUS, postingActs, publicStatuses, type PostingAct, type PostingStatus } from '#postings/contract';
import type { Posting } from './posting.entity';
import { postingProblems } from './posting.problems';

const onlyOwner = { nl: 'Alleen de eigenaar van deze plaatsing kan dit.', en: 'Only the owner of this posting can do this.' };
const onlyAdmin = { nl: 'Alleen een beheerder van je organisatie publiceert. Vraag het een collega die beheerder is.', en: 'Only an administrator of your organisation publishes. Ask a colleague who is one.' };
const onlyAdminEnds = { nl: 'Alleen een beheerder van je organisatie doet dit. Vraag het een collega die beheerder is.', en: 'Only an administrator of your organisation does this. Ask a colleague who is one.' };
const notYourOwn = { nl: 'Dit is jullie eigen plaatsing. Wijzig haar zelf.', en: 'This is your own posting. Change it yourself.' };
const onlyLead = { nl: 'Jullie doen mee, de penvoerder beslist hierover.', en: 'You take part; the lead decides about this.' };

const onlyWriter = { nl: 'Alleen wie deze plaatsing voor een bedrijf invulde, legt haar voor.', en: 'Only who entered this posting for a company hands it over.' };

/** What a posting's policy needs to know of it. */
export type PostingFacts = Pick<Posting, 'ownerId' | 'direction' | 'status' | 'isPublic' | 'isEditable' | 'isFull' | 'audience' | 'partnerIds' | 'invitedIds' | 'enteredBy'> & {
  hasPartners: boolean;
  isHandedOver: boolean;
  /** What was withdrawn can still be put back. */
  isRestorable: boolean;
};

/** Programme managers publish their own requests; companies leave it to their administrators. */
const publishes = (actor: Actor, posting: PostingFacts) => actor.isAdminOf(posting.ownerId)
  || (posting.direction === 'request' && actor.memberships.some((m) => m.organisationId === posting.ownerId && m.role === 'manager'));
const worksForOne = (actor: Actor, ids: readonly string[]) => ids.some((id) => actor.worksFor(id));

/** Known from publication on: to everybody, or to those it is meant for. */
export const isOpenTo = (posting: Pick<PostingFacts, 'isPublic' | 'audience'>, isOf: (organisationId: string) => boolean) =>
  posting.isPublic && (posting.audience === null || posting.audience.some(isOf));

/** Where it stands, as the reason why something cannot be done with it. */
const standing = (status: PostingStatus): Text => ({ nl: `Deze plaatsing staat op “${POSTING_STATUS[status].nl}”.`, en: `This posting stands at “${POSTING_STATUS[status].en}”.` });

/** What only the state of a posting decides, whoever asks. */
function stateAllows(act: PostingAct, posting: PostingFacts): Verdict {
  if (!canMove(act, posting.status)) return new Refusal(postingProblems[act === 'publish' ? 'not-publishable' : 'not-now'], standing(posting.status));
  if (act === 'publish' && posting.isFull) return new Refusal(postingProblems['no-seats-left']);
  if (act === 'withdraw' && posting.hasPartners) return new Refusal(postingProblems['has-partners']);
  if (act === 'restore' && !posting.isRestorable) return new Refusal(postingProblems['too-late-to-undo']);
  return true;
}

const ruleOf = (act: PostingAct) => (actor: Actor, posting: PostingFacts): Verdict => {
  const isWriting = posting.enteredBy !== null && !posting.isHandedOver && actor.worksFor(posting.enteredBy) && (act === 'discard' || act === 'restore');
  if (!actor.worksFor(posting.ownerId) && !isWriting) return worksForOne(actor, posting.partnerIds) ? onlyLead : onlyOwner;
  if (moveOf(act).by === 'publisher' && !publishes(actor, posting)) return act === 'publish' ? onlyAdmin : onlyAdminEnds;
  return stateAllows(act, posting);
};

/** Partners write along on a draft, and so does an institution on what it enters for a company, until it hands it over. */
const writes = (actor: Actor, posting: PostingFacts) => actor.worksFor(posting.ownerId)
  || (posting.status === 'draft' && (worksForOne(actor, posting.partnerIds) || (posting.enteredBy !== null && !posting.isHandedOver && actor.worksFor(posting.enteredBy))));

export const postingPolicy = policy<PostingFacts>()({
  see: (actor, posting) => isOpenTo(posting, (id) => actor.worksFor(id)) || actor.worksFor(posting.ownerId) || actor.isAnalyst
    || worksForOne(actor, [...posting.partnerIds, ...posting.invitedIds]) || (posting.enteredBy !== null && actor.worksFor(posting.enteredBy)) || onlyOwner,
  edit: (actor, posting) => !writes(actor, posting) ? onlyOwner : posting.isEditable || new Refusal(postingProblems['not-editable']),
  ...Object.fromEntries(postingActs.map((act) => [act, ruleOf(act)])) as Record<PostingAct, ReturnType<typeof ruleOf>>,
  'invite-partner': (actor, posting) => !actor.worksFor(posting.ownerId) ? (worksForOne(actor, posting.partnerIds) ? onlyLead : onlyOwner) : posting.isEditable || new Refusal(postingProblems['not-editable']),
  target: (actor, posting) => !actor.worksFor(posting.ownerId) ? (worksForOne(actor, posting.partnerIds) ? onlyLead : onlyOwner) : posting.isEditable || new Refusal(postingProblems['not-editable']),
  'hand-over': (actor, posting) => posting.enteredBy === null || !actor.worksFor(posting.enteredBy) ? onlyWriter
    : posting.status === 'draft' || new Refusal(postingProblems['not-now'], standing(posting.status)),
  refuse: (actor, posting) => !actor.worksFor(posting.ownerId) ? onlyOwner : !publishes(actor, posting) ? onlyAdminEnds
    : (posting.status === 'draft' && posting.isHandedOver) || new Refusal(postingProblems['not-now'], standing(posting.status)),
  copy: (actor, posting) => actor.worksFor(posting.ownerId) || onlyOwner,
  report: (actor, posting) => !actor.worksFor(posting.ownerId) || notYourOwn,
});

/** The same as `see`, for reads: $2 the actor's organisations, $3 whether they are an analyst; a visitor has none and is none. */
export const visiblePosting = `((p.status = any('{${publicStatuses.join(',')}}') and (p.audience is null or p.audience && $2::uuid[])) or p.owner_id = any($2::uuid[])
  or p.partner_ids && $2::uuid[] or p.invited_ids && $2::uuid[] or (p.entered_by is not null and p.entered_by = any($2::uuid[])) or $3::boolean)`;

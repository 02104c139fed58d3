import { policy, Refusal, type Actor } from '#base/server';
import { publicStatuses } from '#postings/contract';
import type { Posting } from './posting.entity';
import { postingProblems } from './posting.problems';

const onlyOwner = { nl: 'Alleen de eigenaar van deze plaatsing kan dit.', en: 'Only the owner of this posting can do this.' };
const onlyAdmin = { nl: 'Alleen een beheerder van je organisatie publiceert. Vraag het een collega die beheerder is.', en: 'Only an administrator of your organisation publishes. Ask a colleague who is one.' };

/** What a posting's policy needs to know of it. */
export type PostingFacts = Pick<Posting, 'ownerId' | 'direction' | 'status' | 'isPublic' | 'isEditable' | 'isFull'> & { mayBecome: Posting['mayBecome'] };

/** Programme managers publish their own requests; companies leave it to their administrators. */
const publishes = (actor: Actor, posting: PostingFacts) => actor.isAdminOf(posting.ownerId)
  || (posting.direction === 'request' && actor.memberships.some((m) => m.organisationId === posting.ownerId && m.role === 'manager'));

export const postingPolicy = policy<PostingFacts>()({
  see: (actor, posting) => posting.isPublic || actor.worksFor(posting.ownerId) || actor.isAnalyst || onlyOwner,
  edit: (actor, posting) => !actor.worksFor(posting.ownerId) ? onlyOwner : posting.isEditable || new Refusal(postingProblems['not-editable']),
  publish: (actor, posting) => !actor.worksFor(posting.ownerId) ? onlyOwner : !publishes(actor, posting) ? onlyAdmin
    : posting.isFull ? new Refusal(postingProblems['no-seats-left']) : posting.mayBecome('published') || new Refusal(postingProblems['not-publishable']),
});

/** The same as `see`, for reads: $2 the actor's organisations, $3 whether they are an analyst; a visitor has none and is none. */
export const visiblePosting = `(p.status = any('{${publicStatuses.join(',')}}') or p.owner_id = any($2::uuid[]) or $3::boolean)`;

import { policy, type Actor } from '#base/server';
import type { MatchSide } from '#matching/contract';
import { isOpenTo } from '#postings/server';

/** A programme as far as its matches are somebody's: which one, and of whom. */
export interface ProgrammeFacts {
  id: string;
  institutionId: string;
}

const onlyOwn = { nl: 'Alleen wie voor deze opleiding spreekt, ziet haar matches.', en: 'Only who speaks for this programme sees its matches.' };

export const programmeMatchPolicy = policy<ProgrammeFacts>()({
  see: (actor, programme) => actor.speaksFor(programme.id, programme.institutionId) || actor.isAnalyst || onlyOwn,
});

const onlyInstitution = { nl: 'Alleen wie bij deze instelling werkt, ziet wat er past.', en: 'Only who works for this institution sees what fits.' };

/** What fits the programmes of an institution is for who works there; each sees the programmes they speak for. */
export const institutionMatchPolicy = policy<{ id: string }>()({
  see: (actor, { id }) => actor.memberships.some((m) => m.organisationId === id && m.type === 'institution') || onlyInstitution,
});

/** A posting as far as its matches are somebody's. */
export interface PostingFacts {
  ownerId: string;
  isPublic: boolean;
  audience: string[] | null;
}

/** All matches of a posting are for who works for its owner; programme people see those of their own programmes. */
export const seesAllMatches = (actor: Actor, posting: Pick<PostingFacts, 'ownerId'>) => actor.worksFor(posting.ownerId) || actor.isAnalyst;
const speaksForAny = (actor: Actor) => actor.programmeIds.length > 0 || institutionsOf(actor).length > 0;

export const postingMatchPolicy = policy<PostingFacts>()({
  see: (actor, posting) => seesAllMatches(actor, posting) || (isOpenTo(posting, (id) => actor.worksFor(id)) && speaksForAny(actor)) || onlyOwn,
});

const onlyCompany = { nl: 'Alleen wie bij dit bedrijf werkt, ziet de vragen die erbij passen.', en: 'Only who works for this company sees the requests that fit it.' };

/** The requests that fit a company are for who works there. */
export const companyMatchPolicy = policy<{ id: string }>()({
  see: (actor, company) => actor.worksFor(company.id) || actor.isAnalyst || onlyCompany,
});

const worksForAny = (actor: Actor) => actor.memberships.some((m) => m.type === 'company');

/** All companies that a request fits are for who works for its owner; people of companies see their own. */
export const requestMatchPolicy = policy<PostingFacts>()({
  see: (actor, posting) => seesAllMatches(actor, posting) || (isOpenTo(posting, (id) => actor.worksFor(id)) && worksForAny(actor)) || onlyOwn,
});

/** For which side of a posting's matches somebody reads them; for neither when they only look on. */
export const sideOf = (actor: Actor, posting: Pick<PostingFacts, 'ownerId'>, owner: MatchSide): MatchSide | null =>
  (actor.worksFor(posting.ownerId) ? owner : actor.isAnalyst ? null : owner === 'company' ? 'education' : 'company');

/** A match as far as somebody puts it aside for the side they stand on. */
export interface OfferPair { side: MatchSide; posting: PostingFacts; programme: ProgrammeFacts }
export interface RequestPair { side: MatchSide; posting: PostingFacts; companyId: string }
const notYourSide = { nl: 'Aan deze kant van de match sta je niet.', en: 'You do not stand on this side of the match.' };
const isOpenFor = (actor: Actor, posting: PostingFacts) => isOpenTo(posting, (id) => actor.worksFor(id));

/** Who owns an offer decides for the company's side, who speaks for a programme for education's. */
export const offerPairPolicy = policy<OfferPair>()({
  see: (actor, { side, posting, programme }) => (side === 'company' ? actor.worksFor(posting.ownerId)
    : isOpenFor(actor, posting) && actor.speaksFor(programme.id, programme.institutionId)) || notYourSide,
});
/** Of a request it is the other way round. */
export const requestPairPolicy = policy<RequestPair>()({
  see: (actor, { side, posting, companyId }) => (side === 'education' ? actor.worksFor(posting.ownerId) : isOpenFor(actor, posting) && actor.worksFor(companyId)) || notYourSide,
});

/** The institutions for all of whose programmes this person speaks. */
export const institutionsOf = (actor: Actor): string[] =>
  actor.memberships.filter((m) => m.type === 'institution' && m.role === 'admin').map((m) => m.organisationId);

/** The same as `see`, for lists: $1 all of them, $2 the actor's programmes, $3 the institutions they are an admin of. */
export const visibleMatches = `($1::boolean or g.id = any($2::uuid[]) or g.institution_id = any($3::uuid[]))`;
/** The same for companies: $1 all of them, $2 those the actor works for. */
export const visibleRequestMatches = `($1::boolean or m.company_id = any($2::uuid[]))`;
export const visibleTo = (actor: Actor, all: boolean): [boolean, string[], string[]] => [all, actor.programmeIds, institutionsOf(actor)];

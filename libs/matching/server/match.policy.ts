import { policy, type Actor } from '#base/server';
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

/** The institutions for all of whose programmes this person speaks. */
export const institutionsOf = (actor: Actor): string[] =>
  actor.memberships.filter((m) => m.type === 'institution' && m.role === 'admin').map((m) => m.organisationId);

/** The same as `see`, for lists: $1 all of them, $2 the actor's programmes, $3 the institutions they are an admin of. */
export const visibleMatches = `($1::boolean or g.id = any($2::uuid[]) or g.institution_id = any($3::uuid[]))`;
export const visibleTo = (actor: Actor, all: boolean): [boolean, string[], string[]] => [all, actor.programmeIds, institutionsOf(actor)];

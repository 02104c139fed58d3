import { policy } from '#base/server';

const onlyOwn = { nl: 'Dit is een zoekopdracht van iemand anders.', en: 'This search is somebody else\'s.' };

/** A saved search is nobody's business but its owner's. */
export const savedSearchPolicy = policy<{ personId: string }>()({
  see: (actor, search) => actor.personId === search.personId || onlyOwn,
  change: () => true,
});

/** The same as `see`, for reads: $1 the person. */
export const visibleSavedSearch = 's.person_id = $1';

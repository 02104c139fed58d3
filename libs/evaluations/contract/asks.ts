import { traitsOf, type KindSlug } from '#postings/contract';

/** Whether something is made that somebody can use afterwards (B1-3). */
export const asksUse = (kind: KindSlug): boolean => traitsOf(kind).students || traitsOf(kind).makes === true;

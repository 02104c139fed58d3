import { traitsOf, type KindSlug } from '#postings/contract';

const made: readonly KindSlug[] = ['teaching-material', 'innovation-lab', 'hackathon'];

/** Whether something is made that somebody can use afterwards (B1-3). */
export const asksUse = (kind: KindSlug): boolean => traitsOf(kind).students || made.includes(kind);

/** What a search can be narrowed by; within one of them any of the values will do, between them all must hold. */
export const facetNames = ['direction', 'region', 'form', 'kind', 'function', 'level', 'language', 'workplace', 'year', 'specialisation', 'sector', 'target', 'earning', 'open'] as const;
export type FacetName = (typeof facetNames)[number];

/** In which order: newest first, closing soonest first, or what fits the words best. */
export const postingSorts = ['best', 'newest', 'closing'] as const;
export type PostingSort = (typeof postingSorts)[number];

/** Counts are exact up to here; one more stands for "more than that". */
export const COUNTED = 10_000;

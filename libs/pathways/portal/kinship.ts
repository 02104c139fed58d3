import type { JobFunction, JobFunctionSlug } from '#pathways/contract';

export type Competence = JobFunction['competences'][number];

/** A move as somebody makes it: what they take along, and what the other function asks besides. */
export interface Move {
  to: JobFunction;
  shared: Competence[];
  fresh: Competence[];
}

/** The moves of a function, in the order in which the Ontwikkelpad names them. */
export function movesOf(from: JobFunction, all: readonly JobFunction[]): Move[] {
  const bySlug = new Map<JobFunctionSlug, JobFunction>(all.map((fn) => [fn.slug, fn]));
  const mine = new Set(from.competences.map(({ slug }) => slug));
  return from.movesTo.flatMap((slug) => {
    const to = bySlug.get(slug);
    if (!to) return [];
    return [{ to, shared: from.competences.filter(({ slug: one }) => to.competences.some((other) => other.slug === one)), fresh: to.competences.filter((one) => !mine.has(one.slug)) }];
  });
}

/** What every move of a function asks as well. */
export function keptEverywhere(from: JobFunction, moves: readonly Move[]): Competence[] {
  return moves.length === 0 ? [] : from.competences.filter(({ slug }) => moves.every(({ shared }) => shared.some((one) => one.slug === slug)));
}

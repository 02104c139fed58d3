import { policy, type Actor } from '#base/server';
import type { Side } from '#check-ins/contract';

/** Between whom a check-in is. */
export interface Parties {
  companyId: string;
  institutionId: string;
  programmeId: string;
}

/** The side an actor answers for: their company's, or that of a programme they answer for; null for who stands outside. */
export function sideOf(actor: Actor, { companyId, institutionId, programmeId }: Parties): Side | null {
  if (actor.worksFor(companyId)) return 'company';
  return actor.speaksFor(programmeId, institutionId) ? 'institution' : null;
}

const onlyParties = { nl: 'Alleen het bedrijf en de opleiding antwoorden hier.', en: 'Only the company and the programme answer here.' };

export const checkInPolicy = policy<Parties>()({
  see: (actor, parties) => actor.isAnalyst || sideOf(actor, parties) !== null || onlyParties,
  answer: (actor, parties) => sideOf(actor, parties) !== null || onlyParties,
});

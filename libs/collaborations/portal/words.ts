import type { Locale } from '#base/contract';
import { writeDay, writePeriod, type Membership, type StateLook } from '#base/portal';
import type { Collaboration, CollaborationStatus } from '#collaborations/contract';
import { KINDS, type Kind } from '#guidance/contract';
import { LEVELS, type Level } from '#pathways/contract';
import { unitsOf, type KindSlug } from '#postings/contract';

export const COLLABORATION_LOOKS: Record<CollaborationStatus, StateLook> = {
  preparing: 'plan', trial: 'trial', running: 'run', paused: 'pause', completed: 'done', stopped: 'pause',
};

export const collaborationKind = ({ kind }: Collaboration, locale: Locale): string => KINDS[kind as Kind]?.[locale] ?? kind;
export const unitsLine = ({ kind, seats }: Collaboration, locale: Locale): string => unitsOf(kind as KindSlug, seats)[locale];
export const levelName = (level: string, locale: Locale): string => LEVELS[level as Level]?.[locale] ?? level;

/** Who somebody works with, seen from their side; both names for who stands on neither. */
export function partnerOf({ company, institution }: Collaboration, memberships: readonly Membership[]): string {
  const isIn = (id: string) => memberships.some(({ organisation }) => organisation.id === id);
  if (isIn(company.id)) return institution.name;
  return isIn(institution.id) ? company.name : `${institution.name} | ${company.name}`;
}

export function periodLine({ from, until }: Collaboration, locale: Locale): string {
  if (from && from === until) return writeDay(from, locale);
  return from && until ? writePeriod(from, until, locale) : $localize`:@@collaborations.words.on-call:op afroep`;
}

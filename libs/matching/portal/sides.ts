import type { Locale } from '#base/contract';
import type { Match, RequestMatch } from '#matching/contract';
import { programmeLine } from './lines';

/** An offer with a programme, or a request with a company. */
export type AnyMatch = Match | RequestMatch;
/** On whose side the reader stands: education, or the company. */
export type Side = 'programme' | 'company';

export const isOfRequest = (match: AnyMatch): match is RequestMatch => 'company' in match;

/** Who is held against the posting: "Software Developer, mbo 4 (25998)", "Veenpoort Software, Hoogeveen". */
export const presentLine = (match: AnyMatch, locale: Locale): string =>
  (isOfRequest(match) ? `${match.company.name}, ${match.branch.municipality}` : programmeLine(match.programme, locale));

const postingIsOwn = (match: AnyMatch, side: Side) => isOfRequest(match) === (side === 'programme');

/** The organisation that reads the same explanation on the other side. */
export function otherName(match: AnyMatch, side: Side): string {
  if (!postingIsOwn(match, side)) return match.posting.owner.name;
  return isOfRequest(match) ? match.company.name : match.programme.institution.name;
}

export const asksName = (match: AnyMatch, side: Side): string => (postingIsOwn(match, side)
  ? $localize`:@@matching.explained.asks-own:Jouw plaatsing vraagt` : $localize`:@@matching.explained.asks:De plaatsing vraagt`);

export function hasName(match: AnyMatch, side: Side): string {
  const isOwn = !postingIsOwn(match, side);
  if (isOfRequest(match)) return isOwn ? $localize`:@@matching.explained.company-own:Jullie bedrijf heeft` : $localize`:@@matching.explained.company:Het bedrijf heeft`;
  return isOwn ? $localize`:@@matching.explained.has-own:Jouw opleiding heeft` : $localize`:@@matching.explained.has:De opleiding heeft`;
}

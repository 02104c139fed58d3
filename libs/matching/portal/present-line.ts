import type { Locale } from '#base/contract';
import { placeLine, programmeLine } from './lines';
import { isOfRequest } from './sides';
import type { AnyMatch } from './sides';

/** Who fits, as a row of a posting's list: a programme, or a company by its best branch. The reader stands on the side that posted. */
export function rowOf(match: AnyMatch, locale: Locale) {
  if (isOfRequest(match)) {
    const { company, branch } = match;
    const recognised = match.explanation.recognition?.state === 'recognised' ? $localize`:@@matching.row.recognised:erkend leerbedrijf` : null;
    const place = placeLine(branch.municipality, branch.region, locale);
    // Many a branch is called after its town.
    const isNamed = branch.name !== branch.municipality;
    return {
      match, id: company.id, side: 'programme' as const, title: company.name, link: ['/companies', company.slug], who: isNamed ? branch.name : place ?? '',
      facts: [isNamed ? place : null, recognised],
    };
  }
  const { programme } = match;
  return {
    match, id: programme.id, side: 'company' as const, title: programmeLine(programme, locale), link: null, who: programme.institution.name,
    facts: [placeLine(programme.municipality, programme.region, locale)],
  };
}

import type { Locale } from '#base/contract';
import { writeDay } from '#base/portal';
import { KINDS } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import type { Match } from '#matching/contract';
import { FUNCTIONS, FUNCTION_GROUP } from '#pathways/contract';
import type { JobFunctionSlug } from '#pathways/contract';
import { unitsOf } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { periodLine, placeLine } from './lines';

/** A posting in a list of what fits: its kind, functions and facts in words. */
export function postingLine(posting: Match['posting'], locale: Locale, today: string | null | undefined) {
  return {
    kind: KINDS[posting.kind as Kind]?.[locale] ?? posting.kind,
    link: ['/postings', posting.id],
    functions: posting.functions.map((slug) => ({ group: FUNCTION_GROUP[slug as JobFunctionSlug], name: FUNCTIONS[slug as JobFunctionSlug]?.[locale] ?? slug })),
    facts: [
      placeLine(posting.municipality, posting.region, locale), unitsOf(posting.kind as KindSlug, posting.seatsLeft)[locale],
      periodLine(posting.period, locale), closes(posting.closesOn, locale, today),
    ],
  };
}

function closes(day: string | null, locale: Locale, today: string | null | undefined): string | null {
  if (day === null) return null;
  return day === today ? $localize`:@@matching.programme.closes-today:sluit vandaag` : $localize`:@@matching.programme.closes:sluit ${writeDay(day, locale, 'bare')}:day:`;
}

import type { Locale, Text } from '#base/contract';
import { writePeriod } from '#base/portal';
import type { Match } from '#matching/contract';
import { REGIONS, type Region } from '#organisations/contract';
import { LEVELS, type Level } from '#pathways/contract';

// A slug without a label is shown as it is.
const named = (labels: Record<string, Text>, slug: string, locale: Locale) => labels[slug]?.[locale] ?? slug;

export const levelName = (slug: string, locale: Locale) => named(LEVELS satisfies Record<Level, Text>, slug, locale);
export const regionName = (slug: string, locale: Locale) => named(REGIONS satisfies Record<Region, Text>, slug, locale);

/** "Software Developer, mbo 4 (25998)". */
export function programmeLine({ name, level, codes }: Match['programme'], locale: Locale): string {
  return `${name}, ${levelName(level, locale)}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
}

/** "Hoogeveen, regio Noord"; null when a posting has no place. */
export function placeLine(municipality: string | null, region: string | null, locale: Locale): string | null {
  if (region === null) return municipality;
  const name = $localize`:@@matching.lines.region:regio ${regionName(region, locale)}:region:`;
  return municipality ? `${municipality}, ${name}` : name;
}

/** "30 augustus 2027 – 28 januari 2028", "op afroep", "3 data". */
export function periodLine(period: Match['posting']['period'], locale: Locale): string | null {
  switch (period?.kind) {
    case 'range': return writePeriod(period.from, period.until, locale);
    case 'on-call': return $localize`:@@matching.lines.on-call:op afroep`;
    case 'dates': return period.dates.length === 1
      ? $localize`:@@matching.lines.one-date:1 datum` : $localize`:@@matching.lines.dates:${period.dates.length}:count: data`;
    default: return null;
  }
}

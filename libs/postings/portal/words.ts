import type { Locale, Text } from '#base/contract';
import { writeDay, writePeriod } from '#base/portal';
import { KINDS } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import { REGIONS } from '#organisations/contract';
import type { Region } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP, LEVELS } from '#pathways/contract';
import type { JobFunctionSlug, Level } from '#pathways/contract';
import { WORKPLACE, unitsOf } from '#postings/contract';
import type { Direction, Period, PostingStatus, PostingSummary } from '#postings/contract';
import type { StateLook } from '#base/portal';

/** A label by its slug; a slug that this build does not know stays itself. */
export function nameIn(labels: Record<string, Text>, slug: string, locale: Locale): string {
  return labels[slug]?.[locale] ?? slug;
}

export const kindName = (kind: string, locale: Locale) => nameIn(KINDS satisfies Record<Kind, Text>, kind, locale);
export const regionName = (region: string, locale: Locale) => nameIn(REGIONS satisfies Record<Region, Text>, region, locale);
export const levelName = (level: string, locale: Locale) => nameIn(LEVELS satisfies Record<Level, Text>, level, locale);

/** Job functions with the group whose shape they carry. */
export function functionLabels(functions: readonly string[], locale: Locale): { slug: string; group: string; name: string }[] {
  return functions.map((slug) => ({ slug, group: FUNCTION_GROUP[slug as JobFunctionSlug] ?? 'ict-support', name: nameIn(FUNCTIONS, slug, locale) }));
}

/** "a, b en c". */
export function listed(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

export function levelsWritten(levels: readonly string[], locale: Locale): string {
  return listed(levels.map((level) => levelName(level, locale)), locale);
}

/** When: a range, days, or on call. */
export function periodWritten(period: Period | null, locale: Locale, style: 'long' | 'short' = 'short'): string | null {
  switch (period?.kind) {
    case 'range': return period.from && period.until ? writePeriod(period.from, period.until, locale, style) : null;
    case 'dates': {
      const [first, ...others] = period.dates;
      if (!first) return null;
      const day = writeDay(first, locale, style);
      return others.length === 0 ? day : $localize`:@@postings.words.dates:${day}:day: en ${others.length}:count: andere data`;
    }
    case 'on-call': return $localize`:@@postings.words.on-call:op afroep`;
    default: return null;
  }
}

/** Who posts, where both sides stand in one list. */
export function sideOf(direction: Direction): string {
  return direction === 'offer' ? $localize`:@@postings.words.offer:bedrijf biedt` : $localize`:@@postings.words.request:opleiding vraagt`;
}

/** The short facts of a posting, empty ones left out. */
export function factsOf(posting: PostingSummary, locale: Locale): string[] {
  const { levels, seats, period, workplace, kind, region, municipality } = posting;
  return [
    levels.length ? levelsWritten(levels, locale) : null,
    municipality === null && region ? $localize`:@@postings.words.region:regio ${regionName(region, locale)}:region:` : null,
    seats ? unitsOf(kind, seats)[locale] : null,
    periodWritten(period, locale),
    workplace ? WORKPLACE[workplace][locale] : null,
  ].filter((fact) => fact !== null);
}

/** The shape that goes with a posting's state. */
export const STATUS_LOOK: Record<PostingStatus, StateLook> = {
  draft: 'plan', 'in-review': 'trial', published: 'run', paused: 'pause', filled: 'done', closed: 'done', expired: 'done', withdrawn: 'done',
};

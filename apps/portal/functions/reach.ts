import type { Locale } from '#base/contract';
import { REGIONS, type FunctionReach, type Region } from '#organisations/contract';
import { FUNCTIONS, LEVELS, type JobFunctionSlug, type Level } from '#pathways/contract';

/** The nearest way to learn a function in a region. */
export type Way = 'here' | 'broad' | 'next-door' | 'move' | 'none';

export const addresses = {
  reach: (slug?: string) => `/v1/job-functions/reach${slug ? `?function=${encodeURIComponent(slug)}` : ''}`,
  function: (slug: string) => `/v1/job-functions/${encodeURIComponent(slug)}`,
  regions: '/v1/regions?limit=100',
  newest: (slug: string) => `/v1/postings?limit=3&function=${encodeURIComponent(slug)}`,
  counts: (slug: string) => `/v1/postings/facets?function=${encodeURIComponent(slug)}`,
};

/** Programmes in the region itself, by its own code or a broad one. */
export const taught = ({ exact, equivalent }: FunctionReach) => exact + equivalent;

export function wayOf(reach: FunctionReach): Way {
  if (reach.exact > 0) return 'here';
  if (reach.equivalent > 0) return 'broad';
  if (reach.adjacent > 0) return 'next-door';
  return reach.byMove > 0 ? 'move' : 'none';
}

/** The number that goes with the way. */
export function countOf(reach: FunctionReach): number {
  switch (wayOf(reach)) {
    case 'here': return taught(reach);
    case 'broad': return reach.equivalent;
    case 'next-door': return reach.adjacent;
    case 'move': return reach.byMove;
    default: return 0;
  }
}

/** Levels of the function that no programme in these rows has. */
export function levelsWithout(rows: readonly FunctionReach[]): Level[] {
  const sums = new Map<Level, number>();
  for (const { levels } of rows) for (const { level, programmes } of levels) sums.set(level, (sums.get(level) ?? 0) + programmes);
  return [...sums].flatMap(([level, programmes]) => (programmes === 0 ? [level] : []));
}

/** Functions that no programme anywhere trains for. */
export function unreachable(rows: readonly FunctionReach[]): JobFunctionSlug[] {
  const slugs = [...new Set(rows.map(({ function: slug }) => slug))];
  return slugs.filter((slug) => rows.every((row) => row.function !== slug || taught(row) === 0));
}

export const listed = (parts: readonly string[], locale: Locale) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
export const regionsWritten = (regions: readonly Region[], locale: Locale) => listed(regions.map((region) => REGIONS[region][locale]), locale);
export const functionsWritten = (slugs: readonly JobFunctionSlug[], locale: Locale) => listed(slugs.map((slug) => FUNCTIONS[slug][locale]), locale);
export const levelsWritten = (levels: readonly Level[], locale: Locale) => listed(levels.map((level) => LEVELS[level][locale]), locale);

export const programmesWritten = (count: number) =>
  count === 1 ? $localize`:@@portal.reach.programme:1 opleiding` : $localize`:@@portal.reach.programmes:${count}:count: opleidingen`;

/** How a function can be learned in a region, in one sentence. */
export function reachWritten(reach: FunctionReach): string {
  const programmes = programmesWritten(countOf(reach));
  switch (wayOf(reach)) {
    case 'here': return reach.earning > 0
      ? $localize`:@@portal.reach.here-earning:${programmes}:programmes:, waarvan ${reach.earning}:earning: in een baan`
      : programmes;
    case 'broad': return $localize`:@@portal.reach.broad:${programmes}:programmes: met een brede code`;
    case 'next-door': return $localize`:@@portal.reach.next-door:niet hier; in een buurregio ${programmes}:programmes:`;
    case 'move': return $localize`:@@portal.reach.move:niet hier; ${programmes}:programmes: voor een functie waaruit je doorstroomt`;
    default: return $localize`:@@portal.reach.none:niet te leren, ook niet in een buurregio`;
  }
}

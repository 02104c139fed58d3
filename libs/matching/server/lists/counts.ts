import type { MatchCounts, MatchFilters, MatchState } from '#matching/contract';

/** Of one match, what it can be chosen by. */
export interface Countable {
  state: MatchState; band: string; region: string | null; form: string; kind: string; functions: string[]; level: string | null; programmeId: string | null;
}
type Facet = MatchCounts[number]['facet'];

const valuesOf: Record<Facet, (row: Countable) => (string | null)[]> = {
  state: ({ state }) => [state], band: ({ band }) => [band], region: ({ region }) => [region], form: ({ form }) => [form], kind: ({ kind }) => [kind],
  function: ({ functions }) => functions, level: ({ level }) => [level], programme: ({ programmeId }) => [programmeId],
};
const facets = Object.keys(valuesOf) as Facet[];

/** What choosing one value leaves, with what is chosen elsewhere: a row counts in a facet when no other facet leaves it out. */
export function countsOf(rows: readonly Countable[], { programmeId, ...filters }: MatchFilters, usual: readonly MatchState[]): MatchCounts {
  const chosen: Partial<Record<Facet, readonly string[]>> = { ...filters, state: filters.state ?? usual, ...(programmeId ? { programme: programmeId } : {}) };
  const counts = new Map<string, MatchCounts[number]>();
  for (const row of rows) {
    const left = facets.filter((facet) => chosen[facet] && !valuesOf[facet](row).some((value) => value !== null && chosen[facet]?.includes(value)));
    for (const facet of left.length === 0 ? facets : left.length === 1 ? left : []) {
      for (const value of valuesOf[facet](row)) {
        if (value === null) continue;
        const key = `${facet} ${value}`;
        const count = counts.get(key) ?? { facet, value, count: 0 };
        counts.set(key, { ...count, count: count.count + 1 });
      }
    }
  }
  return [...counts.values()].sort((a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet) || b.count - a.count || (a.value < b.value ? -1 : 1));
}

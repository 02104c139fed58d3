import { directoryFacets, regions } from '#organisations/contract';
import type { DirectoryFacet, Institution, Region } from '#organisations/contract';

/** What is looked for, as the address has it: several values of a facet have commas between them. */
export type DirectoryFilters = Partial<Record<'q' | DirectoryFacet, string>>;
export const filterNames = ['q', ...directoryFacets] as const;

export function filtersFrom(given: DirectoryFilters): DirectoryFilters {
  return Object.fromEntries(filterNames.flatMap((name) => (given[name]?.trim() ? [[name, given[name].trim()]] : [])));
}

export const chosenOf = (filters: DirectoryFilters, name: DirectoryFacet): string[] => (filters[name] ? filters[name].split(',') : []);

/** Choosing what is chosen already takes it away; anything else comes beside it. */
export function toggled(filters: DirectoryFilters, name: DirectoryFacet, value: string): DirectoryFilters {
  const chosen = chosenOf(filters, name);
  return filtersFrom({ ...filters, [name]: (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(',') });
}

/** An institution of today with the names it is also known by; `found` is the old or other name that the words stand in, when they do not stand in its own. */
export interface Entry {
  institution: Institution;
  former: string[];
  aliases: string[];
  found: string | null;
}

/** Institutions of today by region. One in several regions stands in each; one that was taken over stands under its successor. */
export function byRegion(institutions: readonly Institution[], only: readonly string[] = [], words = ''): { region: Region; entries: Entry[] }[] {
  const today = institutions.filter(({ successor }) => successor === null);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (name: string) => wanted.length > 0 && wanted.every((word) => name.toLowerCase().includes(word));
  return regions
    .filter((region) => only.length === 0 || only.includes(region))
    .map((region) => ({
      region,
      entries: today.filter((one) => one.regions.includes(region)).map((institution) => {
        const [former, aliases] = [institution.predecessors.map(({ name }) => name), institution.aliases];
        return { institution, former, aliases, found: holds(institution.name) ? null : [...former, ...aliases].find(holds) ?? null };
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

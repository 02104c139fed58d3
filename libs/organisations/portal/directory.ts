import { regions } from '#organisations/contract';
import type { Institution, Region } from '#organisations/contract';

/** An institution of today with the names it is also known by. */
export interface Entry {
  institution: Institution;
  former: string[];
  aliases: string[];
}

/** Institutions of today by region. One in several regions stands in each; one that was taken over stands under its successor. */
export function byRegion(institutions: readonly Institution[], only?: string): { region: Region; entries: Entry[] }[] {
  const today = institutions.filter(({ successor }) => successor === null);
  return regions
    .filter((region) => !only || region === only)
    .map((region) => ({
      region,
      entries: today.filter((one) => one.regions.includes(region))
        .map((institution) => ({ institution, former: institution.predecessors.map(({ name }) => name), aliases: institution.aliases })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

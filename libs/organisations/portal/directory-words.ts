import type { Locale, Text } from '#base/contract';
import { FORMS_SHORT, forms } from '#guidance/contract';
import { FACILITY_KINDS, READERS, REGIONS, SCHEMES, SECTORS, TARGET_GROUPS, expertises, facilityKinds, openings, readers, regions, sectors, targetGroups } from '#organisations/contract';
import type { DirectoryFacet } from '#organisations/contract';
import { FUNCTIONS, LEVELS, jobFunctions, levels } from '#pathways/contract';

/** What a facet is called, over its values. */
export const facetTitle = (facet: DirectoryFacet): string => ({
  region: $localize`:@@organisations.directory.region:Regio`, sector: $localize`:@@organisations.directory.sector:Sector`, level: $localize`:@@organisations.directory.level:Niveau`,
  function: $localize`:@@organisations.directory.function:Leidt op voor`, earning: $localize`:@@organisations.directory.earning:Leren en werken`, form: $localize`:@@organisations.directory.form:Wil graag`,
  targetGroup: $localize`:@@organisations.directory.target-group:Oog voor`, open: $localize`:@@organisations.directory.open:Studenten van andere opleidingen`,
  facility: $localize`:@@organisations.directory.facility:Plek voor bedrijven`, expertise: $localize`:@@organisations.directory.expertise:Weet veel van`, readBy: $localize`:@@organisations.directory.read-by:Wie je bereikt`,
}[facet]);

/** The values of each facet, in the order of the field. */
export const valuesOf: Record<DirectoryFacet, readonly string[]> = {
  region: regions, sector: sectors, level: levels, function: jobFunctions, earning: ['true'], form: forms, targetGroup: targetGroups, open: openings, facility: facilityKinds, expertise: expertises, readBy: readers,
};

const names: Record<DirectoryFacet, Record<string, Text>> = {
  region: REGIONS, sector: SECTORS, level: LEVELS, function: FUNCTIONS, form: FORMS_SHORT, facility: FACILITY_KINDS, expertise: { ...TARGET_GROUPS, schemes: SCHEMES }, readBy: READERS,
  targetGroup: TARGET_GROUPS, open: { true: { nl: 'met gevoel voor ICT doen mee', en: 'with a feeling for ICT join' } },
  earning: { true: { nl: 'bbl of duaal', en: 'bbl or dual' } },
};

/** A value as people call it; one that this build does not know stays itself. */
export const valueName = (facet: DirectoryFacet, value: string, locale: Locale) => capital(names[facet][value]?.[locale] ?? value, facet);

// Levels and sectors are written small in Dutch: mbo, hbo.
const capital = (text: string, facet: DirectoryFacet) => (facet === 'level' || facet === 'sector' ? text : text.charAt(0).toUpperCase() + text.slice(1));

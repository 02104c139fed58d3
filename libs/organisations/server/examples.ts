import type { Institution, Programme, RegionFacts } from '#organisations/contract';

/** A region as the API document shows it. */
export const regionExample: RegionFacts = {
  slug: 'north', name: { nl: 'Noord', en: 'North' }, areas: ['Friesland', 'Groningen', 'Drenthe'], adjacent: ['north-west', 'east'],
  institutions: 7, institutionsToday: 6,
};

export const institutionExample: Institution = {
  id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', slug: 'firda', name: 'Firda', sector: 'mbo', regions: ['north'], aliases: [], successor: null,
  predecessors: [{ id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c22', slug: 'roc-friese-poort', name: 'ROC Friese Poort' }], programmes: 2,
};

export const programmeExample: Programme = {
  id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c31', name: 'Software developer',
  institution: { id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', slug: 'firda', name: 'Firda' },
  level: 'mbo-4', mode: 'bol', municipality: 'Leeuwarden', region: 'north', codes: [{ codeType: 'crebo', code: '25998' }],
  functions: ['software-developer'], languages: ['nl'], technologies: ['TypeScript'], wantedForms: ['assignments-and-internships'],
  openToOthers: false, periods: [{ from: '2027-02-01', until: '2027-07-02', students: 18 }],
};

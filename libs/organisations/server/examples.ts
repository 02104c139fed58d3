import type { Institution, Programme, ProgrammeDraft, ProgrammeSettings, RegionFacts } from '#organisations/contract';

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
  openToOthers: false, periods: [{ from: '2027-02-01', until: '2027-07-02', students: 18 }], specialisations: ['fullstack-developer'],
  targetGroups: ['career-switchers'], themes: ['Software testen'], currentWork: 'Een webwinkel voor de sportclub.', classInterest: 'Games en duurzaamheid.',
  partnering: 'several', isEnded: false,
};

/** A programme as it is written down. */
export const programmeDraftExample: ProgrammeDraft = {
  institutionId: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', name: 'Software developer', level: 'mbo-4', mode: 'bol', municipality: 'Leeuwarden', region: 'north',
  codes: [{ codeType: 'crebo', code: '25998' }], languages: ['nl'], technologies: ['TypeScript'], wantedForms: ['assignments-and-internships'],
  periods: [{ from: '2027-02-01', until: '2027-07-02', students: 18 }],
};

export const settingsExample: ProgrammeSettings = {
  ...programmeExample, codes: [{ codeType: 'crebo', code: '25998', name: 'Software developer', functions: ['software-developer'] }],
  functionsOfCodes: ['software-developer'], functionsAdded: [], functionsRemoved: [], keepers: [{ role: 'manager', people: 1 }], version: 3,
  can: [{ do: 'plan', allowed: true, why: null }, { do: 'change', allowed: true, why: null }, { do: 'end', allowed: true, why: null },
    { do: 'reopen', allowed: false, why: { nl: 'Deze opleiding loopt nog', en: 'This programme has not ended' } }, { do: 'remove', allowed: true, why: null }],
};

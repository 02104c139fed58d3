import type { Institution, InstitutionFacets, InstitutionProfile, InstitutionSettings, Programme, ProgrammeDraft, ProgrammeSettings, RegionFacts } from '#organisations/contract';

/** A region as the API document shows it. */
export const regionExample: RegionFacts = {
  slug: 'north', name: { nl: 'Noord', en: 'North' }, areas: ['Friesland', 'Groningen', 'Drenthe'], adjacent: ['north-west', 'east'],
  institutions: 7, institutionsToday: 6,
};

export const institutionExample: Institution = {
  id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', slug: 'firda', name: 'Firda', sector: 'mbo', regions: ['north'], aliases: [], successor: null,
  predecessors: [{ id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c22', slug: 'roc-friese-poort', name: 'ROC Friese Poort' }], programmes: 2, isRegionConfirmed: true, readBy: 'manager',
};

export const institutionFacetsExample: InstitutionFacets = {
  total: 6,
  facets: { region: [{ value: 'north', count: 6 }], sector: [{ value: 'mbo', count: 4 }, { value: 'hbo', count: 2 }], level: [], function: [], earning: [], form: [], targetGroup: [], open: [], facility: [], expertise: [], readBy: [] },
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

export const profileExample: InstitutionProfile = {
  id: institutionExample.id, about: { nl: 'ICT-onderwijs op zes plekken in Friesland.', en: 'ICT education in six places in Friesland.' }, website: 'https://www.firda.example',
  expertise: ['refugees', 'schemes'], expertiseAbout: 'We helpen bij de aanvraag van een regeling.',
  facilities: [{ kind: 'innovation-lab', name: 'Lab voor slimme apparaten', about: 'Met sensoren en een kleine serverruimte.', municipality: 'Leeuwarden', booking: 'Vraag het de coördinator, twee weken vooruit.' }],
  calendar: [{ kind: 'quiet', name: 'Toetsweken', from: '2027-06-14', until: '2027-07-02' }],
  boards: [{ name: 'Adviesraad ICT', programmeId: programmeExample.id, programme: 'Software developer', about: 'Denkt mee over wat studenten over drie jaar moeten kunnen.', meetings: 4, seats: 6, members: ['Veenpoort Software'] }],
};

export const institutionSettingsExample: InstitutionSettings = {
  ...profileExample, name: 'Firda', slug: 'firda', regions: ['north'], aliases: [], sharedInbox: 'ict@firda.example', mailDomains: ['firda.example'], askedDomains: null, domainsAskedAt: null,
  successor: null, version: 2,
  can: [{ do: 'change', allowed: true, why: null }, { do: 'correct', allowed: false, why: { nl: 'Alleen een analist van HCA-ICT wijzigt feiten.', en: 'Only an analyst of HCA-ICT changes facts.' } }],
};

import type { JobFunction, Qualification } from '#pathways/contract';

/** A function as the API document shows it. */
export const jobFunctionExample: JobFunction = {
  slug: 'infrastructure-technician',
  name: { nl: 'ICT-infrastructuur technicus', en: 'ICT infrastructure technician' },
  about: {
    nl: 'Installeert, onderhoudt en repareert de ICT-infrastructuur.',
    en: 'Installs, maintains and repairs the ICT infrastructure.',
  },
  group: { slug: 'ict-infrastructure', name: { nl: 'ICT-infrastructuur', en: 'ICT infrastructure' } },
  levels: ['mbo-4'],
  competences: [{ slug: 'analytical', name: { nl: 'Analytisch', en: 'Analytical' } }],
  qualifications: [{ code: '27016', codeType: 'crebo', name: 'ICT system engineer', level: 'mbo-4' }],
  parts: [{ code: 'C0187', kind: 'certificate', name: 'Gebruikers ondersteunen bij een ICT-servicedesk' }],
  specialisations: [{
    slug: 'cloud-technician', name: { nl: 'Cloud technicus', en: 'Cloud technician' }, aliases: [],
    parts: [{ code: 'K1290', kind: 'elective', name: 'Cloud engineering' }], sectorValuedCourse: null,
  }],
  movesTo: ['infrastructure-operator', 'infrastructure-engineer', 'infrastructure-architect'],
  esco: { code: '3512.4', uri: 'http://data.europa.eu/esco/occupation/3e7bf729-4442-4b9f-ad5e-83111963795c', match: 'exact' },
};

export const qualificationExample: Qualification = {
  code: '80130', codeType: 'croho', name: 'Software Development', level: 'hbo-ad',
  functions: ['application-configurator', 'software-developer'], isEquivalent: false, isConfirmed: true,
};

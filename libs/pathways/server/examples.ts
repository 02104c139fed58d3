import type { Edition, JobFunction, Qualification } from '#pathways/contract';

/** A function as the API document shows it. */
export const jobFunctionExample: JobFunction = {
  slug: 'infrastructure-technician',
  name: { nl: 'ICT-infrastructuur technicus', en: 'ICT infrastructure technician' },
  about: {
    nl: 'Installeert, onderhoudt en repareert de ICT-infrastructuur.',
    en: 'Installs, maintains and repairs the ICT infrastructure.',
  },
  aliases: ['Systeemtechnicus'],
  growth: { nl: 'Je kunt specialist worden in één techniek, zoals cloud of datacenter.', en: 'You can become a specialist in one technology, such as cloud or the data centre.' },
  group: { slug: 'ict-infrastructure', name: { nl: 'ICT-infrastructuur', en: 'ICT infrastructure' } },
  levels: ['mbo-4'],
  competences: [{ slug: 'analytical', name: { nl: 'Analytisch', en: 'Analytical' } }],
  qualifications: [{ code: '27016', codeType: 'crebo', name: 'ICT system engineer', level: 'mbo-4' }],
  parts: [{ code: 'C0187', kind: 'certificate', name: 'Gebruikers ondersteunen bij een ICT-servicedesk' }],
  specialisations: [{
    slug: 'cloud-technician', name: { nl: 'Cloud technicus', en: 'Cloud technician' }, aliases: [],
    about: { nl: 'Beheert de software waarop een datacenter draait.', en: 'Runs the software that a data centre works on.' },
    parts: [{ code: 'K1290', kind: 'elective', name: 'Cloud engineering' }], sectorValuedCourse: null, esco: null,
  }],
  movesTo: ['infrastructure-operator', 'infrastructure-engineer', 'infrastructure-architect'],
  esco: { code: '3512.4', uri: 'http://data.europa.eu/esco/occupation/3e7bf729-4442-4b9f-ad5e-83111963795c', match: 'exact', name: { nl: 'ICT-technicus', en: 'ICT technician' } },
};

export const qualificationExample: Qualification = {
  code: '80130', codeType: 'croho', name: 'Software Development', level: 'hbo-ad',
  functions: ['application-configurator', 'software-developer'], isEquivalent: false, isConfirmed: true,
};

export const editionExample: Edition = {
  title: 'Sectoraal Ontwikkelpad Informatie Technologie', version: '3.0', publishedOn: '2026-05-25', website: 'https://www.caict.nl/ontwikkelpaden',
  scope: { nl: 'Van de chip tot en met het programma dat iemand gebruikt.', en: 'From the chip up to the program somebody uses.' },
  referrals: [{ kind: 'providers', name: { nl: 'Leeroverzicht', en: 'Leeroverzicht' }, url: 'https://www.leeroverzicht.nl/', region: null }],
};

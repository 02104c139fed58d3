import type { Company, Institution, InstitutionProfile } from '#organisations/contract';
import { companyThing, institutionThing } from './party-things';

const firda: Institution = {
  id: 'f', slug: 'firda', name: 'Firda', sector: 'mbo', regions: ['north'], aliases: [], successor: null, predecessors: [{ id: 'p', slug: 'p', name: 'ROC Friese Poort' }], programmes: 2, isRegionConfirmed: true, readBy: 'manager',
};
const profile = { about: { nl: 'In Friesland.', en: '' }, website: 'https://firda.example' } as InstitutionProfile;

it('tells search engines of an institution with its old names, by what it is', () => {
  expect(institutionThing(firda, profile, 'en', 'https://k.example')).toEqual({
    '@type': 'EducationalOrganization', name: 'Firda', url: 'https://k.example/en/institutions/firda', alternateName: ['ROC Friese Poort'], description: 'In Friesland.', sameAs: ['https://firda.example'],
    areaServed: [{ '@type': 'AdministrativeArea', name: 'North', containedInPlace: { '@type': 'Country', name: 'NL' } }],
  });
  expect(institutionThing({ ...firda, sector: 'hbo' }, null, 'nl', '')).toMatchObject({ '@type': 'CollegeOrUniversity' });
  expect(institutionThing({ ...firda, successor: { id: 'n', slug: 'n', name: 'N', isConfirmed: true } }, profile, 'nl', '')).toBeNull();
});

it('tells of a company where it works and how large it is, once it is known', () => {
  const company = { slug: 'ijsselbyte', name: 'IJsselbyte', website: null, about: { nl: '', en: '' }, sizeBand: '250+', knownBy: 'mail', branches: [{ municipality: 'Zwolle', region: 'east' }] } as unknown as Company;
  expect(companyThing(company, 'nl', 'https://k.example')).toEqual({
    '@type': 'Organization', name: 'IJsselbyte', url: 'https://k.example/nl/companies/ijsselbyte', numberOfEmployees: { '@type': 'QuantitativeValue', minValue: 250 },
    location: [{ '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Zwolle', addressRegion: 'Oost', addressCountry: 'NL' } }],
  });
  expect(companyThing({ ...company, knownBy: null }, 'nl', '')).toBeNull();
});

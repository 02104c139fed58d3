import type { Locale } from '#base/contract';
import { REGIONS } from '#organisations/contract';
import type { Company, Institution, InstitutionProfile, Partnership, SizeBand } from '#organisations/contract';

/** How many people a size band means, as schema.org counts them. */
const PEOPLE: Record<SizeBand, { minValue: number; maxValue?: number }> = {
  '1-9': { minValue: 1, maxValue: 9 }, '10-49': { minValue: 10, maxValue: 49 }, '50-249': { minValue: 50, maxValue: 249 }, '250+': { minValue: 250 },
};

const said = (words: { nl: string; en: string }, locale: Locale) => {
  const description = words[locale] || words.nl || words.en;
  return description ? { description } : {};
};
const site = (website: string | null) => (website ? { sameAs: [website] } : {});
const region = (name: string) => ({ '@type': 'AdministrativeArea', name, containedInPlace: { '@type': 'Country', name: 'NL' } });

/** An institution of today in schema.org's words; null for one that goes on under another name. Its old names are alternate names. */
export function institutionThing(one: Institution | null, profile: InstitutionProfile | null, locale: Locale, origin: string): Record<string, unknown> | null {
  if (!one || one.successor) return null;
  const names = [...one.aliases, ...one.predecessors.map(({ name }) => name)];
  return {
    '@type': one.sector === 'mbo' ? 'EducationalOrganization' : 'CollegeOrUniversity', name: one.name, url: `${origin}/${locale}/institutions/${one.slug}`,
    ...(names.length > 0 ? { alternateName: names } : {}), ...(profile ? { ...said(profile.about, locale), ...site(profile.website) } : {}),
    areaServed: one.regions.map((slug) => region(REGIONS[slug][locale])),
  };
}

/** A company in schema.org's words; null for one that HCA-ICT does not know yet. */
export function companyThing(one: Company | null, locale: Locale, origin: string): Record<string, unknown> | null {
  if (!one?.knownBy) return null;
  return {
    '@type': 'Organization', name: one.name, url: `${origin}/${locale}/companies/${one.slug}`, ...said(one.about, locale), ...site(one.website),
    ...(one.sizeBand ? { numberOfEmployees: { '@type': 'QuantitativeValue', ...PEOPLE[one.sizeBand] } } : {}),
    location: one.branches.map(({ municipality, region: slug }) => ({
      '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: municipality, addressRegion: REGIONS[slug][locale], addressCountry: 'NL' },
    })),
  };
}

/** A partnership in schema.org's words, with who takes part; null for one that ended. */
export function partnershipThing(one: Partnership | null, locale: Locale, origin: string): Record<string, unknown> | null {
  if (!one || one.isEnded) return null;
  return {
    '@type': 'Organization', name: one.name, url: `${origin}/${locale}/partnerships/${one.slug}`, ...said(one.about, locale), ...site(one.website),
    areaServed: one.regions.map((slug) => region(REGIONS[slug][locale])), ...(one.themes.length > 0 ? { keywords: one.themes.join(', ') } : {}),
    member: one.members.map(({ name, type }) => ({ '@type': type === 'institution' ? 'EducationalOrganization' : type === 'municipality' ? 'GovernmentOrganization' : 'Organization', name })),
  };
}

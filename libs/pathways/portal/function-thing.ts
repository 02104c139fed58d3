import type { Locale } from '#base/contract';
import { LEVELS, PART_KINDS } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';

/** A function in schema.org's words: what it is called everywhere, its place in ESCO, what it asks and what trains for it. */
export function functionThing(fn: JobFunction, locale: Locale, origin: string): Record<string, unknown> {
  const names = [...fn.aliases, ...fn.specialisations.flatMap((one) => [one.name[locale], ...one.aliases]), fn.esco.name[locale]];
  const credential = (name: string, code: string, credentialCategory: string) => ({ '@type': 'EducationalOccupationalCredential', name, credentialCategory, identifier: code });
  return {
    '@type': 'Occupation',
    name: fn.name[locale],
    description: fn.about[locale],
    url: `${origin}/${locale}/functions/${fn.slug}`,
    alternateName: [...new Set(names)].filter((name) => name !== fn.name[locale]),
    occupationalCategory: [fn.esco, ...fn.specialisations.flatMap(({ esco }) => esco ?? [])].map(({ code, uri, name }) => ({
      '@type': 'CategoryCode', codeValue: code, url: uri, name: name.en, inCodeSet: { '@type': 'CategoryCodeSet', name: 'ESCO', url: 'http://data.europa.eu/esco' },
    })),
    occupationLocation: { '@type': 'Country', name: 'NL' },
    skills: fn.competences.map(({ name }) => name[locale]),
    qualifications: [
      ...fn.qualifications.map(({ name, code, level }) => credential(name, code, LEVELS[level][locale])),
      ...[...fn.parts, ...fn.specialisations.flatMap(({ parts }) => parts)].map(({ name, code, kind }) => credential(name, code, PART_KINDS[kind][locale])),
    ],
  };
}

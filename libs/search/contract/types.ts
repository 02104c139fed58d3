import type { Text } from '#base/contract';

/** Sorts of things that are found on the site. */
export const searchTypes = ['posting', 'institution', 'company', 'function', 'specialisation', 'form', 'kind', 'story', 'case', 'article'] as const;
export type SearchType = (typeof searchTypes)[number];

export const SEARCH_TYPES: Record<SearchType, Text> = {
  posting: { nl: 'Plaatsingen', en: 'Postings' },
  institution: { nl: 'Instellingen', en: 'Institutions' },
  company: { nl: 'Bedrijven', en: 'Companies' },
  function: { nl: 'Functies', en: 'Job functions' },
  specialisation: { nl: 'Specialisaties', en: 'Specialisations' },
  form: { nl: 'Vormen van samenwerken', en: 'Forms of collaboration' },
  kind: { nl: 'Soorten plaatsingen', en: 'Kinds of postings' },
  story: { nl: 'Succesverhalen', en: 'Success stories' },
  case: { nl: 'Voorbeelden uit de praktijk', en: 'Examples from practice' },
  article: { nl: 'Artikelen', en: 'Articles' },
};

import type { Locale, Text } from '#base/contract';
import type { StateLook } from '#base/portal';
import type { ContactStatus } from '#contacts/contract';

/** How far a request is, as a shape. */
export const CONTACT_LOOKS: Record<ContactStatus, StateLook> = { waiting: 'plan', sent: 'run', handled: 'done', withdrawn: 'pause' };

const pages: Record<string, Text> = {
  about: { nl: 'Over Koppelvlak', en: 'About Koppelvlak' }, account: { nl: 'Account', en: 'Account' }, collaborations: { nl: 'Samenwerkingen', en: 'Collaborations' },
  companies: { nl: 'Bedrijven', en: 'Companies' }, forms: { nl: 'Samenwerkingsvormen', en: 'Forms of working together' }, functions: { nl: 'Functies', en: 'Job functions' },
  institutions: { nl: 'Instellingen', en: 'Institutions' }, library: { nl: 'Bibliotheek', en: 'Library' }, monitor: { nl: 'Monitor', en: 'Monitor' }, organisation: { nl: 'Je organisatie', en: 'Your organisation' },
  partnerships: { nl: 'Samenwerkingsverbanden', en: 'Partnerships' }, postings: { nl: 'Plaatsingen', en: 'Postings' }, proposals: { nl: 'Voorstellen', en: 'Proposals' },
  search: { nl: 'Zoeken', en: 'Search' }, wizard: { nl: 'Keuzehulp', en: 'Guide' }, workspace: { nl: 'Werkplek', en: 'Workspace' },
};

/** What a reader calls the page at this address: "Bedrijven, veenpoort"; the address itself when it has no such name. */
export function pageName(path: string, locale: Locale): string {
  const [, first = '', one] = path.split('/');
  const name = pages[first]?.[locale];
  return name && one && ['companies', 'institutions', 'partnerships'].includes(first) ? `${name}, ${one}` : name ?? path;
}

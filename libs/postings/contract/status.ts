import type { Text } from '#base/contract';

/** Where a posting stands. */
export const postingStatuses = ['draft', 'in-review', 'published', 'paused', 'filled', 'closed', 'expired', 'withdrawn'] as const;
export type PostingStatus = (typeof postingStatuses)[number];

/** Known to everybody: from publication on, until withdrawal. */
export const publicStatuses: readonly PostingStatus[] = ['published', 'paused', 'filled', 'closed', 'expired'];
/** Who approached in time may still be answered, also while it pauses and after the closing date. */
export const answerableStatuses: readonly PostingStatus[] = ['published', 'paused', 'expired'];
/** Its owner may still change it. */
export const editableStatuses: readonly PostingStatus[] = ['draft', 'in-review', 'published', 'paused'];

export const POSTING_STATUS: Record<PostingStatus, Text> = {
  draft: { nl: 'Concept', en: 'Draft' },
  'in-review': { nl: 'Wacht op controle', en: 'Waiting for review' },
  published: { nl: 'Open', en: 'Open' },
  paused: { nl: 'Gepauzeerd', en: 'Paused' },
  filled: { nl: 'Vol', en: 'Filled' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  expired: { nl: 'Verlopen', en: 'Expired' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
};

/** Sorts of organisations, as a list to choose from calls them. */
export const PARTY_TYPES: Record<'company' | 'institution' | 'hca' | 'partnership' | 'municipality', Text> = {
  company: { nl: 'Bedrijf', en: 'Company' }, institution: { nl: 'Onderwijsinstelling', en: 'Institution' }, hca: { nl: 'HCA-ICT', en: 'HCA-ICT' },
  partnership: { nl: 'Samenwerkingsverband', en: 'Partnership' }, municipality: { nl: 'Gemeente', en: 'Municipality' },
};

export const directions = ['offer', 'request'] as const;
export type Direction = (typeof directions)[number];
export const workplaces = ['on-site', 'hybrid', 'remote'] as const;
export type Workplace = (typeof workplaces)[number];
export const confidentialities = ['open', 'normal', 'strict'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const WORKPLACE: Record<Workplace, Text> = {
  'on-site': { nl: 'op locatie', en: 'on site' },
  hybrid: { nl: 'hybride', en: 'hybrid' },
  remote: { nl: 'op afstand', en: 'remote' },
};

export const CONFIDENTIALITY: Record<Confidentiality, Text> = {
  open: { nl: 'Alles mag naar buiten', en: 'Everything may be shown' },
  normal: { nl: 'Code blijft binnen, het verslag mag naar school', en: 'Code stays inside, the report may go to school' },
  strict: { nl: 'Niets gaat naar buiten zonder toestemming', en: 'Nothing goes outside without permission' },
};

export const LANGUAGE: Record<string, Text> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
};

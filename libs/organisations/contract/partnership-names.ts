import type { Text } from '#base/contract';

/** What brings companies and institutions together in a region (samenwerkingsverband). */
export const partnershipKinds = ['public-private', 'network', 'lab', 'campaign'] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

export const PARTNERSHIP_KINDS: Record<PartnershipKind, Text> = {
  'public-private': { nl: 'Publiek-private samenwerking', en: 'Public-private partnership' },
  network: { nl: 'Netwerk', en: 'Network' },
  lab: { nl: 'Lab of werkplaats', en: 'Lab or workshop' },
  campaign: { nl: 'Campagne in de regio', en: 'Regional campaign' },
};

/** Who can take part. */
export const partakerTypes = ['company', 'institution', 'municipality'] as const;
export type PartakerType = (typeof partakerTypes)[number];

/** Where an organisation stands with a partnership. */
export const partakings = ['invited', 'member', 'declined', 'left'] as const;
export type Partaking = (typeof partakings)[number];

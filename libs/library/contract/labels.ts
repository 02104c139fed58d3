import type { Text } from '#base/contract';

/** What a link leads to. */
export const topics = ['network', 'expertise', 'publication', 'case'] as const;
export type Topic = (typeof topics)[number];

export const TOPICS: Record<Topic, Text> = {
  network: { nl: 'Netwerken en campagnes', en: 'Networks and campaigns' },
  expertise: { nl: 'Hulp en kennis', en: 'Help and knowledge' },
  publication: { nl: 'Om te lezen', en: 'To read' },
  case: { nl: 'Uit de voorbeelden', en: 'From the examples' },
};

/** Whether a page of somebody else still answers. unknown: never looked, or it tells a machine nothing. */
export const linkStates = ['unknown', 'works', 'broken'] as const;
export type LinkState = (typeof linkStates)[number];

export const LINK_STATES: Record<LinkState, Text> = {
  unknown: { nl: 'niet nagekeken', en: 'not checked' },
  works: { nl: 'doet het', en: 'works' },
  broken: { nl: 'doet het niet meer', en: 'no longer works' },
};

import type { Text } from '#base/contract';

/** What news is about, as people choose by it (onderwerp). */
export const topics = ['matches', 'searches', 'proposals', 'messages', 'collaborations', 'organisation', 'desk'] as const;
export type Topic = (typeof topics)[number];

/** How often mail about a topic comes. In the portal everything shows at once, whatever is chosen. */
export const frequencies = ['at-once', 'daily', 'weekly', 'off'] as const;
export type Frequency = (typeof frequencies)[number];

export const TOPIC: Record<Topic, { name: Text; about: Text }> = {
  matches: { name: { nl: 'Plaatsingen die passen', en: 'Postings that fit' }, about: { nl: 'Een nieuwe plaatsing past bij je opleiding of je bedrijf.', en: 'A new posting fits your programme or your company.' } },
  searches: { name: { nl: 'Bewaarde zoekopdrachten', en: 'Saved searches' }, about: { nl: 'Er staat iets nieuws in een zoekopdracht die je bewaart. We kijken elke nacht.', en: 'Something new turns up in a search you keep. We look every night.' } },
  proposals: { name: { nl: 'Voorstellen', en: 'Proposals' }, about: { nl: 'Iemand stelt iets voor of antwoordt.', en: 'Somebody proposes something or answers.' } },
  messages: { name: { nl: 'Berichten', en: 'Messages' }, about: { nl: 'Iemand schrijft je bij een voorstel of samenwerking. Zolang je niet leest, hooguit één mail per dag per gesprek.', en: 'Somebody writes to you at a proposal or collaboration. As long as you do not read, at most one mail a day for each conversation.' } },
  collaborations: { name: { nl: 'Samenwerkingen en tussenstanden', en: 'Collaborations and check-ins' }, about: { nl: 'Er begint iets, er gaat iets anders dan gehoopt, of we herinneren je aan een tussenstand.', en: 'Something begins, something goes otherwise than hoped, or we remind you of a check-in.' } },
  organisation: { name: { nl: 'Mijn organisatie', en: 'My organisation' }, about: { nl: 'Er verandert iets aan je organisatie of aan wat ze plaatste.', en: 'Something changes at your organisation or in what it posted.' } },
  desk: { name: { nl: 'Het bureau van HCA-ICT', en: 'HCA-ICT’s desk' }, about: { nl: 'Er wacht iets op een analist, of er verandert iets in de tekorten.', en: 'Something waits for an analyst, or the gaps change.' } },
};

export const FREQUENCY: Record<Frequency, Text> = {
  'at-once': { nl: 'Meteen', en: 'At once' },
  daily: { nl: 'Elke dag', en: 'Daily' },
  weekly: { nl: 'Elke week', en: 'Weekly' },
  off: { nl: 'Geen mail', en: 'No mail' },
};

/** What holds as long as somebody has not chosen: what waits for an answer comes at once, what may be of interest once a day. */
export const USUAL: Record<Topic, Frequency> = { matches: 'daily', searches: 'daily', proposals: 'at-once', messages: 'at-once', collaborations: 'at-once', organisation: 'at-once', desk: 'at-once' };

/** So many mails at once on one day; what comes after them waits for the digest. */
export const AT_MOST: Partial<Record<Topic, number>> = { matches: 5, searches: 5 };

/** When a digest goes, by the clock in Amsterdam; a weekly one on Monday. */
export const DIGEST_TIME = { hour: 7, minute: 30 };

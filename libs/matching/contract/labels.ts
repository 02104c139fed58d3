import type { Text } from '#base/contract';

export const gateNames = ['closed', 'audience', 'level', 'period'] as const;
export const factorNames = ['function', 'region', 'form', 'period', 'seats', 'language', 'technologies', 'earlier'] as const;
/** From best to least. */
export const bands = ['strong', 'good', 'fair'] as const;
export const recognitionStates = ['recognised', 'later', 'applied', 'ended', 'withdrawn', 'none'] as const;
export type GateName = (typeof gateNames)[number];
export type FactorName = (typeof factorNames)[number];
export type Band = (typeof bands)[number];
export type RecognitionState = (typeof recognitionStates)[number];

export const BAND: Record<Band, Text> = {
  strong: { nl: 'sterke match', en: 'strong match' },
  good: { nl: 'goede match', en: 'good match' },
  fair: { nl: 'redelijke match', en: 'fair match' },
};

export const FACTOR: Record<FactorName, Text> = {
  function: { nl: 'Functie', en: 'Job function' },
  region: { nl: 'Regio', en: 'Region' },
  form: { nl: 'Gewenste vorm', en: 'Form wanted' },
  period: { nl: 'Periode', en: 'Period' },
  seats: { nl: 'Plaatsen', en: 'Seats' },
  language: { nl: 'Taal', en: 'Language' },
  technologies: { nl: 'Technologie', en: 'Technology' },
  earlier: { nl: 'Eerder samengewerkt', en: 'Worked together before' },
};

export const GATE: Record<GateName, Text> = {
  closed: { nl: 'Open', en: 'Open' },
  audience: { nl: 'Voor deze opleiding', en: 'For this programme' },
  level: { nl: 'Niveau', en: 'Level' },
  period: { nl: 'Periode', en: 'Period' },
};

/** What gives a part of the points of a factor. */
export const POINT: Record<'functionMove' | 'functionShared' | 'specialisationLoss' | 'regionAdjacent' | 'formSilent' | 'seatsUnknown', Text> = {
  functionMove: { nl: 'Functie: officiële overstap', en: 'Job function: official move' },
  functionShared: { nl: 'Functie: gedeelde competenties', en: 'Job function: shared competences' },
  specialisationLoss: { nl: 'Functie: aftrek bij andere specialisatie', en: 'Job function: loss for another specialisation' },
  regionAdjacent: { nl: 'Regio: buurregio', en: 'Region: next to each other' },
  formSilent: { nl: 'Vorm: niets over gezegd', en: 'Form: nothing said about it' },
  seatsUnknown: { nl: 'Plaatsen: aantal studenten onbekend', en: 'Seats: number of students unknown' },
};

/** How a match stands with who reads it: looked at by this reader, answered or put aside by their side. */
export const matchStates = ['new', 'seen', 'responded', 'dismissed'] as const;
export type MatchState = (typeof matchStates)[number];
export const MATCH_STATE: Record<MatchState, Text> = {
  new: { nl: 'Nieuw', en: 'New' },
  seen: { nl: 'Bekeken', en: 'Seen' },
  responded: { nl: 'Loopt een voorstel', en: 'Has a proposal' },
  dismissed: { nl: 'Opzij gelegd', en: 'Put aside' },
};

/** Which of the two sides of a match somebody stands on. */
export const matchSides = ['education', 'company'] as const;
export type MatchSide = (typeof matchSides)[number];

/** Why one side puts a match aside. What is only not wanted now says nothing about whether it fits. */
export const dismissReasons = ['not-now', 'enough', 'content', 'place', 'level', 'other'] as const;
export type DismissReason = (typeof dismissReasons)[number];
export const DISMISS_GROUP: Record<DismissReason, 'now' | 'fit' | 'other'> = { 'not-now': 'now', enough: 'now', content: 'fit', place: 'fit', level: 'fit', other: 'other' };
export const DISMISS_REASON: Record<DismissReason, Text> = {
  'not-now': { nl: 'Het komt nu niet uit', en: 'The moment is wrong' },
  enough: { nl: 'We hebben er nu genoeg', en: 'We have enough for now' },
  content: { nl: 'De inhoud past niet', en: 'The content does not fit' },
  place: { nl: 'Te ver weg', en: 'Too far away' },
  level: { nl: 'Niveau of vorm past niet', en: 'The level or the form does not fit' },
  other: { nl: 'Iets anders', en: 'Something else' },
};
export const DISMISS_GROUPS: Record<'now' | 'fit' | 'other', Text> = {
  now: { nl: 'Nu niet', en: 'Not for us now' },
  fit: { nl: 'Past niet bij ons', en: 'Does not fit us' },
  other: { nl: 'Anders', en: 'Other' },
};
/** So many matches are put aside at once. */
export const MARKED_AT_ONCE = 100;

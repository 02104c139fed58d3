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

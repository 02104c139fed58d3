import type { Band, FactorName, GateName } from '#matching/contract';

/** What a version of the match rule holds as data. */
export interface RuleData {
  version: number;
  /** The most a factor can give. */
  weights: Record<FactorName, number>;
  /** What a partial answer gives, in points of its factor. */
  points: {
    /** An official move from one function to the other. */
    functionMove: number;
    /** Shared competences, times their share of all competences of the two. */
    functionShared: number;
    /** What `function` loses when both name a specialisation and none is the same. */
    specialisationLoss: number;
    regionAdjacent: number;
    /** The programme has said nothing about forms. */
    formSilent: number;
    /** Nobody knows how many students there are. */
    seatsUnknown: number;
  };
  /** The lowest score of each band; below the lowest nothing is stored or mailed. */
  bands: Record<Band, number>;
  /** How many matches are kept of each posting and of each programme. */
  bestKept: number;
  /** When an earlier collaboration counts: how long ago at most, and the lowest mark of both. */
  earlier: { years: number; mark: number };
}

/** Which gates and factors count between which two parties. */
export interface Terms {
  gates: readonly GateName[];
  factors: readonly FactorName[];
}

/** Between a company's offer and a programme. */
export const offerTerms: Terms = {
  gates: ['closed', 'audience', 'level', 'period'],
  factors: ['function', 'region', 'form', 'period', 'seats', 'language', 'technologies', 'earlier'],
};

/** Between an institution's request and a company branch. */
export const requestTerms: Terms = {
  gates: ['closed', 'period'],
  factors: ['function', 'region', 'form', 'language', 'technologies', 'earlier'],
};

/** Version 1. Table match_rule holds the same for who reads a stored match; a spec keeps the two equal. */
export const versionOne: RuleData = {
  version: 1,
  weights: { function: 30, region: 15, form: 15, period: 15, seats: 10, language: 5, technologies: 5, earlier: 5 },
  points: { functionMove: 18, functionShared: 12, specialisationLoss: 3, regionAdjacent: 9, formSilent: 7.5, seatsUnknown: 5 },
  bands: { strong: 75, good: 60, fair: 45 },
  bestKept: 200,
  earlier: { years: 3, mark: 7 },
};

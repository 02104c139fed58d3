import * as z from 'zod';
import { day, id, pageOf, slug, text, type Text } from '#base/contract';

export const gateNames = ['closed', 'audience', 'level', 'period'] as const;
export const factorNames = ['function', 'region', 'form', 'period', 'seats', 'language', 'technologies', 'earlier'] as const;
export const bands = ['strong', 'good', 'fair'] as const;
export type GateName = (typeof gateNames)[number];
export type FactorName = (typeof factorNames)[number];
export type Band = (typeof bands)[number];

/** A condition without which nothing matches, with what is asked and what is there. */
export const gate = z.object({ name: z.enum(gateNames), passed: z.boolean(), asked: text, has: text });
/** A factor with its points of its weight, and the one change that would raise it most. */
export const factor = z.object({
  name: z.enum(factorNames), points: z.number(), weight: z.number(), asked: text, has: text, raise: text.nullable(),
});

/** Why a posting and a programme fit: both parties read the same lines. */
export const explanation = z.object({ gates: z.array(gate), factors: z.array(factor), recognition: text.nullable() });
export type Explanation = z.infer<typeof explanation>;

export const match = z.object({
  posting: z.object({ id, title: z.string(), kind: slug, seatsLeft: z.int(), closesOn: day.nullable(), owner: z.object({ id, name: z.string() }) }),
  programme: z.object({ id, name: z.string(), level: z.string(), municipality: z.string(), region: slug, institution: z.object({ id, name: z.string() }) }),
  score: z.int().min(0).max(100), band: z.enum(bands), ruleVersion: z.int(), explanation,
});
export type Match = z.infer<typeof match>;
export const matchPage = pageOf(match);

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
